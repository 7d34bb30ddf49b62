"""A briefing compared with its story's last version, by evidence."""

import hashlib
from collections.abc import Iterable, Iterator

from generator.durable import Data, find_entries, items_of
from generator.history.figures import split_figures
from generator.history.telling import tell, to_plain
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
                frame, figures = split_figures(words)
                numbers, digest = tuple(line["sentences"]), _digest(words)
                passage = Passage(section["id"], kind, document_id, digest, numbers, _digest(frame), figures)
                yield passage, line["id"]


def describe(history: History, briefing: Data, *, logged: bool = True) -> Data:
    """Return what a page says of its story's last change of sources: what came of it and is still there, what went.

    `number` and `date` are those of that version, `revisions` counts the later ones, in which no source changed. A
    preview is not `logged`: its history does not tell it.
    """
    number = max(v.number for v in history.versions if v.documents)
    told, first = tell(history.versions[number - 1]), number == 1
    lines = {_key(to_plain(passage)): id for passage, id in find_passages(briefing)}
    held = history.documents()

    def find_shown(passages: list[Data]) -> list[Data]:
        return [p | {"line_id": lines[_key(p)]} for p in passages if _key(p) in lines and not first]

    return told | {
        "logged": logged,
        "before": "" if first else history.versions[number - 2].date,
        "revisions": len(history.versions) - number,
        "added": find_shown(told["added"]),
        "altered": find_shown(told["altered"]),
        "removed": [p | {"here": p["document_id"] in held} for p in told["removed"] if _key(p) not in lines],
    }


def _key(passage: Data) -> tuple[str, ...]:
    """Return what a passage is known by."""
    return tuple(passage[key] for key in ("section", "kind", "document_id", "words"))


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def _compare(before: dict[str, str], now: dict[str, str]) -> tuple[DocumentChange, ...]:
    changes = [DocumentChange(id, "removed", "") for id in before.keys() - now.keys()]
    for id, sha256 in now.items():
        if before.get(id) != sha256:
            changes.append(DocumentChange(id, "changed" if id in before else "added", sha256))
    return tuple(sorted(changes, key=lambda change: change.document_id))


def _in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(sorted(passages, key=lambda p: (p.section, p.kind, p.document_id, p.sentences, p.words)))
