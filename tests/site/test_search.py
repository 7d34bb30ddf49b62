"""The search as a reader meets it: words and facets lead to the very line, and what is asked can be shared."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Open, Site, Troubles, search
from tests.site.contrast import CONTRAST, FAINT

STORY = "trump-putin-call"
WORDS = "sanctions"
LINE = re.compile(r"/repo/(whole|sources)/[\w-]+/#([\w-]+-[0-9a-f]{8}|s\d+)$")


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search")


def choose(page: Page, facet: str, value: str) -> int:
    """Choose a value of a facet, and return how many pages it is said to leave."""
    select = dialog(page).get_by_label(facet, exact=True)
    option = select.locator(f"option[value='{value}']")
    expect(option).to_have_count(1)
    text = option.text_content() or ""
    select.select_option(value)
    return int(text.removeprefix(f"{value} (").removesuffix(")"))


def lines(found: Locator, words: str) -> Locator:
    return found.locator("ul a").filter(has=found.page.locator("mark", has_text=words))


def test_words_lead_to_the_very_line_of_a_briefing_which_lights_up(open_page: Open) -> None:
    page = open_page("about/")
    link = lines(search(page, WORDS), WORDS).first
    expect(link).to_have_attribute("href", LINE)
    link.click()
    expect(page).to_have_url(re.compile(rf"/repo/whole/{STORY}/#"))
    expect(page.locator(":target")).to_contain_text(WORDS)
    expect(page.locator(":target")).to_be_in_viewport(ratio=1)


def test_a_source_is_opened_at_the_sentence(open_page: Open) -> None:
    page = open_page("")
    found = search(page, WORDS)
    choose(page, "Page", "Source")
    expect(found.get_by_text("Briefing ·")).to_have_count(0)
    lines(found, WORDS).first.click()
    expect(page).to_have_url(re.compile(rf"/repo/sources/{STORY}/#s\d+$"))
    expect(page.locator(".sentence:target")).to_contain_text(WORDS)


def test_a_line_is_shown_with_the_headings_above_it_so_that_who_speaks_is_told(open_page: Open) -> None:
    page = open_page("")
    expect(search(page, "stated that any peace")).to_contain_text("Positions · Donald Trump stated that any peace deal")


def test_a_heading_stands_under_its_section_and_not_under_the_one_before_it(open_page: Open) -> None:
    found = search(open_page(""), "Key actors")
    heading = found.get_by_role("link", name="Key actors.", exact=True).first
    expect(heading).to_have_attribute("href", re.compile(r"/#actors$"))
    expect(found).not_to_contain_text("Key points Key actors")
    expect(found).not_to_contain_text("Role, as stated")


def test_an_actor_of_no_stated_role_is_found_without_the_dash_that_says_so(open_page: Open) -> None:
    row = search(open_page(""), "Pope").locator("li li").filter(has_text="Key actors")
    expect(row).to_have_text("Key actors the Pope person.")


def test_an_actor_is_found_in_a_row_of_its_own_which_the_result_leads_to(open_page: Open) -> None:
    page = open_page("")
    row = search(page, "Marco Rubio").locator("li li").filter(has_text="Key actors")
    expect(row).to_have_text("Key actors Marco Rubio person. Secretary of State.")
    expect(row.locator("a")).to_have_attribute("href", f"/repo/whole/{STORY}/#actors-marco-rubio")
    row.locator("a").click()
    expect(page.locator(":target")).to_have_text("Marco Rubio")
    expect(page.locator("td", has=page.locator(":target"))).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_result_on_the_same_page_loads_no_page_again(open_page: Open, troubles: Troubles) -> None:
    page = open_page(f"whole/{STORY}/")
    link = lines(search(page, WORDS), WORDS).first
    expect(link).to_be_visible()
    asked = len(troubles.requests)
    link.click()
    expect(dialog(page)).to_be_hidden()
    expect(page).to_have_url(re.compile(rf"/repo/whole/{STORY}/#[\w-]+$"))
    expect(page.locator(":target")).to_contain_text(WORDS)
    assert not any("/repo/whole/" in url for url in troubles.requests[asked:])


@pytest.mark.parametrize(
    ("facet", "value"),
    [("Actor", "Donald Trump"), ("Risk", "diplomatic"), ("Topic", "peace deal"), ("Month", "2024-03")],
)
def test_a_facet_alone_leaves_as_many_pages_as_it_says(open_page: Open, facet: str, value: str) -> None:
    page = open_page("")
    found = search(page, "")
    number = choose(page, facet, value)
    expect(dialog(page).get_by_role("status")).to_have_text(re.compile(rf"^{number} pages? found"))
    expect(found.locator("> li")).to_have_count(min(number, 5))


def test_facets_narrow_what_words_find_and_offer_only_what_leaves_something(open_page: Open) -> None:
    page = open_page("")
    found = search(page, WORDS)
    expect(found.locator("> li").first).to_be_visible()
    before = found.locator("> li").count()
    assert 0 < choose(page, "Page", "Briefing") < before
    expect(found.locator("> li")).not_to_have_count(before)
    assert all("(0)" not in text for text in dialog(page).locator("option").all_text_contents())


def test_the_latest_comes_first_where_that_is_asked(open_page: Open) -> None:
    page = open_page("")
    found = search(page, "")
    choose(page, "Page", "Briefing")
    dialog(page).get_by_label("Order").select_option("latest first")
    expect(found.locator("> li > small").first).to_have_text("Briefing · 2024-03-12")
    dates = [text.partition(" · ")[2] for text in found.locator("> li > small").all_inner_texts()]
    assert [date for date in dates if date != "date not stated"] == dates[: dates.index("date not stated")]


def test_what_is_asked_stands_in_the_address_and_opens_elsewhere(open_page: Open, site: Site) -> None:
    page = open_page("")
    found = search(page, WORDS)
    choose(page, "Actor", "Donald Trump")
    expect(page).to_have_url(f"{site.url}?q={WORDS}&actor=Donald+Trump")
    expect(found.locator("> li").first).to_be_visible()
    other = open_page(page.url.removeprefix(site.url))
    expect(dialog(other)).to_be_visible()
    expect(other.get_by_label("Actor")).to_have_value("Donald Trump")
    expect(other.locator("#search .found")).to_have_text(found.inner_text(), use_inner_text=True)
    other.keyboard.press("Escape")
    expect(other).to_have_url(site.url)


def test_back_leads_from_a_line_to_the_search_that_found_it(open_page: Open) -> None:
    page = open_page("")
    lines(search(page, WORDS), WORDS).first.click()
    expect(page).to_have_url(LINE)
    page.go_back()
    expect(dialog(page)).to_be_visible()
    expect(page.get_by_role("textbox", name="Search")).to_have_value(WORDS)


def test_an_address_that_asks_what_there_is_not_finds_nothing(open_page: Open, troubles: Troubles) -> None:
    page = open_page("?actor=Nobody&length=1&q=%3Cimg%20src=x%20onerror=alert(1)%3E")
    expect(dialog(page).get_by_role("status")).to_have_text("Nothing found.")
    assert page.locator("#search img").count() == 0
    assert troubles.messages == []


@pytest.mark.parametrize(
    ("asked", "meant"), [("snactions", "sanctions"), ("Zleensky snactions", "Zelensky sanctions"), ("qqqq", "")]
)
def test_for_a_misspelt_word_the_nearest_known_one_is_offered(open_page: Open, asked: str, meant: str) -> None:
    page = open_page("")
    found = search(page, asked)
    told = dialog(page).get_by_role("status")
    expect(told).to_have_text(re.compile(rf"found\. Did you mean {meant}\?$" if meant else "found\\.$"))
    if meant:
        told.get_by_role("link", name=meant).click()
        expect(dialog(page).get_by_label("Search", exact=True)).to_have_value(meant)
        expect(found.locator(".title").first).to_be_visible()


def test_keys_open_walk_choose_and_close(open_page: Open) -> None:
    page = open_page("about/")
    page.keyboard.press("/")
    box = page.get_by_role("textbox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type(f"a/b {WORDS}")
    expect(box).to_have_value(f"a/b {WORDS}")
    box.fill(WORDS)
    links = page.locator("#search .found a")
    expect(links.first).to_be_visible()
    for key, focused in (("Enter", links.nth(0)), ("ArrowDown", links.nth(1)), ("ArrowUp", links.nth(0))):
        page.keyboard.press(key)
        expect(focused).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(LINE)


def test_the_focus_stays_inside_and_goes_back_to_where_it_was(open_page: Open) -> None:
    page = open_page("about/")
    button = page.get_by_role("button", name="Search", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('dialog *, body')")  # or it is with the browser
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(button).to_be_focused()


def test_a_phone_has_a_narrow_door_and_the_whole_width_for_results(open_page: Open) -> None:
    page = open_page("about/", width=360)
    box = page.get_by_role("button", name="Search", exact=True).bounding_box()
    assert box
    assert 24 <= box["width"] <= 48
    assert box["height"] >= 24
    found = search(page, WORDS)
    expect(lines(found, WORDS).first).to_be_in_viewport()
    assert dialog(page).evaluate("element => [element.offsetWidth, element.scrollWidth]") == [360, 360]
    expect(page.get_by_label("Actor")).to_be_hidden()
    page.get_by_text("Narrow and sort").click()
    choose(page, "Actor", "Donald Trump")
    expect(found.locator("> li").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_of_it_stands_out_from_what_is_behind_it(open_page: Open, scheme: str) -> None:
    page = open_page("", color_scheme=scheme)
    expect(lines(search(page, WORDS), WORDS).first).to_be_visible()
    assert page.evaluate(FAINT, CONTRAST) == []


def test_without_scripts_a_link_leads_to_the_archive_instead(open_page: Open, site: Site) -> None:
    page = open_page(f"stories/{STORY}/", java_script_enabled=False)
    assert page.get_by_role("button", name="Search", exact=True).count() == 0
    page.get_by_role("banner").get_by_role("link", name="Archive").click()
    expect(page).to_have_url(f"{site.url}archive/")


def test_the_demonstration_is_not_found(open_page: Open) -> None:
    page = open_page("")
    found = search(page, '"Norvik Ferry Company"')
    expect(dialog(page).get_by_role("status")).not_to_be_empty()
    expect(found.locator("a[href*=demonstration]")).to_have_count(0)


def test_nothing_of_the_index_is_asked_for_before_the_search_is_opened(open_page: Open, troubles: Troubles) -> None:
    page = open_page("")
    page.wait_for_load_state("networkidle")
    assert not any("/pagefind/" in url for url in troubles.requests)
    expect(lines(search(page, WORDS), WORDS).first).to_be_visible()
    assert any("/repo/pagefind/" in url for url in troubles.requests)
    assert troubles.messages == []


def test_a_missing_index_is_told_with_what_is_there_instead(open_page: Open) -> None:
    page = open_page("")
    page.route("**/pagefind/*.js", lambda route: route.abort())
    search(page, WORDS)
    expect(dialog(page).get_by_role("status")).to_contain_text(
        "The search does not load. The archive lists every briefing."
    )
