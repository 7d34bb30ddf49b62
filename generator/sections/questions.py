"""Open questions: what the documents say is not known, and what they leave out (ICD 203, information gaps)."""

from calendar import day_name
from dataclasses import dataclass
from typing import Literal

from generator.config import Config
from generator.models import Line, Part
from generator.reading import DateExpression, Reading
from generator.sections.lines import make_part, sentence_line
from generator.story import Story

ID = "questions"
HEADING = "Open questions"


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question: stated in a line, or structural, the empty slot named."""

    kind: Literal["stated", "structural"]
    line: Line | None
    """The sentence that states it or shows the gap; None where the gap is in what came with the document."""
    slot: str
    """What is missing; empty for stated questions."""
    subject: Part | None
    """The document's words for what lacks it."""


def build(story: Story, config: Config) -> tuple[QuestionRow, ...]:
    """Return the stated questions in order of the text, then the structural ones."""
    readings = list(enumerate(story.readings))
    stated = [
        QuestionRow("stated", sentence_line(story, i, r.sentences[question.sentence], ID), "", None)
        for i, r in readings
        for question in r.questions
    ]
    return (*stated, *(row for i, r in readings for row in _structural(story, i, r)))


def _structural(story: Story, index: int, reading: Reading) -> list[QuestionRow]:
    def row(slot: str, start: int, end: int) -> QuestionRow:
        line = sentence_line(story, index, reading.sentence_at(start), f"{ID}-{slot.split()[0]}")
        return QuestionRow("structural", line, slot, make_part(reading.document, (start, end)))

    rows = [row("content of the", gap.start, gap.owner[1]) for gap in reading.unreported]
    rows += [row("terms of the", start, end) for start, end in reading.agreements]
    if not reading.document.metadata.date:
        rows.append(QuestionRow("structural", None, "date of the document", None))
        rows += [row("date meant by", date.start, date.end) for date in _unanchored(reading)]
    return rows


def _unanchored(reading: Reading) -> list[DateExpression]:
    """Return the first use of each weekday that only the document's date could settle."""
    first: dict[str, DateExpression] = {}
    for date in (reading.dates[event.date] for event in reading.events):
        words = reading.document.plain[date.start : date.end]
        if date.value is None and words in day_name:
            first.setdefault(words, date)
    return list(first.values())
