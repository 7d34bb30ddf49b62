"""Positions: per actor, who said, wants or thinks what, in the document's words."""

import re
from dataclasses import dataclass

from generator.config import Config
from generator.models import Line, Part
from generator.sections.lines import make_line, make_part
from generator.story import Attribution, AttributionKind, DateExpression, Reading, Story

ID = "positions"
HEADING = "Positions"

_LONG_AGO = re.compile(r"\b(?:last|past|previous) (?:month|year|decade|century|spring|summer|autumn|fall|winter)\b|\b(?:months?|years?) ago\b", re.I)


@dataclass(frozen=True, slots=True)
class Position:
    """One attribution: source, cue and content."""

    line: Line
    """The content."""
    source: Part
    cue: Part
    kind: AttributionKind
    when: Part | None
    """The date expression in whose clause it stands."""
    earlier: bool
    """Said before what the documents report now ("last year")."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The positions of one actor, or of one source that is no actor."""

    actor_id: str | None
    name: str
    """The actor's name, or the document's words for the source."""
    positions: tuple[Position, ...]


def build(story: Story, config: Config) -> tuple[Stand, ...]:
    """Return the stands of the actors in order of salience, then those of other sources; earlier positions first."""
    order = {actor.id: number for number, actor in enumerate(story.actors)}
    found = [(story.source_of(i, a), _position(story, i, a)) for i, r in enumerate(story.readings) for a in r.attributions]
    stands: dict[tuple[str | None, str], list[Position]] = {}
    for actor, position in sorted(found, key=lambda pair: order[pair[0].id] if pair[0] else len(order)):
        head = (actor.id, actor.name) if actor else (None, position.source.text)
        stands.setdefault(head, []).append(position)
    return tuple(Stand(id, name, tuple(sorted(stand, key=lambda p: not p.earlier))) for (id, name), stand in stands.items())


def _position(story: Story, index: int, attribution: Attribution) -> Position:
    reading = story.readings[index]
    actor = story.source_of(index, attribution)
    date = _find_date(reading, attribution)
    return Position(
        line=make_line(story, index, attribution.content, ID, "statement", known=actor.name if actor else ""),
        source=make_part(reading.document, attribution.source[0]),
        cue=make_part(reading.document, attribution.cue[0]),
        kind=attribution.kind,
        when=make_part(reading.document, (date.start, date.end)) if date else None,
        earlier=date is not None and _is_earlier(reading, date),
    )


def _find_date(reading: Reading, attribution: Attribution) -> DateExpression | None:
    """Return the date expression of the cue's sentence that stands outside the content and before the cue."""
    sentence = reading.sentences[attribution.sentence]
    for date in reading.dates:
        inside = any(start <= date.start < end for start, end in attribution.content)
        if sentence.start <= date.start < attribution.cue[0][0] and not inside:
            return date
    return None


def _is_earlier(reading: Reading, date: DateExpression) -> bool:
    """Return whether a date lies a month or more before what the document reports."""
    words = reading.document.plain[date.start : date.end]
    written = reading.document.metadata.date
    if date.value and written:
        return date.value[:7] < written[: len(date.value[:7])]
    return bool(_LONG_AGO.search(words))
