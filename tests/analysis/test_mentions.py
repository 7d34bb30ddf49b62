"""Names, cut to the name, with the roles given beside them."""

import pytest

from generator.analysis.mentions import find_names, is_title
from generator.story import Reading
from tests.analysis.case_files import cases, make_doc, read_by_hand, read_cases, untagged


def describe(reading: Reading) -> str:
    """Return a line for each name: name, label, roles."""
    names = find_names(reading.doc)
    return (
        "\n".join(" | ".join((name.text, name.label, *(role.text for role in name.roles))) for name in names)
        or "nothing"
    )


@cases("mentions.txt")
def test_names(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


def test_names_and_roles_stand_at_their_offsets():
    for title, text, parse, _ in read_cases("mentions.txt"):
        for name in find_names(make_doc(text, parse)):
            assert text[name.start : name.end].lower() == name.text.lower(), title
            assert [text[role.start : role.end] for role in name.roles] == [role.text for role in name.roles], title


@pytest.mark.parametrize(
    "words",
    ["president", "Prime Minister", "former president", "head of the bank", "Secretary of State", "chiefs",
     "vice - president"],
)  # fmt: skip
def test_a_title_ends_in_an_office_or_has_it_before_of(words):
    assert is_title(untagged(words)[:])


@pytest.mark.parametrize("words", ["city", "bank of the president", "president elect"])
def test_other_phrases_are_no_title(words):
    assert not is_title(untagged(words)[:])
