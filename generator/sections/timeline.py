"""Timeline: every dated event as written, with the ISO date where the document's own date settles it (TIMEX3)."""

from dataclasses import dataclass, replace

from generator.config import Config
from generator.models import Line, Part
from generator.reading import DatePrecision, Event, EventStatus
from generator.sections.lines import make_part, sentence_line
from generator.story import Story

ID = "timeline"
HEADING = "Timeline"
_REPEATED = 0.8
"""Two events of one date that share so much of the longer one's words are one."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An event as the page shows it."""

    line: Line
    date: Part
    """As written."""
    value: str | None
    """ISO 8601, None where it cannot be told."""
    precision: DatePrecision
    status: EventStatus
    others: tuple[Line, ...] = ()
    """The same, as other documents tell it."""


def build(story: Story, config: Config) -> tuple[TimelineRow, ...]:
    """Return the events with a known date in its order, then the others in order of the text; each told once."""
    rows = [_row(story, i, event) for i, reading in enumerate(story.readings) for event in reading.events]
    kept: list[TimelineRow] = []
    for row in sorted(rows, key=lambda row: row.value or "~"):
        same = next((n for n, other in enumerate(kept) if _is_same(row, other)), None)
        if same is None:
            kept.append(row)
        else:
            kept[same] = replace(kept[same], others=(*kept[same].others, row.line))
    return tuple(kept)


def _is_same(row: TimelineRow, other: TimelineRow) -> bool:
    """Return whether two documents tell one event of one date in much the same words."""
    if row.value != other.value or row.line.evidence.document_id == other.line.evidence.document_id:
        return False
    words, others = (set(line.text.lower().split()) for line in (row.line, other.line))
    return len(words & others) >= _REPEATED * max(len(words), len(others))


def _row(story: Story, index: int, event: Event) -> TimelineRow:
    reading = story.readings[index]
    date = reading.dates[event.date]
    return TimelineRow(
        line=sentence_line(story, index, reading.sentences[event.sentence], f"{ID}-{event.date}"),
        date=make_part(reading.document, (date.start, date.end)),
        value=date.value,
        precision=date.precision,
        status=event.status,
    )
