"""Whom an introduction tells to be asked."""

import pytest

from generator.analysis.entities import find_entities
from generator.analysis.interviewees import find_interviewee
from generator.analysis.interviews import Turn
from generator.analysis.names import find_names
from tests.analysis.model import load

QUESTION = "\n\nWas your first winter hard?"


def asked(introduction: str, author: str = "") -> str:
    """Return how the introduction first names the interviewee."""
    doc = load()(introduction + QUESTION)
    turns = (Turn(len(introduction) + 2, len(introduction) + 2, len(doc.text), asks=True),)
    span = find_interviewee(doc, find_entities(doc, find_names(doc)), turns, author)
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
