"""Names that mean the same actor."""

import pytest

from generator.analysis.entities import is_short_for, surname
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.model import read


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


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("DOJ", "Justice Department"),
        ("MoF", "Fisheries Ministry"),
        ("KHB", "Keswick Harbour Board"),
        ("C.V. Roe", "C. V. Roe & Company"),
        ("G-III", "G-III Apparel Group"),
    ],
)
def test_a_name_is_short_for_another(short, full):
    assert is_short_for(short, full)


@pytest.mark.parametrize(
    ("short", "full"), [("Mof", "Fisheries Ministry"), ("Roe", "Roe & Lind"), ("KHB", "KHB Committee")]
)
def test_a_name_is_not_short_for_another(short, full):
    assert not is_short_for(short, full)


def names_in(text: str) -> list[str]:
    """Return the names of the actors of a text, in alphabetical order."""
    (reading,) = read(text).readings
    return sorted(entity.name for entity in reading.entities)


def test_a_country_is_the_same_by_its_full_style():
    assert names_in("Turkey denied it. The Republic of Turkey rejects the claim.") == ["Turkey"]


def test_a_body_is_the_same_by_the_word_that_begins_its_name_alone():
    text = "The builder Stonebridge Homes was fined. Ann Roe said that Stonebridge paid at once."
    assert names_in(text) == ["Ann Roe", "Stonebridge Homes"]


def test_a_word_that_begins_the_names_of_two_bodies_is_neither():
    text = (
        "The builder Stonebridge Homes sued the lender Stonebridge Loans. Ann Roe said that Stonebridge paid at once."
    )
    assert "Stonebridge" in names_in(text)


def test_a_person_is_one_whose_title_and_first_name_the_tagger_takes_for_a_body():
    assert "Shanthi Perera" in names_in("The group leader, Cllr Shanthi Perera, said that the figures were wrong.")


def test_letters_behind_a_year_are_no_name():
    assert names_in("The boat was built before 2,750 BC, Ann Roe said.") == ["Ann Roe"]


def test_a_body_is_the_same_in_whatever_capitals():
    text = "Ann Roe spoke. The Roe Administration refused. Later the Roe administration said that it was glad."
    assert len([name for name in names_in(text) if "dministration" in name]) == 1


def test_mr_and_ms_are_told_apart_though_her_sentence_says_he():
    text = "Paul Roe spoke. When he and Ann Roe dive, he sings. Mr. Roe, who is a dentist, left. Ms. Roe stayed."
    (reading,) = read(text).readings
    assert {e.name: [role.text for role in e.roles] for e in reading.entities} == {
        "Paul Roe": ["dentist"],
        "Ann Roe": [],
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tom Moore, 57, of Brigantine, was glad.", {"Tom Moore": "person", "Brigantine": "place"}),
        ("The two-time Tony-winning actor sang on Monday.", {}),
        ("Later a firm is set to publish ''Trump Revealed,'' a biography.", {}),
        ("The record prompted Dave Leip’s Atlas of Elections to be printed.", {}),
        ("Clerks hint that I’m strange, I’m Muslim, I’m unfaithful to the town.", {}),
        ("Dr. Ann Roe will give the Marlene V. Shaw Biology Lecture.", {"Ann Roe": "person"}),
        ("The results dipped with rival Manchester United on top.", {"Manchester United": "organization"}),
        ("Severe weather tore through the area, including Moore, which was glad.", {"Moore": "organization"}),
        (
            "They left the Strait of Hormuz. The critically important Strait of Hormuz is narrow.",
            {"Strait of Hormuz": "place"},
        ),
        ("They sued a company named Lind. Lind owed money.", {"Lind": "organization"}),
        (
            "It is owned by Warner Music; Ann Roe, a magnate, sang.",
            {"Warner Music": "organization", "Ann Roe": "person"},
        ),
    ],
)
def test_what_stands_in_and_around_a_name_tells_whether_it_is_an_actors(text, names):
    (reading,) = read(text).readings
    assert {entity.name: entity.type for entity in reading.entities} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The kids held up a photo of Klan Grand Wizard David Duke, who was glad.", ["David Duke", "Klan Grand"]),
        ("Another document with the state bureau indicates Prodee had a rate of a third.", ["Prodee"]),
        ("Hungary's right-wing government has resisted it. The government was glad.", ["Hungary", "government"]),
        ("The town mourned. The unity-government has resisted it. The government was glad.", ["government"]),
        (
            "The U.S. Department of Justice sued. The Department of Justice won. The DOJ was glad.",
            ["U.S. Department of Justice"],
        ),
        ("JJB Sports collapsed on Monday. JJB owed money.", ["JJB Sports"]),
    ],
)
def test_a_name_is_neither_more_nor_less_than_whom_it_names_and_stands_once(text, names):
    assert names_in(text) == names
