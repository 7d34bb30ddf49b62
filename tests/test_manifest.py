import hashlib
import json
import os
from pathlib import Path

import pytest

from generator.inputs import Inputs
from generator.layout import MANIFEST
from generator.manifest import Changes, Written, apply, compare, read_written
from generator.staging import hash_text
from generator.texts import Texts

PAGES = {"index.md": "# “All”\n", "stories/a.md": "# A\n", "stories/a.json": "{}\n"}
NOTHING = Changes((), (), ())
HASHES = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in PAGES.items()}
INPUTS = Inputs("a_model", "p1", "t1", {"a": "s1"}, {"a": "n1"}, ("a",))


def write(folder: Path, pages: dict[str, str], *, force: bool = False) -> Changes:
    written = read_written(folder)
    changes = compare(folder, Texts(pages), written, force=force)
    apply(folder, Texts(pages), changes, written, INPUTS)
    return changes


def read(folder: Path) -> dict[str, str]:
    """Return all files but the manifest, hidden ones and leftovers included."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def age(folder: Path) -> None:
    """Set the clock of all files back, so that a rewritten one shows."""
    for path in folder.rglob("*"):
        os.utime(path, ns=(10**9, 10**9))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder in which the pages were written."""
    write(tmp_path / "briefings", PAGES)
    return tmp_path / "briefings"


def test_pages_are_written_as_they_are_with_a_manifest_of_their_hashes(tmp_path: Path):
    assert write(tmp_path, PAGES) == Changes(tuple(sorted(PAGES)), (), ())
    assert read(tmp_path) == PAGES
    manifest = json.loads((tmp_path / MANIFEST).read_text("utf-8"))
    assert manifest["model"] == "a_model"
    assert sorted(manifest["pages"]) == sorted(PAGES)


def test_line_breaks_are_the_same_on_every_system(folder: Path):
    assert b"\r" not in (folder / "index.md").read_bytes() + (folder / MANIFEST).read_bytes()


def test_comparing_writes_nothing(tmp_path: Path):
    compare(tmp_path / "briefings", Texts(PAGES), read_written(tmp_path / "briefings"))
    assert list(tmp_path.iterdir()) == []


def test_a_second_run_touches_no_file_the_manifest_included(folder: Path):
    age(folder)
    assert write(folder, PAGES) == NOTHING
    assert set(times(folder).values()) == {10**9}


def test_only_what_changed_is_written(folder: Path):
    age(folder)
    assert write(folder, PAGES | {"stories/a.md": "# B\n"}) == Changes(("stories/a.md",), (), ())
    assert {name for name, time in times(folder).items() if time != 10**9} == {"a.md", MANIFEST}


def test_a_page_that_stands_though_the_manifest_tells_of_another_is_told_and_recorded(folder: Path):
    manifest = (folder / MANIFEST).read_text("utf-8")
    (folder / MANIFEST).write_text(manifest.replace(HASHES["index.md"], HASHES["stories/a.md"]), encoding="utf-8")
    assert write(folder, PAGES) == Changes((), (), (), ("index.md",))
    assert (folder / MANIFEST).read_text("utf-8") == manifest
    assert write(folder, PAGES) == NOTHING


def test_pages_that_are_made_no_more_are_removed(folder: Path):
    assert write(folder, {"index.md": PAGES["index.md"]}) == Changes((), ("stories/a.json", "stories/a.md"), ())
    assert read(folder) == {"index.md": PAGES["index.md"]}
    assert write(folder, {"index.md": PAGES["index.md"]}) == NOTHING


def test_files_that_were_never_written_are_left_alone(folder: Path):
    (folder / "stories/notes.md").write_text("mine", encoding="utf-8")
    write(folder, {})
    assert read(folder) == {"stories/notes.md": "mine"}


@pytest.mark.parametrize("change", ["same", "other"])
def test_a_page_changed_by_hand_is_kept_and_reported_every_time(folder: Path, change):
    (folder / "stories/a.md").write_text("# Mine\n", encoding="utf-8")
    pages = PAGES if change == "same" else PAGES | {"stories/a.md": "# B\n"}
    for _ in range(3):
        assert write(folder, pages) == Changes((), (), ("stories/a.md",))
    assert read(folder) == PAGES | {"stories/a.md": "# Mine\n"}


def test_a_page_changed_by_hand_is_kept_when_it_is_made_no_more(folder: Path):
    (folder / "stories/a.md").write_text("# Mine\n", encoding="utf-8")
    for removed in (("index.md", "stories/a.json"), ()):
        assert write(folder, {}) == Changes((), removed, ("stories/a.md",))
    assert read(folder) == {"stories/a.md": "# Mine\n"}


def test_a_page_changed_back_by_hand_is_no_longer_a_person_s(folder: Path):
    (folder / "stories/a.md").write_text("# Mine\n", encoding="utf-8")
    write(folder, PAGES)
    (folder / "stories/a.md").write_text(PAGES["stories/a.md"], encoding="utf-8")
    assert write(folder, PAGES | {"stories/a.md": "# B\n"}) == Changes(("stories/a.md",), (), ())


def test_force_overwrites_what_was_changed_by_hand_once(folder: Path):
    (folder / "stories/a.md").write_text("# Mine\n", encoding="utf-8")
    assert write(folder, PAGES, force=True) == Changes(("stories/a.md",), (), ())
    assert read(folder) == PAGES
    assert write(folder, PAGES) == NOTHING


def test_force_removes_a_page_changed_by_hand_that_is_made_no_more(folder: Path):
    (folder / "stories/a.md").write_text("# Mine\n", encoding="utf-8")
    assert "stories/a.md" in write(folder, {}, force=True).removed
    assert read(folder) == {}


def test_a_page_that_a_person_put_where_one_would_be_written_is_kept(tmp_path: Path):
    (tmp_path / "index.md").write_text("# Mine\n", encoding="utf-8")
    assert write(tmp_path, PAGES).edited == ("index.md",)
    assert read(tmp_path)["index.md"] == "# Mine\n"


def test_a_page_that_a_person_deleted_is_written_again(folder: Path):
    (folder / "stories/a.md").unlink()
    assert write(folder, PAGES) == Changes(("stories/a.md",), (), ())
    assert read(folder) == PAGES


def test_a_page_that_was_deleted_and_is_made_no_more_is_forgotten(folder: Path):
    (folder / "stories/a.md").unlink()
    assert write(folder, {}) == Changes((), ("index.md", "stories/a.json"), ())
    assert json.loads((folder / MANIFEST).read_text("utf-8"))["pages"] == {}


def test_force_and_deleting_a_page_help_after_the_manifest_was_lost(folder: Path):
    for name in ("index.md", "stories/a.md"):
        (folder / name).write_text("# Mine\n", encoding="utf-8")
    (folder / MANIFEST).unlink()
    for _ in range(2):
        assert write(folder, PAGES).edited == ("index.md", "stories/a.md")
        assert not read_written(folder).whole
    (folder / "index.md").unlink()
    assert write(folder, PAGES) == Changes(("index.md",), (), ("stories/a.md",))
    assert write(folder, PAGES, force=True).stale == ("stories/a.md",)
    assert read(folder) == PAGES
    assert read_written(folder).whole


def tear(ours: str, theirs: str) -> str:
    return f"<<<<<<< HEAD\n{ours}||||||| 1f2e3d4\n=======\n{theirs}>>>>>>> other\n"


def test_a_page_that_git_left_in_conflict_is_made_anew_and_told(folder: Path):
    (folder / "stories/a.md").write_text(tear("# A\n", "# Mine\n"), encoding="utf-8")
    assert write(folder, PAGES) == Changes(("stories/a.md",), (), (), (), ("stories/a.md",))
    assert read(folder) == PAGES


def test_a_page_of_either_side_of_a_manifest_in_conflict_is_no_person_s_and_its_inputs_are_of_none(folder: Path):
    ours = (folder / MANIFEST).read_text("utf-8")
    (folder / "stories/a.md").write_text("# B\n", encoding="utf-8")
    theirs = ours.replace(HASHES["stories/a.md"], hash_text("# B\n"))
    for text in (tear(ours, theirs), tear(theirs, ours)):
        (folder / MANIFEST).write_text(text, encoding="utf-8")
        written = read_written(folder)
        assert (written.whole, written.inputs) == (True, Inputs("", "", "", {}))
    assert write(folder, PAGES | {"stories/a.md": "# C\n"}) == Changes(("stories/a.md",), (), (), (), (MANIFEST,))


def test_what_a_manifest_tells_that_git_put_together_of_two_is_not_taken_for_made(folder: Path):
    manifest = (folder / MANIFEST).read_text("utf-8")
    (folder / MANIFEST).write_text(manifest.replace('"s1"', '"s2"'), encoding="utf-8")
    assert read_written(folder) == Written(HASHES, Inputs("", "", "", {}), Texts(PAGES))


@pytest.mark.parametrize("name", ["addresses.json", "history/a.json"])
def test_what_a_run_goes_on_from_is_written_whoever_changed_it(folder: Path, name):
    write(folder, PAGES | {name: '{"a": 1}\n'})
    (folder / name).write_text('{"a": 2}\n', encoding="utf-8")
    assert write(folder, PAGES | {name: '{"a": 2, "b": 1}\n'}) == Changes((name,), (), ())
    (folder / name).write_text('{"a": 3}\n', encoding="utf-8")
    assert write(folder, PAGES).edited == (name,)
    assert (folder / name).read_text("utf-8") == '{"a": 3}\n'


BROKEN = {
    "missing": None,
    "empty": b"",
    "cut": b'{"index.md": "',
    "binary": b"\xff\x00\xfe",
    "deep": b"[" * 100_000,
    "list": b'["index.md"]',
    "null": b"null",
    "numbers": b'{"pages": {"index.md": 5, "stories/a.md": null}}',
    "other pages": b'{"pages": ["index.md"]}',
    "other previews": b'{"unlogged": 5, "notes": []}',
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_manifest_is_an_empty_one_and_loses_nothing(folder: Path, content):
    (folder / "stories/a.md").write_text("# Mine\n", encoding="utf-8")
    (folder / MANIFEST).unlink() if content is None else (folder / MANIFEST).write_bytes(content)
    changes = write(folder, PAGES | {"index.md": "# New\n"})
    assert changes == Changes((), (), ("index.md", "stories/a.md"), ("stories/a.json",))
    assert read(folder) == PAGES | {"stories/a.md": "# Mine\n"}
    assert isinstance(json.loads((folder / MANIFEST).read_text("utf-8")), dict)


def test_a_broken_manifest_is_mended_when_the_pages_are_as_they_would_be(folder: Path):
    (folder / MANIFEST).write_bytes(b"{")
    assert write(folder, PAGES) == Changes((), (), (), tuple(sorted(PAGES)))
    assert write(folder, {}).removed == tuple(sorted(PAGES))


@pytest.mark.parametrize("name", ["../mine.txt", "stories/../../mine.txt", "{root}/mine.txt"])
def test_a_manifest_never_removes_what_lies_outside_its_folder(folder: Path, name):
    mine = folder.parent / "mine.txt"
    mine.write_text("# A\n", encoding="utf-8")
    entries = json.loads((folder / MANIFEST).read_text("utf-8"))
    entries["pages"][name.format(root=folder.parent)] = entries["pages"]["stories/a.md"]
    (folder / MANIFEST).write_text(json.dumps(entries), encoding="utf-8")
    write(folder, PAGES)
    assert mine.exists()


@pytest.mark.parametrize("step", ["write_text", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_no_other(folder: Path, step, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, step, fail)
    with pytest.raises(OSError, match="No space left"):
        write(folder, PAGES | {"stories/a.md": "# B\n"})
    assert read(folder) == PAGES


def test_what_a_failed_run_left_undone_is_done_by_the_next(folder: Path, monkeypatch):
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    pages = {name: f"{text}\n" for name, text in PAGES.items()}
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        with pytest.raises(OSError, match="No space left"):
            write(folder, pages)
    assert write(folder, pages).stale == tuple(sorted(PAGES))
    assert read(folder) == pages


def test_pages_that_stand_as_they_were_written_are_read_back_with_what_they_were_made_from(folder: Path):
    assert read_written(folder) == Written(HASHES, INPUTS, Texts(PAGES))
    (folder / "stories/a.md").write_text("# Mine\n", encoding="utf-8")
    (folder / "stories/b.md").write_text("# Mine\n", encoding="utf-8")
    (folder / "stories/a.json").unlink()
    assert read_written(folder) == Written(HASHES, INPUTS, Texts({"index.md": PAGES["index.md"]}))


def test_without_a_manifest_nothing_was_written(folder: Path):
    nothing = Written({}, Inputs("", "", "", {}), Texts({}))
    assert read_written(folder / "absent") == nothing
    (folder / MANIFEST).write_text("[]", encoding="utf-8")
    assert read_written(folder) == nothing
