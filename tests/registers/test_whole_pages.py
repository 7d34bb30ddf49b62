"""Pages across stories, from the JSON of the briefings."""

import re
from collections.abc import Mapping
from os.path import normpath
from pathlib import Path, PurePosixPath

import pytest

from generator.build import Run, generate
from generator.config import Config
from tests.sites import make_site

pytestmark = pytest.mark.usefixtures("warmed")

STRIKE = """\
Karin Holm, the transport minister, said on Monday that the strike could ruin the port.

“We will pay,” said Erik Lund, the chairman of Norvik Industries.

A trade deal with Alder followed in January.
"""
RATES = """\
The “danger to every family” was plain. The last rise is a threat to the city.

The central bank raised interest rates on Friday. Karin Holm warned that inflation may rise again.
Erik Lund said that prices would fall.

Trade deals had calmed the markets of Alder before the vote of the bank.
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Return the pages of a site of two stories that have an actor in common."""
    site = make_site(tmp_path_factory.mktemp("site"), {"strike.txt": STRIKE, "rates.txt": RATES})
    for name, date in (("strike", "2026-03-11"), ("rates", "2026-03-15")):
        (site.seeds / f"{name}.yml").write_text(f"title: The {name}\ndate: {date}\nstory: {name}\n", encoding="utf-8")
    return generate(Config(site.root), Run(write=False)).pages


def places(page: str, *words: str) -> list[int]:
    return [page.index(word) for word in words]


def test_an_actor_has_one_page_with_the_positions_of_all_stories_the_latest_first(pages):
    page = pages["actors/karin-holm.md"]
    assert "(../stories/strike.md)" in page
    assert "(../stories/rates.md)" in page
    assert "transport minister" in page
    order = places(page, "2026-03-15", "inflation may rise again", "2026-03-11", "the strike could ruin the port")
    assert order == sorted(order)


def test_the_list_of_actors_counts_statements_and_briefings(pages):
    row = next(line for line in pages["actors.md"].splitlines() if "Karin Holm" in line)
    assert row.endswith("| transport minister | 2 | 2 |")


def test_the_register_holds_every_risk_with_category_actor_likelihood_date_and_briefing(pages):
    rows = [line for line in pages["risks.md"].splitlines() if line.startswith("| ") and "sources/" in line]
    end = "[Karin Holm](actors/karin-holm.md) | could | 2026-03-11 | [The strike](stories/strike.md#risks) |"
    row = next(row for row in rows if "the strike could ruin the port" in row)
    assert row.endswith(end)


def test_who_states_a_risk_is_somebody_quoted_where_the_words_are_nobodys_known(pages):
    rows = [line for line in pages["risks.md"].splitlines() if line.startswith("| ") and "sources/" in line]
    assert [sum(f"| {by} |" in row for row in rows) for by in ("somebody not named", "the article itself")] == [1, 1]
    assert "*Stated by* somebody not named" in pages["stories/rates.md"]


def test_what_is_deeper_leads_back_to_briefings_sources_and_actors(pages):
    for name in (name for name in pages if name.startswith(("risks/", "timeline/", "archive/", "topics/", "actors/"))):
        folder = PurePosixPath(name).parent
        for link in re.findall(r"\]\(([^)#\s]+\.md)", pages[name]):
            assert normpath(folder / link) in pages, f"{name} leads to {link}"


def test_a_topic_has_the_sentence_of_each_briefing_that_holds_it(pages):
    page = pages["topics/trade-deal.md"]
    assert "(../stories/strike.md)" in page
    assert "(../stories/rates.md)" in page
    assert page.count("](../sources/") == 2
    assert "[trade deal](topics/trade-deal.md) | 2 | 2026-03-15 |" in pages["topics.md"]


def test_an_actor_states_its_risks_and_has_beside_it_whom_two_stories_share(pages):
    page = pages["actors/karin-holm.md"]
    assert "the strike could ruin the port" in page[page.index("## Risks") :]
    assert "[Erik Lund](../actors/erik-lund.md) <small>2</small>" in page[page.index("## Mentioned with") :]


def test_home_tells_who_speaks_and_what_may_go_wrong(pages):
    home = pages["index.md"]
    assert re.search(r"\[Karin Holm\]\(actors/karin-holm\.md\) <small>\d statements in 2 briefings</small>", home)
    assert "the strike could ruin the port" in home[home.index("## What may go wrong") :]


def test_the_archive_holds_each_briefing_under_its_month(pages):
    assert "[2026-03](archive/2026-03.md) | 2 |" in pages["archive.md"]
    assert "2026-03-11 · 1 source · Karin Holm" in pages["archive/2026-03.md"]


def test_the_timeline_holds_every_event_of_a_known_date_the_latest_first(pages):
    order = places(pages["timeline.md"], "**2026-03-13**", "**2026-03-09**")
    assert order == sorted(order)


def test_a_key_actor_of_a_briefing_leads_to_its_page(pages):
    assert "**[Karin Holm](../actors/karin-holm.md)**" in pages["stories/strike.md"]


def test_every_page_of_an_actor_is_led_to(pages):
    led = {name for name in pages if name.startswith("actors/") and f"({name})" in pages["actors.md"]}
    assert led == {name for name in pages if name.startswith("actors/")}


def test_a_site_without_articles_says_so(tmp_path: Path):
    pages = generate(make_site(tmp_path, {}), Run(write=False)).pages
    assert "No actors yet." in pages["actors.md"]
    assert "No dated events yet." in pages["timeline.md"]
    assert "None stated in the sources." in pages["risks.md"]
    assert "No topics yet" in pages["topics.md"]
    assert "No briefings yet." in pages["archive.md"]
