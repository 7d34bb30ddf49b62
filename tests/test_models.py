from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.models import (
    Briefing,
    Document,
    Evidence,
    Line,
    Paragraph,
    Part,
    Section,
    Title,
    join_parts,
    shown,
)


@dataclass(frozen=True, slots=True)
class Row:
    """An item as sections make them: lines may stand at any depth."""

    line: Line | None
    others: tuple["Row", ...] = ()


def make_line(document_id: str, *sentences: int) -> Line:
    return Line("x", "Yes.", (), Evidence(document_id, 0, 4, "Yes."), sentences, "event")


def make_briefing(*sections: Section) -> Briefing:
    return Briefing("a", Title("A", "metadata"), sections, {})


def test_uses_name_the_sections_that_draw_on_each_sentence_in_order_and_once():
    briefing = make_briefing(
        Section("one", "One", (Row(make_line("a", 2)), Row(make_line("a", 2, 3)))),
        Section("two", "Two", (Row(make_line("b", 2)), Row(make_line("a", 3)))),
    )
    assert briefing.uses() == {"a": {2: ["One"], 3: ["One", "Two"]}, "b": {2: ["Two"]}}


def test_lines_are_found_however_deep_they_stand():
    row = Row(None, (Row(make_line("a", 1), (Row(make_line("b", 7)),)),))
    assert make_briefing(Section("one", "One", (row,))).uses() == {"a": {1: ["One"]}, "b": {7: ["One"]}}


def test_an_item_without_a_line_uses_nothing():
    assert make_briefing(Section("one", "One", (Row(None),)), Section("two", "Two", ())).uses() == {}


def test_words_are_shown_without_markup_and_in_one_line():
    text, plain = "He **said**\r\n“no”.", "He   said    “no”."
    document = Document("a", "seeds/a.md", "", text, plain, (Paragraph(0, len(text)),))
    assert shown(document, (0, len(text))) == "He said “no”."
    assert shown(document, (3, 11)) == "said"


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        ((), ""),
        (("he", "[Anna]", "said"), "he [Anna] said"),
        (("he", "[Anna]", ", who"), "he [Anna], who"),
        (("he", "[Anna]", "’s"), "he [Anna]’s"),
        (("“he", "[Anna]", "”"), "“he [Anna]”"),
        (("no", "…", "never"), "no … never"),
        ((".",), "."),
    ],
)
def test_parts_are_joined_by_a_space_but_before_a_closing_mark(texts, joined):
    assert join_parts([Part("verbatim", text) for text in texts]) == joined


@given(st.lists(st.text(min_size=1).filter(lambda text: text.strip())))
def test_joining_keeps_every_character_of_the_parts(texts):
    parts = tuple(Part("verbatim", text) for text in texts)
    assert "".join(join_parts(parts).split()) == "".join("".join(texts).split())
