"""Attributions: who is given which words or thoughts (source, cue, content: PARC3, PolNeAR).

A verb, a noun or "according to" may be a cue; its content is a clause, an infinitive, an object or a quotation that
hangs on it or stands beside it; its source is the subject, owner or agent. Without a source there is no attribution.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from generator.analysis.contents import find_content
from generator.analysis.cues import find_cues
from generator.analysis.extents import covers, cut_gloss, kind_of, share, touches, trim
from generator.analysis.sources import find_source
from generator.story import Attribution, Quotation, Sentence

_SELF = frozenset({"i", "we", "you", "me", "us"})
_SAME = 0.8
"""Two contents that share so much are one, given by two cues."""
_TERM = 2
"""A quotation of no more words is a term, not a sentence."""


def find_attributions(
    doc: Doc, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order; of two that share a content, or one inside the other, the outer one."""
    return _join_free_quotations(doc, _outermost(list(_find(doc, sentences, quotations))), sentences, quotations)


def _find(doc: Doc, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Iterator[Attribution]:
    text = doc.text
    numbers = {i: sentence.index for sentence in sentences for i in range(sentence.first, sentence.last)}
    for cue in find_cues(doc):
        content = find_content(cue, quotations)
        source = find_source(cue, content) if content else None
        if content is None or source is None or source[0].lower_ in _SELF or cue.head.i not in numbers:
            continue
        spans = tuple(trim(text, cut_gloss(text, span, quotations)) for span in content.spans)
        spans = tuple((start, end) for start, end in spans if end > start)
        if spans:
            kind = kind_of(doc, spans, quotations)
            yield Attribution(numbers[cue.head.i], (source[1],), cue.spans, spans, kind, cue.head.i, source[0].i)


def _outermost(found: list[Attribution]) -> list[Attribution]:
    """Drop what repeats the content of another cue, and what a source attributes to somebody else."""
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1])):
        same = any(share(one.content, other.content) > _SAME for other in kept)
        inside = any(covers(o.content, one.cue[0]) for o in kept)
        if not same and not inside:
            kept.append(one)
    return sorted(kept, key=lambda a: a.cue[0])


def _join_free_quotations(
    doc: Doc, found: list[Attribution], sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """Give a quotation that stands free right after a quoted speech to the same speaker ("A," she said. "B.")."""
    result = list(found)
    for quotation in quotations:
        span = (quotation.start, quotation.end)
        covered = tuple(part for a in result if not covers((span,), a.cue[0]) for part in a.content)
        before = [i for i, a in enumerate(result) if a.kind != "indirect" and a.cue[0][0] < quotation.start]
        free = before and not touches(covered, span) and _stands_free(quotation, sentences)
        if free and _is_next(result[before[-1]], quotation, sentences):
            last = result[before[-1]]
            content = (*last.content, span)
            result[before[-1]] = replace(last, content=content, kind=kind_of(doc, content, quotations))
            result = [a for a in result if not covers((span,), a.cue[0])]
    return tuple(result)


def _stands_free(quotation: Quotation, sentences: tuple[Sentence, ...]) -> bool:
    """Return whether a quotation is one or more whole sentences."""
    inside = [s for s in sentences if s.start < quotation.end and quotation.start < s.end]
    words = sum(sentence.last - sentence.first for sentence in inside)
    return (
        words > _TERM
        and inside[0].start == quotation.start
        and abs(inside[-1].end - quotation.end) <= 1  # the mark that closes it may stand behind the sentence's end
    )


def _is_next(attribution: Attribution, quotation: Quotation, sentences: tuple[Sentence, ...]) -> bool:
    """Return whether no sentence stands between an attribution and a quotation behind it."""
    end = max(attribution.content[-1][1], attribution.cue[-1][1], attribution.source[-1][1])
    return quotation.start >= end and not any(end <= s.start and s.end <= quotation.start for s in sentences)
