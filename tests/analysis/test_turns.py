"""Turns of an interview."""

import pytest

from generator.analysis.turns import find_turns
from tests.analysis.model import ingest, read

INTERVIEW = "\n\n".join(
    (
        "Herald: You left your desk for a garage. What was that like?",
        "Ann Roe: It was a huge shift for all of us here.",
        "People thought that it would fail within a year.",
        "Herald: Would you do it again?",
        "Roe: The town needs a garage that everybody can pay for.",
        "The garage opens on Monday, and the council pays half of it for the town.",
    )
)


def speakers(text: str) -> list[tuple[str, bool]]:
    """Return who speaks in each turn, and whether he is the one who asks."""
    return [(text[slice(*turn.name)] if turn.name else "", turn.asks) for turn in find_turns(ingest(text), text)]


def test_a_name_and_a_colon_begin_a_turn_and_who_asks_is_the_interviewer():
    assert speakers(INTERVIEW) == [("Herald", True), ("Ann Roe", False), ("Herald", True), ("Roe", False)]


def test_turns_in_one_paragraph_are_found_too():
    assert len(speakers(INTERVIEW.replace("\n\n", " "))) == len(("ask", "answer")) * 2


def test_letters_with_a_stop_begin_turns_in_one_paragraph():
    text = "Q. Was the first winter hard? A. It was for us.\n\nQ. Would you do it again? A. I would sail on Monday."
    assert speakers(text) == [("Q", True), ("A", False)] * 2


def test_the_last_answer_goes_on_while_somebody_speaks_of_himself():
    longer = INTERVIEW.replace("The garage opens", "I will stay there.\n\nThe garage opens")
    assert longer[: find_turns(ingest(longer), longer)[-1].end].endswith("I will stay there.")


@pytest.mark.parametrize(
    "text",
    [
        "Roe: 1,200 delegates.\nBrandt: 900 delegates.\nRoe: 40 to come.\nBrandt: 30 to come.",
        "Image: a boat.\nImage: a quay.\nImage: what is it?",
        "Roe: It was hard.\nHerald: Why?",
        "She said: It was hard. He said: Why? She said: It was.",
    ],
)
def test_lists_captions_and_sentences_with_a_colon_are_no_turns(text):
    assert speakers(text) == []


def test_answers_are_statements_of_who_speaks_and_questions_nobody_s():
    story = read(INTERVIEW)
    (reading,) = story.readings
    asked = [voice for s, voice in zip(reading.sentences, reading.voices, strict=True) if s.paragraph in {0, 3}]
    answered = [voice for s, voice in zip(reading.sentences, reading.voices, strict=True) if s.paragraph in {1, 2, 4}]
    assert set(asked) == {"none"}
    assert set(answered) == {"statement"}
    assert reading.voices[-1] == "event"
    said = [a for a in reading.positions if a.reply]
    assert [actor.name for a in said if (actor := story.source_of(0, a))] == ["Ann Roe", "Ann Roe"]
    assert [reading.document.plain[slice(*a.content[0])] for a in said] == [
        "It was a huge shift for all of us here.",
        "The town needs a garage that everybody can pay for.",
    ]


def test_a_letter_names_nobody():
    text = INTERVIEW.replace("Herald:", "Q:").replace("Ann Roe:", "A:").replace("Roe:", "A:")
    (reading,) = read(text).readings
    assert reading.voices[2] == "statement"
    assert [a for a in reading.positions if a.reply] == []


def test_where_the_one_who_answers_alone_is_named_the_line_before_asks():
    text = "\n".join(
        (
            "Ann Roe runs a garage.",
            "What was the first year like?",
            "Ann Roe: It was hard for all of us.",
            "Would you do it again?",
            "Ann Roe: At once.",
            "Nobody else would have. I know it.",
            "And what comes next?",
            "Ann Roe: A second garage.",
        )
    )
    assert speakers(text) == [("", True), ("Ann Roe", False)] * 3
    turns = find_turns(ingest(text), text)
    assert text[slice(turns[3].begin, turns[3].end)].strip() == "Ann Roe: At once.\nNobody else would have. I know it."


def test_a_name_before_a_colon_without_questions_is_no_speaker():
    assert speakers("Roe: It was hard.\nThen she left.\nRoe: It is done.\nShe stayed.\nRoe: I am here.") == []
