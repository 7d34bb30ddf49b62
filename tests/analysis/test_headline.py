"""A title in the article's own words."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return the headline."""
    return reading.doc.text[slice(*reading.headline)]


@cases("headline.txt")
def test_headline(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
