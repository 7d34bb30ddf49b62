"""Comparisons: figures that a document calls former ones, since what they count rose or fell from them."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.findings import Sentence
from generator.reading import Reading

_WAYS = frozenset({"up", "down"})
_MOVING = frozenset({
    "climb", "decline", "decrease", "drop", "fall", "grow", "increase", "jump", "raise", "rise", "shrink", "surge",
})  # fmt: skip
_SHARED = 2
"""Common nouns that two sentences on one matter share."""


def find_former(reading: Reading) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each figure from which something rose or fell ("up from 70"), with the common nouns of its sentence."""
    for sentence in reading.sentences:
        for number in _find_numbers(reading, sentence):
            if _is_former(number):
                yield _write(number), _find_nouns(reading, sentence)


def gives(reading: Reading, sentence: Sentence, figure: str, nouns: frozenset[str]) -> bool:
    """Return whether a sentence gives a figure as what now is, and tells of what the nouns do."""
    last = figure.rpartition(" ")[2]
    if last not in reading.document.plain[sentence.start : sentence.end].lower().replace(",", ""):
        return False
    numbers = _find_numbers(reading, sentence)
    given = any(_write(number) == figure and not _is_former(number) for number in numbers)
    return given and len(nouns & _find_nouns(reading, sentence)) >= _SHARED


def _find_numbers(reading: Reading, sentence: Sentence) -> Iterator[Token]:
    """Yield the last word of each number that is part of no date."""
    dates = [(date.start, date.end) for date in reading.dates]
    for token in reading.span(sentence):
        within = token.head.like_num and token.head.i > token.i
        if token.like_num and not within and not any(start <= token.idx < end for start, end in dates):
            yield token


def _write(number: Token) -> str:
    """Return a number with those before it, as far as they belong to it ("2.1 million")."""
    parts = [child for child in number.children if child.like_num and child.i < number.i]
    return " ".join(part.lower_.replace(",", "") for part in (*parts, number))


def _is_former(number: Token) -> bool:
    """Return whether a number, or what it counts, is that from which something rose or fell."""
    link = number.head.head if number.dep_ == "nummod" else number.head
    return link.lower_ == "from" and (link.head.lower_ in _WAYS or link.head.lemma_ in _MOVING)


def _find_nouns(reading: Reading, sentence: Sentence) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in reading.span(sentence) if token.pos_ == "NOUN")
