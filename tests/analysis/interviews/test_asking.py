"""Who asks and who answers, by the words alone."""

import pytest

from generator.analysis.interviews.asking import addresses, find_called, is_question, prompts, speaks


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ms Roe, is it true?", "Roe"),
        ("It froze. And Dr. Ann Roe, who pays?", "Ann Roe"),
        ("Who pays, Mayor Roe?", "Roe"),
        ("In May, Roe, is it true?", ""),
        ("Port Alder, is it far?", ""),
    ],
)
def test_a_question_calls_somebody_by_title_and_name(text, name):
    span = find_called(text)
    assert (text[slice(*span)] if span else "") == name
    assert addresses(text) == bool(name)


def test_an_interviewer_who_wants_to_be_told_speaks_not_of_himself():
    assert not speaks("Can you tell us about the winter?")
    assert speaks("Can we go?")
    assert not speaks('She said "I will" and left.')


def test_words_in_quotation_marks_ask_nobody():
    assert is_question("Who pays?")
    assert not is_question("“Who pays?”")
    assert not prompts("“You were late.”")


def test_what_is_meant_for_anybody_prompts_nobody():
    assert prompts("The council says that you were late.")
    assert not prompts("If you sail in winter it is cold.")
