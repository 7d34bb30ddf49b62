"""Which attributions are found, by how much of their content stands in quotation marks."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.evaluation.scoring import Figures, Measured

KINDS = ("direct", "mixed", "indirect")
WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
QUOTATION = re.compile(r"“[^”\n]*|\"[^\"\n]*(?:\"|$)|''.*?(?:''|$)", re.MULTILINE)
"""A quotation left open runs to the end of its paragraph."""

Spans = Sequence[Sequence[int]]


def recall_by_kind(measured: Measured) -> Figures:
    """Return the detection recall of direct, mixed and indirect gold attributions, in per cent."""
    found = {Path(row["documents"][0]["path"]).stem: row["attributions"] for row in _rows(measured.output)}
    right: dict[str, list[bool]] = {kind: [] for kind in KINDS}
    for row in _rows(measured.gold):
        words = [match.span() for match in WORD.finditer(row["text"])]
        quoted = words_in(words, [match.span() for match in QUOTATION.finditer(row["text"])])
        gold = [words_in(words, attribution["content"]) for attribution in row["attributions"]]
        predicted = [words_in(words, attribution["content"]) for attribution in found.get(row["id"], ())]
        matched = match_contents(gold, predicted)
        for number, content in enumerate(gold):
            right[kind_of(content, quoted)].append(number in matched)
    return {f"{kind} R": 100 * sum(hits) / len(hits) if hits else None for kind, hits in right.items()}


def words_in(words: Spans, spans: Spans) -> frozenset[int]:
    """Return the numbers of the words that share a character with one of the spans."""
    return frozenset(k for k, (start, end) in enumerate(words) if any(start < e and s < end for s, e in spans))


def kind_of(content: frozenset[int], quoted: frozenset[int]) -> str:
    """Return whether all, some or none of the content's words stand in quotation marks."""
    if content <= quoted:
        return "direct"
    return "mixed" if content & quoted else "indirect"


def match_contents(gold: Sequence[frozenset[int]], predicted: Sequence[frozenset[int]]) -> frozenset[int]:
    """Return the numbers of the gold contents found: paired one to one, best first, at an overlap of half or more."""
    overlaps = ((len(g & p) / len(g | p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if g & p)
    matched: set[int] = set()
    used: set[int] = set()
    for overlap, i, j in sorted(overlaps, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if overlap >= 0.5 and i not in matched and j not in used:
            matched.add(i)
            used.add(j)
    return frozenset(matched)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
