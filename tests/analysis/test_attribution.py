"""Attributions: source, cue and content."""

from generator.story import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return a line for each attribution: source, cue, content, kind."""
    text = reading.doc.text
    rows = [
        (*(" … ".join(text[slice(*span)] for span in spans) for spans in (a.source, a.cue, a.content)), a.kind)
        for a in reading.attributions
    ]
    return "\n".join(" | ".join(row) for row in rows) or "nothing"


@cases("attribution.txt")
def test_attributions(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
