"""Lines taken along with an article: links to others, tags, headlines, subheads."""

import pytest

from generator.analysis.furniture import find_headings, find_links
from tests.analysis.model import read

_BODY = "The council of Keswick voted on Monday for a new harbour."


def links(*lines: str) -> list[str]:
    """Return the words of the links in a text of these lines."""
    text = "\n".join(lines)
    return [text[start:end] for start, end in find_links(text)]


def headings(*lines: str) -> list[str]:
    """Return the words of the headings in a text of these lines."""
    text = "\n".join(lines)
    return [text[start:end] for start, end in find_headings(text)]


def test_links_below_their_heading_last_until_a_line_is_closed():
    assert links(_BODY, "Also Read", "Trams stand still in Alder", "Rain, wind: what to wear", _BODY) == [
        "Also Read",
        "Trams stand still in Alder",
        "Rain, wind: what to wear",
    ]


def test_what_is_quoted_below_the_links_is_of_the_article_again():
    assert links(_BODY, "Related", "Trams stand still", '"We shall see what comes of it') == [
        "Related",
        "Trams stand still",
    ]


@pytest.mark.parametrize(
    "glued", ["You May LikeAnn Roe shines as the heir of it all. She is great.", "Tags:Keswick NewsLatest Comment"]
)
def test_what_is_glued_to_the_last_sentence_is_none_of_the_article(glued):
    assert links(_BODY + glued, _BODY) == [glued]


@pytest.mark.parametrize("line", ["Roe said: You may like it.", "They also read the plan.", "Tags: see below."])
def test_the_same_words_in_a_sentence_are_of_the_article(line):
    assert links(f"{_BODY} {line}", _BODY) == []


@pytest.mark.parametrize("line", ["Falling prices", "A new harbour for Keswick", "Signs It Won't Work"])
def test_a_short_line_between_paragraphs_is_a_subhead(line):
    assert headings(_BODY, line, _BODY) == [line]


@pytest.mark.parametrize("line", ["He left.", "and then he left", "“We shall see”", "* one", "What of it?", "Roe 27"])
def test_a_sentence_an_item_and_a_quotation_are_no_subheads(line):
    assert headings(_BODY, line, _BODY) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("New Poll Shows Large Gap Between Candidates.", _BODY, _BODY), 1),
        (("Roe plans a harbour for the town.", "KESWICK (AP) — The council voted.", _BODY), 1),
        (
            ("Roe plans a harbour;", "Town hall pays half.", f"{_BODY[:-1]}, and it will be built by the town itself."),
            2,
        ),
        (("Roe plans a harbour for the town.", _BODY, _BODY), 0),
    ],
)
def test_a_headline_set_as_a_sentence_is_told_by_capitals_dateline_or_second_deck(lines, expected):
    assert headings(*lines) == list(lines[:expected])


def test_nothing_of_a_link_is_said_done_or_dated():
    text = "\n".join(
        (_BODY, "Also Read", "Alder ferry to sink by 2036, says Tom Brandt", _BODY.replace("harbour", "quay"))
    )
    (reading,) = read(text).readings
    assert reading.voices[1:3] == ("none", "none")
    assert {entity.name for entity in reading.entities}.isdisjoint({"Tom Brandt", "Alder"})
    assert [event.sentence for event in reading.events] == [0, 3]
    assert [position.sentence for position in reading.positions if position.sentence in {1, 2}] == []
