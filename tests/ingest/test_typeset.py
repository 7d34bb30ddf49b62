"""Lines on pages to paragraphs."""

from generator.ingest.blocks import Block
from generator.ingest.typeset import Line, join_lines

FULL = "The corridor that carries grain from the ports has been closed for"


def set_lines(*rows: str, size: float = 10, top: float = 700, leading: float = 12, x: float = 50) -> list[Line]:
    return [Line(text, x, top - number * leading, size) for number, text in enumerate(rows)]


def texts(*pages: list[Line]) -> list[str]:
    return [block.text for block in join_lines(list(pages))]


def test_lines_of_one_paragraph_are_joined_and_a_gap_parts_two():
    lines = [*set_lines(FULL, "weeks."), *set_lines(FULL, "months.", top=660)]
    assert texts(lines) == [f"{FULL} weeks.", f"{FULL} months."]


def test_an_indented_line_after_a_sentence_begins_a_paragraph():
    lines = [*set_lines(FULL, f"{FULL}."), *set_lines(FULL, top=676, x=65), *set_lines("it.", top=664)]
    assert texts(lines) == [f"{FULL} {FULL}.", f"{FULL} it."]


def test_a_short_line_that_closes_a_sentence_ends_a_paragraph():
    assert texts(set_lines(FULL, "weeks.", FULL, "months.")) == [f"{FULL} weeks.", f"{FULL} months."]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page():
    left, right = set_lines(FULL, FULL, top=100), set_lines("Belmar and Tarsis.", top=700, x=300)
    assert texts([*left, *right]) == [f"{FULL} {FULL} Belmar and Tarsis."]
    assert texts(left, right) == [f"{FULL} {FULL} Belmar and Tarsis."]


def test_notes_and_captions_do_not_cut_a_paragraph_and_are_no_prose():
    page = [*set_lines(FULL, FULL, top=100), *set_lines("1 A note of the author.", top=40, size=7)]
    assert join_lines([page, set_lines("weeks.")]) == [
        Block(f"{FULL} {FULL} weeks."),
        Block("1 A note of the author.", "other"),
    ]


def test_what_is_set_larger_is_a_heading_and_a_line_that_is_no_sentence_no_prose():
    lines = [*set_lines("A title over", "two lines", size=18, leading=21), *set_lines("Ann Roe", top=640)]
    assert join_lines([[*lines, *set_lines(FULL, FULL, "weeks.", top=600)]]) == [
        Block("A title over two lines", "heading"),
        Block("Ann Roe", "other"),
        Block(f"{FULL} {FULL} weeks."),
    ]


def test_running_heads_and_page_numbers_are_left_out():
    rows = {"one.": FULL, "two.": FULL.lower(), "three.": FULL.upper()}
    pages = [
        [*set_lines("Institute | Note 7", top=780), *set_lines(row, end), *set_lines(f"Page {number}", top=20)]
        for number, (end, row) in enumerate(rows.items())
    ]
    assert texts(*pages) == [f"{row} {end}" for end, row in rows.items()]


def test_a_word_broken_at_the_end_of_a_line_is_mended():
    assert texts(set_lines(f"{FULL} nego-", "tiations.")) == [f"{FULL} negotiations."]


def test_a_hyphen_stays_where_the_document_writes_it_elsewhere():
    lines = [*set_lines(f"{FULL} a long-", "term plan."), *set_lines("The long-term plan failed.", top=600)]
    assert texts(lines)[0] == f"{FULL} a long-term plan."


def test_items_of_a_list_stand_alone():
    lines = set_lines("• Tarsis holds reserves for sixty-one days.", "• Belmar holds reserves for ninety days.")
    assert [block.kind for block in join_lines([lines])] == ["item", "item"]


def test_no_lines_make_no_blocks():
    assert join_lines([[], []]) == []
