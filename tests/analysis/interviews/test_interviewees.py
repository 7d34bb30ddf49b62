"""Whom an introduction tells to be asked."""

import pytest

from generator.analysis.entities import find_entities
from generator.analysis.interviews.interviewees import find_interviewee
from generator.analysis.names import find_names
from generator.findings import Turn
from generator.models import Metadata
from tests.analysis.model import load

QUESTION = "\n\nWas your first winter hard?"


def asked(introduction: str, author: str = "", *, title: str = "", question: str = QUESTION, end: str = "") -> str:
    """Return how a text first names the interviewee."""
    doc = load()(f"{introduction}{question}{end}")
    begin = len(introduction) + len(question) - len(question.lstrip())
    turns = (Turn(begin, begin, len(introduction) + len(question), asks=True),)
    span = find_interviewee(doc, find_entities(doc, find_names(doc)), turns, Metadata(title=title, author=author))
    return doc.text[slice(*span)] if span else ""


@pytest.mark.parametrize(
    ("introduction", "author", "name"),
    [
        ("Ann Roe runs the ferries. John Lind, the mayor, blames her. Mary Stone met her.", "Mary Stone", "Ann Roe"),
        ("John Lind, the mayor, blames the ferries. We interviewed Ann Roe, who runs them.", "", "Ann Roe"),
        ("John Lind is the mayor. Ann Roe sat down with us last week.", "", "Ann Roe"),
        ("John Lind is the mayor. In an interview with the Alder Gazette, Ann Roe told of spring.", "", "Ann Roe"),
        ("John Lind is the mayor. Mary Stone spoke with Ann Roe, who blames him.", "Mary Stone", "Ann Roe"),
        ("Ann Roe has run the ferries since spring. It was a hard winter.", "", "Ann Roe"),
        ("Ann Roe runs the ferries. Mary Stone reports.", "Mary Stone", "Ann Roe"),
    ],
)
def test_the_introduction_tells_who_is_asked(introduction, author, name):
    assert asked(introduction, author) == name


@pytest.mark.parametrize(
    "introduction",
    [
        "Ann Roe runs the ferries. John Lind is the mayor of Port Alder.",
        "Ann Roe runs the ferries. She spoke with John Lind on Monday.",
        "The ferries were late again this winter.",
        "Kestrel Quay has run the ferries since spring.",
    ],
)
def test_nobody_is_guessed(introduction):
    assert asked(introduction) == ""


def test_whom_a_question_calls_by_title_and_name_is_asked():
    met = "Ann Roe runs the ferries. John Lind is the mayor."
    assert asked(met, question="\n\nMs Roe, was your first winter hard?") == "Ann Roe"


def test_of_two_who_talk_the_one_with_an_office_is_asked():
    assert asked("Harbour master Ann Roe talks to Ben Orr about a hard winter.") == "Ann Roe"


def test_whom_the_title_names_in_full_and_the_introduction_first_is_asked():
    met = "Ann Roe runs the ferries. John Lind blames her."
    assert asked(met, title="Ann Roe and the winter") == "Ann Roe"
    assert asked(met, title="The winter of John Lind") == asked(met, title="Roe and the winter") == ""


def test_the_end_tells_who_was_asked_where_nobody_is_named_before():
    assert asked("Interview", end="\n\nAnn Roe runs the ferries. She spoke to us in May.") == "Ann Roe"


@pytest.mark.parametrize("line", ["Ann Roe: a hard winter on the quay", "I knew that it would freeze: Ann Roe"])
def test_a_headline_begins_or_ends_with_the_name_of_who_is_asked(line):
    assert asked(line, end="\n\nIt froze, said Ann Roe.") == "Ann Roe"


def test_an_interview_of_before_names_nobody():
    before = "In an interview with the Herald, John Lind blamed the ferries. They ran late. It froze. It was dark."
    assert asked(f"{before} Ann Roe runs them.") == ""
