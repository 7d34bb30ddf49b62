"""Positions: per actor, who said, wants or thinks what, in the document's words."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.analysis.beside import find_double_officer
from generator.analysis.extents import find_said, trim_source
from generator.config import Config
from generator.findings import Attribution, AttributionKind, Factuality
from generator.models import UNNAMED, Evidence, Line, Part
from generator.reading import Reading
from generator.sections.lines import make_part, said_line
from generator.sections.saying import find_cue, find_link
from generator.story import Stand, Story, Telling

ID = "positions"
HEADING = "Positions"

_SHOWN = 6
"""So many positions of one actor before the rest is folded."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Where a document gives the same words again, or nearly so."""

    evidence: Evidence
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """One attribution: source, cue and content."""

    line: Line
    """The content."""
    source: Part
    cue: Part
    link: Part | None
    """What stands between cue and content ("that", "on television that"), where it is short."""
    shared: bool
    """The actor is one of several who say it together."""
    behind: bool
    """The cue is no verb and stands behind what it gives: "…, according to her"."""
    kind: AttributionKind
    factuality: tuple[Factuality, ...]
    when: Part | None
    """The date expression in whose clause it stands."""
    earlier: bool
    """Said before what the documents report now ("last year")."""
    repeats: tuple[Repeat, ...] = ()
    editors: bool = False
    """It stands under whom an editor names as its speaker."""


@dataclass(frozen=True, slots=True)
class StandRow:
    """The positions of one actor, or of one source that is no actor: the most telling ones, the newest first."""

    actor_id: str | None
    name: str
    """The actor's name, or the document's words for the source."""
    positions: tuple[Position, ...]
    further: tuple[Position, ...] = ()
    """Those that the page folds."""


def build(story: Story, config: Config) -> tuple[StandRow, ...]:
    """Return the stands of the actors in order of salience, then those of other sources; the newest first."""
    dates = {reading.document.id: reading.document.metadata.date for reading in story.readings}
    return tuple(_row(story, stand, dates) for stand in story.stands)


def _row(story: Story, stand: Stand, dates: Mapping[str, str]) -> StandRow:
    positions = [_position(story, stand, telling) for telling in stand.tellings]
    shown, further = (_in_time(part, dates) for part in (positions[:_SHOWN], positions[_SHOWN:]))
    return StandRow(stand.actor.id if stand.actor else None, stand.name, shown, further)


def _in_time(positions: list[Position], dates: Mapping[str, str]) -> tuple[Position, ...]:
    """Return positions of the newest document first, what was said before them all last; those of one as they are."""
    dated = sorted(positions, key=lambda one: dates[one.line.evidence.document_id], reverse=True)
    return tuple(sorted(dated, key=lambda one: one.earlier))


def _position(story: Story, stand: Stand, telling: Telling) -> Position:
    reading, attribution = story.readings[telling.reading], telling.attribution
    date, link = telling.when, find_link(reading, attribution, find_said(reading, attribution)[0][0])
    return Position(
        line=make_position_line(story, stand, telling.reading, attribution),
        source=_find_source(reading, attribution),
        cue=make_part(reading.document, find_cue(reading, attribution, link)),
        link=link,
        shared=_is_shared(reading, attribution),
        behind=reading.doc[attribution.cue_token].lower_ == "according",
        kind=attribution.kind,
        factuality=attribution.factuality,
        when=make_part(reading.document, (date.start, date.end)) if date else None,
        earlier=telling.earlier,
        repeats=tuple(_repeat(story, stand, *again) for again in telling.repeats),
    )


def _find_source(reading: Reading, attribution: Attribution) -> Part:
    if not attribution.source:
        return Part("insertion", f"[{UNNAMED}]")
    return make_part(reading.document, trim_source(reading.document.plain, attribution.source[0]))


def make_position_line(story: Story, stand: Stand, reading: int, attribution: Attribution) -> Line:
    """Return what a source says as the line that stands below its name."""
    return said_line(story, reading, attribution, ID, stand.actor.name if stand.actor else "")


def _repeat(story: Story, stand: Stand, reading: int, attribution: Attribution) -> Repeat:
    line = make_position_line(story, stand, reading, attribution)
    return Repeat(line.evidence, line.sentences)


def _is_shared(reading: Reading, attribution: Attribution) -> bool:
    """Return whether the source joins its head to others ("the minister and her aides")."""
    head = reading.doc[attribution.source_token or 0]
    joined = any(start <= token.idx < end for token in head.conjuncts for start, end in attribution.source[:1])
    return joined and find_double_officer(head) is None
