"""Headlines and decks set as sentences above an article, told by the words that they leave out."""

from collections.abc import Collection, Iterator
from itertools import takewhile

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from generator.analysis.clauses import SUBJECTS
from generator.analysis.datelines import after_dateline
from generator.analysis.plaintext import text_of
from generator.models import Paragraph, Span

_MOST = 3
"""So many paragraphs at the head may be headline and decks."""
_LONGEST = 16
"""Words of a headline."""
_EXPLAINING = frozenset({"how", "why"})
_LEFT_OUT = frozenset({"a", "an", "the"})
_HELPING = frozenset({"be", "have", "do"})


def find_decks(doc: Doc, paragraphs: tuple[Paragraph, ...], headings: Collection[int]) -> Iterator[Span]:
    """Yield the spans of the first paragraphs, while each is a headline or a deck ("Roe wins harbour vote.").

    Longer ones follow. `headings` are the offsets of lines known as headings.
    """
    head = [p for p in paragraphs[:_MOST] if p.kind == "text" and p.start not in headings]
    spans = (doc.char_span(p.start, p.end, alignment_mode="expand") for p in head)
    brief = list(takewhile(lambda span: _is_above_longer(span, paragraphs) and _is_brief(span), filter(None, spans)))
    last = max((n for n, span in enumerate(brief, start=1) if _is_telegraphic(span)), default=0)
    yield from ((span.start_char, span.end_char) for span in brief[:last])


def _is_above_longer(span: DocSpan, paragraphs: tuple[Paragraph, ...]) -> bool:
    following = (p.end - p.start for p in paragraphs[: 2 * _MOST] if p.start > span.start_char)
    return max(following, default=0) > len(span.text)


def _is_brief(span: DocSpan) -> bool:
    """Return whether a paragraph is one short sentence, and neither filed somewhere nor the rest of a line."""
    parted = span.text[0].islower() or any(token.is_sent_start for token in span[1:])
    filed = after_dateline(text_of(span.doc), span.start_char) != span.start_char
    return not parted and not filed and sum(token.is_alpha for token in span) <= _LONGEST


def _is_telegraphic(span: DocSpan) -> bool:
    """Return whether a sentence tells how or why, or is in the present or without a verb and has no article or "be"."""
    if span[0].lower_ in _EXPLAINING:
        return not span.text.endswith("?")
    told = any(token.lower_ in _LEFT_OUT or token.lemma_ in _HELPING or token.tag_ == "VBD" for token in span)
    addressed = any(child.dep_ in SUBJECTS and child.pos_ == "PRON" for child in span.root.children)
    return not (told or addressed or any(child.tag_ == "MD" for child in span.root.children))
