"""How many were killed or hurt, as the real pipeline reads it."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents
from generator.analysis.agreement.tolls import find_tolls
from generator.models import Metadata
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG


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
    assert {counted: figure.value for counted, figure in find_tolls(0, reading)} == {
        f"people {harm}": value for harm, value in tolls.items()
    }
