"""How something was said, on the real pipeline."""

import pytest

from tests.analysis.positions import find_positions


def only(text: str):
    """Return the one position of a text, with its name."""
    ((name, position),) = find_positions(text)
    return name, position


def test_who_stands_behind_a_passive_is_told_in_the_active():
    name, position = only(
        "Ann Roe was asked by the moderator Tom Lind whether her plan for the harbour would ruin the town."
    )
    assert (name, position.cue.text) == ("Tom Lind", "asked")


def test_whom_the_words_are_told_is_shown_where_a_day_stands_before_them():
    _, position = only(
        'Ann Roe told the pro-harbour group Quayside on Monday, "The quay will never be sold to a bank."'
    )
    assert (position.cue.text, position.when.text) == ("told the pro-harbour group Quayside", "Monday")


def test_a_day_in_the_clause_of_the_cue_is_when_it_was_said():
    _, position = only("“I made a terrible mistake by selling the quay,” Ann Roe said in a statement Tuesday.")
    assert position.when.text == "Tuesday"


def test_a_day_of_a_further_clause_is_not_when_it_was_said():
    _, position = only("Ann Roe said she would rebuild the quay, just as her father did in 1990.")
    assert position.when is None


def test_a_content_whose_sentence_goes_on_with_a_reason_shows_that_it_is_cut():
    _, position = only("Ann Roe cautioned against daily dredging, as deep cuts may lead to floods in the old town.")
    assert position.line.text.startswith("daily dredging")
    assert position.line.text.endswith("old town") or position.line.text.endswith("…")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ann Roe said that the work would begin in May, yet it began in June.", "the work would begin in May…"),
        (
            "Ann Roe said that the work would begin in May and cost 40 million crowns.",
            "the work would begin in May and cost 40 million crowns",
        ),
    ],
)
def test_what_is_said_is_cut_neither_silently_nor_amid(text, shown):
    _, position = only(text)
    assert position.line.text.replace(" …", "…").removeprefix("that ") == shown
