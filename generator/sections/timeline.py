"""Timeline: every dated event as written, with the ISO date where the document's own date settles it (TIMEX3)."""

from dataclasses import dataclass

from generator.config import Config
from generator.models import Line, Part
from generator.sections.lines import make_part, sentence_line
from generator.story import DatePrecision, Event, EventStatus, Story

ID = "timeline"
HEADING = "Timeline"


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


def build(story: Story, config: Config) -> tuple[TimelineRow, ...]:
    """Return the events with a known date in its order, then the others in order of the text."""
    rows = [_row(story, i, event) for i, reading in enumerate(story.readings) for event in reading.events]
    return tuple(sorted(rows, key=lambda row: row.value or "~"))


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
