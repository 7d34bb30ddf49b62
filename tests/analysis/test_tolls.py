"""How many were killed or hurt, as the real pipeline reads it."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents
from generator.analysis.agreement.disputes import find_agreed, find_disputes
from generator.analysis.agreement.tolls import find_gravest, find_tolls
from generator.models import Metadata
from tests.analysis.model import ingest, load, story
from tests.analysis.readings import CONFIG, make_story


def read_tolls(text: str) -> dict[str, float]:
    """Return the largest number of people by the harm that befell them."""
    document = replace(ingest(text), metadata=Metadata(date="2026-11-12"))
    (reading,) = read_documents([document], load(), CONFIG)
    found: dict[str, float] = {}
    for toll in find_tolls(0, reading):
        found[toll.harm] = max(toll.figure.value, found.get(toll.harm, 0))
    return found


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "A blast shook the port, killing at least three dockworkers and injuring 17 others.",
            {"killed": 3, "injured": 17},
        ),
        ("Police opened an inquiry as the death toll rose to five.", {"killed": 5}),
        ("The blast killed five people. It killed two children.", {"killed": 5}),
        ("Twenty-three people were injured, two of them badly.", {"injured": 23}),
        ("More than 60 people were killed, and 12 were wounded.", {"killed": 60, "injured": 12}),
        ("Two hundred people died.", {"killed": 200}),
        ("Eleven people have died in the fire at Keswick's mine.", {"killed": 11}),
        ("Two more people died, and the storm killed 12 cows.", {}),
        ("A fire there killed 64 people in 2015.", {}),
        ("The number of people killed in the slide has risen to nine.", {"killed": 9}),
        ("The number of people known to have died was seven, not eight.", {"killed": 7}),
        ("Seven people were hurt. The toll of dead is 31, not 34, she said.", {"injured": 7, "killed": 31}),
        ("The agency lowered the death toll from 34 to 31.", {"killed": 31}),
        ("The agency put the number of dead at 31.", {"killed": 31}),
        ("The slide left 12 dead and 40 injured.", {"killed": 12, "injured": 40}),
        ("Five hikers are dead and 14 are missing.", {"killed": 5, "missing": 14}),
        ("Officials confirmed 28 deaths.", {"killed": 28}),
        ("The slide claimed at least 40 lives.", {"killed": 40}),
        ("Eleven miners lost their lives.", {"killed": 11}),
        ("Four people remain unaccounted for, and one person is in hospital.", {"missing": 4}),
        ("Nobody is missing, the mayor said.", {"missing": 0}),
        ("Nobody is missing the point of it, and no one was killed.", {}),
        ("Officials reported 12 new deaths.", {}),
    ],
)
def test_a_toll_is_found_in_whatever_words_and_of_no_other_time(text, tolls):
    assert read_tolls(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("An earlier version of this report said that 26 people had been hurt; 23 people were hurt.", {"injured": 23}),
        ("In an earlier version of this story, we said that 26 people had died.", {}),
        ("This article was amended on Friday to say that 23 people, not 26, were hurt.", {"injured": 23}),
        ("Twenty-six people were hurt. It was changed to say that 23 people, not 26, were hurt.", {"injured": 23}),
        ("Police initially said 26 people had been injured, but 23 people were injured.", {"injured": 23}),
        ("Initial reports said that 34 people had died.", {}),
        ("The council had previously put the death toll at 34.", {}),
        ("An earlier toll of 34 was wrong: 31 people died.", {"killed": 31}),
        ("The council had said that 34 people had died, and 31 people died.", {"killed": 31}),
        ("The council said on Friday that 34 people had died.", {"killed": 34}),
        ("By then the storm had claimed 34 lives.", {"killed": 34}),
    ],
)
def test_what_is_taken_back_is_no_toll_and_what_is_put_in_its_place_is_one(text, tolls):
    assert read_tolls(text) == tolls


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [
        ("A blast killed at least three dockworkers.", "The death toll rose to five.", ["people killed"]),
        ("Doctors in Gaza say 166 people were killed.", "The toll of raids by Israel rose to 140.", ["people killed"]),
        ("The army killed nearly 20 militants.", "At least 17 militants were killed.", ["militants killed"]),
        ("As many as 42 rebels were killed.", "The governor said that 13 soldiers were killed.", []),
        ("Ten Syrian soldiers were killed.", "Thirteen Israeli soldiers were killed.", []),
        ("A bomb wounded four voters in Logar.", "Another wounded 14 people in Kunar.", []),
        (
            "A blast hit Romania on Tuesday, killing three people.",
            "Constanta, in Romania, mourned on Friday, three days after a blast killed five people.",
            ["people killed"],
        ),
        ("On Monday 50 people were killed.", "Sixty people were killed in attacks on Sunday.", []),
        ("A bomb killed 40 people.", "Sixty rebels and 20 soldiers were killed.", []),
        ("The storm killed 11 people.", "Forty people were killed by that storm.", []),
        ("The army killed nearly 20 militants.", "More than 60 of them died.", []),
        ("The attack killed 11 people.", "One of the women died.", []),
        ("The gas killed 5 people.", "The gas could kill 15 people.", []),
        ("The gas killed 15 people.", "The gas killed between 20 and 30 people, or 20-30 people.", []),
        ("The gas killed 15 people.", "The gas killed four to 14 people.", []),
        ("The army has killed 90 people since the coup.", "The army killed 40 people in a day.", []),
        ("In Cuba, the storm killed 11 people.", "The storm passed Cuba and killed 21 people in Haiti.", []),
        ("In Haiti the storm killed 11.", "The storm killed 21 people in northern Haiti.", ["people killed"]),
        (
            "The storm has left one person missing.",
            "The storm passed, and four people are missing.",
            ["people missing"],
        ),
        ("Four people are missing.", "Nobody is missing now.", ["people missing"]),
        ("The blast killed six people.", "Marsh said the number of dead in it was five, not six.", ["people killed"]),
        ("A car bomb killed 36 people, the army said.", "Gas used in two towns killed 15 people.", []),
    ],
)
def test_tolls_differ_where_nothing_tells_that_they_are_of_others(one, other, counted):
    documents = [
        replace(ingest(text, id), metadata=Metadata(date=f"2026-11-{day}"))
        for id, day, text in (("a", 12, one), ("b", 13, other))
    ]
    story = make_story(*read_documents(documents, load(), CONFIG))
    assert [conflict.counted for conflict in find_disputes(story)] == counted


def test_a_toll_that_another_document_denies_is_of_the_same_people_and_taken_back():
    first = "An explosion killed 14 miners in Zambia on Tuesday."
    later = "The number of dead in the mine is 12, not 14, since two men were found in Mpika."
    documents = [
        replace(ingest(text, id), metadata=Metadata(date=f"2026-11-{day}"))
        for id, day, text in (("a", 17, first), ("b", 19, later))
    ]
    (conflict,) = find_disputes(make_story(*read_documents(documents, load(), CONFIG)))
    assert [figure.value for figure in conflict.figures] == [14, 12]
    assert [figure.value for figure in conflict.withdrawn] == [14]


def test_of_a_conflict_every_document_shows_its_figure_also_where_two_agree():
    texts = ("The blast hurt 17 people.", "Twenty-three people were hurt.", "The blast hurt 23 people, four badly.")
    documents = [
        replace(ingest(text, f"d{day}"), metadata=Metadata(date=f"2026-11-{day}")) for day, text in enumerate(texts, 11)
    ]
    (conflict,) = find_disputes(make_story(*read_documents(documents, load(), CONFIG)))
    assert [figure.value for figure in conflict.figures] == [17, 23, 23]


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [
        ("The blast hurt 23 people in Keswick.", "Twenty-three people were hurt.", ["people injured"]),
        ("The blast hurt 23 people in Keswick.", "Twenty-four people were hurt.", []),
        ("The army killed 20 rebels.", "The rebels killed 20 soldiers.", []),
    ],
)
def test_a_toll_that_two_documents_give_alike_is_agreed(one, other, counted):
    documents = [
        replace(ingest(text, id), metadata=Metadata(date="2026-11-12")) for id, text in (("a", one), ("b", other))
    ]
    story = make_story(*read_documents(documents, load(), CONFIG))
    assert [(found.counted, len(found.figures)) for found in find_agreed(story)] == [(name, 2) for name in counted]


CLASH = "Two armies clashed at the bridge of Keswick on Monday. The mayor left the town."
DEAD = "The council said that nine people were killed in the town."


@pytest.mark.parametrize(
    ("texts", "gravest"),
    [
        ((CLASH, f"{CLASH} {DEAD}"), (1, 2)),
        ((f"{CLASH} Twelve people were killed there.", f"{CLASH} {DEAD}"), (1, 2)),
        ((f"{CLASH} {DEAD}",), None),
        ((CLASH, f"{CLASH} Nine people have been killed since the war began."), None),
        ((CLASH, f"{CLASH} {'The rain went on. ' * 4}{DEAD}"), None),
        ((CLASH, f"{DEAD} {CLASH}"), None),
    ],
)
def test_the_gravest_is_what_the_newest_report_tells_early_of_the_dead_unless_that_leads(texts, gravest):
    told = story(*texts)
    best = (1, 0) if gravest is None and texts[-1].startswith(DEAD) else (0, 0)
    assert find_gravest(replace(told, ranking=(best,))) == gravest
