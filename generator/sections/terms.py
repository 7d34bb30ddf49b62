"""Terms: what a briefing turns on, each with one of its sentences; what several briefings share is a topic."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analysis.guard import can_be_shown
from generator.findings import Term
from generator.models import Line, Part, Span
from generator.sections.lines import make_part, sentence_line
from generator.story import KeyTerm, Place, Story

ID = "terms"


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term as its story words it."""

    id: str
    """Of its lemmas: alike in all stories."""
    words: Part
    line: Line
    count: int
    """Sentences that hold it."""
    foremost: bool
    """The story turns on it; otherwise it is spoken of in passing."""


def build_terms(story: Story, uses: dict[str, dict[int, list[str]]]) -> tuple[TermRow, ...]:
    """Return the terms that stand in a sentence which a section uses, with the first such line that stands alone.

    `uses` names the sections by document and number of sentence: no other sentence is published for a term's sake.
    """
    rows = (_row(story, term, uses) for term in story.terms)
    return tuple(row for row in rows if row is not None)


def _row(story: Story, term: KeyTerm, uses: dict[str, dict[int, list[str]]]) -> TermRow | None:
    count = len({(i, mention.sentence) for i, mention in term.mentions})
    for (i, n), mention in _find_used(story, term, uses):
        reading = story.readings[i]
        line = sentence_line(story, i, reading.sentences[n], ID)
        if _is_shown(line, (mention.start, mention.end)):
            words = make_part(reading.document, (mention.start, mention.end))
            return TermRow(term.lemmas.replace(" ", "-"), words, line, count, term.foremost)
    return None


def _find_used(story: Story, term: KeyTerm, uses: dict[str, dict[int, list[str]]]) -> Iterator[tuple[Place, Term]]:
    """Yield where a term stands in a line of the briefing, those of the summary first."""
    places = [((i, mention.sentence), mention) for i, mention in term.mentions]
    for (i, n), mention in sorted(places, key=lambda pair: pair[0] not in story.summary):
        reading = story.readings[i]
        if n + 1 in uses.get(reading.document.id, {}) and can_be_shown(reading, reading.sentences[n]):
            yield (i, n), mention


def _is_shown(line: Line, span: Span) -> bool:
    """Return whether a line shows the words of a span."""
    spans = ((part.start, part.end) for part in line.parts if part.start is not None and part.end is not None)
    return any(start <= span[0] and span[1] <= end for start, end in spans)
