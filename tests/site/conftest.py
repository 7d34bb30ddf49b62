"""A built site, served below a path, and a browser that notes what goes wrong on its pages."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, sync_playwright

from generator.build import generate
from generator.config import read_config
from generator.site import build_site
from tests.browser import find_chromium
from tests.site.hostile import write_hostile_seed
from tests.site.roots import REPOSITORY, make_root
from tests.site.serving import PREFIX, serve

Open = Callable[..., Page]

TRUCE = "A peace deal between Norvik and Alder could fail, said Ann Roe, the mayor of Norvik."
"""An opinion that has a topic in common with one of the repository's."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass
class Site:
    """The sample seeds, the golden one and a hostile one as a site."""

    root: Path
    url: str


@dataclass
class Troubles:
    """What a browser met on the pages of a test."""

    messages: list[str] = field(default_factory=list)
    """Errors and warnings of the console, and errors of scripts."""
    requests: list[str] = field(default_factory=list)
    """Addresses of all that was asked for."""

    def watch(self, page: Page) -> None:
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def _note(self, message: ConsoleMessage) -> None:
        of_page_itself = message.location.get("url") == (message.page.url if message.page else "")
        if message.type in {"error", "warning"} and not (of_page_itself and "404" in message.text):
            self.messages.append(message.text)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Build the site once, and serve it under /repo/."""
    folder = tmp_path_factory.mktemp("web")
    root = make_root(folder / "root")
    shutil.copytree(REPOSITORY / "tests" / "golden" / "seeds", root / "seeds", dirs_exist_ok=True)
    write_hostile_seed(root / "seeds")
    (root / "seeds" / "truce.txt").write_text(TRUCE, encoding="utf-8")
    (root / "seeds" / "truce.yml").write_text("{kind: opinion, author: Tom Example}", encoding="utf-8")
    (folder / PREFIX).symlink_to(root / "site")
    with serve(folder) as url:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", url)
            patch.setenv("GITHUB_REPOSITORY", "alder/briefings")
            config = read_config(root)
            generate(config)
            build_site(config)
        yield Site(root, url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def troubles() -> Troubles:
    return Troubles()


@pytest.fixture(scope="session")
def find_context(browser: Browser) -> Callable[..., BrowserContext]:
    """Return the window, and so the cache, that the given options of Playwright ask for; each is made once."""
    return cache(lambda **options: browser.new_context(**{"reduced_motion": "reduce"} | options))


@pytest.fixture
def open_page(site: Site, find_context: Callable[..., BrowserContext], troubles: Troubles) -> Iterator[Open]:
    """Open a page of the site by its path; keywords are Playwright's for a context."""
    pages = []

    def open_(path: str, width: int = 1280, **options: Any) -> Page:
        page = find_context(**options).new_page()
        pages.append(page)
        troubles.watch(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(site.url + path)
        return page

    yield open_
    for page in pages:
        page.close()


def search(page: Page, words: str) -> Locator:
    """Open the search of a page by its button, type words, and return the list of results."""
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("textbox", name="Search").fill(words)
    return page.locator("#search .found")
