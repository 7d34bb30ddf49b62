"""A long briefing: its page holds what comes first, a second one all of it, and nothing is lost in between."""

import json
import re
from pathlib import Path

import pytest

from generator.build import Run, generate
from generator.config import Config
from generator.manifest import Changes
from generator.search import gather_entries
from generator.verify import verify_pages
from tests.sites import copy_site, make_site, read_pages

pytestmark = pytest.mark.usefixtures("warmed")

NAMES = ("Ann Roe", "Tom Berg", "Karin Holm", "Erik Lund", "Ida Moe", "Per Dahl", "Mette Vik", "Bo Example")
MATTERS = ("harbour", "school", "bridge", "market", "hospital", "theatre", "ferry", "mill", "library", "station")
_SAID = (
    "{name} said on {month} {day}, 2025 that the {matter} could collapse if the council of Alder does not pay.\n\n"
    "{name} warned that the costs of the {matter} may ruin the farmers near Keswick before {month} is over.\n\n"
)
MONTHS = ("January", "March", "May", "July")
LONG = "".join(
    _SAID.format(name=name, matter=matter, month=MONTHS[n % 4], day=n + m + 1)
    for n, name in enumerate(NAMES)
    for m, matter in enumerate(MATTERS)
)
SHORT = "The ferry Aldis sank off Keswick on Sunday night. Police said that 12 people were killed."
LINE = re.compile(r"\{ #([\w-]+) \.line")


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    config = make_site(tmp_path_factory.mktemp("long") / "site", {"long.txt": LONG, "short.txt": SHORT})
    generate(config)
    return config.root


@pytest.fixture
def site(generated: Path, tmp_path: Path) -> Config:
    return copy_site(generated, tmp_path / "site")


def read(site: Config, name: str) -> str:
    return (site.pages / name).read_text("utf-8")


def test_a_short_briefing_has_one_page(site: Config):
    assert [name for name in read_pages(site) if name.startswith("whole/")] == ["whole/long.md"]
    assert "more](../whole/" not in read(site, "stories/short.md")


def test_the_page_of_a_long_one_is_short_and_says_of_each_section_how_much_more_there_is(site: Config):
    short, whole = read(site, "stories/long.md"), read(site, "whole/long.md")
    assert len(short) < 16_000 < len(whole)
    sections = {part["id"]: part["items"] for part in json.loads(read(site, "stories/long.json"))["sections"]}
    said = sum(len(stand["positions"]) + len(stand["further"]) for stand in sections["positions"])
    assert f"[{said - 12} more](../whole/long.md#positions)" in short
    assert f"[{len(sections['timeline']) - 6} more](../whole/long.md#timeline)" in short
    assert "more](../whole/" not in whole


def test_the_whole_page_holds_every_line_and_the_short_one_none_beside(site: Config):
    short, whole = (set(LINE.findall(read(site, f"{folder}/long.md"))) for folder in ("stories", "whole"))
    assert short < whole
    data = json.loads(read(site, "stories/long.json"))
    lines = {item["line"]["id"] for part in data["sections"] for item in part["items"] if item.get("line")}
    assert lines <= whole


def test_each_leads_to_the_other_and_search_finds_one(site: Config):
    assert "[the whole briefing](../whole/long.md)" in read(site, "stories/long.md")
    assert "[in short](../stories/long.md)" in read(site, "whole/long.md")
    assert {"stories/long.md", "whole/long.md"} & gather_entries(site.pages).keys() == {"whole/long.md"}


def test_the_events_that_stay_are_those_of_sentences_that_rank_first(site: Config):
    events = next(p["items"] for p in json.loads(read(site, "stories/long.json"))["sections"] if p["id"] == "timeline")
    assert sum(event["foremost"] for event in events) == 6
    short = read(site, "stories/long.md")
    assert all((event["line"]["id"] in short) == event["foremost"] for event in events)


def test_both_pages_are_verified(site: Config):
    assert verify_pages(site).faults == ()
    path = site.pages / "whole/long.md"
    path.write_text(path.read_text("utf-8").replace("may ruin the farmers", "will ruin the farmers"), encoding="utf-8")
    assert {fault.page for fault in verify_pages(site).faults} == {"whole/long.md"}


def test_a_whole_page_of_no_briefing_is_told(site: Config):
    (site.pages / "whole/short.md").write_text("# Words of nobody\n", encoding="utf-8")
    assert [str(fault) for fault in verify_pages(site).faults] == [
        "briefings/whole/short.md:1: has no JSON beside it, and so no evidence"
    ]


def test_a_second_run_changes_nothing_and_a_missing_whole_page_comes_back(site: Config):
    before = read_pages(site)
    (site.seeds / "short.txt").write_text(f"{SHORT} It was dark.", encoding="utf-8")
    assert "whole/long.md" in generate(site).pages
    (site.seeds / "short.txt").write_text(SHORT, encoding="utf-8")
    (site.pages / "whole/long.md").unlink()
    generate(site)
    assert read_pages(site)["whole/long.md"] == before["whole/long.md"]
    assert generate(site, Run(anew=True)).changes == Changes((), (), ())


def test_a_briefing_that_gets_short_leads_on_from_its_whole_page(site: Config):
    (site.seeds / "long.txt").write_text(LONG[:400], encoding="utf-8")
    generate(site)
    assert "](../stories/long.md)" in read(site, "whole/long.md").split("# Moved")[1]
