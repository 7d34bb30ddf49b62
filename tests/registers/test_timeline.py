from generator.registers import gather
from generator.registers.timeline import gather_events, list_pages
from tests.registers.briefings import make_briefing, make_event


def briefings():
    values = ("2025-12-31", None, "2026", "2026-01-02")
    return [make_briefing("a", timeline=[make_event("a", value) for value in values])]


def test_the_latest_comes_first_and_what_has_no_date_is_left_out():
    assert [entry["event"]["value"] for entry in gather_events(briefings())] == ["2026-01-02", "2026", "2025-12-31"]


def test_each_year_has_a_page():
    pages = {page.path: page.values for page in list_pages(gather(briefings()))}
    assert list(pages) == ["timeline.md", "timeline/2026.md", "timeline/2025.md"]
    assert pages["timeline.md"]["years"] == [("2026", 2), ("2025", 1)]
    assert [entry["event"]["value"] for entry in pages["timeline/2025.md"]["entries"]] == ["2025-12-31"]


def test_many_events_are_cut_to_the_latest():
    events = [make_event("a", f"{year}-01-01") for year in (2024, 2025, 2026) for _ in range(90)]
    index = next(list_pages(gather([make_briefing("a", timeline=events)])))
    years = [entry["event"]["value"][:4] for entry in index.values["entries"]]
    assert [years.count(year) for year in ("2026", "2025", "2024")] == [90, 90, 20]
