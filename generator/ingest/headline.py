"""Whether an article in plain text opens with its headline."""

import re
from collections.abc import Sequence

from generator.ingest.body import is_prose
from generator.ingest.dates import DateError, resolve_date

CLOSED = re.compile(r"[.!?…:][\"'”’)\]»]*$")
"""Ends as a sentence does."""

REACH = 3
"""The body of an article begins within so many paragraphs below its headline."""

_LONGEST = 120
"""Characters."""
_SENTENCE_END = re.compile(r"[a-z]{2}[.!?][\"'”’)]*\s")
_CREDIT = re.compile(r"^(?:by|published|updated|posted)\s|^\w+day,\s", re.IGNORECASE)
_DATELINE = re.compile(r"^[A-Z]{3}[A-Z .'’-]*(?:[(–—]|,.*[\d(])|(?:[-–—,;]|\(\w+\))$")
_WORDS = range(3, 21)


def is_headline(line: str, following: Sequence[str]) -> bool:
    """Return whether `line` is a title above an article: it has the form of one, and a longer text follows it.

    `following` are the next paragraphs, in order.
    """
    return _is_titled(line) and any(len(text) > len(line) and CLOSED.search(text) for text in following)


def _is_titled(line: str) -> bool:
    """Return whether `line` has a few words and no sentence end, and is no byline, dateline or date."""
    return (
        len(line) <= _LONGEST
        and len(line.split()) in _WORDS
        and is_prose(line)
        and not line[0].islower()
        and not any(pattern.search(line) for pattern in (CLOSED, _SENTENCE_END, _CREDIT, _DATELINE))
        and not _is_date(line)
    )


def _is_date(line: str) -> bool:
    try:
        return bool(resolve_date(line))
    except DateError:
        return False
