from generator.registers import gather
from generator.registers.archive import gather_months, list_pages
from tests.registers.briefings import make_briefing

BRIEFINGS = [
    make_briefing("undated"),
    make_briefing("year", "2025"),
    make_briefing("long", "2026-01-30", "2026-02-02"),
    make_briefing("short", "2026-02-28"),
]


def test_a_briefing_stands_under_the_month_of_its_latest_article():
    months = {month: [briefing["id"] for briefing in found] for month, found in gather_months(BRIEFINGS).items()}
    assert months == {"2026-02": ["long", "short"], "2025": ["year"], "undated": ["undated"]}


def test_the_latest_month_comes_first_and_what_has_no_date_last():
    assert list(gather_months(BRIEFINGS)) == ["2026-02", "2025", "undated"]


def test_each_month_has_a_page_and_the_index_its_count():
    pages = {page.path: page.values for page in list_pages(gather(BRIEFINGS))}
    assert list(pages) == ["archive.md", "archive/2026-02.md", "archive/2025.md", "archive/undated.md"]
    assert pages["archive.md"]["months"] == {"2026-02": 2, "2025": 1, "undated": 1}
