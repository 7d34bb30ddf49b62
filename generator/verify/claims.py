"""What the JSON beside a page claims, against its documents: offsets, words, names, what is stated of them."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator.durable import Data, find_entries, items_of
from generator.models import Document, Part, join_parts, shown
from generator.verify.faults import Reason, shorten
from generator.verify.seeds import sources_of

Claim = Data
"""What a JSON file says."""
Documents = dict[str, Document]
"""By id."""

_NAME = re.compile(r"\[([^\[\]“”\"]+)\]")


def count_passages(data: Claim) -> int:
    """Return how many passages a page quotes."""
    return sum(1 for _ in find_entries(data, "text", "start", "end"))


def check_claims(data: Claim, documents: Documents) -> Iterator[Reason]:
    """Yield what the JSON of a page claims and its documents do not bear out."""
    for source in sources_of(data):
        document = documents.get(source["document_id"])
        if document is None:
            yield source["document_id"], f"{source['path']} has another id than '{source['document_id']}'"
        elif source["metadata"] != asdict(document.metadata):
            yield source["path"], f"what is stated of {source['path']} has changed since the page was made"
        elif "blocks" in data:
            yield from _check_blocks(data, document)
    yield from _check_passages(data, documents)
    if "sections" in data:
        yield from _check_title(data["title"], documents)
        yield from _check_items(data["sections"])
        actors = items_of(data, "actors")
        names = {row["name"] for row in actors}
        yield from _check_actors(actors, documents)
        yield from _check_names(data["sections"], names)
        yield from _check_lines([*data["sections"], *data["terms"]], names)
        yield from _check_terms(data["terms"])


def _check_blocks(source: Claim, document: Document) -> Iterator[Reason]:
    """Yield how an annotated source differs from its document: numbers, words without a place, words left out."""
    sentences = [sentence for block in source["blocks"] for sentence in block["sentences"]]
    entries = [entry for block in source["blocks"] for entry in (block, *block["sentences"])]
    if [sentence["number"] for sentence in sentences] != list(range(1, len(sentences) + 1)):
        yield "number", "the sentences are not numbered in order"
    if document.metadata.publish == "full":
        if _unspaced("".join(entry["text"] for entry in entries)) != _unspaced(document.plain):
            yield "blocks", f"is not the whole of {document.path}, from its first word to its last"
        return
    for entry in entries:
        if entry["text"] and entry.get("start") is None:
            yield entry["text"], f"«{shorten(entry['text'])}» has no place in the seed"


def _check_passages(data: Claim, documents: Documents) -> Iterator[Reason]:
    """Yield the passages whose words do not stand where they should."""
    for document_id, claim in _find_placed(data, ""):
        document = documents.get(document_id)
        if document is None:
            yield claim["text"], f"evidence names '{document_id}', which is no source of the page"
        elif not _stands(document, claim):
            place = f"{claim['start']} to {claim['end']}"
            yield claim["text"], f"the seed does not hold «{shorten(claim['text'])}» at {place}"


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


def _check_title(title: Claim, documents: Documents) -> Iterator[Reason]:
    """Yield a title that is neither the editor's, nor stated of a document, nor the words of its evidence."""
    evidence = title["evidence"]
    if title["origin"] == "editor":
        return
    if evidence:
        document = documents.get(evidence["document_id"])
        given = {shown(document, (evidence["start"], evidence["end"]))} if document else {title["text"]}
    else:
        given = {document.metadata.title for document in documents.values()}
    if title["text"] not in given:
        yield title["text"], f"the title «{shorten(title['text'])}» is not what its source gives"


def _check_items(sections: list[Claim]) -> Iterator[Reason]:
    """Yield the items that show words without evidence."""
    for section in sections:
        for item in section["items"]:
            bare = [line for line in find_entries(item, "parts", "id") if not line.get("evidence")]
            gap = item.get("kind") == "structural" and item.get("slot")
            if bare or not (gap or section["id"] == "sources" or any(find_entries(item, "document_id", "start"))):
                yield (bare[0]["id"] if bare else item.get("name", section["id"])), "line without evidence"


def _check_terms(terms: list[Claim]) -> Iterator[Reason]:
    """Yield the terms that do not stand in their line, and those whose line has no evidence."""
    for term in terms:
        words = term["words"]
        if not term["line"]["evidence"]:
            yield words["text"], "line without evidence"
        spans = [(part["start"], part["end"]) for part in term["line"]["parts"] if part["kind"] == "verbatim"]
        if not any(start <= words["start"] and words["end"] <= end for start, end in spans):
            yield words["text"], f"«{shorten(words['text'])}» does not stand in its line"


def _check_actors(actors: list[Claim], documents: Documents) -> Iterator[Reason]:
    """Yield the names of actors that no document holds; a country may go by its usual name."""
    words = [" ".join(document.plain.split()) for document in documents.values()]
    for row in actors:
        for name in (*row["aliases"], *(() if row["type"] == "state" else (row["name"],))):
            if not any(name in text for text in words):
                yield name, f"no seed names «{shorten(name)}»"


def _check_names(sections: list[Claim], names: set[str]) -> Iterator[Reason]:
    """Yield the names that are those of no actor."""
    used = [row["stated_by"] for row in find_entries(sections, "stated_by")]
    for name in (*used, *(stand["name"] for stand in find_entries(sections, "actor_id", "name"))):
        if name not in names:
            yield name, f"«{shorten(name)}» is none of the actors"


def _check_lines(sections: list[Claim], names: set[str]) -> Iterator[Reason]:
    """Yield the lines that are not what their parts give, and the parts that a line may not have."""
    for line in find_entries(sections, "parts", "text"):
        if join_parts([Part(**part) for part in line["parts"]]) != line["text"]:
            yield line["text"], f"«{shorten(line['text'])}» is not what its parts give"
        for part in line["parts"]:
            if not _is_fair(part, line["evidence"], names):
                yield (
                    part["text"],
                    f"«{shorten(part['text'])}» is neither words of the evidence, nor a [name], nor a cut",
                )


def _is_fair(part: Claim, evidence: Claim | None, names: set[str]) -> bool:
    """Return whether a part is of one of the three kinds: words inside the evidence, an actor's [name], a cut."""
    if part["kind"] == "verbatim":
        return not evidence or evidence["start"] <= part["start"] < part["end"] <= evidence["end"]
    name = _NAME.fullmatch(part["text"])
    return part["text"] == "…" if part["kind"] == "cut" else name is not None and name[1] in names


def _unspaced(text: str) -> str:
    return "".join(text.split())
