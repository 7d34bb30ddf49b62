"""What the JSON beside a page claims, against its documents: offsets, words, names, what is stated of them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from itertools import chain
from typing import Any

from generator.durable import Data, find_entries, items_of
from generator.models import UNNAMED, Document, Part, gives_name, join_parts, shown
from generator.rights import count_quoted, hash_words, may_quote, may_show_less
from generator.verify.faults import Reason, shorten
from generator.verify.seeds import Opened, sources_of

Claim = Data
"""What a JSON file says."""

_NAME = re.compile(r"\[([^\[\]]+)\]")


def count_passages(data: Claim) -> Counter[str]:
    """Return how many passages a page quotes, by document."""
    return Counter(document_id for document_id, _ in _find_placed(data, ""))


def check_claims(data: Claim, opened: Opened) -> Iterator[Reason]:
    """Yield what the JSON of a page claims and its documents do not bear out, as far as they are at hand."""
    documents = opened.documents
    for source in sources_of(data):
        yield from _check_source(source, opened)
    yield from _check_passages(data, opened)
    yield from _check_quoted(data, documents)
    if "sections" in data:
        yield from _check_title(data["title"], opened)
        yield from _check_items(data["sections"])
        actors = items_of(data, "actors")
        names = {row["name"] for row in actors}
        if not opened.withheld:
            yield from _check_actors(actors, documents)
        yield from _check_names(data["sections"], names)
        yield from _check_lines([*data["sections"], *data["terms"]], names)
        yield from _check_terms(data["terms"])


def _check_source(source: Claim, opened: Opened) -> Iterator[Reason]:
    """Yield how what a page says of a document is not what the document or its sidecar states."""
    document, withheld = opened.documents.get(source["document_id"]), opened.withheld.get(source["document_id"])
    if withheld:
        if not withheld.agrees(source["metadata"]):
            yield source["path"], f"what {withheld.path} states has changed since the page was made"
        if may_show_less(source, {withheld.id: withheld.metadata.publish}):
            yield source["path"], f"shows more of {source['path']} than `publish: {withheld.metadata.publish}` lets it"
    elif document is None:
        yield source["document_id"], f"{source['path']} has another id than '{source['document_id']}'"
    elif source["metadata"] != asdict(document.metadata):
        yield source["path"], f"what is stated of {source['path']} has changed since the page was made"
    elif "blocks" in source:
        yield from _check_blocks(source, document)


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


def _check_passages(data: Claim, opened: Opened) -> Iterator[Reason]:
    """Yield the passages whose words do not stand where they should."""
    for document_id, claim in _find_placed(data, ""):
        document = opened.documents.get(document_id)
        if document_id in opened.withheld:
            continue
        words = claim["text"] or ""
        if document is None:
            yield words, f"evidence names '{document_id}', which is no source of the page"
        elif not _stands(document, claim):
            place = f"{claim['start']} to {claim['end']}"
            what = f"«{shorten(words)}»" if words else f"the words of SHA-256 {claim['sha256']}"
            yield words or claim["sha256"], f"the seed does not hold {what} at {place}"


def _check_quoted(data: Claim, documents: dict[str, Document]) -> Iterator[Reason]:
    """Yield the documents of which more is quoted than may be where but a link is published; one line may always."""
    for document in (one for one in documents.values() if one.metadata.publish == "link"):
        lines = find_entries(data, "parts", "evidence")
        own = [line["parts"] for line in lines if line["evidence"]["document_id"] == document.id]
        spans = [[(part["start"], part["end"]) for part in parts if part["kind"] == "verbatim"] for parts in own]
        longest = max((count_quoted(document.plain, one) for one in spans), default=0)
        quoted, most = count_quoted(document.plain, chain.from_iterable(spans)), may_quote(document.plain)
        if quoted > max(longest, most):
            yield document.path, f"quotes {quoted} words of {document.path}, and `publish: link` lets {most} be quoted"


def _find_placed(value: Any, document_id: str) -> Iterator[tuple[str, Claim]]:
    """Yield every passage with the id of its document: that of its evidence, else of what stands around it."""
    if isinstance(value, dict):
        evidence = value.get("evidence") or (value.get("line") or {}).get("evidence") or value
        document_id = evidence.get("document_id", document_id)
        words = value.get("text") if value.get("text") is not None else value.get("sha256")
        if words is not None and value.get("start") is not None and value.get("end") is not None:
            yield document_id, value
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from _find_placed(entry, document_id)


def _stands(document: Document, passage: Claim) -> bool:
    """Return whether the document holds the words at the offsets, as they stand or as a page shows them."""
    start, end = passage["start"], passage["end"]
    words = document.text[start:end]
    if passage["text"] is None:
        held = {passage["sha256"]} & {hash_words(words)}
    else:
        held = {passage["text"]} & {words, shown(document, (start, end))}
    return 0 <= start < end <= len(document.text) and bool(held)


def _check_title(title: Claim, opened: Opened) -> Iterator[Reason]:
    """Yield a title that is neither the editor's, nor stated of a document, nor the words of its evidence."""
    evidence = title["evidence"]
    if title["origin"] == "editor":
        return
    if evidence:
        document = opened.documents.get(evidence["document_id"])
        given = {shown(document, (evidence["start"], evidence["end"]))} if document else {title["text"]}
    else:
        titles = (document.metadata.title for document in opened.documents.values())
        given = {*titles, *(seed.metadata.title for seed in opened.withheld.values())}
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


def _check_actors(actors: list[Claim], documents: dict[str, Document]) -> Iterator[Reason]:
    """Yield the names that no document gives; a country goes by its usual name, whom an editor names by that one."""
    words = [" ".join(document.plain.split()) for document in documents.values()]
    for row in actors:
        named = () if row["type"] == "state" or row["editors_name"] else (row["name"],)
        for name in (*row["aliases"], *named):
            if not any(gives_name(text, name) or _shares_surname(name, text) for text in words):
                yield name, f"no seed names «{shorten(name)}»"


def _shares_surname(name: str, text: str) -> bool:
    """Return whether a text gives a name's surname once for two persons ("Ilse and Ann Roe")."""
    first, _, last = map(re.escape, name.rpartition(" "))
    return bool(first) and re.search(rf"{first} (?:and|&) (?:\S+ ){{1,3}}{last}\b", text) is not None


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
    return part["text"] == "…" if part["kind"] == "cut" else name is not None and name[1] in {*names, UNNAMED}


def _unspaced(text: str) -> str:
    return "".join(text.split())
