"""Lines that an editor hides, taken out of the sections as the real pipeline builds them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from generator.durable import find_entries
from generator.edits import StoryEdit
from generator.extraction import view_story
from generator.models import HiddenLine
from generator.sections import build_sections
from tests.analysis.model import read
from tests.analysis.readings import CONFIG

STORY = read(
    "Ann Roe opposed the closure of the school. Tom Berg supported the closure of the school. "
    "Tom Berg said on Monday that 12 schools may close. Ann Roe said that 12 schools may close.",
    "Ann Roe supported the closure of the school. Tom Berg condemned the new toll. Ann Roe condemned the new toll.",
)


def build(*hidden: str, **given: Any) -> dict[str, Any]:
    """Return the plain briefing of the story, or of another that is given, without some lines."""
    story = given.pop("story", STORY)
    hide = tuple(HiddenLine(line, "not so") for line in hidden)
    config = replace(CONFIG, stories=(StoryEdit(story.id, hide=hide, **given),))
    return view_story(story, config)[0]


def items(briefing: dict[str, Any], section: str) -> Any:
    return next(one["items"] for one in briefing["sections"] if one["id"] == section)


def find_positions(briefing: dict[str, Any], name: str) -> list[dict[str, Any]]:
    stands = [stand for stand in items(briefing, "positions") if stand["name"] == name]
    return [position for stand in stands for position in (*stand["positions"], *stand["further"])]


def ids(briefing: dict[str, Any]) -> Iterator[str]:
    yield from (line["id"] for line in find_entries(list(briefing["sections"]), "id", "parts"))


WHOLE = build()
ROE = find_positions(WHOLE, "Ann Roe")
LINES = sorted(set(ids(WHOLE)))


@pytest.mark.parametrize("line", LINES)
def test_any_line_can_be_hidden_and_nothing_else_goes_but_what_means_nothing_without_it(line: str):
    briefing = build(line)
    assert line not in ids(briefing)
    (hidden,) = briefing["hidden"]
    assert (hidden["id"], hidden["reason"], hidden["entry"]) == (line, "not so", line)
    assert {one.split("-")[0] for one in LINES if one not in ids(briefing)} <= {line.split("-")[0], "stances"}


def test_the_last_part_of_an_id_hides_the_words_in_every_section():
    digest = ROE[0]["line"]["id"].rpartition("-")[2]
    same = [line for line in LINES if line.endswith(digest)]
    assert len(same) == 2
    assert [hidden["id"] for hidden in build(digest)["hidden"]] == sorted(same, key=list(ids(WHOLE)).index)
    assert not any(line.endswith(digest) for line in ids(build(digest)))


CLOSED = "Tom Berg said on Monday that {} schools {} close."
FIRST = f"Ann Roe condemned the toll. {CLOSED.format(12, 'may')} Ann Roe denied the claim."


def hide_again(line: str, *texts: str) -> list[dict[str, Any]]:
    """Return the briefings of a story that is changed from text to text, all told to hide a line of the first."""
    made: list[dict[str, Any]] = []
    for text in texts:
        told = tuple(HiddenLine(**entry) for entry in made[-1]["hidden"]) if made else ()
        made.append(build(line, story=read(text), hidden=told))
    return made


@pytest.mark.parametrize(
    "changed",
    [
        f"It was cold. {FIRST}",
        FIRST.replace("on Monday", "on Tuesday"),
        FIRST.replace("12", "fourteen"),
        f"It was cold. {FIRST.replace('may close', 'may well close')}",
    ],
)
@pytest.mark.parametrize("part", [slice(None), slice(-8, None)])
def test_a_hidden_line_stays_hidden_when_its_seed_changes(changed: str, part: slice):
    (line,) = (one["line"]["id"] for one in find_positions(build(story=read(FIRST)), "Tom Berg"))
    _, once, twice = hide_again(line[part], FIRST, changed, changed)
    assert find_positions(build(story=read(changed)), "Tom Berg")
    assert not find_positions(once, "Tom Berg")
    assert find_positions(once, "Ann Roe")
    assert {entry["entry"] for entry in once["hidden"]} == {line[part]}
    assert line not in {entry["id"] for entry in once["hidden"]}
    assert twice == once


def test_a_hidden_line_that_comes_back_after_a_while_is_hidden_again():
    (line,) = (one["line"]["id"] for one in find_positions(build(story=read(FIRST)), "Tom Berg"))
    without = FIRST.replace(CLOSED.format(12, "may"), "")
    _, gone, back = hide_again(line, FIRST, without, f"It was cold. {FIRST}")
    assert [entry["id"] for entry in gone["hidden"]] == [""]
    assert not find_positions(back, "Tom Berg")


def test_a_line_in_other_words_is_not_hidden_for_one_that_is_gone():
    (line,) = (one["line"]["id"] for one in find_positions(build(story=read(FIRST)), "Tom Berg"))
    other = FIRST.replace(CLOSED.format(12, "may"), "Tom Berg said that the harbour is full of old ships.")
    assert find_positions(hide_again(line, FIRST, other)[1], "Tom Berg")


def test_of_two_entries_each_keeps_the_line_whose_words_it_hid():
    position, line = (
        next(one["id"] for one in find_entries(list(build(story=read(FIRST))["sections"]), "id", "parts") if holds(one))
        for holds in (lambda one: "positions" in one["id"] and "12" in one["text"], lambda one: "Berg" in one["text"])
    )
    entries = [id.rpartition("-")[2] for id in (position, line)]
    first = build(*entries, story=read(FIRST))["hidden"]
    told = tuple(HiddenLine(**entry) for entry in first)
    again = build(*entries, story=read(f"It was cold. {FIRST}"), hidden=told)["hidden"]
    traces = [{(entry["entry"], entry["trace"]) for entry in hidden} for hidden in (first, again)]
    assert len(traces[0]) == 2
    assert traces[0] == traces[1]


def test_what_went_for_an_entry_that_is_no_more_is_shown_again():
    (line,) = (one["line"]["id"] for one in find_positions(build(story=read(FIRST)), "Tom Berg"))
    told = tuple(HiddenLine(**entry) for entry in build(line, story=read(FIRST))["hidden"])
    changed = read(f"It was cold. {FIRST}")
    assert find_positions(build("risks-00000000", story=changed, hidden=told), "Tom Berg")


def test_a_hidden_position_is_no_statement_of_its_actor_any_more():
    before, after = (
        next(row for row in items(briefing, "actors") if row["name"] == "Ann Roe")
        for briefing in (WHOLE, build(ROE[0]["line"]["id"]))
    )
    assert after["statements"] == before["statements"] - 1


def test_an_actor_all_of_whose_positions_are_hidden_has_no_heading_there():
    briefing = build(*(position["line"]["id"] for position in ROE))
    assert find_positions(briefing, "Ann Roe") == []
    assert "Ann Roe" not in [stand["name"] for stand in items(briefing, "positions")]
    assert next(row for row in items(briefing, "actors") if row["name"] == "Ann Roe")["statements"] == 0


def test_an_issue_on_which_but_one_actor_is_left_goes_with_the_position_that_proves_the_other():
    (closure, toll) = items(WHOLE, "stances")
    proof = next(proof for cell in toll["cells"] if cell["name"] == "Ann Roe" for proof in cell["proofs"])
    rows = items(build(proof["position"]), "stances")
    assert [row["line"]["id"] for row in rows] == [closure["line"]["id"]]


def test_no_term_keeps_a_sentence_that_no_section_uses_any_more():
    briefing = build(*LINES)
    assert briefing["terms"] == ()
    assert briefing["used"].keys() <= {row["evidence"]["document_id"] for row in items(briefing, "actors")}


def test_a_title_in_the_article_s_words_is_not_of_those_that_are_hidden_in_every_section():
    text = "Ann Roe opposed the closure of the school. Tom Berg supported it."
    lead = next(id for id in ids(build(story=read(text))) if id.startswith("bottom-line"))
    titles = [build(*hidden, story=read(text))["title"]["text"] for hidden in ((), (lead,), (lead[-8:],))]
    assert titles[0] == titles[1]
    assert titles[2] == "Tom Berg supported it."


def test_a_line_that_is_none_changes_nothing():
    assert build("positions-00000000") == WHOLE


def test_an_editor_s_title_stands_for_that_of_the_sources_and_says_whose_it_is():
    assert build(title="Schools")["title"] == {"text": "Schools", "origin": "editor", "evidence": None}


def test_the_wishes_for_another_story_are_none_for_this_one():
    edit = StoryEdit("another", "Title", (HiddenLine(LINES[0], "x"),))
    assert build_sections(STORY, replace(CONFIG, stories=(edit,))) == build_sections(STORY, CONFIG)
