"""Attributions: who is given which words or thoughts (source, cue, content: PARC3, PolNeAR).

A verb, a noun or "according to" may be a cue; its content is a clause, an infinitive, an object or a quotation that
hangs on it or stands beside it; its source is the subject, owner or agent. Without a source there is no attribution.
"""

import re

from spacy.tokens import Doc, Token

from generator.analysis.contents import Content, find_content
from generator.analysis.cues import Cue, find_cues
from generator.analysis.sources import find_source
from generator.models import Span
from generator.story import Attribution, AttributionKind, Quotation, Sentence

_DASH = re.compile(r"\s*(?:—|\s–\s|\s--?\s)\s*(?=[a-z])")
_SELF = frozenset({"i", "we", "you", "me", "us"})


def find_attributions(
    doc: Doc, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order; of two with one content, the outer one alone."""
    numbers = {i: sentence.index for sentence in sentences for i in range(sentence.first, sentence.last)}
    found: list[Attribution] = []
    for cue in find_cues(doc):
        content = find_content(cue, quotations)
        source = find_source(cue, content) if content else None
        if content is None or source is None or cue.head.i not in numbers:
            continue
        if source[0].lower_ not in _SELF:
            found.append(_make(cue, source, content, quotations, numbers[cue.head.i]))
    return _extended(doc, _outermost(found), sentences, quotations)


def _make(
    cue: Cue, source: tuple[Token, Span], content: Content, quotations: tuple[Quotation, ...], sentence: int
) -> Attribution:
    doc = cue.head.doc
    head, span = source
    spans = tuple(_trimmed(doc, _without_gloss(doc.text, part, quotations)) for part in content.spans)
    spans = tuple((start, end) for start, end in spans if end > start)
    return Attribution(sentence, (span,), cue.spans, spans, _kind(doc, spans, quotations), cue.head.i, head.i)


def _without_gloss(text: str, span: Span, quotations: tuple[Quotation, ...]) -> Span:
    """Return the span without what the document adds behind a dash, outside quotation marks."""
    start, end = span
    dash = max((match.start() for match in _DASH.finditer(text, start, end)), default=None)
    if dash is None or any(q.start <= dash < q.end or dash < q.start < end for q in quotations):
        return span
    return start, dash


def _trimmed(doc: Doc, span: Span) -> Span:
    """Return the span without the "that", marks and spaces at its edges."""
    start, end = span
    text = doc.text
    while start < end and (text[start].isspace() or text[start] in ",;:—–-"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:—–-"):
        end -= 1
    if text[start : start + 5].lower() == "that ":
        start += 5
    return start, end


def _kind(doc: Doc, spans: tuple[Span, ...], quotations: tuple[Quotation, ...]) -> AttributionKind:
    """Return whether all, some or none of the content's words stand in quotation marks."""
    words = [
        token
        for start, end in spans
        for token in doc.char_span(start, end, alignment_mode="expand") or ()
        if token.is_alpha
    ]
    quoted = sum(any(q.start <= token.idx < q.end for q in quotations) for token in words)
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"


def _outermost(found: list[Attribution]) -> list[Attribution]:
    """Drop what repeats the content of another cue, and what a quoted speaker attributes to somebody else."""
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1]) if a.content else (0, 0)):
        if not one.content:
            continue
        same = any(_overlap(one.content, other.content) > 0.8 for other in kept)
        inside = any(o.kind != "indirect" and _covers(o.content, one.cue[0]) for o in kept)
        if not same and not inside:
            kept.append(one)
    return sorted(kept, key=lambda a: a.cue[0])


def _overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    a = {i for start, end in one for i in range(start, end)}
    b = {i for start, end in other for i in range(start, end)}
    return len(a & b) / len(a | b)


def _covers(spans: tuple[Span, ...], span: Span) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _extended(
    doc: Doc, found: list[Attribution], sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """Give a quotation that stands free after a quoted speech to the same speaker ("A," she said. "B.")."""
    result = list(found)
    covered = [span for attribution in found for span in attribution.content]
    for quotation in quotations:
        if any(start < quotation.end and quotation.start < end for start, end in covered) or not _stands_free(
            doc, quotation, sentences
        ):
            continue
        before = [i for i, a in enumerate(result) if a.kind != "indirect" and a.cue[0][0] < quotation.start]
        if not before or not _is_next(result[before[-1]], quotation, sentences):
            continue
        last = result[before[-1]]
        content = (*last.content, (quotation.start, quotation.end))
        result[before[-1]] = Attribution(
            last.sentence,
            last.source,
            last.cue,
            content,
            _kind(doc, content, quotations),
            last.cue_token,
            last.source_token,
        )
    return tuple(result)


def _stands_free(doc: Doc, quotation: Quotation, sentences: tuple[Sentence, ...]) -> bool:
    """Return whether a quotation begins and ends with a sentence."""
    starts = any(sentence.start == quotation.start for sentence in sentences)
    ends = any(abs(sentence.end - quotation.end) <= 1 for sentence in sentences)
    return starts and ends and len(doc.text[quotation.start : quotation.end].split()) > 2


def _is_next(attribution: Attribution, quotation: Quotation, sentences: tuple[Sentence, ...]) -> bool:
    """Return whether nothing but the attribution's own sentence and contents stands between."""
    end = max(attribution.content[-1][1], attribution.cue[-1][1], attribution.source[-1][1])
    between = [s for s in sentences if s.start >= end and s.end <= quotation.start]
    return quotation.start >= end and not between
