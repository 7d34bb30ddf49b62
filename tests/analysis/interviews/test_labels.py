"""Turns of an interview with names before a colon."""

import pytest

from generator.analysis.interviews.labels import find_labelled

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
    return [(text[slice(*turn.name)] if turn.name else "", turn.asks) for turn in find_labelled(text)]


def test_a_name_and_a_colon_begin_a_turn_and_who_asks_is_the_interviewer():
    assert speakers(INTERVIEW) == [("Herald", True), ("Ann Roe", False), ("Herald", True), ("Roe", False)]


def test_turns_in_one_paragraph_are_found_too():
    assert len(speakers(INTERVIEW.replace("\n\n", " "))) == len(("ask", "answer")) * 2


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
    turns = find_labelled(text)
    assert text[slice(turns[3].begin, turns[3].end)].strip() == "Ann Roe: At once.\nNobody else would have. I know it."


def test_a_name_before_a_colon_without_questions_is_no_speaker():
    assert speakers("Roe: It was hard.\nThen she left.\nRoe: It is done.\nShe stayed.\nRoe: I am here.") == []


@pytest.mark.parametrize(
    ("asks", "answers"), [("Q. ", "A. "), ("  Q:  ", "  A:  "), ("Question: ", "Answer: "), ("Q: ", "AR: ")]
)
def test_letters_and_initials_are_labels_with_a_colon_or_a_stop_and_in_bold_type(asks, answers):
    text = INTERVIEW.replace("Herald: ", asks).replace("Ann Roe: ", answers).replace("Roe: ", answers)
    assert speakers(text) == [("", True), ("AR" * ("AR" in answers), False)] * 2


def test_a_word_and_then_its_letter_are_one_label():
    text = INTERVIEW.replace("Herald:", "Question:", 1).replace("Ann Roe:", "Answer:")
    assert speakers(text.replace("Herald:", "Q:").replace("Roe:", "A:")) == [("", True), ("", False)] * 2


def test_a_name_before_a_headline_begins_no_turn():
    assert speakers(f"Roe: The town needs a garage\n\nShe opens one.\n\n{INTERVIEW}") == speakers(INTERVIEW)


def test_who_asks_in_a_second_paragraph_asks():
    text = INTERVIEW.replace("Would you do it again?", "Some say that it was luck.\n\nWould you do it again?")
    text = text.replace("What was that like?", "Many did not.\n\nWhat was that like?")
    assert speakers(text) == speakers(INTERVIEW)


def test_the_last_answer_goes_on_while_somebody_speaks_of_himself():
    turns = find_labelled(INTERVIEW.replace("The garage opens", "I know that. The garage opens"))
    assert turns[-1].end == len(INTERVIEW) + len("I know that. ")
