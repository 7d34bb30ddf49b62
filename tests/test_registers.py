"""Pages across stories, from the JSON of the briefings."""

from pathlib import Path

import pytest

from generator.build import generate
from generator.config import Config
from tests.sites import make_site, warm

STRIKE = """\
Karin Holm, the transport minister, said on Monday that the strike could ruin the port.

“We will pay,” said Erik Lund, the chairman of Norvik Industries.
"""
RATES = """\
The “danger to every family” was plain. The last rise was a threat to the city.

The central bank raised interest rates on Friday. Karin Holm warned that inflation may rise again.
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the pages of a site of two stories that have an actor in common."""
    site = make_site(tmp_path_factory.mktemp("site"), {"strike.txt": STRIKE, "rates.txt": RATES})
    for name, date in (("strike", "2026-03-11"), ("rates", "2026-03-15")):
        (site.seeds / f"{name}.yml").write_text(f"title: The {name}\ndate: {date}\nstory: {name}\n", encoding="utf-8")
    with warm():
        return generate(Config(site.root), write=False).pages


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


def test_the_register_holds_every_risk_with_its_briefing(pages):
    register = pages["risks.md"]
    assert "the strike could ruin the port" in register
    assert "(stories/rates.md#risks)" in register
    assert register.count("Karin Holm · [The ") == 2
    assert register.count("somebody quoted · [The ") == 1
    assert register.count("the article itself · [The ") == 1
    assert "*Stated by* somebody quoted" in pages["stories/rates.md"]


def test_the_timeline_holds_every_event_of_a_known_date_the_latest_first(pages):
    order = places(pages["timeline.md"], "**2026-03-13**", "**2026-03-09**")
    assert order == sorted(order)


def test_a_key_actor_of_a_briefing_leads_to_its_page(pages):
    assert "**[Karin Holm](../actors/karin-holm.md)**" in pages["stories/strike.md"]


def test_every_page_of_an_actor_is_led_to(pages):
    led = {name for name in pages if name.startswith("actors/") and f"({name})" in pages["actors.md"]}
    assert led == {name for name in pages if name.startswith("actors/")}


def test_a_site_without_articles_says_so(tmp_path: Path):
    with warm():
        pages = generate(make_site(tmp_path, {}), write=False).pages
    assert "No actors yet." in pages["actors.md"]
    assert "No dated events yet." in pages["timeline.md"]
    assert "None stated in the sources." in pages["risks.md"]
