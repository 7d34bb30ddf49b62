"""Reprints: documents that share most of their wording, such as one agency's text under several mastheads."""

import re
from collections.abc import Sequence

_WORDS = 5
"""Words of a shingle."""
_SHARED = 0.5
"""Of two texts that share so much of the shorter one's shingles, one is a copy (Broder 1997, containment)."""


def find_originals(texts: Sequence[str]) -> tuple[int, ...]:
    """Return for each text the number of the first of which it is a copy, or its own number."""
    shingles = [_shingle(text) for text in texts]
    originals: list[int] = []
    for i, own in enumerate(shingles):
        originals.append(next((originals[j] for j in range(i) if _is_copy(own, shingles[j])), i))
    return tuple(originals)


def _shingle(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[i : i + _WORDS]) for i in range(len(words) - _WORDS + 1))


def _is_copy(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    return bool(one) and bool(other) and len(one & other) >= _SHARED * min(len(one), len(other))
