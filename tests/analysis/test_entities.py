"""Names that mean the same actor."""

import pytest

from generator.analysis.entities import surname
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return a line for each actor: names, type, mentions that are no pronouns or descriptions, roles."""
    rows = [
        (
            ", ".join(entity.names),
            entity.type,
            ", ".join(reading.doc.text[m.start : m.end] for m in entity.mentions if not m.reason),
            ", ".join(role.text for role in entity.roles),
        )
        for entity in reading.entities
    ]
    return "\n".join(" | ".join(row).strip(" |") for row in rows) or "nothing"


@cases("entities.txt")
def test_actors_of_a_document(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Donald Trump", "Trump"),
        ("Martin Luther King Jr.", "King"),
        ("William King, III", "King"),
        ("Pelé", "Pelé"),
        ("Omar al-Rashid", "Rashid"),
    ],
)
def test_a_surname_is_the_last_word_that_is_no_suffix(name, expected):
    assert surname(name) == expected
