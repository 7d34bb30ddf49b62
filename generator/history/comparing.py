"""A briefing compared with its story's last version, by evidence."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from generator.history.versions import DocumentChange, History, Passage, Version

Data = dict[str, Any]


def record(history: History, briefing: Data | None, date: str) -> History:
    """Return the history with a version more where a briefing is not what the last one was; None: it is gone."""
    documents = {row["document_id"]: row["sha256"] for row in _items(briefing, "sources")}
    now, before = {p: p for p, _ in find_passages(briefing)}, history.passages()
    version = Version(
        number=len(history.versions) + 1,
        date=date,
        documents=_compare(history.documents(), documents),
        added=_in_order(passage for passage in now if passage not in before),
        removed=_in_order(before - now.keys()),
    )
    if not (version.documents or version.added or version.removed):
        return history
    return History(history.story, history.demonstration, (*history.versions, version))


def find_passages(briefing: Data | None) -> Iterator[tuple[Passage, str]]:
    """Yield the passages that a briefing shows, each with the id of its line."""
    for section in briefing["sections"] if briefing else ():
        for item in section["items"]:
            kind = item["kind"] if section["id"] == "agreement" else ""
            for line in _find_lines(item):
                document_id = line["evidence"]["document_id"]
                words = "…".join(part["text"] for part in line["parts"] if part["kind"] == "verbatim")
                digest = hashlib.sha256(words.encode()).hexdigest()[:12]
                yield Passage(section["id"], kind, document_id, digest, tuple(line["sentences"])), line["id"]


def describe(history: History, briefing: Data) -> Data:
    """Return what a page says of its story's last change of sources: what came of it and is still there, what went.

    `number` and `date` are those of that version, `revisions` counts the later ones, in which no source changed.
    """
    number = max(v.number for v in history.versions if v.documents)
    version, lines = history.versions[number - 1], dict(find_passages(briefing))
    first = number == 1
    held = history.documents()
    return {
        "number": number,
        "date": version.date,
        "before": "" if first else history.versions[number - 2].date,
        "revisions": len(history.versions) - number,
        "documents": [asdict(change) for change in version.documents],
        "added": [] if first else [_plain(p) | {"line_id": lines[p]} for p in version.added if p in lines],
        "removed": [_plain(p) | {"here": p.document_id in held} for p in version.removed if p not in lines],
    }


def _plain(passage: Passage) -> Data:
    return asdict(passage) | {"sentences": list(passage.sentences)}


def _compare(before: dict[str, str], now: dict[str, str]) -> tuple[DocumentChange, ...]:
    changes = [DocumentChange(id, "removed", "") for id in before.keys() - now.keys()]
    for id, sha256 in now.items():
        if before.get(id) != sha256:
            changes.append(DocumentChange(id, "changed" if id in before else "added", sha256))
    return tuple(sorted(changes, key=lambda change: change.document_id))


def _in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(sorted(passages, key=lambda p: (p.section, p.kind, p.document_id, p.sentences, p.words)))


def _items(briefing: Data | None, section: str) -> list[Data]:
    sections = briefing["sections"] if briefing else ()
    return [item for one in sections if one["id"] == section for item in one["items"]]


def _find_lines(value: Any) -> Iterator[Data]:
    """Yield the lines in an item, however deep."""
    if isinstance(value, dict):
        if value.get("parts") and value.get("evidence"):
            yield value
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for entry in value:
            yield from _find_lines(entry)
