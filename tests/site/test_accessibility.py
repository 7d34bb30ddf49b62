"""The site for everybody: what axe-core finds on it, its way without a mouse, without motion and in forced colours."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.conftest import Open, search
from tests.site.test_pages import PAGES

WAYS: tuple[dict[str, Any], ...] = ({}, {"color_scheme": "dark", "width": 390})
OPAQUE = "element => element.checkVisibility({opacityProperty: true, visibilityProperty: true})"


def open_search(page: Page) -> None:
    expect(search(page, "peace").locator("a").first).to_be_visible()
    if not page.get_by_label("Actor", exact=True).is_visible():
        page.get_by_text("Narrow and sort").click()


def open_drawer(page: Page) -> None:
    if page.locator("label.md-header__button[for=__drawer]").is_visible():
        page.locator("label.md-header__button[for=__drawer]").click()
        expect(page.get_by_role("link", name="Topics")).to_be_in_viewport(ratio=1)


def open_citation(page: Page) -> None:
    page.goto(page.url + PAGES["noted"])
    page.locator(".positions li.line").first.get_by_role("button", name="cite").click()
    expect(page.get_by_role("textbox", name="Citation")).to_be_visible()


def open_folds(page: Page) -> None:
    page.goto(page.url + PAGES["whole"])
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")


def find_violations(page: Page) -> list[str]:
    """Return what axe-core finds, one line each: the rule, and the element."""
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("options", WAYS, ids=["wide and light", "narrow and dark"])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_on_a_page(open_page: Open, kind: str, options: dict[str, Any]) -> None:
    assert find_violations(open_page(PAGES[kind], **options)) == []


@pytest.mark.parametrize("options", WAYS, ids=["wide and light", "narrow and dark"])
@pytest.mark.parametrize("change", [open_search, open_drawer, open_citation, open_folds])
def test_axe_finds_nothing_in_what_opens(
    open_page: Open, change: Callable[[Page], None], options: dict[str, Any]
) -> None:
    page = open_page("", **options)
    change(page)
    assert find_violations(page) == []


@pytest.mark.parametrize("width", [1280, 640, 390])
@pytest.mark.parametrize("kind", ["noted", "home"])
def test_the_focus_is_seen_wherever_a_keyboard_takes_it(open_page: Open, kind: str, width: int) -> None:
    page = open_page(PAGES[kind], width=width)
    names = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        ring = page.locator(".md-option:focus + label").or_(focus).last
        expect(ring).to_have_css("outline-style", re.compile("solid|auto"))
        expect(ring).to_be_in_viewport(ratio=0.9)
        assert ring.evaluate(OPAQUE), focus.evaluate("element => element.outerHTML")
        names.add(focus.evaluate("element => element.textContent.trim()"))
    assert {"Skip to content", "Topics", "How to read"} <= names


def test_the_colours_change_by_keyboard_and_stay(open_page: Open) -> None:
    page = open_page("")
    page.get_by_role("radio", name="Switch to dark").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("link", name="Topics").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.evaluate("localStorage.clear()")


def test_nothing_moves_for_whoever_asks_for_that(open_page: Open) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter(element => {
      const style = getComputedStyle(element)
      return style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior === "smooth"
    }).map(element => element.outerHTML.slice(0, 80))"""
    assert open_page(PAGES["briefing"], reduced_motion="reduce").evaluate(moving) == []
    assert open_page(PAGES["briefing"], reduced_motion="no-preference").evaluate(moving) != []


def test_in_forced_colours_voices_keep_their_marks_and_a_line_that_was_led_to_is_framed(open_page: Open) -> None:
    page = open_page(f"{PAGES['noted']}#positions-cb0bcd18", forced_colors="active")
    voice = page.locator(".voice").first
    mark, ground = (
        voice.evaluate("(element, part) => getComputedStyle(element, part).backgroundColor", part)
        for part in ("::before", None)
    )
    assert mark != ground
    expect(page.locator(".line:target")).to_have_css("outline-style", "solid")
