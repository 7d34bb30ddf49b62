"""Blocks become a seed's text, or Markdown of the same words."""

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from generator.ingest.blocks import Block, make_block, make_body, make_table, write_markdown
from generator.ingest.markdown import read_markdown

MARKS = [*"*_`[]()<>!\\#->+~^:&=.1|é", "[a](b)", "[^1]", "a*b*c", "**", "&amp;", "<b>", "1.", "word", "---", "AT&T"]
LINES = st.lists(st.sampled_from(MARKS) | st.text(min_size=1, max_size=8), min_size=1, max_size=8).map(" ".join)
BLOCKS = st.lists(st.builds(make_block, LINES, st.sampled_from(["text", "heading", "item"])), max_size=5)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def test_blocks_stand_apart_and_keep_their_kinds():
    body = make_body([make_block("Title here", "heading"), Block(""), make_block("It  was\nso."), make_block("* * *")])
    assert body.text == "Title here\n\nIt was so.\n\n* * *"
    assert [(p.start, p.end, p.kind) for p in body.paragraphs] == [
        (0, 10, "heading"),
        (12, 22, "text"),
        (24, 29, "other"),
    ]


def test_a_line_loses_what_is_no_character_of_it():
    assert make_block("nego\u00adtiation\u200b was\x00 on\ud800").text == "negotiation was on\ufffd"


def test_a_table_keeps_its_rows():
    assert make_table([["Year", "Pay"], ["2025", " 1,900 "]]) == Block("Year | Pay\n2025 | 1,900", "other")


def test_markdown_marks_headings_items_and_tables_and_escapes_no_more_than_it_must():
    blocks = [make_block("A [sic] 5*3", "heading"), make_block("one", "item"), make_table(["ab"]), make_block("1. x")]
    assert write_markdown(blocks) == "## A [sic] 5*3\n\n- one\n\n```\na | b\n```\n\n1\\. x\n"


@example([make_block("* # 1")])
@given(BLOCKS)
def test_markdown_is_read_as_the_same_words_in_the_same_paragraphs(blocks):
    body = read_markdown(Path("a.md"), f"x\n\n{write_markdown(blocks)}".encode())
    found = [(p.kind, letters(body.plain[p.start : p.end])) for p in body.paragraphs[1:] if p.kind != "other"]
    expected = [("text" if b.kind == "item" else b.kind, letters(b.text)) for b in blocks if b.kind != "other"]
    assert found == expected


@given(BLOCKS)
def test_a_body_holds_its_paragraphs(blocks):
    body = make_body(blocks)
    assert len(body.plain) == len(body.text)
    assert [body.text[p.start : p.end] for p in body.paragraphs] == [block.text for block in blocks if block.text]
