"""Quotations: what stands between quotation marks, paragraph by paragraph."""

import re
from collections.abc import Iterator

from generator.findings import Quotation
from generator.models import Document, Paragraph

_DOUBLE = re.compile(r"[“”„«»\"]|``|''")
_OPENING = ("“", "„", "«", "``")
_CLOSING = ("”", "»", "''")
_ENDS = frozenset(".!?…")
_SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=\w)(?!\d0s|em\b|til\b|tis\b|twas\b)", re.IGNORECASE)
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…])[’'](?!\w)")


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Return the quotations in order, none inside another.

    A mark without its partner costs its own paragraph at most. A paragraph that ends inside a quotation, followed by
    one that opens with a mark, is a quotation over several paragraphs.
    """
    found: list[Quotation] = []
    for paragraph, following in zip(document.paragraphs, (*document.paragraphs[1:], None), strict=False):
        goes_on = following is not None and document.plain[following.start :].startswith(("“", '"', "``"))
        found += _find_in_paragraph(document.plain, paragraph, goes_on=goes_on)
    return tuple(found)


def _find_in_paragraph(text: str, paragraph: Paragraph, *, goes_on: bool) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    for mark in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        if opened is None and _opens(text, mark):
            opened = mark.start()
        elif opened is not None and (_closes(text, mark) or _is_turned(text, mark)):
            found.append(Quotation(opened, mark.end()))
            opened = None
    if opened is not None and goes_on:
        found.append(Quotation(opened, paragraph.end))
    singles = _find_single(text, paragraph, tuple(found)) if not found or opened is None else ()
    return sorted([*found, *singles], key=lambda quotation: quotation.start)


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark.group() in _OPENING:
        return True
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark.group() in {'"', "''", "”"} and not before.isalnum() and bool(after) and not after.isspace()


def _is_turned(text: str, mark: re.Match[str]) -> bool:
    """Return whether an opening mark stands where only a closing one can ("“Mostly False“ or")."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark.group() == "“" and not before.isspace() and not after.isalnum()


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Return whether a mark ends a quotation; one between a sentence and a letter opens its next paragraph."""
    if mark.group() != '"':
        return mark.group() in _CLOSING
    before, after = text[max(0, mark.start() - 2) : mark.start()], text[mark.end() : mark.end() + 1]
    return not (before[-1:].isspace() and before.rstrip()[-1:] in _ENDS and after.isalnum())


def _find_single(text: str, paragraph: Paragraph, doubles: tuple[Quotation, ...]) -> Iterator[Quotation]:
    """Yield what stands between single marks, told from apostrophes by the characters beside them."""
    position = paragraph.start
    while opening := _SINGLE_OPEN.search(text, position, paragraph.end):
        closings = list(_SINGLE_CLOSE.finditer(text, opening.end(), paragraph.end))
        closing = next((c for c in closings if text[c.start() - 1] != "s"), closings[0] if closings else None)
        if closing is None:
            return
        inside = any(d.start < closing.end() and opening.start() < d.end for d in doubles)
        if not inside:
            yield Quotation(opening.start(), closing.end())
        position = closing.end()
