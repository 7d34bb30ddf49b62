"""What is new across stories."""

from generator.history import DocumentChange, History, Version
from generator.registers.changes import gather_changes

NEW = (DocumentChange("quay", "added", "0" * 64),)


def make_history(story: str, *dates: tuple[str, str]) -> History:
    """Return a history of versions, each with its day and that of its newest source."""
    versions = (Version(n, date, sources, NEW, (), ()) for n, (date, sources) in enumerate(dates, start=1))
    return History(story, False, tuple(versions))


def make_briefing(story: str) -> dict[str, object]:
    version = {"number": 0, "documents": [], "added": []}
    return {"id": story, "title": {"text": story}, "version": version, "sections": []}


def tell(*histories: History) -> list[tuple[str, int]]:
    briefings = [make_briefing(history.story) for history in histories]
    return [(entry["story"], entry["version"]) for entry in gather_changes(histories, briefings, {})]


def test_what_nobody_dated_stands_by_its_newest_source():
    undated, dated = make_history("undated", ("", "2026-03-09")), make_history("dated", ("2026-03-08", "2026-03-01"))
    assert tell(dated, undated) == [("undated", 1), ("dated", 1)]


def test_what_nobody_dated_stands_before_no_earlier_version_of_its_story():
    history = make_history("quay", ("2026-03-10", "2026-03-09"), ("", "2026-03-09"))
    other = make_history("pier", ("2026-03-09", "2026-03-09"))
    assert tell(history, other) == [("quay", 2), ("quay", 1), ("pier", 1)]


def test_of_a_story_that_is_gone_the_last_version_alone_is_told():
    history = make_history("quay", ("2026-03-10", ""), ("2026-03-11", ""))
    assert [entry["version"] for entry in gather_changes([history], [], {})] == [2]
