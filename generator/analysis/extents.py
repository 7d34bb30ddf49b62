"""The extent of a content: where it begins and ends, how much of it is quoted, how far two of them are one."""

import re

from spacy.tokens import Doc

from generator.models import Span
from generator.story import AttributionKind, Quotation

Spans = tuple[Span, ...]

_EDGES = ",;:—–-"
_THAT = "that "
_DASH = re.compile(r"\s*(?:—|\s–\s|\s--?\s)\s*(?=[a-z])")


def trim(text: str, span: Span) -> Span:
    """Return the span without the "that", marks and spaces at its edges."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    return (start + len(_THAT), end) if text[start:end].lower().startswith(_THAT) else (start, end)


def cut_gloss(text: str, span: Span, quotations: tuple[Quotation, ...]) -> Span:
    """Return the span without what the document adds behind a dash, outside quotation marks."""
    start, end = span
    dash = max((match.start() for match in _DASH.finditer(text, start, end)), default=None)
    if dash is None or any(q.start <= dash < q.end or dash < q.start < end for q in quotations):
        return span
    return start, dash


def kind_of(doc: Doc, spans: Spans, quotations: tuple[Quotation, ...]) -> AttributionKind:
    """Return whether all, some or none of the words stand in quotation marks."""
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    words = [token for span in found if span is not None for token in span if token.is_alpha]
    quoted = sum(any(q.start <= token.idx < q.end for q in quotations) for token in words)
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"


def share(one: Spans, other: Spans) -> float:
    """Return how many of the characters of either are those of both, from 0 to 1."""
    both = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    either = sum(end - start for start, end in (*one, *other)) - both
    return both / either if either else 0.0


def covers(spans: Spans, span: Span) -> bool:
    """Return whether one of the spans holds the whole of another."""
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def touches(spans: Spans, span: Span) -> bool:
    """Return whether one of the spans shares a character with another."""
    return any(start < span[1] and span[0] < end for start, end in spans)
