"""Timeline: every dated event as written, with the ISO date where the document's own date settles it (TIMEX3)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.config import Config
from generator.findings import DateExpression, DatePrecision, EventStatus, Sentence
from generator.models import Document, Line, Part, join_parts
from generator.reading import Reading
from generator.sections.lines import make_part, sentence_line
from generator.story import Story

ID = "timeline"
HEADING = "Timeline"
_FOREMOST, _AHEAD = 6, 3
"""So many events stay where a briefing is cut short, and among them so many of those to come, if there are any."""
_BEFORE = re.compile(r"\b(?:after|before|by|since|till|until)\s+\Z", re.IGNORECASE)
_REPEATED = 0.8
"""Two events of one date that share so much of the longer one's words are one."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """That what was planned is called off."""

    part: Part
    """The words that do."""
    line: Line


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An event as the page shows it."""

    line: Line
    leading: int
    """So many characters of the line's text belong to what stands before the dated sentence, which leans on it."""
    date: Part
    """As written."""
    value: str | None
    """ISO 8601, None where it cannot be told."""
    precision: DatePrecision
    status: EventStatus
    further: tuple[Part, ...] = ()
    """Other dates of the same sentence and status, as written."""
    others: tuple[Line, ...] = ()
    """The same, as other sentences tell it."""
    lifted: Lifted | None = None
    """Where a later document calls off what was planned."""
    foremost: bool = False
    """One of the few that matter most."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that tells of something dated, with its dates of one status, the one it is told under first."""

    index: int
    """Of the reading."""
    sentence: Sentence
    status: EventStatus
    dates: tuple[tuple[int, DateExpression], ...]
    """With their numbers in the reading."""
    words: frozenset[str]
    when: str
    """Its first date: the value, or where there is none the words."""

    @property
    def date(self) -> DateExpression:
        return self.dates[0][1]


def build(story: Story, config: Config) -> tuple[TimelineRow, ...]:
    """Return the events with a known date in its order, then the others in order of the text; each told once."""
    kept: list[list[_Telling]] = []
    for telling in sorted(_find_tellings(story), key=lambda telling: telling.date.value or "~"):
        same = next((group for group in kept if _is_same(telling, group[0])), None)
        if same is None:
            kept.append([telling])
        else:
            same.append(telling)
    above = (None, *(group[0] for group in kept))
    rows = tuple(_row(story, group, before) for group, before in zip(kept, above, strict=False))
    foremost = _find_foremost(story, [group[0] for group in kept])
    return tuple(replace(row, foremost=number in foremost) for number, row in enumerate(rows) if _shows_date(row))


def _shows_date(row: TimelineRow) -> bool:
    """Return whether a line holds the date that it stands under, and not only the sentence that it is cut from."""
    return any(
        part.start <= row.date.end <= part.end
        for part in row.line.parts
        if part.start is not None and part.end is not None and row.date.end is not None
    )


def _find_foremost(story: Story, tellings: list[_Telling]) -> set[int]:
    """Return the numbers of the events whose sentences rank first in the story, and first among those to come.

    What a relative clause dates comes last.
    """
    ranks = {place: rank for rank, place in enumerate(story.ranking)}
    now = max(reading.document.metadata.date for reading in story.readings)

    def rank(number: int) -> tuple[bool, int]:
        telling = tellings[number]
        in_passing = _depth(story.readings[telling.index], telling.date)[0]
        return in_passing, ranks.get((telling.index, telling.sentence.index), len(ranks))

    ranked = sorted(range(len(tellings)), key=rank)
    ahead = [n for n in ranked if tellings[n].status == "planned" and now < (tellings[n].date.value or "")][:_AHEAD]
    return {*ahead, *[n for n in ranked if n not in ahead][: _FOREMOST - len(ahead)]}


def _find_tellings(story: Story) -> Iterator[_Telling]:
    """Yield the sentences with their dated events, those of different status apart where each has a known date."""
    for index, reading in enumerate(story.readings):
        found: dict[int, dict[EventStatus, list[tuple[int, DateExpression]]]] = defaultdict(lambda: defaultdict(list))
        for event in reading.events:
            found[event.sentence][event.status].append((event.date, reading.dates[event.date]))
        for number, dates in found.items():
            sentence = reading.sentences[number]
            words = reading.document.plain[sentence.start : sentence.end].lower().split()
            for status, told in _join_unknown(dates):
                ordered = sorted(told, key=lambda dated: _depth(reading, dated[1]))
                first = ordered[0][1]
                when = first.value or reading.document.plain[first.start : first.end].lower()
                yield _Telling(index, sentence, status, tuple(ordered), frozenset(words), when)


def _join_unknown(
    dates: dict[EventStatus, list[tuple[int, DateExpression]]],
) -> Iterator[tuple[EventStatus, list[tuple[int, DateExpression]]]]:
    """Yield the dates of a sentence by status; those of one status of which none is known stand with another's."""
    known = [status for status, told in dates.items() if any(date.value for _, date in told)]
    unknown = [dated for status, told in dates.items() if status not in known for dated in told]
    for number, status in enumerate(known):
        yield status, dates[status] + (unknown if number == 0 else [])
    yield from () if known else dates.items()


def _depth(reading: Reading, date: DateExpression) -> tuple[bool, bool, int]:
    """Return how far a date stands from the main verb of its sentence, one that can be told before all others.

    Behind all stands one of a relative clause, which tells of something else ("Roe, who has sat since 2010").
    """
    span = reading.doc.char_span(date.start, date.end, alignment_mode="expand")
    over = tuple(span.root.ancestors) if span is not None else ()
    return any(word.dep_ == "relcl" for word in over), date.value is None, len(over)


def _is_same(telling: _Telling, other: _Telling) -> bool:
    """Return whether two sentences tell of one date in much the same words."""
    shared = len(telling.words & other.words)
    longer = max(len(telling.words), len(other.words))
    return telling.when == other.when and shared >= _REPEATED * longer


def _row(story: Story, tellings: list[_Telling], above: _Telling | None) -> TimelineRow:
    first, *others = tellings
    (_, date), *further = first.dates
    document = story.readings[first.index].document
    line = _line(story, first, follows=above is not None and _follows(first, above))
    return TimelineRow(
        line=line,
        leading=_measure_leading(document, line, first.sentence.start),
        date=_as_written(document, date),
        value=date.value,
        precision=date.precision,
        status=first.status,
        further=tuple(_as_written(document, other) for _, other in further),
        others=tuple(_line(story, telling) for telling in others),
        lifted=_find_lifted(story, tellings),
    )


def _find_lifted(story: Story, tellings: list[_Telling]) -> Lifted | None:
    """Return what calls off an event that any of the sentences tells as planned, None where nothing does."""
    told = {(t.index, number) for t in tellings if t.status == "planned" for number, _ in t.dates}
    for cancellation in story.cancellations:
        planning, event = cancellation.plan
        if (planning, story.readings[planning].events[event].date) in told:
            index, number = cancellation.place
            reading = story.readings[index]
            line = sentence_line(story, index, reading.sentences[number], f"{ID}-{event}")
            return Lifted(make_part(reading.document, cancellation.cue), line)
    return None


def _measure_leading(document: Document, line: Line, start: int) -> int:
    """Return how many characters of a line's text stand before an offset of the document."""
    before: list[Part] = []
    for part in line.parts if line.evidence.start < start else ():
        if part.start is not None and part.end is not None and part.end > start:
            before += [make_part(document, (part.start, start))] if part.start < start else []
            break
        before.append(part)
    while before and before[-1].kind == "insertion":
        before.pop()
    return len(join_parts(before))


def _as_written(document: Document, date: DateExpression) -> Part:
    """Return a date with the word before it that tells how what happened stands to it ("since 1974", "by Friday")."""
    before = _BEFORE.search(document.plain, 0, date.start)
    return make_part(document, (before.start() if before else date.start, date.end))


def _line(story: Story, telling: _Telling, *, follows: bool = False) -> Line:
    return sentence_line(story, telling.index, telling.sentence, f"{ID}-{telling.dates[0][0]}", follows=follows)


def _follows(telling: _Telling, above: _Telling) -> bool:
    """Return whether the entry above, of the same date, is the sentence before."""
    before = (above.index, above.sentence.index, above.date.value)
    return before == (telling.index, telling.sentence.index - 1, telling.date.value)
