"""What a document brings up and leaves out."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return a line for each statement without content and for each agreement without terms."""
    text = reading.doc.text
    unreported = [
        f"content of the {text[gap.start : gap.end]} of {text[slice(*gap.owner)]}" for gap in reading.unreported
    ]
    return "\n".join([*unreported, *(f"terms of the {text[slice(*span)]}" for span in reading.treaties)]) or "nothing"


@cases("gaps.txt")
def test_gaps(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
