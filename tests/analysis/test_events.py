"""Dated events and their status."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return a line for each event: its date as written, its status."""
    dates = [reading.dates[event.date] for event in reading.events]
    return (
        "\n".join(
            f"{reading.doc.text[date.start : date.end]} | {event.status}"
            for date, event in zip(dates, reading.events, strict=True)
        )
        or "nothing"
    )


@cases("events.txt")
def test_events(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
