"""How many were killed or hurt, as the real pipeline reads it."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents
from generator.analysis.agreement.disputes import find_disputes
from generator.analysis.agreement.tolls import find_tolls
from generator.models import Metadata
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG, make_story


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
        ("Two more people died, and the storm killed 12 cows.", {}),
        ("A fire there killed 64 people in 2015.", {}),
    ],
)
def test_a_toll_is_found_in_whatever_words_and_of_no_other_time(text, tolls):
    document = replace(ingest(text), metadata=Metadata(date="2026-11-12"))
    (reading,) = read_documents([document], load(), CONFIG)
    found: dict[str, float] = {}
    for toll in find_tolls(0, reading):
        found[toll.harm] = max(toll.figure.value, found.get(toll.harm, 0))
    assert found == tolls


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
