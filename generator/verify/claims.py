"""What the JSON beside a page claims, against the seeds: hashes, offsets, words."""

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.models import Document, Part, join_parts, shown
from generator.verify.faults import Fault, shorten
from generator.verify.seeds import Seeds, sources_of

Claim = dict[str, Any]

_NAME = re.compile(r"\[[^\[\]“”\"]+\]")


def count_passages(data: Claim) -> int:
    """Return how many passages a page quotes."""
    return sum(1 for _ in _find(data, "text", "start", "end"))


def check_claims(name: str, text: str, data: Claim, seeds: Seeds) -> list[Fault]:
    """Return the claims of a page's JSON that its seeds do not bear out."""
    reasons: list[tuple[str, str]] = []
    for source in sources_of(data):
        found = seeds.open(source["path"], source["sha256"])
        if isinstance(found, str):
            reasons.append((source["sha256"], found))
    if not reasons:
        reasons = [*_check_items(data), *_check_words(data, seeds.cited_by(data))]
    return [Fault(name, _locate(text, needle), reason) for needle, reason in reasons]


def _check_items(data: Claim) -> Iterator[tuple[str, str]]:
    """Yield the items that show words without evidence."""
    for section in data.get("sections", ()):
        for item in section["items"]:
            bare = [line for line in _find(item, "parts", "id") if not line.get("evidence")]
            gap = item.get("kind") == "structural" and item.get("slot")
            if bare or not (gap or section["id"] == "sources" or any(_find(item, "document_id", "start"))):
                yield (bare[0]["id"] if bare else item.get("name", section["id"])), "line without evidence"


def _check_words(data: Claim, documents: dict[str, Document]) -> Iterator[tuple[str, str]]:
    """Yield the passages whose words do not stand where they should, and the lines that their parts do not give."""
    for document_id, claim in _find_placed(data, ""):
        document = documents.get(document_id)
        if document is None:
            yield claim["text"], f"evidence names '{document_id}', which is no source of the page"
        elif not _stands(document, claim):
            yield (
                claim["text"],
                f"the seed does not hold «{shorten(claim['text'])}» at {claim['start']} to {claim['end']}",
            )
    for line in _find(data, "parts", "text"):
        if join_parts([Part(**part) for part in line["parts"]]) != line["text"]:
            yield line["text"], f"«{shorten(line['text'])}» is not what its parts give"
        for part in line["parts"]:
            if not _is_fair(part):
                yield part["text"], f"«{shorten(part['text'])}» is neither words of a seed, nor a [name], nor a cut"


def _find_placed(value: Any, document_id: str) -> Iterator[tuple[str, Claim]]:
    """Yield every passage with the id of its document: that of its evidence, else of what stands around it."""
    if isinstance(value, dict):
        evidence = value.get("evidence") or (value.get("line") or {}).get("evidence") or value
        document_id = evidence.get("document_id", document_id)
        if all(value.get(key) is not None for key in ("text", "start", "end")):
            yield document_id, value
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from _find_placed(entry, document_id)


def _stands(document: Document, passage: Claim) -> bool:
    """Return whether the document holds the words at the offsets, as they stand or as a page shows them."""
    start, end = passage["start"], passage["end"]
    return 0 <= start < end <= len(document.text) and passage["text"] in {
        document.text[start:end],
        shown(document, (start, end)),
    }


def _is_fair(part: Claim) -> bool:
    kinds = {
        "verbatim": part["start"] is not None,
        "insertion": _NAME.fullmatch(part["text"]) is not None,
        "cut": part["text"] == "…",
    }
    return bool(kinds.get(part["kind"]))


def _find(value: Any, *keys: str) -> Iterator[Claim]:
    """Yield every dict in a value, however deep, that has all the keys, none of them None."""
    if isinstance(value, dict):
        if all(value.get(key) is not None for key in keys):
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from _find(entry, *keys)


def _locate(text: str, needle: str) -> int:
    """Return the number of the first line of a file that holds a text, 1 when none does."""
    place = text.find(json.dumps(needle, ensure_ascii=False)[1:-1])
    return text.count("\n", 0, place) + 1 if place >= 0 else 1
