"""Open questions that sentences state."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return the sentences that raise a question."""
    return "\n".join(reading.doc.text[question.start : question.end] for question in reading.questions) or "nothing"


@cases("questions.txt")
def test_questions(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
