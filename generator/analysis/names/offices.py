"""Offices and institutions that stand for their one holder or body without being a name ("the Pope")."""

import re
from functools import cache

from spacy.tokens import Doc, Span

from generator.lexicon import read_table


def find_offices(doc: Doc) -> list[tuple[Span, str, str]]:
    """Return (span, name, label) of each, in order."""
    labels = {surface: kind.upper() for (surface,), (kind,) in read_table("unique_offices")}
    found: list[tuple[Span, str, str]] = []
    for match in _offices().finditer(doc.text):
        span = doc.char_span(*match.span())
        if span is not None:
            name = next(surface for surface in labels if surface.lower() == match.group().lower())
            found.append((span, name, labels[name]))
    return found


@cache
def _offices() -> re.Pattern[str]:
    surfaces = (re.escape(surface) for (surface,), _ in read_table("unique_offices"))
    return re.compile(rf"\b(?:{'|'.join(re.sub('^the', '[Tt]he', surface) for surface in surfaces)})\b(?! [A-Z])")
