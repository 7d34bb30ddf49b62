"""The register of risks sorts by each of its columns, by mouse and keyboard, and is whole without scripts."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Open

COLUMNS = ["Risk", "Category", "Stated by", "Likelihood", "Date", "Briefing"]


def read_column(page: Page, name: str) -> list[str]:
    cells = page.locator(f".risk-table tbody td:nth-child({COLUMNS.index(name) + 1})")
    return [text.strip().casefold() for text in cells.all_inner_texts()]


def header(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader", name=name)


def test_it_comes_sorted_by_date_the_latest_first(open_page: Open) -> None:
    page = open_page("risks/")
    expect(header(page, "Date")).to_have_attribute("aria-sort", "descending")
    dated = [date for date in read_column(page, "Date") if date != "not stated"]
    assert dated == sorted(dated, reverse=True)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_click_sorts_by_a_column_and_a_second_one_the_other_way(open_page: Open, name: str) -> None:
    page = open_page("risks/")
    before = read_column(page, name)
    assert len(set(before)) > 1
    directions = []
    for _ in range(2):
        header(page, name).click()
        directions.append(header(page, name).get_attribute("aria-sort"))
        assert read_column(page, name) == sorted(before, reverse=directions[-1] == "descending")
    assert set(directions) == {"ascending", "descending"}
    assert page.locator(".risk-table th[aria-sort]").count() == 1


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_sorts(open_page: Open, key: str) -> None:
    page = open_page("risks/")
    header(page, "Category").focus()
    page.keyboard.press(key)
    expect(header(page, "Category")).to_have_attribute("aria-sort", "ascending")
    assert read_column(page, "Category") == sorted(read_column(page, "Category"))


def test_a_phone_shows_rows_as_cards_that_sort(open_page: Open) -> None:
    page = open_page("risks/", width=360)
    lefts = (
        page.locator(".risk-table tbody tr")
        .first.locator("td")
        .evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().left)")
    )
    assert len(set(lefts)) == 1
    header(page, "Category").click()
    assert read_column(page, "Category") == sorted(read_column(page, "Category"))


def test_without_scripts_it_is_whole_and_offers_no_sorting(open_page: Open) -> None:
    page = open_page("risks/", java_script_enabled=False)
    assert all(row.is_visible() for row in page.locator(".risk-table tbody tr").all())
    assert page.locator(".risk-table th[tabindex]").count() == 0
