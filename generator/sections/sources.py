"""Sources: each document with what is known of it, and how much of it the briefing uses (ICD 206)."""

from dataclasses import dataclass

from generator.config import Config
from generator.models import Metadata, stated_title
from generator.story import Story

ID = "sources"
HEADING = "Sources"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A document as the page cites it."""

    document_id: str
    title: str
    """As stated, or as its heading has it; empty for want of both."""
    path: str
    sha256: str
    text_sha256: str
    """As in a document: empty for plain text."""
    metadata: Metadata
    sentences: int
    """How many sentences it has; how many are used is counted from the lines."""
    interview: bool
    """Two take turns in it, of whom one asks."""
    copy_of: int | None
    """Number of the document of which it is a reprint, from 1."""
    independent: bool
    """It is no reprint, and the first of its outlet or author."""


def build(story: Story, config: Config) -> tuple[SourceRow, ...]:
    """Return the documents in the order of their numbers."""
    firsts: dict[str, int] = {}
    for number, reading in enumerate(story.readings):
        if story.originals[number] == number:
            firsts.setdefault(reading.document.publisher, number)
    return tuple(
        SourceRow(
            r.document.id,
            stated_title(r.document),
            r.document.path,
            r.document.sha256,
            r.document.text_sha256,
            r.document.metadata,
            len(r.sentences),
            interview=bool(r.turns),
            copy_of=None if original == number else original + 1,
            independent=number in firsts.values(),
        )
        for number, (r, original) in enumerate(zip(story.readings, story.originals, strict=True))
    )
