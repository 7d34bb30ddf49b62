"""Blocks and markup of Markdown."""

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.ingest.markdown import read_markdown
from tests.ingest.case_files import describe, read_cases

PATH = Path("a.md")
CASES = read_cases("markdown.txt")


@pytest.mark.parametrize(("title", "given", "expected"), CASES)
def test_paragraphs(title, given, expected):
    assert describe(read_markdown(PATH, given.encode())) == expected, title


@pytest.mark.parametrize(("title", "given", "expected"), CASES)
@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_paragraphs_do_not_depend_on_how_lines_end(title, given, expected, newline):
    assert describe(read_markdown(PATH, given.replace("\n", newline).encode())) == expected, title


@pytest.mark.parametrize(("title", "given", "_"), CASES)
def test_plain_is_the_text_with_characters_blanked(title, given, _):
    body = read_markdown(PATH, given.encode())
    assert len(body.plain) == len(body.text)
    assert all(plain in (character, " ") for plain, character in zip(body.plain, body.text, strict=True)), title


def test_words_stand_where_they_stand_in_the_text():
    body = read_markdown(PATH, b"> A *b* [c](d)\n> e")
    assert body.plain == "  A  b   c       e"


def test_line_breaks_stay_in_code_and_tables():
    assert read_markdown(PATH, b"a\n\n```\nb\nc\n```\n").plain == "a\n\n```\nb\nc\n```\n"


def test_the_text_begins_below_the_front_matter():
    body = read_markdown(PATH, b"---\ntitle: T\n---\nText.\n")
    assert (body.text, body.front_matter) == ("Text.\n", {"title": "T"})


@pytest.mark.parametrize("opening", ["--- \n", "---\r\n", "---\r"])
@pytest.mark.parametrize("closing", ["---\n", "...\r\n", "--- \t\r"])
def test_front_matter_is_found_however_lines_end(opening, closing):
    body = read_markdown(PATH, f"{opening}title: T\n{closing}Text.".encode())
    assert (body.text, body.front_matter) == ("Text.", {"title": "T"})


@pytest.mark.parametrize("start", ["\n---\n", "----\n", " ---\n", "--- x\n"])
def test_front_matter_must_be_the_first_line(start):
    text = f"{start}title: T\n---\nText."
    assert read_markdown(PATH, text.encode()).text == text


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("---\ntitle: T\n", "not closed"),
        ("---\ntitle: 'T\n---\nText.", "not readable as YAML"),
        ("---\na: b: c\n---\nText.", r"not readable as YAML \(.* in line 2\)"),
        ("---\n- a\n---\nText.", "holds no settings"),
        ('---\na: "\\UFFFFFFFF"\n---\nText.', "not readable as YAML"),
        (f"---\na: {'[' * 5000}\n---\nText.", "not readable as YAML"),
        ("---\na: &x [*x]\n---\nText.", "not readable as YAML"),
    ],
)
def test_broken_front_matter_is_refused(front, reason):
    with pytest.raises(SeedError, match=reason):
        read_markdown(PATH, front.encode())


def test_empty_front_matter_states_nothing():
    assert read_markdown(PATH, b"---\n---\nText.").front_matter == {}
