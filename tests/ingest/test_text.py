"""Paragraphs of plain text."""

import textwrap
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.ingest.text import read_text
from tests.ingest.case_files import describe, read_cases

PATH = Path("a.txt")

ARTICLE = (
    "Trump stated on Monday that the conditions of any peace deal must be negotiated directly between Russia and "
    "Ukraine, possibly with the involvement of the Pope. He named no date.",
    "President Putin described the willingness of his country to collaborate on a memorandum, and insisted that any "
    "resolution must address what he called the root causes of the war.",
    "The pathway to a lasting ceasefire remains unclear. President Zelensky stressed the importance of continued "
    "engagement by the United States, the European Union and Great Britain.",
)


@pytest.mark.parametrize(("title", "given", "expected"), read_cases("text.txt"))
def test_paragraphs(title, given, expected):
    assert describe(read_text(PATH, given.encode())) == expected, title


@pytest.mark.parametrize("width", range(40, 121, 5))
@pytest.mark.parametrize("head", [(), ("Leaders talk", "KYIV, May 19 (AP)")])
def test_an_article_wrapped_at_any_usual_width_has_the_paragraphs_of_the_unwrapped_one(width, head):
    wrapped = "\n".join((*head, "\n\n".join(textwrap.fill(text, width) for text in ARTICLE)))
    unwrapped = "\n".join((*head, *ARTICLE))
    assert describe(read_text(PATH, wrapped.encode())) == describe(read_text(PATH, unwrapped.encode()))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\v", "\f"])
def test_line_breaks_inside_a_paragraph_become_spaces_of_the_same_length(newline):
    text = textwrap.fill(ARTICLE[0], 60).replace("\n", newline) + newline * 2 + "He went."
    body = read_text(PATH, text.encode())
    assert body.text == text
    assert body.plain == textwrap.fill(ARTICLE[0], 60).replace("\n", " " * len(newline)) + newline * 2 + "He went."


def test_control_characters_become_spaces_and_tabs_do_too():
    text = "He\x07 said\x1b[1m\tno\x9b to\x7f it all.\n\nYes."
    assert read_text(PATH, text.encode()).plain == "He  said [1m no  to  it all.\n\nYes."


def test_other_characters_are_kept():
    text = "“Naïve” – café\u00a0№ 5,\u200b 👍🏽 said é."
    assert read_text(PATH, text.encode()).plain == text


def test_no_paragraph_is_made_of_control_characters():
    assert read_text(PATH, b"\x01" + b" " * 9).paragraphs == ()


def test_what_is_no_text_is_refused():
    with pytest.raises(SeedError, match=r"a\.txt: empty"):
        read_text(PATH, b" \r\n\t ")
