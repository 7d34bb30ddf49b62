"""Sites of three sizes, built beside plain Material on the same pages, and searched in a browser."""

import os
import shutil
import sys
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Browser, expect, sync_playwright

from tests.bench.processes import Run, run_process, show
from tests.bench.roots import make_site
from tests.browser import find_chromium
from tests.site.serving import PREFIX, serve

ARTICLES = (20, 200, 1000)
"""They make some 150, 1,100 and 5,300 pages."""
LISTED = 200
"""Articles up to which plain Material is built with all pages in its navigation; of more, each page lists thousands."""
BUILD = """
import pathlib
from generator.config import read_config
from generator.site import build_site
build_site(read_config(pathlib.Path().resolve()))
"""
WORDS = ("the", "president said", "court", "peace")
PLAIN = """site_name: Plain
site_url: http://127.0.0.1:8000/
docs_dir: briefings
site_dir: plain
theme: {name: material, font: false, features: [navigation.prune]}
plugins: [search, tags]
markdown_extensions: [attr_list, md_in_html, tables, {toc: {permalink: true, toc_depth: 2}}]
"""


def measure_sites(briefings: str, corpora: Path, folder: Path) -> None:
    """Print what sites of three sizes take: whole, with one page changed, and at the first search."""
    for articles in ARTICLES:
        root, _ = make_site(corpora, articles, folder / str(articles))
        run_process((briefings, "generate"), root)
        measure_site(root, folder / f"web-{articles}", listed=articles <= LISTED)
        shutil.rmtree(root)


def measure_site(root: Path, web: Path, *, listed: bool) -> None:
    """Print what the site of generated pages takes; `web` is the folder from which it is served."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    shutil.rmtree(root / ".cache", ignore_errors=True)
    print(f"{len(list((root / 'briefings').rglob('*.md')))} pages", flush=True)
    plain = measure_plain(root, listed=listed)
    command = sys.executable, "-c", BUILD
    compare("Briefings", run_process(command, root), plain)
    with min((root / "briefings" / "sources").glob("*.md")).open("a", encoding="utf-8") as page:
        page.write("\nOne line more.\n")
    compare("… one page changed", run_process(command, root), plain)
    print(f"{'size of the site':36}{measure_size(root / 'site'):8.1f} MB", flush=True)
    measure_search(root / "site", web)


def measure_plain(root: Path, *, listed: bool) -> Run:
    """Print what Material takes with its search and tags, and return the first: pages in the navigation or not."""
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    unlisted = PLAIN + settings[settings.index("nav:\n") : settings.index("validation:")]
    ways = {"Material, all pages listed": PLAIN} if listed else {}
    runs = []
    for name, text in (ways | {"Material, registers listed": unlisted}).items():
        (root / "plain.yml").write_text(text, encoding="utf-8")
        runs.append(run_process((sys.executable, "-m", "mkdocs", "build", "-q", "-f", "plain.yml"), root))
        show(name, runs[-1], f"{measure_size(root / 'plain'):9.1f} MB of site")
        shutil.rmtree(root / "plain")
    return runs[0]


def compare(name: str, run: Run, plain: Run) -> None:
    """Print what a build took, and as what part of plain Material's."""
    show(name, run, f"{run.seconds / plain.seconds:9.2f} of its time, {run.processor / plain.processor:.2f} of its CPU")


def measure_size(folder: Path) -> float:
    """Return the size of all files in a folder, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def measure_search(site: Path, folder: Path) -> None:
    """Print what a first search reads of a server that does not compress, and how long it takes."""
    folder.mkdir()
    (folder / PREFIX).symlink_to(site)
    path = find_chromium()
    with serve(folder) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for words in WORDS:
            kilobytes, seconds = search_once(browser, url, words)
            print(f"{f'first search, {words}':36}{seconds:8.2f} s{kilobytes:8.0f} kB", flush=True)
        browser.close()


def search_once(browser: Browser, url: str, words: str) -> tuple[float, float]:
    """Search in a new window, with the facets open, and return the kB that it reads and the seconds until a result."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(url, wait_until="networkidle")
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(int(response.headers.get("content-length", 0))))
    start = perf_counter()
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("textbox", name="Search").fill(words)
    expect(page.locator("#search .found > li").first).to_be_visible(timeout=60_000)
    seconds = perf_counter() - start
    page.wait_for_load_state("networkidle")
    page.context.close()
    return sum(sizes) / 1000, seconds
