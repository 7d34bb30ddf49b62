"""Texts that would be markup, code or instruction show as they stand, and nothing of them comes to life."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Open, Site, Troubles, search
from tests.site.hostile import ARTICLE, AUTHOR, OUTLET, STRINGS, TITLE

PAGES = {
    "briefing": "stories/hostile/",
    "whole": "whole/hostile/",
    "source": "sources/hostile/",
    "home": "",
    "risks": "risks/",
    "month": "archive/undated/",
}
BENIGN = ("stories/trump-putin-call/", "sources/trump-putin-call/", "about/")
CONTROLS = str.maketrans("\x01\x02\x03", "   ")

KINDS = """() => {
  const found = new Set()
  for (const e of document.querySelectorAll("article, article *")) {
    found.add(e.localName)
    for (const name of e.getAttributeNames()) found.add(`[${name}]`)
    for (const name of e.classList) found.add(`.${name}`)
  }
  return [...found]
}"""
OURS = {"ol", "details", "summary", ".planned", ".ongoing", ".conditional", ".event", ".direct", ".mixed", ".earlier"}
OURS |= {".none", ".other", ".cards", ".card", ".meta", ".tagline", ".home", ".aside", ".more", ".month", ".news"}
OURS |= {".register", ".sortable", ".risk-table", ".descending", ".doors", "nav"}
OURS |= {".also", ".long", "[aria-sort]", "[role]", "[tabindex]", ".unsourced"}
"""What templates may print and the benign pages need not hold."""


@pytest.fixture(params=PAGES)
def hostile_page(request: pytest.FixtureRequest, open_page: Open) -> Page:
    return open_page(PAGES[request.param])


def test_nothing_runs_and_nothing_is_fetched(hostile_page: Page, troubles: Troubles, site: Site) -> None:
    hostile_page.wait_for_load_state("networkidle")
    assert hostile_page.evaluate("window.pwned") is None
    assert troubles.messages == []
    theme = (f"{site.url}assets/", "data:")
    assert [url for url in troubles.requests if not url.startswith(theme)] == [hostile_page.url]


def test_the_theme_makes_no_tooltip_of_its_own(open_page: Open) -> None:
    """Its tooltips print the text of a title attribute as HTML."""
    features = json.loads(open_page("").locator("#__config").inner_text())["features"]
    assert "content.tooltips" not in features


def test_no_element_attribute_or_class_comes_of_it(open_page: Open, site: Site) -> None:
    page = open_page("about/")
    known, found = (find_kinds(page, [site.url + path for path in paths]) for paths in (BENIGN, PAGES.values()))
    assert found <= known | OURS


def test_the_title_shows_as_it_stands(hostile_page: Page) -> None:
    assert one_line(TITLE) in one_line(hostile_page.locator("article").inner_text())


@pytest.mark.parametrize("path", [PAGES["briefing"], PAGES["source"]])
def test_title_author_and_outlet_show_as_they_stand(open_page: Open, path: str) -> None:
    page = open_page(path)
    shown = one_line(page.locator("article").inner_text())
    assert all(one_line(text) in shown for text in (TITLE, AUTHOR, OUTLET))
    assert one_line(TITLE) in page.title()


def test_every_line_of_the_briefing_shows_as_it_stands(open_page: Open, site: Site) -> None:
    page = open_page(PAGES["whole"])
    briefing = json.loads((site.root / "briefings/stories/hostile.json").read_text(encoding="utf-8"))
    lines = list(find_lines(briefing))
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    for line in lines:
        item = page.locator(f"[id='{line['id']}']")
        assert one_line(line["text"]) in one_line(item.inner_text())
        for title in item.locator(".cite[title]").all():
            assert title.get_attribute("title") == one_line(line["evidence"]["text"])
    shown = "\n".join(line["text"] for line in lines)
    assert sum(string in shown for string in STRINGS) > len(STRINGS) / 2


def test_the_source_page_shows_the_article_as_it_stands(open_page: Open) -> None:
    page = open_page(PAGES["source"])
    shown = [one_line(text) for text in page.locator(".words, .other").all_inner_texts()]
    assert "".join("".join(shown).split()) == "".join(ARTICLE.translate(CONTROLS).split())


def test_search_shows_it_as_it_stands(open_page: Open) -> None:
    page = open_page("")
    result = search(page, "Berg")
    expect(result).to_contain_text(STRINGS[0])
    assert page.evaluate("window.pwned") is None
    assert result.locator("script, img, b").count() == 0


def find_kinds(page: Page, addresses: Iterable[str]) -> set[str]:
    """Return the elements, [attributes] and .classes in the articles of pages, by their addresses."""
    found: set[str] = set()
    for address in addresses:
        page.goto(address)
        assert page.locator("[href^='javascript:' i]").count() == 0
        found |= set(page.evaluate(KINDS))
    return found


def find_lines(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every line in a briefing's JSON, however deep."""
    if isinstance(value, dict):
        if {"id", "parts", "text"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from find_lines(entry)


def one_line(text: str) -> str:
    """Return a text with each run of white space as one space."""
    return " ".join(text.split())
