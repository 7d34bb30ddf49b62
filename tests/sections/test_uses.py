"""Which sentences a briefing draws on."""

from dataclasses import dataclass

from generator.models import Evidence, Line, Section
from generator.sections.uses import find_uses


@dataclass(frozen=True, slots=True)
class Row:
    """An item as sections make them: lines may stand at any depth."""

    line: Line | None
    others: tuple["Row", ...] = ()


def make_line(document_id: str, *sentences: int) -> Line:
    return Line("x", "Yes.", (), Evidence(document_id, 0, 4, "Yes."), sentences, "event")


def test_uses_name_the_sections_that_draw_on_each_sentence_in_order_and_once():
    sections = (
        Section("one", "One", (Row(make_line("a", 2)), Row(make_line("a", 2, 3)))),
        Section("two", "Two", (Row(make_line("b", 2)), Row(make_line("a", 3)))),
    )
    assert find_uses(sections) == {"a": {2: ["One"], 3: ["One", "Two"]}, "b": {2: ["Two"]}}


def test_lines_are_found_however_deep_they_stand():
    row = Row(None, (Row(make_line("a", 1), (Row(make_line("b", 7)),)),))
    assert find_uses([Section("one", "One", (row,))]) == {"a": {1: ["One"]}, "b": {7: ["One"]}}


def test_an_item_without_a_line_uses_nothing():
    assert find_uses([Section("one", "One", (Row(None),)), Section("two", "Two", ())]) == {}
