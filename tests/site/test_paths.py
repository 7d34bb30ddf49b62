"""Ways that readers take across the site, from page to page."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.site.conftest import Open, Site, search

STORY = "trump-putin-call"


def test_a_found_briefing_leads_to_its_sentence_and_back(open_page: Open) -> None:
    page = open_page("")
    search(page, "memorandum")
    page.get_by_label("Page", exact=True).select_option("Briefing")
    page.locator("#search .found .title").first.click()
    expect(page).to_have_url(re.compile(f"/repo/(stories|whole)/{STORY}/"))
    chip = page.locator(".positions li.line").filter(has_text="memorandum").locator(".cite").first
    number = chip.inner_text()
    chip.click()
    expect(page.locator(".sentence:target .number")).to_have_text(number)
    expect(page.locator(".sentence:target")).to_contain_text("memorandum")
    page.get_by_role("link", name="this briefing").click()
    expect(page).to_have_url(re.compile(f"/repo/stories/{STORY}/$"))


def test_an_actor_is_followed_from_a_briefing_to_what_was_said(open_page: Open, site: Site) -> None:
    page = open_page(f"stories/{STORY}/")
    page.locator(".actors").get_by_role("link", name="Donald Trump").click()
    expect(page).to_have_url(f"{site.url}actors/donald-trump/")
    position = page.locator(".positions li").filter(has_text="hinted")
    position.locator(".cite").click()
    expect(page.locator(".sentence:target")).to_contain_text("hinted at a personal “red line”")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_of_a_source_what_was_used_or_left_out_is_shown_alone(open_page: Open, scripts: bool) -> None:
    page = open_page(f"sources/{STORY}/", java_script_enabled=scripts)
    sentences = page.locator(".sentence")
    used, rest = page.locator(".sentence.used"), page.locator(".sentence:not(.used)")
    numbers = used.count(), rest.count()
    assert min(numbers) > 0
    page.get_by_role("radio", name=f"the {numbers[0]} used").check()
    expect(sentences.filter(visible=True)).to_have_count(numbers[0])
    page.get_by_role("radio", name=f"the {numbers[1]} left out").check()
    expect(sentences.filter(visible=True)).to_have_count(numbers[1])
    page.get_by_role("radio", name="all").check()
    expect(sentences.filter(visible=True)).to_have_count(sum(numbers))


def test_a_sentence_that_a_citation_leads_to_is_shown_whatever_else_is_not(open_page: Open) -> None:
    page = open_page(f"sources/{STORY}/")
    hidden = page.locator(".sentence:not(.used)").first
    page.get_by_role("radio", name="used").check()
    expect(hidden).not_to_be_visible()
    page.evaluate("id => { location.hash = id }", hidden.get_attribute("id"))
    expect(hidden).to_be_visible()


def test_a_risk_leads_from_the_home_page_to_its_register_and_its_category(open_page: Open, site: Site) -> None:
    page = open_page("")
    page.get_by_role("link", name="All risks").click()
    expect(page).to_have_url(f"{site.url}risks/")
    page.locator(".risk-table").get_by_role("link", name="diplomatic").first.click()
    expect(page).to_have_url(f"{site.url}risks/diplomatic/")
    expect(page.locator(".risk-table tbody tr").first).to_be_visible()


def test_a_thumb_opens_the_navigation_and_leaves_it(browser: Browser, site: Site) -> None:
    with browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(f"{site.url}stories/{STORY}/")
        page.locator("label.md-header__button[for=__drawer]").tap()
        link = page.get_by_role("link", name="Timeline").first
        expect(link).to_be_in_viewport(ratio=1)
        page.touchscreen.tap(370, 600)
        expect(link).not_to_be_in_viewport()
        page.locator("label.md-header__button[for=__drawer]").tap()
        page.locator(".md-sidebar--primary").get_by_role("link", name="Topics").tap()
        expect(page).to_have_url(f"{site.url}topics/")


def test_without_scripts_every_register_is_reached(open_page: Open) -> None:
    page = open_page("", java_script_enabled=False)
    for name in ("Actors", "Topics", "Risks", "Timeline", "Archive", "How to read"):
        page.get_by_role("navigation", name="Tabs").get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(name)
