"""The annotated source: a document's sentences, each with its voice and the sections that use it, or left out."""

from dataclasses import dataclass
from typing import Literal

from generator.findings import Sentence
from generator.models import Metadata, Voice, shown, stated_title
from generator.reading import Reading


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence as the source page shows it; one that may not be shown has lost text and offsets (`rights`)."""

    number: int
    """From 1; the anchor is `s` and the number."""
    start: int | None
    end: int | None
    text: str
    voice: Voice
    used_by: tuple[str, ...]
    """Headings of the sections that draw on it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading, or text that is no prose and was not read (a table, code)."""

    kind: Literal["text", "heading", "other"]
    sentences: tuple[SourceSentence, ...]
    text: str = ""
    """Of a block of kind `other`."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A document as its own page shows it."""

    document_id: str
    title: str
    """As stated, or as its heading has it; empty for want of both."""
    path: str
    sha256: str
    text_sha256: str
    """As in a document: empty for plain text."""
    metadata: Metadata
    story_id: str
    blocks: tuple[Block, ...]


def annotate_source(reading: Reading, story_id: str, uses: dict[int, list[str]]) -> SourcePage:
    """Return the source page of a document; `uses` gives the headings by the number of the sentence."""
    document = reading.document
    blocks: list[Block] = []
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.kind == "other":
            blocks.append(Block("other", (), shown(document, (paragraph.start, paragraph.end))))
            continue
        sentences = tuple(_sentence(reading, s, uses) for s in reading.sentences if s.paragraph == number)
        if sentences:
            blocks.append(Block(paragraph.kind, sentences))
    return SourcePage(
        document.id,
        stated_title(document),
        document.path,
        document.sha256,
        document.text_sha256,
        document.metadata,
        story_id,
        tuple(blocks),
    )


def _sentence(reading: Reading, sentence: Sentence, uses: dict[int, list[str]]) -> SourceSentence:
    number = sentence.index + 1
    text = shown(reading.document, (sentence.start, sentence.end))
    voice, used_by = reading.voices[sentence.index], tuple(uses.get(number, ()))
    return SourceSentence(number, sentence.start, sentence.end, text, voice, used_by)
