"""Addresses that were published and have no page of their own any more."""

import json
import re
import shutil
from collections.abc import Mapping
from os.path import normpath
from pathlib import Path, PurePosixPath

import pytest

from generator.build import Run, generate
from generator.config import Config, read_config
from generator.layout import ADDRESSES
from generator.search import gather_entries
from generator.verify import verify_pages
from tests.sites import make_site, read_pages

pytestmark = pytest.mark.usefixtures("warmed")

STRIKE = """\
Karin Holm, the transport minister, said on Monday that the strike could ruin the port.

“We will pay,” said Erik Lund, the chairman of Norvik Industries.
"""
RATES = """\
The central bank raised interest rates on Friday. Karin Holm warned that inflation may rise again.

“Prices rise,” said Ann Roe, the governor of the bank.
"""
FIRST, SECOND = "2026-03-12", "2026-03-20"


@pytest.fixture
def site(tmp_path: Path) -> Config:
    """Make a site of two stories that have an actor in common."""
    site = make_site(tmp_path / "site", {"strike.txt": STRIKE, "rates.txt": RATES})
    state(site, "strike", date="2026-02-11", story="strike")
    state(site, "rates", date="2026-03-10", story="rates")
    generate(site, Run(date=FIRST))
    return site


def state(site: Config, seed: str, **stated: str) -> None:
    lines = [f"{key}: {value}\n" for key, value in stated.items()]
    (site.seeds / f"{seed}.yml").write_text("".join(lines), encoding="utf-8")


def withdraw(site: Config, seed: str) -> None:
    for suffix in (".txt", ".yml"):
        (site.seeds / f"{seed}{suffix}").unlink()


def again(site: Config, **run: bool) -> Mapping[str, str]:
    """Generate on the second day, check that nothing is amiss, and return the pages."""
    pages = generate(site, Run(date=SECOND, **run)).pages
    assert verify_pages(site).faults == ()
    for name, page in pages.items():
        for link in re.findall(r"\]\(([^)#\s]+\.md)", page) if name.endswith(".md") else ():
            assert normpath(PurePosixPath(name).parent / link) in pages, f"{name} leads to {link}"
    return pages


def listed(pages: Mapping[str, str]) -> list[str]:
    addresses: list[str] = json.loads(pages[ADDRESSES])["addresses"]
    return addresses


def test_a_withdrawn_briefing_and_its_source_say_so_with_the_day_and_are_in_no_register_and_no_search(site: Config):
    withdraw(site, "strike")
    pages = again(site)
    assert "The sources of this briefing were withdrawn on 2026-03-20" in pages["stories/strike.md"]
    assert "This source was withdrawn on 2026-03-20, and the briefing" in pages["sources/strike.md"]
    for name in ("stories/strike.md", "sources/strike.md"):
        assert name not in gather_entries(site.pages)
        assert "moved:" not in pages[name]
    across = ("actors.md", "archive.md", "risks.md", "timeline.md", "topics.md")
    assert not any("strike" in pages[name] for name in across)
    assert [change["story"] for change in json.loads(pages["changes.json"])["changes"]] == ["strike", "rates"]


def test_nothing_of_a_withdrawn_text_is_left_not_even_in_an_address(site: Config):
    withdraw(site, "strike")
    again(site)
    left = b"\n".join(name.encode() + b"\n" + text for name, text in read_pages(site).items())
    assert b"erik-lund" not in left
    assert b"Norvik" not in left


def test_a_source_withdrawn_from_a_briefing_that_stands_leads_to_it(site: Config):
    state(site, "rates", story="strike")
    again(site)
    withdraw(site, "strike")
    page = again(site)["sources/strike.md"]
    assert "This source was withdrawn on 2026-03-20. No line of [" in page
    assert "](../stories/rates.md) rests on it any more" in page


def test_a_briefing_that_joined_another_leads_on_to_it(site: Config):
    state(site, "rates", date="2026-03-10", story="strike")
    pages = again(site)
    assert 'moved: "stories/rates/"' in pages["stories/strike.md"]
    assert "](../stories/rates.md)." in pages["stories/strike.md"]
    assert "sources/strike.json" in pages
    latest = json.loads(pages["changes.json"])["changes"]
    assert [c["summary"][:9] for c in latest if c["story"] == "strike"] == ["now part "]


def test_a_seed_that_was_renamed_leads_on_from_its_old_address(site: Config):
    for suffix in (".txt", ".yml"):
        (site.seeds / f"rates{suffix}").rename(site.seeds / f"interest{suffix}")
    pages = again(site)
    assert "](../sources/interest.md)" in pages["sources/rates.md"]
    assert "](../stories/interest.md)" in pages["stories/rates.md"]


def test_a_month_that_no_briefing_is_of_any_more_leads_to_the_archive(site: Config):
    state(site, "strike", date="2026-03-11", story="strike")
    page = again(site)["archive/2026-02.md"]
    assert "](../archive.md)" in page


def test_an_actor_who_is_joined_with_another_leads_on_to_it(site: Config):
    settings = "actors:\n  - {name: Ann Roe-Holm, names: [Ann Roe], id: ann-roe-holm}\n"
    (site.root / "briefings.yml").write_text(settings, encoding="utf-8")
    pages = generate(read_config(site.root), Run(date=SECOND)).pages
    assert "](../actors/ann-roe-holm.md)" in pages["actors/ann-roe.md"]
    assert "actors/ann-roe.md" in listed(pages)


def test_an_address_that_comes_back_is_a_page_again(site: Config):
    kept = shutil.copytree(site.seeds, site.root / "kept")
    withdraw(site, "strike")
    again(site)
    shutil.copytree(kept, site.seeds, dirs_exist_ok=True)
    pages = again(site)
    assert "Withdrawn" not in pages["stories/strike.md"]
    assert "moved:" not in pages["archive/2026-02.md"]


def test_a_look_that_is_not_logged_forgets_no_address(site: Config):
    before = listed({ADDRESSES: (site.pages / ADDRESSES).read_text("utf-8")})
    state(site, "strike", date="2026-03-11", story="strike")
    generate(site, Run(log=False))
    assert listed({ADDRESSES: (site.pages / ADDRESSES).read_text("utf-8")}) == before
    assert "archive/2026-02.md" in again(site)


def test_whoever_removes_a_history_removes_the_word_of_it(site: Config):
    withdraw(site, "strike")
    again(site)
    (site.pages / "history/strike.json").unlink()
    assert "stories/strike.md" not in again(site)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"addresses": 5}', '{"addresses": ["../../mine.md", "/a/b.md"]}', "null"]
)
def test_addresses_that_are_no_addresses_are_none(site: Config, text: str):
    (site.pages / ADDRESSES).write_text(text, encoding="utf-8")
    pages = generate(site, Run(date=SECOND, force=True, anew=True)).pages
    assert listed(pages) == sorted(name for name in listed(pages) if name in pages)


def test_the_demonstration_leaves_no_word(tmp_path: Path):
    site = make_site(tmp_path / "site", {})
    (site.seeds / "demonstration").mkdir()
    (site.seeds / "demonstration/a.txt").write_text(STRIKE, encoding="utf-8")
    generate(site, Run(date=FIRST))
    (site.seeds / "demonstration/a.txt").unlink()
    assert not any(name.startswith(("stories/", "sources/")) for name in again(site))
