"""Titles: what names an office."""

import pytest

from generator.analysis.roles.titles import is_title
from tests.analysis.case_files import untagged
from tests.analysis.model import read


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


def test_an_office_may_be_the_last_word_of_a_text():
    (reading,) = read("The town thanked Ann Roe, the mayor").readings
    assert [role.text for entity in reading.entities for role in entity.roles] == ["mayor"]
