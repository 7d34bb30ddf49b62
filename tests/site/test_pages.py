"""The published site as a reader meets it: what it asks for, what it shows, at every width and in both schemes."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.site.conftest import Open, Site, Troubles
from tests.site.contrast import CONTRAST, FAINT

STORY = "trump-putin-call"
PAGES = {
    "home": "",
    "about": "about/",
    "method": "method/",
    "briefing": f"stories/{STORY}/",
    "whole": f"whole/{STORY}/",
    "noted": "stories/demonstration-ferry-1/",
    "source": f"sources/{STORY}/",
    "actors": "actors/",
    "actor": "actors/donald-trump/",
    "topics": "topics/",
    "topic": "topics/peace-deal/",
    "risks": "risks/",
    "category": "risks/diplomatic/",
    "timeline": "timeline/",
    "year": "timeline/2024/",
    "archive": "archive/",
    "month": "archive/undated/",
    "missing": "no/such/page/",
}
DEMONSTRATED = {"2026-03-02", "2026-03-03", "2026-03-09", "2026-04-10", "2026-04-12", "2026-04-24"}
"""Dates of the articles of the demonstration."""


BELOW_HEADER = """element => [
  document.querySelector(".md-header").getBoundingClientRect().bottom, element.getBoundingClientRect().top
]"""
BROKEN = r"""selector => {
  const broken = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (texts.nextNode()) if (texts.currentNode.parentElement.closest(selector))
    for (const { index, 0: word } of texts.currentNode.data.matchAll(/\p{L}{2,16}(?!\p{L})/gu)) {
      range.setStart(texts.currentNode, index)
      range.setEnd(texts.currentNode, index + word.length)
      if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) broken.push(word)
    }
  return broken
}"""
"""Words that do not stand in one row."""
ASTRAY = """[...document.querySelectorAll(".actors td")].filter(cell => cell.offsetWidth).filter(cell => {
  const [table, { left, right }] = [cell.closest("table"), cell].map(element => element.getBoundingClientRect())
  return cell.cellIndex < 2 ? left !== table.left : right > table.right
}).map(cell => cell.textContent)"""
"""Names and roles that do not begin, and figures that do not end, within their table."""
BACKGROUND = "element => getComputedStyle(element).backgroundColor"
WAYS: tuple[dict[str, Any], ...] = ({}, {"color_scheme": "dark"}, {"java_script_enabled": False}, {"width": 390})


@pytest.fixture(params=PAGES)
def path(request: pytest.FixtureRequest) -> str:
    return PAGES[request.param]


def test_a_page_loads_in_silence_and_from_its_own_host(open_page: Open, troubles: Troubles, site: Site, path) -> None:
    page = open_page(path)
    page.wait_for_load_state("networkidle")
    expect(page.locator("head > meta:nth-child(2)[http-equiv='Content-Security-Policy']")).to_have_count(1)
    assert troubles.messages == []
    assert [url for url in troubles.requests if not url.startswith((site.url, "data:"))] == []


def test_a_line_links_to_itself_with_the_id_that_an_editor_needs(open_page: Open) -> None:
    page = open_page(PAGES["briefing"])
    line = page.locator(".positions li.line").first
    line.hover()
    line.locator("> .own > a.here").click()
    expect(page).to_have_url(re.compile(rf"#{line.get_attribute('id')}$"))
    expect(page.locator(".positions li.line:target")).to_have_count(1)


def test_the_style_sheet_is_part_of_the_site(site: Site) -> None:
    assert (site.root / "site" / "assets" / "briefings.css").is_file()


def test_the_sitemap_names_every_page_and_only_days_that_pages_state(site: Site) -> None:
    sitemap = (site.root / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{site.url}stories/{STORY}/</loc>" in sitemap
    assert set(re.findall("<lastmod>(.*?)</lastmod>", sitemap)) == {"2024-03-12"} | DEMONSTRATED


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_a_citation_leads_to_its_sentence_which_lights_up(open_page: Open, options) -> None:
    page = open_page(PAGES["briefing"], **options)
    citation = page.locator(".positions .cite").last
    number = citation.inner_text()
    citation.click()
    expect(page).to_have_url(re.compile(rf"/repo/sources/{STORY}/#s{number}$"))
    sentence = page.locator(f"#s{number}")
    expect(sentence).to_be_in_viewport(ratio=1)
    bottom, top = sentence.evaluate(BELOW_HEADER)
    assert bottom <= top
    lit, plain = (element.evaluate(BACKGROUND) for element in (sentence, page.locator("#s1")))
    assert lit != plain


def test_reading_needs_no_javascript(open_page: Open, path: str) -> None:
    page = open_page(path, java_script_enabled=False)
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_be_visible()
    assert heading.inner_text().startswith("404") == (path == PAGES["missing"])
    lines = page.locator(".line, .sentence")
    assert lines.count() > 10 or path not in {PAGES["briefing"], PAGES["source"]}
    folded = page.locator(".section details:not([open]) > summary")
    while folded.count():
        folded.first.click()
    assert all(line.is_visible() for line in lines.all())


def test_a_narrow_page_does_not_scroll_sideways(open_page: Open, path: str) -> None:
    page = open_page(path, width=390)
    page.evaluate("for (const e of document.querySelectorAll('details')) e.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_several_numbers_of_one_line_may_part_on_a_narrow_page(open_page: Open) -> None:
    tails = open_page("stories/trump-putin-call/", width=390).locator(".tail:has(.cite + .cite)")
    expect(tails.first).to_have_css("white-space", "normal")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("path", ["stories/kestrel-bridge/", "whole/trump-putin-call/", "actors/"])
def test_no_word_of_an_actors_name_or_role_is_broken_on_a_narrow_page(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, width)
    page.evaluate("for (const e of document.querySelectorAll('details')) e.open = true")
    assert page.evaluate(BROKEN, "td:nth-child(-n + 2)") == []
    assert page.evaluate(ASTRAY) == []


def test_an_opinion_of_many_authors_is_told_within_a_narrow_page(open_page: Open) -> None:
    page = open_page("stories/trump-putin-call/", width=320)
    tag = page.locator(".positions .tag").first
    tag.evaluate("tag => { tag.className = 'tag opinion'; tag.textContent = 'opinion by Ann Example, '.repeat(4) }")
    assert tag.evaluate("tag => tag.getBoundingClientRect().right") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_what_is_behind_it(open_page: Open, path: str, scheme: str) -> None:
    assert open_page(path, color_scheme=scheme).evaluate(FAINT, CONTRAST) == []


def test_the_dark_scheme_is_dark(open_page: Open) -> None:
    colors = [
        open_page(PAGES["briefing"], color_scheme=scheme).evaluate(
            "['color', 'backgroundColor'].map(name => getComputedStyle(document.body)[name])"
        )
        for scheme in ("light", "dark")
    ]
    assert colors[0][0] != colors[1][0]
    assert colors[0][1] != colors[1][1]


def test_every_table_has_headers_and_the_page_its_landmarks(open_page: Open) -> None:
    page = open_page(PAGES["briefing"])
    for role in ("main", "banner", "contentinfo"):
        expect(page.get_by_role(role)).to_have_count(1)
    for table in page.locator("article table").all():
        assert table.locator("th").count() == table.locator("tbody tr").first.locator("td").count()


def test_the_numbers_of_a_new_line_stand_beside_its_words(open_page: Open) -> None:
    page = open_page("stories/kestrel-bridge/")
    cites = '<a class="cite" href="#">14.15</a><a class="cite" href="#">14.16</a>'
    line = f'<li><span class="tail">{cites}</span> <span class="gist">The quay will close.</span></li>'
    page.locator(".section.changes").evaluate(
        "(part, line) => part.innerHTML = line", f"<ul><li><ul>{line}</ul></li></ul>"
    )
    *numbers, words = [
        box.bounding_box() for box in page.locator(".section.changes .cite, .section.changes .gist").all()
    ]
    assert words is not None
    assert all(one is not None and one["x"] + one["width"] <= words["x"] for one in numbers)
