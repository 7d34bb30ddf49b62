"""Interviews without names before the turns."""

from pathlib import Path

import pytest

from generator.analysis.interviews.unlabelled import find_bold, find_standing_alone
from generator.ingest.markdown import read_markdown
from generator.models import Document
from tests.analysis.model import ingest

INTRODUCTION = "Ann Roe has run the ferries of Port Alder since spring. We met her on the quay."
ASKED = ("Was your first winter hard?", "The council says that you were late.", "Would you do it again?", "And then?")
ANSWERED = (
    "It was, and I knew it would be.",
    "I told them in May. They had my letter.",
    "I would, and my crew would too.",
    "Then we rest.",
)
LAST = "A spokesman for the council declined to comment."


def interview(*, mark: str = "", asked: tuple[str, ...] = ASKED, answered: tuple[str, ...] = ANSWERED) -> str:
    turns = (f"{mark}{question}{mark}\n\n{answer}" for question, answer in zip(asked, answered, strict=True))
    return "\n\n".join((INTRODUCTION, *turns, LAST))


def markdown(text: str) -> Document:
    body = read_markdown(Path("a.md"), text.encode())
    return Document("a", "seeds/a.md", "0" * 64, body.text, body.plain, body.paragraphs)


def turns(document: Document) -> tuple[list[str], list[str]]:
    """Return what is asked and what is answered."""
    found = find_bold(document) or find_standing_alone(document)
    words = [" ".join(document.plain[turn.start : turn.end].split()) for turn in found]
    return (
        [text for text, turn in zip(words, found, strict=True) if turn.asks],
        [text for text, turn in zip(words, found, strict=True) if not turn.asks],
    )


@pytest.mark.parametrize("mark", ["**", "__"])
def test_bold_paragraphs_ask_and_what_follows_answers(mark):
    assert turns(markdown(interview(mark=mark))) == (list(ASKED), list(ANSWERED))


def test_questions_that_stand_alone_ask_and_so_does_what_tells_somebody_of_himself():
    assert turns(ingest(interview())) == (list(ASKED), list(ANSWERED))


def test_the_last_answer_goes_on_while_somebody_speaks_of_himself():
    longer = (*ANSWERED[:-1], "Then we rest.\n\nI will sleep for a week.")
    assert turns(ingest(interview(answered=longer)))[1][-1] == "Then we rest. I will sleep for a week."


def test_an_answer_may_address_the_reader():
    answers = ("You would freeze, too, on that quay.", *ANSWERED[1:])
    assert turns(ingest(interview(answered=answers)))[1][0] == answers[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            interview(asked=("Who runs the ferries?", "When do they sail?", "What is a slip?", "And then?")),
            id="nobody is addressed",
        ),
        pytest.param(
            interview(answered=("It was.", "They had a letter.", "Nobody would.", "Then there is rest.")),
            id="nobody answers for himself",
        ),
        pytest.param(
            interview(asked=("Did we ask you?", "Do we know you?", "Would you tell us?", "Shall I go?")),
            id="who asks speaks of himself",
        ),
        pytest.param(f"{INTRODUCTION}\n\n{ASKED[0]}\n\n{ANSWERED[0]}\n\n{LAST}", id="one question"),
        pytest.param("\n\n".join((interview(), *[LAST * 5] * 4)), id="a small part of the text"),
    ],
)
def test_other_texts_that_ask_are_no_interviews(text):
    assert turns(ingest(text)) == ([], [])
