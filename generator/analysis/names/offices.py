"""Offices and institutions that stand for their one holder or body without being a name ("the Pope")."""

import re
from functools import cache

from spacy.tokens import Doc, Span

from generator.analysis.plaintext import text_of
from generator.lexicon import read_classes, read_table


def find_offices(doc: Doc) -> list[tuple[Span, str, str]]:
    """Return (span, name, label) of each, in order."""
    labels = {surface: kind.upper() for (surface,), (kind,) in read_table("unique_offices")}
    found: list[tuple[Span, str, str]] = []
    for match in _offices().finditer(text_of(doc)):
        span = doc.char_span(*match.span())
        if span is not None:
            name = next(surface for surface in labels if surface.lower() == match.group().lower())
            found.append((span, name, labels[name]))
    return found


def find_mere_seats(offices: list[tuple[Span, str, str]]) -> frozenset[str]:
    """Return the names of seats of power that a document never takes for who sits in them."""
    seats = {(span, name) for span, name, _ in offices if name.removeprefix("the ") in read_classes("seats")["seats"]}
    acting = {name.removeprefix("the ") for span, name in seats if not _is_where(span)}
    return frozenset(name for _, name in seats if name.removeprefix("the ") not in acting)


def _is_where(span: Span) -> bool:
    """Return whether a seat of power is but a place or a prize ("residents of", "the White House race")."""
    classes, link = read_classes("seats"), span.root.head
    behind = span.doc[span.end : span.end + 1]
    if behind and behind[0].pos_ == "NOUN" and behind[0].lemma_ in classes["for"]:
        return True
    if span.root.dep_ == "dobj":
        return link.lemma_ in classes["taking"]
    leading = classes.get(link.lower_, frozenset[str]()) if link.lower_ in {"of", "to", "for"} else frozenset[str]()
    return span.root.dep_ == "pobj" and (link.lower_ in classes["where"] or link.head.lemma_ in leading)


@cache
def _offices() -> re.Pattern[str]:
    surfaces = (re.escape(surface) for (surface,), _ in read_table("unique_offices"))
    return re.compile(rf"\b(?:{'|'.join(re.sub('^the', '[Tt]he', surface) for surface in surfaces)})\b(?! [A-Z])")
