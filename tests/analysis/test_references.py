"""Pronouns and descriptions linked to actors."""

import pytest

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.model import read


def describe(reading: Reading) -> str:
    """Return a line for each link: words, kind, actor."""
    rows = sorted(
        (mention.start, reading.doc.text[mention.start : mention.end], mention.kind, entity.name)
        for entity in reading.entities
        for mention in entity.mentions
        if mention.reason
    )
    return "\n".join(" | ".join(row[1:]) for row in rows) or "nothing"


@cases("references.txt")
def test_links(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


def links(text: str) -> list[tuple[str, str]]:
    """Return the descriptions in a text as the model reads it, each with its actor."""
    (reading,) = read(text).readings
    found = [(m.start, m.end, e.name) for e in reading.entities for m in e.mentions if m.kind == "nominal"]
    return [(reading.doc.text[start:end], name) for start, end, name in sorted(found)]


TOLD = "Lennox Water resigned itself to a fine. It will get no bonus. That is final. "


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        (TOLD + "The company said it would pay.", [("The company", "Lennox Water")]),
        (TOLD + "A company in Perth objected. The company said it would sue.", []),
        ("Roe told the House of Lords that the company had failed.", []),
        (
            "The Road Safety Administration fined the mill. Nobody was hurt. The agency said it was sorry.",
            [("The agency", "Road Safety Administration")],
        ),
    ],
)
def test_a_body_is_called_by_a_noun_that_its_name_allows_for(text, linked):
    assert links(text) == linked


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        (
            "The head of the harbour resigned on Monday. Speaking to the town, Ann Roe said that she was sorry.",
            [("The head", "Ann Roe")],
        ),
        ("The head of the harbour resigned on Monday. Ann Roe, a café owner, said that she was sorry.", []),
        ("The head of the harbour resigned on Monday. The town cheered. Ann Roe said that she was sorry.", []),
        ("The driver resigned on Monday. Ann Roe said that she was sorry.", []),
    ],
)
def test_an_opening_speaks_of_whom_the_next_sentence_names_without_an_office(text, linked):
    assert links(text) == linked
