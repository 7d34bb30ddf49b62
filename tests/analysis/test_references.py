"""Pronouns and descriptions linked to actors."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand


def describe(reading: Reading) -> str:
    """Return a line for each link: words, kind, actor."""
    rows = sorted(
        (mention.start, reading.doc.text[mention.start : mention.end], mention.kind, entity.name)
        for entity in reading.entities
        for mention in entity.mentions
        if mention.reason
    )
    return "\n".join(" | ".join(row[1:]) for row in rows) or "nothing"


@cases("references.txt")
def test_links(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected
