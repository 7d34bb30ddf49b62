"""Positions: per actor, who said, wants or thinks what, in the document's words."""

import re
from dataclasses import dataclass, replace

from generator.config import Config
from generator.models import Line, Part
from generator.sections.lines import make_line, make_part
from generator.story import Attribution, AttributionKind, DateExpression, Reading, Story

ID = "positions"
HEADING = "Positions"

_WHEN = re.compile(r"\s+(?:(?:on|in|late|early) )*")
_LINK = re.compile(r" (?:\w+ ){1,6}")


@dataclass(frozen=True, slots=True)
class Position:
    """One attribution: source, cue and content."""

    line: Line
    """The content."""
    source: Part
    cue: Part
    link: Part | None
    """What stands between cue and content ("that", "on television that"), where it is short."""
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
    found = [
        (story.source_of(i, a), _position(story, i, a)) for i, r in enumerate(story.readings) for a in r.attributions
    ]
    stands: dict[tuple[str | None, str], list[Position]] = {}
    for actor, position in sorted(found, key=lambda pair: order[pair[0].id] if pair[0] else len(order)):
        head = (actor.id, actor.name) if actor else (None, position.source.text)
        stands.setdefault(head, []).append(position)
    return tuple(
        Stand(actor_id, name, tuple(sorted(stand, key=lambda p: not p.earlier)))
        for (actor_id, name), stand in stands.items()
    )


def _position(story: Story, index: int, attribution: Attribution) -> Position:
    reading = story.readings[index]
    actor = story.source_of(index, attribution)
    date = _find_date(reading, attribution)
    return Position(
        line=replace(make_line(story, index, attribution.content, ID, actor.name if actor else ""), voice="statement"),
        source=make_part(reading.document, attribution.source[0]),
        cue=make_part(reading.document, attribution.cue[0]),
        link=_find_link(reading, attribution),
        kind=attribution.kind,
        when=make_part(reading.document, (date.start, date.end)) if date else None,
        earlier=date is not None and date.earlier,
    )


def _find_link(reading: Reading, attribution: Attribution) -> Part | None:
    """Return the few words from the cue to the content; none where a mark or the source stands between."""
    start, end = attribution.cue[-1][1], attribution.content[0][0]
    words = reading.document.plain[start:end]
    if _LINK.fullmatch(words) is None or any(start <= s < end for s, _ in attribution.source):
        return None
    return make_part(reading.document, (start + 1, end - 1))


def _governs(reading: Reading, attribution: Attribution, date: DateExpression) -> bool:
    """Return whether a date belongs to the cue's own clause, not to a clause inside it."""
    span = reading.doc.char_span(date.start, date.end, alignment_mode="expand")
    verbs = (token for token in span.root.ancestors if token.pos_ in {"VERB", "AUX"}) if span is not None else iter(())
    return next((verb.i for verb in verbs), attribution.cue_token) == attribution.cue_token


def _find_date(reading: Reading, attribution: Attribution) -> DateExpression | None:
    """Return the date expression outside the content that stands before the cue, or right behind it and its source."""
    sentence = reading.sentences[attribution.sentence]
    said = max(attribution.cue[-1][1], attribution.source[-1][1])
    for date in reading.dates:
        inside = any(start <= date.start < end for start, end in attribution.content)
        before = sentence.start <= date.start < attribution.cue[0][0] and _governs(reading, attribution, date)
        behind = said <= date.start < sentence.end and _WHEN.fullmatch(reading.document.plain, said, date.start)
        if not inside and (before or behind):
            return date
    return None
