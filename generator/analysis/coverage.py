"""An order of sentences of several documents in which each adds to those before it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from spacy.tokens import Span

from generator.analysis.rating import list_content_words
from generator.story import Place

_RETOLD = 0.5
"""A word counts so much of what it counted, each time it has been told."""
_SHARED = 2
"""Power of the share of documents that have a word."""
_SHORT = 16
"""What a sentence tells is divided by its words; one of fewer gains nothing by that."""
_CHOSEN = 40
"""So many sentences are chosen one by one; those that follow stand as they would come first."""


def cover(
    scores: Mapping[Place, float], sentences: Mapping[Place, Span], originals: Sequence[int]
) -> tuple[Place, ...]:
    """Return the places best first: the highest score, then what tells most of the untold for its length.

    Args:
        scores: Of each place to be ordered, positive.
        sentences: Every sentence of the story.
        originals: One a document, the number of the first of which it is a reprint: one voice, not two.
    """
    words = {place: list_content_words(span) for place, span in sentences.items()}
    weights = _weigh_words(words, originals)
    fresh = {place: frozenset(words[place]) for place in scores}
    gains = {place: sum(weights[word] for word in sorted(fresh[place])) for place in scores}
    factors = {place: score / max(_SHORT, len(sentences[place])) for place, score in scores.items()}
    told: Counter[str] = Counter()
    order: list[Place] = []
    left = sorted(scores, key=lambda place: (-gains[place] * factors[place], place[::-1]))
    while left and len(order) < _CHOSEN:
        best = max(left, key=lambda place: gains[place] * factors[place] if order else scores[place])
        left.remove(best)
        order.append(best)
        for place in left:
            for word in sorted(fresh[place] & fresh[best]):
                gains[place] -= weights[word] * (1 - _RETOLD) * _RETOLD ** told[word]
        told.update(fresh[best])
    return (*order, *left)


def _weigh_words(words: Mapping[Place, Sequence[str]], originals: Sequence[int]) -> dict[str, float]:
    """Return what a word counts: more the oftener it is told, and the more documents tell it."""
    told = Counter(word for content in words.values() for word in content)
    bearers = Counter(
        word for _, word in {(originals[i], word) for (i, _), content in words.items() for word in content}
    )
    documents = len(set(originals))
    return {word: log(1 + count) * (bearers[word] / documents) ** _SHARED for word, count in told.items()}
