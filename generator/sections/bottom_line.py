"""Bottom line and key points: what happened and who stands where."""

from dataclasses import dataclass
from typing import Literal

from generator.config import Config
from generator.models import Line
from generator.sections.lines import summary_lines
from generator.story import Story

ID = "bottom-line"
HEADING = "Bottom line"


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A sentence of the summary."""

    line: Line
    place: Literal["bottom line", "key point"]


def build(story: Story, config: Config) -> tuple[SummaryLine, ...]:
    """Return the bottom line and then the key points."""
    return tuple(
        SummaryLine(line, "bottom line" if number < story.bottom_line else "key point")
        for number, line in enumerate(summary_lines(story, ID))
    )
