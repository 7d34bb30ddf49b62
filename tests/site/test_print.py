"""A page on paper: two sheets at most for a briefing, with nothing on them that asks for a click."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.site.conftest import Open, Site

BRIEFINGS = ("stories/trump-putin-call/", "stories/demonstration-ferry-1/", "stories/demonstration-hospital-1/")


def print_page(open_page: Open, path: str) -> list[str]:
    """Return the text of each sheet, its white space as one space."""
    page = open_page(path)
    page.wait_for_load_state("networkidle")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return [" ".join(sheet.extract_text().split()) for sheet in sheets]


@pytest.mark.parametrize("path", BRIEFINGS)
def test_a_briefing_takes_two_sheets_and_says_where_the_rest_is(open_page: Open, site: Site, path: str) -> None:
    sheets = print_page(open_page, path)
    assert len(sheets) <= 2
    text = "".join(sheets)
    for heading in ("Bottom line", "Key actors", "Positions", "Risks", "Timeline", "Open questions", "Sources"):
        assert heading in text
    assert f"each“more”totherest:{site.url}{path}" in text.replace(" ", "")


@pytest.mark.parametrize("path", [*BRIEFINGS, "sources/trump-putin-call/", "actors/"])
def test_no_button_link_mark_or_navigation_is_printed(open_page: Open, path: str) -> None:
    text = " ".join(print_page(open_page, path))
    assert not re.search(r"¶|#|\bcite\b|Search|Table of contents|Report a correction", text)
    assert "No language model" not in text


def test_sources_are_printed_with_their_addresses(open_page: Open) -> None:
    assert "original https://example.org/alder/ferry-sinks" in " ".join(print_page(open_page, BRIEFINGS[1]))


def test_what_is_folded_is_printed(open_page: Open) -> None:
    page = open_page("whole/trump-putin-call/")
    folded = page.locator("article details td").first
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()


def test_paper_is_white_in_the_dark_scheme_too(open_page: Open) -> None:
    page = open_page(BRIEFINGS[0], color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("h1").evaluate("element => getComputedStyle(element).color") == "rgb(27, 31, 39)"
