"""What does not hold, and where."""

import json
from dataclasses import dataclass

Reason = tuple[str, str]
"""A text to find the line by, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that does not hold."""

    page: str
    """Path below `briefings/`."""
    line: int
    """From 1."""
    reason: str

    def __str__(self) -> str:
        """Return the fault in one line, in the form that editors jump to."""
        return f"briefings/{self.page}:{self.line}: {self.reason}"


def locate(text: str, needle: str) -> int:
    """Return the number of the first line of a JSON file that holds a text, 1 when none does."""
    place = text.find(json.dumps(needle, ensure_ascii=False)[1:-1])
    return text.count("\n", 0, place) + 1 if place >= 0 else 1


def shorten(text: str) -> str:
    """Return a text fit for a message: in one line, and not long."""
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:77]}…"
