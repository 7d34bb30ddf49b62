"""The policy inside a page as a browser obeys it."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.conftest import Open, Site, Troubles

INJECTED = """
<script>window.pwned = 1</script>
<img src="data:," onerror="window.pwned = 2">
<script src="https://example.org/pwned.js"></script>
<link rel="stylesheet" href="https://example.org/pwned.css">
<style>h1 { display: none }</style>
<p id="styled" style="display: none">styled</p>
<base href="https://example.org/">
"""


@pytest.fixture
def injected_page(open_page: Open, site: Site) -> Page:
    """Open a page that somebody managed to put code into."""

    def inject(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<article", f"{INJECTED}<article", 1))

    page = open_page("about/")
    page.route("**/stories/**", inject)
    page.goto(f"{site.url}stories/trump-putin-call/", wait_until="load")
    return page


def test_what_is_injected_neither_runs_nor_styles_nor_leaves_the_site(injected_page: Page, troubles: Troubles) -> None:
    expect(injected_page.get_by_role("button", name="cite").first).to_be_attached()
    assert injected_page.evaluate("window.pwned") is None
    expect(injected_page.get_by_role("heading", level=1)).to_be_visible()
    expect(injected_page.locator("#styled")).to_be_visible()
    assert injected_page.evaluate("document.baseURI === location.href")
    assert len([message for message in troubles.messages if "Content Security Policy" in message]) == 7


def test_the_page_around_it_works_on(injected_page: Page) -> None:
    injected_page.keyboard.press("/")
    injected_page.get_by_role("textbox", name="Search").fill("sanctions")
    expect(injected_page.locator("#search .found a").first).to_be_visible()
