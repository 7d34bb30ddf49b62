"""A briefing compared with its story's last version, by evidence."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from generator.durable import Data, find_entries, items_of
from generator.history.versions import DocumentChange, History, Passage, Version


def record(history: History, briefing: Data, date: str) -> History:
    """Return the history with a version more where a briefing is not what the last one was."""
    documents = {row["document_id"]: row["sha256"] for row in items_of(briefing, "sources")}
    now, before = {p: p for p, _ in find_passages(briefing)}, history.passages()
    version = Version(
        number=len(history.versions) + 1,
        date=date,
        sources=max((row["metadata"]["date"] for row in items_of(briefing, "sources")), default=""),
        documents=_compare(history.documents(), documents),
        added=_in_order(passage for passage in now if passage not in before),
        removed=_in_order(before - now.keys()),
    )
    if not (version.documents or version.added or version.removed):
        return history
    return History(history.story, history.demonstration, (*history.versions, version))


def find_passages(briefing: Data) -> Iterator[tuple[Passage, str]]:
    """Yield the passages that a briefing shows, each with the id of its line."""
    for section in briefing["sections"]:
        for item in section["items"]:
            kind = item["kind"] if section["id"] == "agreement" else ""
            for line in find_entries(item, "parts", "evidence"):
                document_id = line["evidence"]["document_id"]
                words = "…".join(part["text"] for part in line["parts"] if part["kind"] == "verbatim")
                digest = hashlib.sha256(words.encode()).hexdigest()[:12]
                yield Passage(section["id"], kind, document_id, digest, tuple(line["sentences"])), line["id"]


def describe(history: History, briefing: Data, *, logged: bool = True) -> Data:
    """Return what a page says of its story's last change of sources: what came of it and is still there, what went.

    `number` and `date` are those of that version, `revisions` counts the later ones, in which no source changed. What
    is known by then and only moves into or out of the bottom line is no news. A preview is not `logged`: its history
    does not tell it.
    """
    number = max(v.number for v in history.versions if v.documents)
    version, lines = history.versions[number - 1], dict(find_passages(briefing))
    first = number == 1
    held = history.documents()
    concerned = {change.document_id for change in version.documents}

    def is_news(passage: Passage) -> bool:
        return passage.section != "bottom-line" or passage.document_id in concerned

    added = () if first else (p for p in version.added if p in lines and is_news(p))
    removed = (p for p in version.removed if p not in lines and is_news(p))
    return {
        "number": number,
        "logged": logged,
        "date": version.date,
        "before": "" if first else history.versions[number - 2].date,
        "revisions": len(history.versions) - number,
        "documents": [asdict(change) for change in version.documents],
        "added": [_plain(p) | {"line_id": lines[p]} for p in added],
        "removed": [_plain(p) | {"here": p.document_id in held} for p in removed],
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
