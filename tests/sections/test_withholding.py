"""What is quoted of a document to which but a link is published."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import generate
from generator.config import Config
from generator.durable import find_entries
from generator.rights import count_quoted, may_quote
from generator.verify import verify_pages
from tests.sites import make_site
from tests.verify.tampering import change_all, items_of

pytestmark = pytest.mark.usefixtures("warmed")

TOWNS = ("Alder", "Keswick", "Moe", "Vik", "Holm", "Berg", "Lund", "Dahl")
ARTICLE = "".join(
    f"The mayor of {town}, Ann {town}son, said on Monday that the bridge at {town} could collapse in the winter.\n\n"
    f"Tom {town}er, a farmer, rejected the plan for {town}, and warned that {n + 3} mills may close.\n\n"
    for n, town in enumerate(TOWNS)
)


def make(root: Path, publish: str, text: str = ARTICLE) -> Config:
    site = make_site(root, {"a.txt": text, "a.yml": f"publish: {publish}\ntitle: Bridges\n"})
    generate(site)
    return site


def read(site: Config) -> Any:
    return json.loads((site.pages / "stories/a.json").read_text("utf-8"))


def count_shown(site: Config) -> int:
    lines = find_entries(read(site), "parts", "evidence")
    spans = [(p["start"], p["end"]) for line in lines for p in line["parts"] if p["kind"] == "verbatim"]
    return count_quoted(ARTICLE, spans)


def test_no_more_than_a_fifth_of_a_linked_article_is_quoted_and_the_page_says_how_much_is_withheld(tmp_path: Path):
    linked, used = make(tmp_path / "link", "link"), make(tmp_path / "used", "used")
    assert 0 < count_shown(linked) <= may_quote(ARTICLE) < count_shown(used)
    (withheld,) = read(linked)["withheld"].values()
    assert f"{withheld} lines withheld, since no more of it may be quoted" in (linked.pages / "stories/a.md").read_text(
        "utf-8"
    )
    assert "Not stated in the source" not in (linked.pages / "stories/a.md").read_text("utf-8")
    assert not read(used)["withheld"]
    assert verify_pages(linked).faults == ()


def test_no_word_of_a_withheld_line_is_anywhere(tmp_path: Path):
    site = make(tmp_path / "link", "link")
    shown = "".join(line["text"] for line in find_entries(read(site), "parts", "evidence"))
    hidden = [town for town in TOWNS if f"{town}, and warned" not in shown and f"bridge at {town}" not in shown]
    assert hidden
    for path in site.pages.rglob("*.*"):
        text = path.read_text("utf-8")
        assert not any(f"bridge at {town} could" in text for town in hidden), path


def test_the_first_line_of_a_short_one_always_stays(tmp_path: Path):
    site = make(tmp_path / "link", "link", "The ferry Aldis sank off Keswick on Sunday. Police said that 12 died.\n")
    assert items_of(read(site), "bottom-line")
    assert verify_pages(site).faults == ()


def test_more_than_that_is_told_by_verification(tmp_path: Path):
    site, whole = make(tmp_path / "link", "link"), make(tmp_path / "used", "used")

    def put_back(briefing: Any) -> None:
        items_of(briefing, "risks").extend(items_of(read(whole), "risks"))

    change_all(site, "stories/a.json", put_back)
    assert any("and `publish: link` lets" in str(fault) for fault in verify_pages(site).faults)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_words_count_once_however_often_they_are_quoted(pairs: list[tuple[int, int]]):
    plain = "one two three four five six seven eight"
    spans = [(min(pair), max(pair)) for pair in pairs]
    assert count_quoted(plain, [*spans, *spans]) == count_quoted(plain, spans)
    assert count_quoted(plain, [*spans, (0, len(plain))]) >= 8
