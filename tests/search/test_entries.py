from pathlib import Path

import pytest

from generator.durable import items_of, to_json
from generator.search import Entry, gather_entries
from tests.registers.briefings import make_actor, make_briefing, make_risk, make_term

ANN = make_actor("Ann Roe", key=True)


@pytest.fixture
def gather(tmp_path: Path):
    """Return what the search finds of briefings, whose sources say some words; some have a page that holds all."""

    def gather_(*briefings, whole=(), words="Ann Roe spoke.") -> dict[str, Entry]:
        for folder in ("stories", "sources", "whole"):
            (tmp_path / folder).mkdir()
        source = to_json({"blocks": [{"sentences": [{"text": words}]}]})
        for briefing in briefings:
            (tmp_path / f"stories/{briefing['id']}.json").write_text(to_json(briefing), encoding="utf-8")
            for row in items_of(briefing, "sources"):
                (tmp_path / f"sources/{row['document_id']}.json").write_text(source, encoding="utf-8")
        for id in whole:
            (tmp_path / f"whole/{id}.md").touch()
        return gather_entries(tmp_path)

    return gather_


def test_briefings_sources_actors_shared_topics_and_the_guide_are_found(gather):
    strike = [make_term("strike", "strike")]
    one, two = (make_briefing(id, terms=(*strike, make_term(id, id)), actors=[ANN]) for id in ("a", "b"))
    kinds = {path: entry.kind for path, entry in gather(one, two).items()}
    assert kinds == {
        "stories/a.md": "Briefing",
        "sources/a.md": "Source",
        "stories/b.md": "Briefing",
        "sources/b.md": "Source",
        "actors/ann-roe.md": "Actor",
        "topics/strike.md": "Topic",
        "about.md": "Guide",
        "method.md": "Guide",
    }


def test_a_long_briefing_is_found_once_by_the_page_that_holds_all_of_it(gather):
    entries = gather(make_briefing("a"), whole=["a"])
    assert {"stories/a.md", "whole/a.md"} & entries.keys() == {"whole/a.md"}


def test_a_source_of_which_no_word_may_be_shown_is_found_by_outlet_and_month_alone(gather):
    briefing = make_briefing("a", "2026-03-02", actors=[ANN])
    briefing["sections"][-1]["items"][0]["metadata"]["publish"] = "link"
    assert gather(briefing)["sources/a.md"].facets == {"outlet": ["Gazette"], "month": ["2026-03"]}


def test_the_demonstration_is_not_found_and_lends_no_topic(gather):
    term = make_term("strike", "strike")
    assert list(gather(make_briefing("a", terms=(term,)), make_briefing("b", terms=(term,), demonstration=True))) == [
        "stories/a.md",
        "sources/a.md",
        "about.md",
        "method.md",
    ]


def test_a_briefing_and_its_source_are_narrowed_by_what_the_story_is_about(gather):
    risks = [make_risk("a", "It could fail.", category=category) for category in ("legal", "economic", "legal")]
    nobody = make_actor("the police", key=True)
    entries = gather(make_briefing("a", "2026-03-09", actors=[ANN, nobody], risks=risks))
    about = {"actor": ["Ann Roe"], "risk": ["economic", "legal"], "topic": [], "outlet": ["Gazette"]}
    for page in ("stories/a.md", "sources/a.md"):
        assert entries[page].facets == about | {"month": ["2026-03"]}
        assert entries[page].date == "2026-03-09"


def test_a_source_is_not_found_by_whom_it_does_not_name_nor_by_another_s_risk(gather):
    risks = [make_risk("b", "It could fail.")]
    entries = gather(make_briefing("a", actors=[ANN], risks=risks), words="Ann Roelofs spoke.")
    assert entries["stories/a.md"].facets["actor"] == ["Ann Roe"]
    assert (entries["sources/a.md"].facets["actor"], entries["sources/a.md"].facets["risk"]) == ([], [])


def test_a_source_stands_under_its_own_outlet_and_month(gather):
    briefing = make_briefing("a", "2026-03-09")
    (sources,) = (section for section in briefing["sections"] if section["id"] == "sources")
    sources["items"].append(
        {"document_id": "b", "metadata": {"date": "2026-04", "outlet": "Herald", "publish": "full"}}
    )
    entries = gather(briefing)
    places = {path: (entry.facets["outlet"], entry.facets["month"]) for path, entry in list(entries.items())[:3]}
    assert places == {
        "stories/a.md": (["Gazette", "Herald"], ["2026-03", "2026-04"]),
        "sources/a.md": (["Gazette"], ["2026-03"]),
        "sources/b.md": (["Herald"], ["2026-04"]),
    }


def test_an_actor_of_several_names_is_one_value_and_a_year_is_no_month(gather):
    renamed = ANN | {"name": "Mayor Roe"}
    entries = gather(make_briefing("a", "2026", actors=[ANN]), make_briefing("b", actors=[renamed]))
    assert [entries[f"stories/{id}.md"].facets["actor"] for id in "ab"] == [["Ann Roe"], ["Ann Roe"]]
    assert entries["stories/a.md"].facets["month"] == []
