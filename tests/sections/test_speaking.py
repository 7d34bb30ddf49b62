"""Positions that an editor gives to another speaker: marked, counted, verified, and told where they are none."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.build import generate
from generator.config import Config
from generator.edits import SpeakerEdit, StoryEdit, read_story_edits
from generator.errors import ConfigError
from generator.verify import verify_pages
from tests.analysis.test_agreement import SANK
from tests.sites import make_site
from tests.verify.tampering import items_of

pytestmark = pytest.mark.usefixtures("warmed")

TALKS = """\
Anna Weber, the finance minister of Norway, said on Monday that the bridge at Alder is safe.

Peter Holm, the governor of the bank, said that “nobody knows the price”. Peter Holm warned that the mill may close.
"""


@pytest.fixture
def site(tmp_path: Path) -> Config:
    site = make_site(tmp_path / "site", {"talks.txt": TALKS})
    generate(site)
    return site


def read(site: Config) -> Any:
    return json.loads((site.pages / "stories/talks.json").read_text("utf-8"))


def find_said(site: Config) -> dict[str, list[str]]:
    """Return the words that stand under each name."""
    stands = items_of(read(site), "positions")
    return {stand["name"]: [p["line"]["text"] for p in (*stand["positions"], *stand["further"])] for stand in stands}


def give(site: Config, words: str, name: str, *, short: bool = False) -> Config:
    """Return the settings that give a position to another."""
    stands = items_of(read(site), "positions")
    id = next(p["line"]["id"] for s in stands for p in s["positions"] if words in p["line"]["text"])
    edit = SpeakerEdit(id.rpartition("-")[2] if short else id, name)
    return replace(site, stories=(StoryEdit("talks", speakers=(edit,)),))


@pytest.mark.parametrize("short", [False, True])
def test_a_position_stands_under_whom_the_editor_names_marked_counted_and_verified(site: Config, *, short: bool):
    edited = give(site, "price", "anna weber", short=short)
    page = generate(edited).pages["stories/talks.md"]
    assert find_said(edited) == {
        "Anna Weber": ["the bridge at Alder is safe", "“nobody knows the price”"],
        "Peter Holm": ["the mill may close"],
    }
    assert page.count("speaker named by the editor") == 1
    counts = {row["name"]: row["statements"] for row in items_of(read(edited), "actors")}
    assert (counts["Anna Weber"], counts["Peter Holm"]) == (2, 1)
    assert verify_pages(edited).faults == ()
    assert any("otherwise than briefings.yml does" in str(fault) for fault in verify_pages(site).faults)


def test_who_has_nothing_left_has_no_heading_and_a_risk_in_the_same_words_goes_along(site: Config):
    edited = give(site, "mill", "Anna Weber")
    page = generate(edited).pages["stories/talks.md"]
    (risk,) = items_of(read(edited), "risks")
    assert (risk["stated_by"], risk["editors"]) == ("Anna Weber", True)
    assert "*Stated by* Anna Weber (warned), as the editor says" in page
    edited = replace(
        edited,
        stories=(
            replace(
                edited.stories[0],
                speakers=(*edited.stories[0].speakers, *give(site, "price", "Anna Weber").stories[0].speakers),
            ),
        ),
    )
    generate(edited)
    assert list(find_said(edited)) == ["Anna Weber"]
    assert verify_pages(edited).faults == ()


def test_a_dispute_in_which_the_first_one_was_named_is_gone(tmp_path: Path):
    claim = "Karin Holm told the council that the valve had been closed in May. Aldis Marine rejected that."
    site = make_site(tmp_path / "site", {"talks.txt": claim, "wreck.txt": SANK})
    for name in ("talks", "wreck"):
        (site.seeds / f"{name}.yml").write_text("story: talks\n", encoding="utf-8")
    generate(site)
    assert [row["of"] for row in items_of(read(site), "agreement")] == ["claims"]
    edited = give(site, "the valve", "Aldis Marine")
    generate(edited)
    assert list(find_said(edited)) == ["Aldis Marine"]
    assert items_of(read(edited), "agreement") == []
    assert verify_pages(edited).faults == ()


@pytest.mark.parametrize(("line", "name"), [("positions-00000000", "Anna Weber"), ("", "Nobody Known")])
def test_a_line_or_an_actor_that_there_is_not_is_told_and_changes_nothing(site: Config, line: str, name: str):
    before = find_said(site)
    edited = give(site, "price", name)
    if line:
        edited = replace(site, stories=(StoryEdit("talks", speakers=(SpeakerEdit(line, name),)),))
    (told,) = generate(edited).idle
    assert f"' at 'talks' to '{name}', and there is no such position or actor now" in str(told)
    assert find_said(edited) == before
    assert verify_pages(edited).faults == ()


def test_settings_give_lines_by_id_or_address():
    (edit,) = read_story_edits({"talks": {"speakers": {"https://example.org/s/#positions-0": "Ann  Roe"}}})
    assert edit.speakers == (SpeakerEdit("positions-0", "Ann Roe"),)
    with pytest.raises(ConfigError, match="'speakers' of 'talks'"):
        read_story_edits({"talks": {"speakers": ["positions-0"]}})
