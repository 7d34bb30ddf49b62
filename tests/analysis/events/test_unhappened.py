"""Dates at which nothing happens."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents
from generator.models import Metadata
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Hart said he did not expect prices to rise in December.", 0),
        ("Hart said he expected prices to rise in December.", 1),
        ("No decision is expected in March.", 0),
        ("The union abandoned plans for a strike on Monday.", 0),
        ("The union dropped its plan to strike on Monday.", 0),
        ("The union dropped its demand on Monday.", 1),
        ("The union broke off talks set for Monday.", 0),
        ("The union called a strike planned for Monday.", 1),
        ("The launch was originally scheduled for Monday but was pushed back.", 0),
        ("The launch was scheduled for Monday.", 1),
        ("The mayor cancelled a contract signed in March.", 1),
        ("The fair is held every year in August.", 0),
        ("Prices have risen every week since March.", 1),
        ("The company declined to comment on Friday.", 0),
        ("Norvik had no comment on Friday.", 0),
        ("The company declined to pay on Friday.", 1),
    ],
)
def test_what_is_not_expected_not_done_or_wont_to_be_is_no_event(text, events):
    document = replace(ingest(text), metadata=Metadata(date="2026-11-12"))
    (reading,) = read_documents([document], load(), CONFIG)
    assert len(reading.events) == events
