"""Questions that run on into their answers: paragraphs parted into what is asked and what is answered."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.analysis.interviews.asking import is_question, prompts, speaks
from generator.findings import Quotation, Sentence
from generator.models import Span

_FEWEST = 3
"""So many questions are put amid a paragraph that holds more than one answer."""
_LEAD = 2
"""So many sentences at most stand before the question with which a paragraph begins."""
_LEANING = re.compile(
    r"(?:(?:And|So|But) )?(?:\w+|(?:is|was|are|does|did|would|isn't|isn’t) (?:that|this)\b.*)\?", re.I
)
"""A question that asks about the sentence before it ("Why?", "Is that wrong?")."""


Parts = list[tuple[Span, bool]]
"""Spans in order, each with whether it asks."""


def part_paragraphs(plain: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Parts:
    """Return the paragraphs of a text, those with questions and answers parted into these."""
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    return [part for inside in paragraphs.values() for part in _part(plain, inside, quotations)]


def _part(plain: str, inside: list[Sentence], quotations: Sequence[Quotation]) -> Parts:
    """Return the spans of a paragraph's questions, each with what leads to it, and of what stands between them."""
    texts = [plain[sentence.start : sentence.end] for sentence in inside]
    asking = [n for n, one in enumerate(inside) if _asks(texts[n], one, quotations)]
    if sum(n - 1 not in asking for n in asking) < _FEWEST:
        asking = _find_at_head(texts, asking)
    heads: list[int] = []
    for n in asking:
        taken = heads[-1] if heads else -1
        if n - 1 not in asking:
            heads.append(_find_head(texts, n, taken))
    if not heads:
        return [((inside[0].start, inside[-1].end), is_question(" ".join(texts)))]
    stops = sorted({0, len(inside), *heads, *(n + 1 for n in asking if n + 1 not in asking)})
    return [((inside[first].start, inside[end - 1].end), first in heads) for first, end in pairwise(stops)]


def _asks(text: str, sentence: Sentence, quotations: Sequence[Quotation]) -> bool:
    """Return whether a sentence asks, outside quotation marks, and not as somebody who speaks of himself."""
    quoted = any(one.start < sentence.end <= one.end for one in quotations)
    return is_question(text) and not quoted and not speaks(text)


def _find_at_head(texts: list[str], asking: list[int]) -> list[int]:
    """Return the numbers of the questions with which a paragraph begins."""
    if not asking or asking[0] > _LEAD or any(map(speaks, texts[: asking[0]])):
        return []
    return [n for n in asking if all(one in asking for one in range(asking[0], n))]


def _find_head(texts: list[str], question: int, taken: int) -> int:
    """Return the number of the sentence with which a question begins: itself, or what leads to it."""
    if taken < 0 and question <= _LEAD and not any(map(speaks, texts[:question])):
        return 0
    first = question
    while first - 1 > taken and prompts(texts[first - 1]) and not is_question(texts[first - 1]):
        first -= 1
    leans = first == question and first - 1 > taken and _LEANING.fullmatch(texts[question]) is not None
    return first - 1 if leans and not speaks(texts[first - 1]) else first
