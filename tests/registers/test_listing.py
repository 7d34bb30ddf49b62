"""The index of all briefings."""

from generator.registers import list_briefings
from tests.registers.briefings import make_actor, make_briefing, make_term


def test_an_entry_says_what_a_briefing_is_about_and_where_it_stands():
    (entry,) = list_briefings([make_briefing("strike", "2026-03-02", actors=[make_actor("Ann Roe", key=True)])])
    assert entry == {
        "id": "strike",
        "title": "Title of strike",
        "url": "stories/strike/",
        "json": "stories/strike.json",
        "dates": ["2026-03-02"],
        "version": {"number": 2, "date": "2026-03-09"},
        "actors": [{"id": "ann-roe", "name": "Ann Roe", "type": "person"}],
        "topics": [],
        "sources": [
            {
                "title": "strike.txt",
                "json": "sources/strike.json",
                "outlet": "Gazette",
                "date": "2026-03-02",
                "url": "",
            }
        ],
    }


def test_the_latest_briefing_comes_first_and_one_without_a_date_last():
    found = list_briefings([make_briefing("none"), make_briefing("old", "2025-01"), make_briefing("new", "2026")])
    assert [entry["id"] for entry in found] == ["new", "old", "none"]


def test_a_topic_is_named_where_briefings_share_it():
    shared = [make_briefing(id, terms=(make_term("wages", "wages"),)) for id in ("strike", "rates")]
    found = list_briefings([*shared, make_briefing("ferry", terms=(make_term("rock", "rock"),))])
    topics = {entry["id"]: entry["topics"] for entry in found}
    wages = [{"id": "wages", "name": "wages"}]
    assert topics == {"strike": wages, "rates": wages, "ferry": []}


def test_an_actor_without_a_page_and_a_fictional_briefing_are_not_named():
    passing = make_actor("Tom Poe", statements=0)
    (entry,) = list_briefings([make_briefing("strike", actors=[passing]), make_briefing("tale", demonstration=True)])
    assert (entry["id"], entry["actors"]) == ("strike", [])
