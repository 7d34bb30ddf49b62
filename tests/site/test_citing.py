"""A line as its reader takes it along, and what a page says to programs."""

import json
import re
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.conftest import Open, Site

FERRY, CALL = "stories/demonstration-ferry-1/", "stories/trump-putin-call/"
DENIAL, INNER = "#positions-cb0bcd18", ".agreement li li .line"

DENIED = """\
[Norvik Ferry Company] denied that the ferry had been overloaded
— Ferry sinks off Keswick (fictional), Ann Example, The Alder Gazette (fictional), news, 2026-03-02, sentence 3; \
Twelve die as ferry sinks (fictional), Holm Mail (fictional), 2026-03-03, sentence 3
In: Norvik admits that the Aldis was overloaded (fictional), Briefings, version """


def copy(line: Locator) -> None:
    """Press the button of a line as somebody without a mouse does."""
    button = line.get_by_role("button", name="cite")
    button.focus()
    button.press("Enter")


def read_status(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text=re.compile("itation"))


def test_a_citation_is_copied_with_words_source_version_and_address(open_page: Open, site: Site) -> None:
    page = open_page(FERRY, permissions=("clipboard-read", "clipboard-write"))
    copy(page.locator(DENIAL))
    expect(read_status(page)).to_have_text("Citation copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(DENIED)
    assert re.search(rf"version \d+( of [\d-]+)?, {re.escape(site.url + FERRY + DENIAL)}$", copied)


def test_where_the_clipboard_is_closed_the_citation_is_selected(open_page: Open) -> None:
    page = open_page(FERRY)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('closed')) }")
    copy(page.locator(DENIAL))
    expect(read_status(page)).to_contain_text("selected")
    assert page.evaluate("document.getSelection().toString()").startswith(DENIED)
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox", name="Citation")).to_have_count(0)
    expect(page.locator(DENIAL).get_by_role("button", name="cite")).to_be_focused()


@pytest.mark.parametrize(
    ("path", "line", "expected"),
    [
        (FERRY, ".bottom-line li.line", "Norvik Ferry Company admitted on Monday that the ferry"),
        (FERRY, INNER, "Police said that 12 people were killed and 40 were rescued.\n"),
        (FERRY, ".stances strong", "a public inquiry\n— Ferry sinks off Keswick (fictional)"),
        (FERRY, ".timeline li.line", "The KSU called for a public inquiry."),
        (FERRY, ".risks li.line", "the other ferries could sink too if the company [Norvik Ferry Company]"),
        (CALL, ".positions li.line", "[Donald Trump] "),
        (CALL, ".bottom-line li.line", "Following a two-hour call on Monday, Trump stated"),
    ],
)
def test_the_words_of_each_kind_of_line_are_cited_without_its_marks(open_page: Open, path, line, expected) -> None:
    page = open_page(path)
    copy(page.locator(line).first)
    text = page.get_by_role("textbox", name="Citation").input_value()
    assert text.startswith(expected) or expected in text.partition("\n")[0]
    assert not re.search(r"#|cite|indirect|statement|corroborated", text.partition("\n")[0])


def test_a_citation_of_an_opinion_says_that_it_is_one_and_whose(open_page: Open) -> None:
    page = open_page("stories/kestrel-bridge/")
    copy(page.locator("li.line", has_text="peace deal between Norvik").first)
    text = page.get_by_role("textbox", name="Citation").input_value()
    assert "— truce.txt, Tom Example, opinion, date not stated, sentence 1\n" in text


def test_one_citation_shows_at_a_time_and_a_second_press_closes_it(open_page: Open) -> None:
    page, field = open_page(FERRY), ".citation textarea"
    copy(page.locator(DENIAL))
    copy(page.locator(".risks li.line").first)
    expect(page.locator(field)).to_have_count(1)
    copy(page.locator(".risks li.line").first)
    expect(page.locator(field)).to_have_count(0)


def test_the_button_shows_to_touch_and_to_focus(browser: Browser, site: Site, open_page: Open) -> None:
    button = open_page(FERRY).locator(DENIAL).get_by_role("button", name="cite")
    expect(button).to_have_css("opacity", "0")
    button.page.keyboard.press("Tab")
    button.focus()
    expect(button).to_have_css("opacity", "1")
    with browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(site.url + FERRY)
        touched = page.locator(DENIAL).get_by_role("button", name="cite")
        expect(touched).to_have_css("opacity", "1")
        touched.tap()
        expect(page.get_by_role("textbox", name="Citation")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_correction_begins_with_the_page_and_with_the_line_that_was_cited(open_page: Open, site: Site) -> None:
    page = open_page(FERRY)
    of_page = read_report(page.get_by_role("link", name="Report a correction", exact=True))
    assert f"Page: {site.url}{FERRY}\n" in of_page
    copy(page.locator(DENIAL))
    of_line = read_report(page.get_by_role("link", name="Report a correction of this line"))
    assert f"Page: {site.url}{FERRY}\nLine: {site.url}{FERRY}{DENIAL}\n> [Norvik Ferry Company] denied that" in of_line


def read_report(link: Locator) -> str:
    address = urlsplit(link.get_attribute("href") or "")
    assert (address.netloc, address.path) == ("github.com", "/alder/briefings/issues/new")
    return parse_qs(address.query)["body"][0]


@pytest.mark.parametrize(
    ("path", "json_path"),
    [
        (CALL, "stories/trump-putin-call.json"),
        ("whole/trump-putin-call/", "stories/trump-putin-call.json"),
        ("sources/trump-putin-call/", "sources/trump-putin-call.json"),
    ],
)
def test_a_page_names_its_json(open_page: Open, site: Site, path, json_path) -> None:
    link = open_page(path).locator('link[type="application/json"]')
    address = link.evaluate("element => element.href")
    assert address == site.url + json_path
    with urlopen(address) as answer:
        assert json.load(answer)


def test_a_briefing_says_what_it_is_to_programs(open_page: Open, site: Site) -> None:
    page = open_page(CALL)
    article = json.loads(page.locator('script[type="application/ld+json"]').inner_text())
    assert (article["@type"], article["url"]) == ("Article", site.url + CALL)
    assert [source["name"] for source in article["isBasedOn"]] == ["trump-putin-call.txt"]
    properties = {
        tag.get_attribute("property"): tag.get_attribute("content") for tag in page.locator("meta[property]").all()
    }
    assert properties["og:title"] == article["headline"]
    assert (properties["og:type"], properties["og:url"]) == ("article", site.url + CALL)
    assert (properties["og:description"] or "").startswith("Following a two-hour call on Monday, Trump stated that")
    with urlopen(properties["og:image"] or "") as image:
        assert image.read(8) == b"\x89PNG\r\n\x1a\n"


def test_what_programs_are_led_to_is_there(site: Site) -> None:
    text = (site.root / "site" / "llms.txt").read_text(encoding="utf-8")
    addresses = re.findall(r"\]\((.*?)\)", text)
    assert len(addresses) == 8
    for address in addresses:
        assert address.startswith(site.url)
        with urlopen(address) as answer:
            assert answer.status == 200
    index = json.loads((site.root / "site" / "briefings.json").read_text(encoding="utf-8"))
    assert "trump-putin-call" in [entry["id"] for entry in index["briefings"]]
    for entry in index["briefings"]:
        assert (site.root / "site" / entry["json"]).is_file()
        assert (site.root / "site" / entry["url"] / "index.html").is_file()


GROWN = """() => {
  const look = () => [...document.querySelectorAll(":has(> .own)")].map(line => line.getBoundingClientRect().height)
  const before = look()
  for (const control of document.querySelectorAll(".own")) control.style.display = "none"
  return look().filter((height, number) => height < before[number]).length
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["whole/demonstration-ferry-1/", "whole/trump-putin-call/"])
def test_what_shows_at_a_touch_of_the_pointer_takes_no_room_before(open_page: Open, path, width) -> None:
    page = open_page(path, width)
    expect(page.locator(".copy").first).to_be_attached()
    assert page.evaluate(GROWN) == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_the_button_of_a_line_covers_none_of_its_words(open_page: Open, width) -> None:
    line = open_page(FERRY, width).locator(DENIAL)
    line.hover()
    button = line.get_by_role("button", name="cite")
    expect(button).to_have_css("opacity", "1")
    tags = [tag.bounding_box() for tag in line.locator(".cite, .tag").all()]
    lowest = max(box["y"] + box["height"] for box in tags if box)
    box, link = button.bounding_box(), line.locator("> .own > a.here").bounding_box()
    assert box
    assert link
    assert box["y"] >= lowest - 1
    assert box["x"] + box["width"] <= link["x"]
