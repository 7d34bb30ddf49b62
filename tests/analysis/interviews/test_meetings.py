"""Who is told to be asked by whom."""

import pytest

from generator.analysis.annotate import find_sentences
from generator.analysis.interviews.meetings import find_asked, find_notes, tells_of_interview
from generator.findings import Turn
from tests.analysis.model import ingest, load

QUESTION = "\n\nWas the winter hard?"


def turns_of(introduction: str) -> tuple[Turn, ...]:
    begin = len(introduction) + 2
    return (Turn(begin, begin, len(introduction) + len(QUESTION), asks=True),)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Mary Stone spoke with Ann Roe on the quay.", ["Roe"]),
        ("In an interview with the BBC, Roe blamed the ice.", ["Roe"]),
        ("Roe was interviewed in May.", ["Roe"]),
        ("She had a conversation with a teacher.", ["teacher"]),
    ],
)
def test_whom_an_interviewer_meets_is_asked(text, asked):
    assert [token.text for token in find_asked(list(load()(text)), "Mary Stone")] == asked


@pytest.mark.parametrize(
    ("introduction", "told"),
    [
        ("Ann Roe runs the ferries. Here is our interview.", True),
        ("We met Ann Roe on the quay.", True),
        ("Ann Roe had a conversation with a teacher. It froze.", False),
        ("Ann Roe gave an interview. It froze. The ferries ran late. The town was dark.", True),
        ("It froze. Ann Roe gave an interview. It froze. The ferries ran late. The town was dark.", False),
    ],
)
def test_an_introduction_tells_of_the_interview(introduction, told):
    text = introduction + QUESTION
    doc = load()(text)
    sentences = find_sentences(ingest(text), doc)
    assert tells_of_interview(doc, sentences, turns_of(introduction), "") is told


def test_what_tells_but_that_two_talked_is_a_note():
    introduction = "Ann Roe runs the ferries. She spoke to Ben Orr about the winter. She spoke of it in May."
    text = introduction + QUESTION
    doc = load()(text)
    assert find_notes(doc, find_sentences(ingest(text), doc), turns_of(introduction)) == {1}
