"""The fictional stories of several sources: what was planted in them, and that they stand apart."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.build import Run, generate
from generator.config import read_config
from tests.site.roots import SAMPLES, make_root
from tests.sites import make_site

pytestmark = pytest.mark.usefixtures("warmed")

HISTORIES = SAMPLES / "history"
FERRY, HOSPITAL = "stories/demonstration-ferry-1", "stories/demonstration-hospital-1"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_root(tmp_path_factory.mktemp("demonstration") / "root")
    shutil.copytree(HISTORIES, root / "briefings/history")
    return root


@pytest.fixture(scope="module")
def pages(root: Path) -> Mapping[str, str]:
    return generate(read_config(root), Run(write=False)).pages


def items(pages: Mapping[str, str], story: str, section: str) -> list[dict[str, Any]]:
    briefing = json.loads(pages[f"{story}.json"])
    return next(part["items"] for part in briefing["sections"] if part["id"] == section)


def told(pages: Mapping[str, str], story: str, kind: str) -> dict[str, list[str]]:
    """Return what differs, or who changed, with the words that tell it."""
    found = (item for item in items(pages, story, "agreement") if item["kind"] == kind)
    return {item["name"]: [one["part"]["text"] for one in item["told"]] for item in found}


def stances(pages: Mapping[str, str], story: str) -> dict[str, dict[str, list[str]]]:
    """Return by issue and actor the polarity and the words of each stance."""
    return {
        row["line"]["text"]: {
            cell["name"]: [f"{proof['polarity']}: {proof['cue']['text']}" for proof in cell["proofs"]]
            for cell in row["cells"]
        }
        for row in items(pages, story, "stances")
    }


def corroborated(pages: Mapping[str, str], story: str) -> dict[str, int]:
    found = (item for item in items(pages, story, "agreement") if item["kind"] == "corroborated")
    return {item["line"]["text"]: 1 + len(item["others"]) for item in found}


def test_there_are_two_stories_of_several_articles_each(pages):
    sources = {story: len(items(pages, story, "sources")) for story in (FERRY, HOSPITAL)}
    assert sources == {FERRY: 4, HOSPITAL: 3}


def test_the_reprint_is_found_and_nothing_else_is_one(pages):
    rows = [*items(pages, FERRY, "sources"), *items(pages, HOSPITAL, "sources")]
    assert [(row["document_id"], row["copy_of"]) for row in rows if row["copy_of"]] == [("demonstration-ferry-3", 1)]


def test_every_planted_agreement_is_found_and_none_invented(pages):
    assert corroborated(pages, FERRY) == {
        "The ferry Aldis sank off Keswick on Sunday night after it struck a rock.": 2,
        "Police said that 15 people were killed.": 2,
    }
    assert corroborated(pages, HOSPITAL) == {
        "The council of Alder voted on Thursday to close the hospital of Saint Olave in June.": 2
    }


def test_every_planted_conflict_is_found_and_none_invented(pages):
    assert told(pages, FERRY, "conflict") == {"people killed": ["12 people", "15 people", "15 people"]}
    assert told(pages, HOSPITAL, "conflict") == {"crowns": ["9 million crowns", "6 million crowns"]}


def test_every_planted_change_of_position_is_found_and_none_invented(pages):
    assert told(pages, FERRY, "change") == {
        "Karin Holm": ["rejected", "announced"],
        "Norvik Ferry Company": ["denied", "admitted"],
    }
    assert told(pages, HOSPITAL, "change") == {"Ingrid Solberg": ["opposed", "supported"]}


def test_where_actors_stand_is_found_and_none_invented(pages):
    assert stances(pages, FERRY) == {
        "a public inquiry": {"Karin Holm": ["against: rejected"], "Keswick Seamen's Union": ["for: called for"]}
    }
    assert stances(pages, HOSPITAL) == {
        "the closure of the hospital": {
            "Ingrid Solberg": ["against: opposed", "for: supported"],
            "Mette Vik": ["against: urged the council to drop"],
        }
    }
    assert "Where actors stand" not in pages["stories/trump-putin-call.md"]


@pytest.mark.parametrize("story", [FERRY, HOSPITAL])
def test_an_actor_makes_as_many_statements_as_its_positions_show(pages, story):
    counts = {row["id"]: row["statements"] for row in items(pages, story, "actors") if row["statements"]}
    stands = [stand for stand in items(pages, story, "positions") if stand["actor_id"]]
    assert counts == {stand["actor_id"]: len(stand["positions"]) + len(stand["further"]) for stand in stands}


@pytest.mark.parametrize("story", [FERRY, HOSPITAL])
def test_an_actors_positions_stand_newest_first_with_the_day_of_their_article(pages, story):
    days = {source["document_id"]: source["metadata"]["date"] for source in items(pages, story, "sources")}
    for stand in items(pages, story, "positions"):
        told = [days[one["line"]["evidence"]["document_id"]] for one in stand["positions"] if not one["earlier"]]
        assert told == sorted(told, reverse=True)
    section = pages[f"{story}.md"].split("## Positions")[1].split("\n## ")[0]
    assert {day for day in days.values() if f'<small class="tag when">{day}</small>' in section} == set(days.values())


def test_the_head_counts_the_voices_of_all_sentences_and_those_without_one_apart(pages):
    total = sum(source["sentences"] for source in items(pages, FERRY, "sources"))
    voices = json.loads(pages[f"{FERRY}.json"])["voices"]
    head = pages[f"{FERRY}.md"].split("\n## ")[0]
    assert f"\n- Of {total} sentences:\n" in head
    assert f"\n- {total - sum(voices.values())} heading, question or fragment\n" in head


def test_the_stories_are_marked_and_stand_apart(pages):
    page, index = pages[f"{FERRY}.md"], pages["index.md"]
    assert "Demonstration: the articles are fictional" in page
    assert index.index("trump-putin-call") < index.index("## Demonstration") < index.index(FERRY)
    for name in ("actors.md", "risks.md", "timeline.md"):
        assert "demonstration" not in pages[name]
    assert not any("karin-holm" in name for name in pages)


def test_one_setting_leaves_them_out(root):
    pages = generate(replace(read_config(root), demonstration=False), Run(write=False)).pages
    shown = [name for name in pages if not name.startswith("history/")]
    assert not any("demonstration" in name for name in shown)
    assert "Demonstration" not in pages["index.md"]


def test_who_turned_is_shown_on_both_sides_each_with_its_own_sentence(pages):
    stands = {stand["name"]: stand["positions"] for stand in items(pages, HOSPITAL, "positions")}
    found = {p["cue"]["text"]: (p["line"]["sentences"], p["repeats"]) for p in stands["Ingrid Solberg"]}
    assert (found["opposed"], found["supported"]) == (([3], []), ([1], []))


LATE = {
    FERRY: ("demonstration-ferry-4", "2026-03-09", {"corroborated", "conflict", "change"}),
    HOSPITAL: ("demonstration-hospital-3", "2026-04-24", {"change"}),
}
"""The article that came last to each story, the day, and in what it meets the others."""


@pytest.mark.parametrize("story", LATE)
def test_what_the_late_article_brought_is_told_on_the_page(pages, story):
    article, day, kinds = LATE[story]
    version = json.loads(pages[f"{story}.json"])["version"]
    assert (version["number"], version["date"], version["revisions"]) == (3, day, 0)
    assert [(c["document_id"], c["change"]) for c in version["documents"]] == [(article, "added")]
    assert {p["kind"] for p in version["added"] if p["section"] == "agreement"} == kinds
    assert f"Version 3, {day}, the latest, against version 2, " in pages[f"{story}.md"]


DAYS = {
    "2026-03-02": "ferry-1",
    "2026-03-04": "ferry-[23]",
    "2026-03-09": "ferry-4",
    "2026-04-10": "hospital-1",
    "2026-04-12": "hospital-2",
    "2026-04-24": "hospital-3",
}
"""When the articles came in, by the names of their files."""


def test_the_golden_histories_are_what_the_articles_give_one_day_after_another(tmp_path, pytestconfig):
    site = make_site(tmp_path / "site", {})
    (site.seeds / "demonstration").mkdir()
    for day, names in DAYS.items():
        for path in (SAMPLES / "seeds/demonstration").glob(f"{names}.*"):
            shutil.copy(path, site.seeds / "demonstration")
        made = generate(site, Run(date=day)).pages
    for story in (FERRY, HOSPITAL):
        path = HISTORIES / f"{Path(story).name}.json"
        text = made[f"history/{path.name}"]
        if pytestconfig.getoption("update_golden"):
            path.write_text(text, encoding="utf-8")
        assert path.read_text("utf-8") == text
