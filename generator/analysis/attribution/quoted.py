"""Quotations as stretches of tokens, and those that stand free behind a sentence ("A," she said. "B.")."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, repeat

from spacy.tokens import Doc, Token

from generator.analysis.attribution.spans import TokenSpan, TokenSpans, words
from generator.findings import Quotation, Sentence
from generator.lexicon import read_words

_TERM = 5
"""A quotation of fewer tokens is a term, not what was said."""
_MARKS = 4
_CUED = 7
_CLOSING = frozenset({'"', "”", "''"})
_SINGLE = frozenset({"'", "‘", "’"})
"""What opens a term or a headline rather than speech."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotations of a document; `free` gives those that follow the sentence that ends with a token."""

    spans: TokenSpans
    free: dict[int, TokenSpans]
    inside: frozenset[int]
    """The tokens in quotation marks."""
    wordlike: frozenset[int]
    """The tokens that hold a letter or a digit."""
    ends: tuple[int, ...]
    """For each token the end of its sentence."""
    beside: tuple[TokenSpans, ...]
    """For each token the quotations that stand in its sentence or reach into it."""

    def words_of(self, spans: TokenSpans) -> frozenset[int]:
        """Return the tokens in the spans that hold a letter or a digit."""
        return frozenset(i for first, last in spans for i in range(first, last) if i in self.wordlike)

    def behind(self, i: int) -> TokenSpans:
        """Return the free quotations that follow the sentence of a token."""
        return self.free.get(self.ends[i], ())

    def asked_before(self, cue: Token) -> TokenSpan | None:
        """Return the quoted question or exclamation that a cue's short sentence follows ("“Why?” she asked.")."""
        start = cue.sent.start
        near = next((span for span in self.spans if span[1] == start), None)
        return near if near and _is_given_behind(cue.doc, start) else None

    def hold(self, i: int) -> bool:
        """Return whether a token stands in quotation marks."""
        return i in self.inside


def find_quoted(doc: Doc, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]) -> Quoted:
    """Return the document's quotations in tokens."""
    found = (doc.char_span(q.start, q.end, alignment_mode="expand") for q in quotations)
    spans = tuple((span.start, span.end) for span in found if span is not None)
    ends = [0] * len(doc)
    for sentence in sentences:
        ends[sentence.first : sentence.last] = [sentence.last] * (sentence.last - sentence.first)
    inside = frozenset(i for first, last in spans for i in range(first, last))
    free, wordlike = _find_free(doc, sentences, spans, ends), words(doc, ((0, len(doc)),))
    return Quoted(spans, free, inside, wordlike, tuple(ends), tuple(_find_beside(doc, spans)))


def _find_beside(doc: Doc, spans: TokenSpans) -> Iterator[TokenSpans]:
    """Yield for each token the quotations that stand in its sentence or reach into it."""
    for sent in doc.sents:
        yield from repeat(tuple(span for span in spans if span[0] < sent.end and sent.start < span[1]), len(sent))


def _find_free(doc: Doc, sentences: tuple[Sentence, ...], spans: TokenSpans, ends: list[int]) -> dict[int, TokenSpans]:
    """Return the quotations of whole sentences that follow each sentence without a word between; no headlines."""
    starting = {first: (first, last) for first, last in spans if last - first >= _TERM and not _is_single(doc, first)}
    free: dict[int, TokenSpans] = {}
    for sentence, following in reversed(list(pairwise(sentences))):
        span = starting.get(following.first)
        end = ends[span[1] - 1] or span[1] if span else 0
        if span and end - span[1] <= 1 and not _is_given_behind(doc, end) and not doc[slice(*span)].text.isupper():
            free[sentence.last] = (span, *free.get(end, ()))
    return free


def _is_single(doc: Doc, i: int) -> bool:
    """Return whether a quotation opens with a single mark, and no pair of them."""
    return doc[i].text in _SINGLE and doc[i + 1].text not in _SINGLE


def _is_given_behind(doc: Doc, end: int) -> bool:
    """Return whether a question has a cue of its own that the parser took for a sentence ("“Why?” she asked.")."""
    behind = doc[end : end + _CUED]
    asked = end > 1 and doc[end - 1].text in _CLOSING and doc[end - 2].text in {"?", "!"}
    verb = next((token for token in behind if token.tag_ in {"VBD", "VBZ", "VBP"}), None)
    if not asked or verb is None or behind[0].is_space:
        return False
    parts = {child.dep_ for child in verb.children}
    gives = verb.lemma_ in read_words("speech_verbs") and not parts & {"ccomp", "xcomp", "advcl"}
    return "nsubj" in parts and (gives or verb.sent.end - end <= _CUED)


def snap(doc: Doc, spans: TokenSpans, quoted: TokenSpans, cue: int) -> list[TokenSpan]:
    """Return the spans widened to the quotations whose edge they cut or reach, or of which they miss but the marks."""
    snapped = []
    for first, last in spans:
        for start, end in quoted:
            if start <= cue < end or first >= end or start > last:
                continue
            cuts = first < start < last < end or start < first < end < last
            reaches = start == last and not (doc[last - 1].is_punct or doc[last - 1].is_space)
            nearly = start <= first and last <= end and (end - start) - (last - first) <= _MARKS
            wide = min(first, start), max(last, end)
            if (cuts or reaches or nearly) and not wide[0] <= cue < wide[1]:
                first, last = wide
        snapped.append((first, last))
    return snapped
