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


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("In spring the campaigning Vice President Carl Lind met the divers.", "Carl Lind", ["Vice President"]),
        ("It ended harbour fees and President Lind's plan for Keswick.", "Lind", ["President"]),
        ("The town and President Lind are at odds over Keswick.", "Lind", ["President"]),
        ("Ann Roe became the most stubborn mayor of Keswick.", "Ann Roe", []),
        ("Ann Roe, the president of the Divers’ Union, spoke.", "Ann Roe", ["president of the Divers’ Union"]),
        ("Ann Roe, now the mayor of Keswick, spoke.", "Ann Roe", ["mayor of Keswick"]),
        ("Ann Roe, a spokeswoman for Carl Lind, spoke.", "Ann Roe", ["spokeswoman for Carl Lind"]),
        ("Ann Roe, an adviser to President Carl Lind, spoke.", "Carl Lind", ["President"]),
        ("Ann Roe, vice president and general counsel, spoke.", "Ann Roe", ["vice president and general counsel"]),
        ("Ann Roe is the only candidate in either party who dives.", "Ann Roe", []),
        ("HARBOUR BRIDGE COLLAPSE Danish President Carl Lind spoke of a bomb.", "Carl Lind", ["Danish President"]),
        ("Young candidates Sen. Ann Roe and Sen. Carl Lind dived.", "Ann Roe", ["Sen."]),
        ("She knew her husband's Treasury secretary Carl Lind well.", "Carl Lind", ["Treasury secretary"]),
        ("KESWICK - Danish Prime Minister Carl Lind spoke.", "Carl Lind", ["Danish Prime Minister"]),
        ("The town met foreign affairs Minister Carl Lind.", "Carl Lind", ["foreign affairs Minister"]),
        ("Headteacher Ann Roe closed the school.", "Ann Roe", ["Headteacher"]),
        ("Ann Roe, who chairs the committee, was glad.", "Ann Roe", ["chairs the committee"]),
        (
            "Ann Roe, who leads Keswick's boats division, was glad.",
            "Ann Roe",
            ["leads Keswick's boats division"],
        ),
        ("Ann Roe, who leads Carl Lind in the polls, was glad.", "Ann Roe", []),
        ("Ann Roe, who chaired the committee, was glad.", "Ann Roe", []),
        (
            "Ann Roe of the University of Lund, who was there, called it odd.",
            "Ann Roe",
            ["of the University of Lund"],
        ),
        ("Ann Roe of the Unity Party was glad.", "Ann Roe", []),
        ("Luka Merrin (captain) was sent off after twenty minutes.", "Luka Merrin", ["captain"]),
        ("West Ham boss Carl Lind was glad.", "Carl Lind", ["West Ham boss"]),
        ('In a film named for Carl Lind, a studio "mayor" of old, she sings.', "Carl Lind", []),
        (
            '"The trouble with boats," a former cabinet secretary, Sir Carl Lind, told me last week, "is wet."',
            "Carl Lind",
            ["former cabinet secretary"],
        ),
        ("He told the BBC that he agrees Lind is a “total opportunist” and said “the record is clear”.", "Lind", []),
    ],
)
def test_a_role_is_whole_and_its_holder_s_own(text, name, roles):
    (reading,) = read(text).readings
    assert [role.text for entity in reading.entities if entity.name == name for role in entity.roles] == roles


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("Ann Roe, a lawyer with the Harbour Board, spoke.", "Ann Roe", ["lawyer with the Harbour Board"]),
        ("Ann Roe, a lawyer with a boat, spoke.", "Ann Roe", ["lawyer"]),
        ("Ann Roe, head of trade at the firm Roe & Hale, spoke.", "Ann Roe", ["head of trade at the firm Roe & Hale"]),
        ("Norway's Prime Minister Ann Roe spoke.", "Ann Roe", ["Norway's Prime Minister"]),
        ("The BBC's political reporter Ann Roe spoke.", "Ann Roe", ["BBC's political reporter"]),
        ("Friday's host Ann Roe spoke.", "Ann Roe", ["host"]),
        ("Boko Haram's leader, Carl Lind, announced in an audio message that the group was going.", "Carl Lind",
         ["Boko Haram's leader"]),
        ("Ann Roe told the mayor, Carl Lind, that it ended.", "Carl Lind", ["mayor"]),
        ("She then alerted Lind's chief of staff, Ann Roe, to the letter.", "Ann Roe", ["Lind's chief of staff"]),
        ("The desks are to close, according to Ann Roe, the Keswick Police Deputy Commissioner.", "Ann Roe",
         ["Keswick Police Deputy Commissioner"]),
        ("Guardian Editor-in-Chief Ann Roe spoke.", "Ann Roe", ["Guardian Editor-in-Chief"]),
        ("The fire was out, said Sgt. Ann Roe.", "Ann Roe", ["Sgt."]),
        ("St. Louis County Sheriff's Office Sgt. Carl Lind spoke.", "Carl Lind",
         ["St. Louis County Sheriff's Office Sgt."]),
        ("Ann Roe, executive director of the Council on Norwegian-Danish Relations in the towns of the western "
         "fjords, spoke.", "Ann Roe",
         ["executive director of the Council on Norwegian-Danish Relations in the towns of the western fjords"]),
    ],
)  # fmt: skip
def test_a_role_is_shown_with_whose_it_is(text, name, shown):
    (reading,) = read(text).readings
    roles = [role for entity in reading.entities if entity.name == name for role in entity.roles]
    assert [text[slice(*role.span)] for role in roles] == shown
