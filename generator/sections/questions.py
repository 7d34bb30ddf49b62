"""Open questions: what the documents say is not known, and what they leave out (ICD 203, information gaps)."""

from dataclasses import dataclass, replace
from typing import Literal

from generator.analysis.questions import raises_question
from generator.config import Config
from generator.models import Line, Part
from generator.reading import Reading
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
    as_of: str = ""
    """The document's date, where another of the story is newer and may answer."""


def build(story: Story, config: Config) -> tuple[QuestionRow, ...]:
    """Return the stated questions, then the structural ones: the newest document's first, each in order of its text."""
    newest_first = sorted(enumerate(story.readings), key=lambda one: one[1].document.metadata.date, reverse=True)
    newest = newest_first[0][1].document.metadata.date
    rows: list[QuestionRow] = []
    for i, reading in newest_first:
        date = reading.document.metadata.date
        found = (*_stated(story, i, reading), *_structural(story, i, reading))
        rows += [replace(row, as_of=date) for row in found] if date < newest else found
    return tuple(sorted((*rows, *_undated(story)), key=lambda row: row.kind == "structural"))


def _undated(story: Story) -> list[QuestionRow]:
    """Return the question of the dates that came with none of the documents, or not with all.

    What "Monday" means there is the same question: once the date is known, so is the day.
    """
    among, undated = len(story.readings), sum(not reading.document.metadata.date for reading in story.readings)
    slot = "date of the document" if among == 1 else f"date of {undated} of {among} documents"
    return [QuestionRow("structural", None, slot, None)] if undated else []


def _stated(story: Story, index: int, reading: Reading) -> list[QuestionRow]:
    """Return the questions that a document states, none cut, each sentence in one line alone."""
    numbers = {question.sentence for question in reading.questions}
    lines = [
        sentence_line(story, index, reading.sentences[number], ID, follows=number - 1 in numbers)
        for number in sorted(numbers)
    ]
    shown = {number: line for line in reversed(lines) for number in line.sentences}
    return [
        QuestionRow("stated", line, "", None)
        for line in lines
        if _is_asked(line) and any(shown[number] is line for number in line.sentences)
    ]


def _is_asked(line: Line) -> bool:
    return raises_question(" ".join(part.text for part in line.parts if part.kind == "verbatim"))


def _structural(story: Story, index: int, reading: Reading) -> list[QuestionRow]:
    def row(slot: str, start: int, end: int) -> QuestionRow:
        line = sentence_line(story, index, reading.sentence_at(start), f"{ID}-{slot.split()[0]}")
        return QuestionRow("structural", line, slot, make_part(reading.document, (start, end)))

    rows = [row("content of the", gap.start, gap.owner[1]) for gap in reading.unreported]
    rows += [row("terms of the", start, end) for start, end in reading.treaties]
    return rows
