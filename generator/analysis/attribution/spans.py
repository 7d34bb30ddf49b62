"""Stretches of tokens: a content is a tuple of them."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from generator.models import Span

TokenSpan = tuple[int, int]
"""First token, and the one after the last."""
TokenSpans = tuple[TokenSpan, ...]

EDGES = frozenset(",;:—–-.")


def runs(tokens: Iterable[Token]) -> TokenSpans:
    """Return the stretches that the tokens make, unbroken but for space."""
    found: list[list[int]] = []
    for token in sorted(set(tokens), key=lambda token: token.i):
        i = token.i
        if found and all(between.is_space for between in token.doc[found[-1][1] : i]):
            found[-1][1] = i + 1
        else:
            found.append([i, i + 1])
    return tuple((first, last) for first, last in found)


def trim(doc: Doc, span: TokenSpan) -> TokenSpan:
    """Return the span without spaces and marks at its edges."""
    first, last = span
    while first < last and (doc[first].is_space or doc[first].text in EDGES):
        first += 1
    while first < last and (doc[last - 1].is_space or doc[last - 1].text in EDGES):
        last -= 1
    return first, last


def words(doc: Doc, spans: TokenSpans) -> frozenset[int]:
    """Return the indices of the tokens in the spans that hold a letter or a digit."""
    return frozenset(i for first, last in spans for i in range(first, last) if any(c.isalnum() for c in doc[i].text))


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Return how many of the members of either are members of both, from 0 to 1 (Jaccard)."""
    return len(one & other) / len(one | other) if one or other else 0.0


def holds(spans: TokenSpans, i: int) -> bool:
    """Return whether one of the spans holds the token."""
    return any(first <= i < last for first, last in spans)


def side_of(token: Token, cue: Token) -> TokenSpan | None:
    """Return the stretch of a token's subtree on its own side of the cue, None if it is but space."""
    inside = [t.i for t in token.subtree if (t.i > cue.i) == (token.i > cue.i) and not t.is_space]
    return (inside[0], inside[-1] + 1) if inside else None


def characters(doc: Doc, span: TokenSpan) -> Span:
    """Return the character offsets of a stretch of tokens."""
    end = doc[span[1] - 1]
    return doc[span[0]].idx, end.idx + len(end)
