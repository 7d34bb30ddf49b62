import pytest

from generator.registers.pages import RegisterPage, split_list


def split(count):
    entries = [{"n": n} for n in range(count, 0, -1)]
    return {page.path: [entry["n"] for entry in page.values["entries"]] for page in split_list("a/b.md", "x", entries)}


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(0, {"a/b.md": 0}), (399, {"a/b.md": 399}), (400, {"a/b.md": 200, "a/b/1.md": 200}),
     (650, {"a/b.md": 250, "a/b/2.md": 200, "a/b/1.md": 200})],
)  # fmt: skip
def test_a_long_list_is_parted_the_latest_at_its_own_address(count, sizes):
    assert {path: len(entries) for path, entries in split(count).items()} == sizes


def test_no_entry_is_lost_and_what_is_added_leaves_the_old_parts_as_they_are():
    before, after = split(650), split(805)
    assert [n for entries in after.values() for n in entries] == list(range(805, 0, -1))
    assert all(after[path] == before[path] for path in ("a/b/1.md", "a/b/2.md"))


@pytest.mark.parametrize(
    ("path", "base"), [("risks.md", ""), ("risks/legal.md", "../"), ("risks/legal/1.md", "../../")]
)
def test_a_page_knows_the_way_back(path, base):
    assert RegisterPage(path, "x", {}).base == base
