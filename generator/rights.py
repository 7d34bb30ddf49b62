"""What `publish` lets be shown of a document: all, the sentences used with their neighbours, or the lines alone.

The rule is applied to the JSON of a story, from which all pages are made, so that it holds wherever they go; and to
that of one published before, so that it can be tightened where the text is not at hand.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from typing import Any, get_args

from generator.durable import Data
from generator.models import Publish, Span

_CONTEXT = 1
"""Sentences shown before and after a used one when only used sentences are published."""

_SHARE, _MOST = 0.2, 200
"""Of a document to which but a link is published: so large a share of its words may be quoted, and so many at most."""

_RULES = get_args(Publish)
"""From the one that shows most."""


def restrict(briefing: Data, sources: Iterable[Data]) -> tuple[Data, list[Data]]:
    """Return a briefing and its annotated sources without the words that the rule of each source keeps back.

    What is kept back of a passage leaves its place and the SHA-256 of its words. Applied again, nothing changes.
    """
    kept = [restrict_source(source) for source in sources]
    shown = {s["document_id"]: find_shown(s) for s in kept if s["metadata"]["publish"] != "full"}
    return (_restrict(briefing, shown) if shown else briefing), kept


def restrict_source(source: Data) -> Data:
    """Return an annotated source without the sentences, and without the other text, that its rule keeps back."""
    if source["metadata"]["publish"] == "full":
        return source
    shown = find_shown(source)
    blocks = (block for block in source["blocks"] if block["kind"] != "other")
    return source | {
        "blocks": [block | {"sentences": [_hide(s, shown) for s in block["sentences"]]} for block in blocks]
    }


def tighten(briefing: Data, sources: Iterable[Data], rules: Mapping[str, Publish]) -> tuple[Data, list[Data]]:
    """Return a story that was published before under the rule given by a document's id, where that shows less."""

    def rule(row: Data) -> Data:
        less = {"publish": rules[row["document_id"]]} if may_show_less(row, rules) else {}
        return row | {"metadata": row["metadata"] | less}

    sections = [
        section | {"items": [rule(row) for row in section["items"]]} if section["id"] == "sources" else section
        for section in briefing["sections"]
    ]
    return restrict(briefing | {"sections": sections}, [rule(source) for source in sources])


def may_show_less(row: Data, rules: Mapping[str, Publish]) -> bool:
    """Return whether less may be shown of a document, by the rule given by its id, than its JSON states."""
    return _RULES.index(rules.get(row["document_id"], "full")) > _RULES.index(row["metadata"]["publish"])


def find_shown(source: Data) -> frozenset[int]:
    """Return the numbers of the sentences of an annotated source that its rule lets be shown."""
    sentences = [sentence for block in source["blocks"] for sentence in block["sentences"]]
    numbers = {sentence["number"] for sentence in sentences}
    used = {sentence["number"] for sentence in sentences if sentence["used_by"]}
    near = {number + step for number in used for step in range(-_CONTEXT, _CONTEXT + 1)}
    return frozenset({"full": numbers, "used": numbers & near, "link": set()}[source["metadata"]["publish"]])


def may_quote(plain: str) -> int:
    """Return how many words of a text may be quoted where no more than a link to it is published."""
    return min(_MOST, int(_SHARE * len(plain.split())))


def count_quoted(plain: str, spans: Iterable[Span]) -> int:
    """Return how many words of a text some spans hold, each word once."""
    count, last = 0, 0
    for start, end in sorted(spans):
        count += len(plain[max(start, last) : end].split())
        last = max(last, end)
    return count


def hash_words(text: str) -> str:
    """Return the SHA-256 that stands for the words of a passage."""
    return hashlib.sha256(text.encode()).hexdigest()


def _hide(sentence: Data, shown: Collection[int]) -> Data:
    return sentence if sentence["number"] in shown else sentence | {"start": None, "end": None, "text": ""}


def _restrict(value: Any, shown: Mapping[str, Collection[int]]) -> Any:
    """Return a value without the evidence whose sentences are not all shown; a document not in `shown` is whole."""
    if isinstance(value, list | tuple):
        return [_restrict(entry, shown) for entry in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _restrict(entry, shown) for key, entry in value.items()}
    evidence, numbers = kept.get("evidence"), kept.get("sentences")
    if evidence and numbers and evidence["text"] is not None and evidence["document_id"] in shown:
        covered = set(range(min(numbers), max(numbers) + 1))
        if not covered <= set(shown[evidence["document_id"]]):
            kept["evidence"] = evidence | {"text": None, "sha256": hash_words(evidence["text"])}
    return kept
