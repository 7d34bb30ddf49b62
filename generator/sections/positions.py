"""Positions: per actor, who said, wants or thinks what, in the document's words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.analysis.extents import is_thing, trim_source
from generator.analysis.references import BY_SPEAKER
from generator.config import Config
from generator.models import Evidence, Line, Part, Span
from generator.reading import Attribution, AttributionKind, DateExpression, Factuality, Reading
from generator.sections.lines import make_part, said, said_line
from generator.sections.unnamed import name_sources
from generator.story import Story

ID = "positions"
HEADING = "Positions"

_BOUND = re.compile(r"\b(?:until|till|since|before|after|by) (?:\w+ )?$", re.IGNORECASE)
"""A date behind these words is an end or a beginning, not when something was said."""
_WHEN = re.compile(r"\s+(?:(?:on|in|late|early) )*")
_SHOWN = 6
"""So many positions of one actor before the rest is folded."""
_REPEATED = 0.75
_ADDED = 0.5
"""A repetition adds at most so large a share of the words that it repeats: one with more says something new."""
_COMPARABLE = 5
"""Fewer words are the same words, or say something else ("That was not true")."""
_WORD = re.compile(r"\w+")
_LINK = re.compile(r" (?:\w+ ){1,6}")


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


@dataclass(frozen=True, slots=True)
class Stand:
    """The positions of one actor, or of one source that is no actor: the most telling ones, the newest first."""

    actor_id: str | None
    name: str
    """The actor's name, or the document's words for the source."""
    positions: tuple[Position, ...]
    further: tuple[Position, ...] = ()
    """Those that the page folds."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A position as it is compared with others of its actor."""

    position: Position
    stance: str
    """Lemma of a cue that takes a thing, else empty."""
    rank: int
    """Of the best of the sentences that give it."""


def build(story: Story, config: Config) -> tuple[Stand, ...]:
    """Return the stands of the actors in order of salience, then those of other sources; the newest first."""
    dates = {reading.document.id: reading.document.metadata.date for reading in story.readings}
    order = {actor.id: number for number, actor in enumerate(story.actors)}
    ranked = {place: number for number, place in enumerate(story.ranking)}
    stands: dict[tuple[str | None, str], list[_Telling]] = {}
    for i, reading in enumerate(story.readings):
        known = [a for a in reading.positions if _is_known(story, i, a)]
        names = name_sources(reading, (a for a in known if not story.source_of(i, a)))
        for attribution in known:
            actor, position = story.source_of(i, attribution), _position(story, i, attribution)
            rank = ranked.get((i, attribution.sentence), len(ranked))
            head = (actor.id, actor.name) if actor else (None, names[attribution])
            stands.setdefault(head, []).append(_Telling(position, _stance(reading, attribution), rank))
    found = [(head, _fold(told)) for head, told in stands.items()]
    found.sort(key=lambda one: (order.get(one[0][0] or "", len(order)), one[1][0].rank))
    return tuple(_stand(*head, [telling.position for telling in told], dates) for head, told in found)


def _is_known(story: Story, index: int, attribution: Attribution) -> bool:
    """Return whether it can be told who speaks: not where a pronoun may stand for another, or for nobody named."""
    head = story.readings[index].doc[attribution.source_token or 0]
    actor = story.source_of(index, attribution)
    if head.pos_ != "PRON" or actor is None:
        return head.pos_ != "PRON"
    if head.lower_ == "it":
        return True
    return any(m.sure or m.reason == BY_SPEAKER for i, m in actor.mentions if i == index and m.start == head.idx)


def _stance(reading: Reading, attribution: Attribution) -> str:
    """Return the lemma of a cue that takes a thing ("rejected a plan"): it tells what the words alone do not.

    Empty where the content is a clause or a quotation, which tells by itself.
    """
    told = attribution.kind == "direct" or not is_thing(reading.doc, attribution.content)
    return "" if told else reading.doc[attribution.cue_token].lemma_.lower()


def _stand(actor_id: str | None, name: str, positions: list[Position], dates: Mapping[str, str]) -> Stand:
    shown, further = (_in_time(part, dates) for part in (positions[:_SHOWN], positions[_SHOWN:]))
    return Stand(actor_id, name, shown, further)


def _in_time(positions: list[Position], dates: Mapping[str, str]) -> tuple[Position, ...]:
    """Return positions of the newest document first, what was said before them all last; those of one as they are."""
    dated = sorted(positions, key=lambda one: dates[one.line.evidence.document_id], reverse=True)
    return tuple(sorted(dated, key=lambda one: one.earlier))


def _fold(tellings: list[_Telling]) -> list[_Telling]:
    """Return the best ranked first, without those that say, with one stance, what one before them says.

    That one, of the earlier document, counts them, so that it stays what it is when another article says it again.
    """
    kept: list[_Telling] = []
    for one in tellings:
        alike = (n for n, t in enumerate(kept) if t.stance == one.stance and _repeats(one.position, t.position))
        same = next(alike, None)
        if same is None:
            kept.append(one)
        else:
            first, line = kept[same], one.position.line
            repeats = (*first.position.repeats, Repeat(line.evidence, line.sentences))
            told = replace(first.position, repeats=repeats)
            kept[same] = replace(first, position=told, rank=min(first.rank, one.rank))
    return sorted(kept, key=lambda telling: telling.rank)


def _repeats(one: Position, other: Position) -> bool:
    """Return whether a position says what another did: most of the shorter's words, all figures, and little more."""
    words, others = (set(_WORD.findall(position.line.text.lower())) for position in (one, other))
    alike = one.factuality == other.factuality and one.earlier == other.earlier and _figures(words) == _figures(others)
    fewest = min(len(words), len(others))
    if fewest < _COMPARABLE:
        return alike and (words <= others or others <= words)
    new = len(words - others) > _ADDED * len(others)
    return alike and not new and len(words & others) >= _REPEATED * fewest


def _figures(words: set[str]) -> set[str]:
    return {word for word in words if word.isdigit()}


def _position(story: Story, index: int, attribution: Attribution) -> Position:
    reading = story.readings[index]
    actor = story.source_of(index, attribution)
    date = _find_date(reading, attribution)
    start = said(reading, attribution)[0][0]
    return Position(
        line=said_line(story, index, attribution, ID, actor.name if actor else ""),
        source=make_part(reading.document, trim_source(reading.document.plain, attribution.source[0])),
        cue=make_part(reading.document, _with_addressee(reading, attribution)),
        link=_find_link(reading, attribution, start),
        shared=_is_shared(reading, attribution),
        behind=reading.doc[attribution.cue_token].lower_ == "according",
        kind=attribution.kind,
        factuality=attribution.factuality,
        when=make_part(reading.document, (date.start, date.end)) if date else None,
        earlier=date is not None and date.earlier,
    )


def _is_shared(reading: Reading, attribution: Attribution) -> bool:
    """Return whether the source joins its head to others ("the minister and her aides")."""
    (start, end), *_ = attribution.source
    head = reading.doc[attribution.source_token or 0]
    return any(start <= token.idx < end for token in head.conjuncts)


def _with_addressee(reading: Reading, attribution: Attribution) -> Span:
    """Return the cue, behind what it gives with whom the words are told ("told parliament")."""
    start, end = attribution.cue[0]
    cue = reading.doc[attribution.cue_token]
    told = next((c for c in cue.children if cue.lemma_ == "tell" and c.dep_ in {"dobj", "dative"}), None)
    if told is None or attribution.content[0][0] > start or told.left_edge.i != cue.i + 1:
        return start, end
    return start, told.idx + len(told)


def _find_link(reading: Reading, attribution: Attribution, end: int) -> Part | None:
    """Return the few words from the cue to the content; none where a mark or the source stands between."""
    start = attribution.cue[-1][1]
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
    told = max(attribution.cue[-1][1], attribution.source[-1][1])
    for date in reading.dates:
        inside = any(start <= date.start < end for start, end in (*attribution.content, *attribution.source))
        named = reading.doc.char_span(date.start, date.end, alignment_mode="expand")
        if named is not None and named.root.ent_type_ in {"ORG", "PERSON"}:
            continue
        if _BOUND.search(reading.document.plain, sentence.start, date.start):
            continue
        before = sentence.start <= date.start < attribution.cue[0][0] and _governs(reading, attribution, date)
        behind = told <= date.start < sentence.end and _WHEN.fullmatch(reading.document.plain, told, date.start)
        if not inside and (before or behind):
            return date
    return None
