"""Attributions: source, cue and content."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return a line for each attribution: source, cue, content, kind and factuality, and whether a page may show it."""
    text = reading.doc.text
    rows = [
        (
            *(" … ".join(text[slice(*span)] for span in spans) or "-" for spans in (a.source, a.cue, a.content)),
            " ".join((a.kind, *a.factuality)),
            *([] if a.quotable else ["not shown"]),
        )
        for a in reading.attributions
    ]
    return "\n".join(" | ".join(row) for row in rows) or "nothing"


@cases("attribution.txt")
def test_attributions(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
