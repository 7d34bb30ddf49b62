"""Datelines: where, when and by whom a report was filed, at its head ("KESWICK, Ore., Oct. 4 (AP) — ")."""

import re
from functools import lru_cache

from generator.lexicon import read_words
from generator.models import Span

_PLACE = r"^[A-Z]{2}[A-Z .’'/-]{0,30}"
_REST = r"(?:, ?[^—–:\n]{2,40})?"
_DATE = r", ?[^—–:\n]{0,30}\d[^—–:\n]{0,20}"
_AGENCY = r" ?\([A-Z][^()\n]{1,25}\)"
_DASH = r" ?(?:—|―|–|--?) +"
_COLON = r" ?: +"
_FILER = r"\((?:[A-Z]{2,6}|Bloomberg|Reuters|Xinhua)\)"
_FILED = rf"^(?:[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}}(?:,? [A-Z][a-z]{{2,8}}\.? \d{{1,2}})?,? ?)?{_FILER}"
"""An agency in brackets, and at most a place and a day before it."""
_MARK = r"(?: ?(?:—|―|–|--) ?| - | ?: +)"

_FULL = re.compile(
    rf"{_PLACE}{_REST}(?:{_AGENCY})?{_DASH}|{_PLACE}{_REST}{_AGENCY}{_COLON}|{_PLACE}{_DATE}{_COLON}|{_FILED}{_MARK}",
    re.MULTILINE,
)
_PLACE_ALONE = re.compile(rf"{_PLACE}{_COLON}", re.MULTILINE)
_CITY = re.compile(
    r"^(?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?P<day>, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    rf"{_COLON}(?=[A-Z](?:.|\n(?!\n))*?[a-z]{{2}}[.”])",
    re.MULTILINE,
)
"""In the paragraph of a sentence, not of a title."""


@lru_cache(maxsize=1)
def find_datelines(text: str) -> tuple[Span, ...]:
    """Return the spans of the datelines, in order, each with the mark behind it.

    A city or a word in capitals before a colon is one where no other line begins so: in an interview it tells who
    speaks.
    """
    alone = [match.span() for match in _PLACE_ALONE.finditer(text)]
    alone += [match.span() for match in _CITY.finditer(text) if match["day"] or match["city"] in read_words("cities")]
    full = [match.span() for match in _FULL.finditer(text)]
    return tuple(sorted(full + (alone if len(alone) == 1 else [])))


def after_dateline(text: str, offset: int) -> int:
    """Return where the dateline ends in which an offset stands, else the offset."""
    return next((end for start, end in find_datelines(text) if start <= offset < end), offset)
