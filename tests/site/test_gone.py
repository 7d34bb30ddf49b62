"""Addresses that were published and have no page of their own now, as a reader meets them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.build import Run, generate
from generator.config import read_config
from generator.site import build_site
from tests.site.roots import REPOSITORY, make_root
from tests.site.serving import PREFIX, serve
from tests.sites import warm

BANK = "The central bank of Alder raised interest rates. Its governor, Peter Stone, said that “nobody knows” why."


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site from which one seed was withdrawn and in which another was renamed."""
    folder = tmp_path_factory.mktemp("gone")
    config = read_config(make_root(folder / "root", REPOSITORY / "tests" / "golden" / "seeds"))
    (config.seeds / "bank.txt").write_text(BANK, encoding="utf-8")
    (folder / PREFIX).symlink_to(config.site)
    with serve(folder) as url, warm():
        generate(config, Run(date="2026-03-02"))
        (config.seeds / "bank.txt").unlink()
        for suffix in (".txt", ".yml"):
            (config.seeds / f"kestrel-bridge{suffix}").rename(config.seeds / f"bridge{suffix}")
        generate(config, Run(date="2026-03-09"))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", url)
            build_site(config)
        yield url


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def test_a_withdrawn_briefing_says_so_in_the_look_of_the_site(page: Page, address: str) -> None:
    page.goto(f"{address}stories/bank/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Withdrawn")
    expect(page.locator("article")).to_contain_text("withdrawn on 2026-03-09")
    page.get_by_role("link", name="All briefings").click()
    expect(page).to_have_url(f"{address}archive/")


@pytest.mark.parametrize("kind", ["stories", "sources"])
def test_what_was_renamed_leads_on_from_its_old_address(page: Page, address: str, kind: str) -> None:
    page.goto(f"{address}{kind}/kestrel-bridge/")
    expect(page).to_have_url(f"{address}{kind}/bridge/")


def test_search_engines_and_the_site_s_own_search_are_told_of_none(address: str, page: Page) -> None:
    read = {
        name: page.request.get(f"{address}{name}").text()
        for name in ("sitemap.xml", "stories/bank/", "stories/bridge/")
    }
    assert "stories/bridge/" in read["sitemap.xml"]
    assert "stories/bank/" not in read["sitemap.xml"]
    assert "stories/kestrel-bridge/" not in read["sitemap.xml"]
    assert '<meta name="robots" content="noindex">' in read["stories/bank/"]
    assert "data-pagefind-body" in read["stories/bridge/"]
    assert "data-pagefind-body" not in read["stories/bank/"]
