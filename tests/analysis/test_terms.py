"""Which noun phrases name a matter."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return the lemmas of each term, in order."""
    return "\n".join(term.lemmas for term in reading.terms) or "none"


@cases("terms.txt")
def test_terms(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
