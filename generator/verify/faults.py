"""What does not hold, and where."""

from dataclasses import dataclass


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


def shorten(text: str) -> str:
    """Return a text fit for a message."""
    return text if len(text) <= 80 else f"{text[:77]}…"
