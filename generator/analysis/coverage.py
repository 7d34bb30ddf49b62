"""An order of sentences of several documents in which each adds to those before it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log

from spacy.tokens import Span

from generator.story import Place

Pair = tuple[str, str]
"""The lemmas of two words that follow one another: what is told alike, and more than a matter in common."""

_SHARED = 2
"""Power of the share of documents that have a pair."""
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
    pairs = {place: _list_pairs(span) for place, span in sentences.items()}
    weights = _weigh_pairs(pairs, originals)
    untold = {place: frozenset(pairs[place]) for place in scores}
    gains = {place: sum(weights[pair] for pair in sorted(untold[place])) for place in scores}
    factors = {place: score / max(_SHORT, len(sentences[place])) for place, score in scores.items()}
    order: list[Place] = []
    left = sorted(scores, key=lambda place: (-gains[place] * factors[place], place[::-1]))
    while left and len(order) < _CHOSEN:
        best = max(left, key=lambda place: gains[place] * factors[place] if order else scores[place])
        left.remove(best)
        order.append(best)
        for place in left:
            gains[place] -= sum(weights[pair] for pair in sorted(untold[place] & untold[best]))
            untold[place] -= untold[best]
    return (*order, *left)


def _list_pairs(span: Span) -> tuple[Pair, ...]:
    """Return the pairs of a sentence in order."""
    lemmas = (token.lemma_.lower() for token in span if not (token.is_punct or token.is_quote or token.is_space))
    return tuple(pairwise(lemmas))


def _weigh_pairs(pairs: Mapping[Place, Sequence[Pair]], originals: Sequence[int]) -> dict[Pair, float]:
    """Return what a pair counts: more the oftener it is told, and the more documents tell it."""
    told = Counter(pair for found in pairs.values() for pair in found)
    bearers = Counter(pair for _, pair in {(originals[i], pair) for (i, _), found in pairs.items() for pair in found})
    documents = len(set(originals))
    return {pair: log(1 + count) * (bearers[pair] / documents) ** _SHARED for pair, count in told.items()}
