"""The versions of a story, and the file that holds them."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import msgspec

from generator.durable import to_json
from generator.errors import HistoryError
from generator.layout import HISTORIES
from generator.merges import split_sides


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of a briefing, by the words of a document that it shows."""

    section: str
    kind: str
    """Of agreement: corroborated, conflict or change; empty elsewhere."""
    document_id: str
    words: str
    """Hash of the words."""
    sentences: tuple[int, ...] = field(compare=False)
    """Their numbers when the passage was first shown."""
    frame: str = field(default="", compare=False)
    """Hash of the words without their figures."""
    figures: tuple[str, ...] = field(default=(), compare=False)
    """In order, as written."""


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document that came, went or was changed."""

    document_id: str
    change: Literal["added", "changed", "removed"]
    sha256: str
    """Of the seed; empty of one removed."""


@dataclass(frozen=True, slots=True)
class Version:
    """What one generation found changed."""

    number: int
    """From 1."""
    date: str
    """The day that the generation was told, ISO 8601; empty when it was told none."""
    sources: str
    """The latest date that its documents then stated, ISO 8601; empty where none did."""
    documents: tuple[DocumentChange, ...]
    """Empty where the program or its settings alone changed what is shown."""
    added: tuple[Passage, ...]
    removed: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class History:
    """All versions of a story, the first one first."""

    story: str
    demonstration: bool
    versions: tuple[Version, ...] = ()

    def passages(self) -> set[Passage]:
        """Return what the last version shows."""
        shown: set[Passage] = set()
        for version in self.versions:
            shown = (shown - set(version.removed)) | set(version.added)
        return shown

    def documents(self) -> dict[str, str]:
        """Return the SHA-256 of the last version's documents, by id."""
        held: dict[str, str] = {}
        for change in (change for version in self.versions for change in version.documents):
            held[change.document_id] = change.sha256
        return {id: sha256 for id, sha256 in held.items() if sha256}

    def sources(self) -> dict[str, tuple[str, str]]:
        """Return every document that the story ever had: its last SHA-256, and the day on which it went, if any."""
        found: dict[str, tuple[str, str]] = {}
        for version in self.versions:
            for change in version.documents:
                gone = change.change == "removed"
                sha256 = found[change.document_id][0] if gone and change.document_id in found else change.sha256
                found[change.document_id] = (sha256, version.date if gone else "")
        return found

    def last_sources(self) -> dict[str, str]:
        """Return the SHA-256 of the documents that it has, or had before it ended, by id."""
        held = self.documents()
        ended = {change.document_id for change in self.versions[-1].documents if change.change == "removed"}
        return {id: sha256 for id, (sha256, _) in self.sources().items() if id in (held or ended)}


def read_histories(folder: Path) -> dict[str, History]:
    """Return the histories below `briefings/`, by story; one that git left in conflict is that of both sides.

    Raises:
        HistoryError: a file holds no history.
    """
    paths = sorted((folder / HISTORIES).glob("*.json"))
    return {path.stem: _join(str(path), path.read_text(encoding="utf-8", errors="replace")) for path in paths}


def _join(name: str, text: str) -> History:
    """Return the history with every version that either side of a text has, ours first, numbered anew."""
    first, *others = (parse_history(name, side) for side in split_sides(text))
    versions = dict.fromkeys((*first.versions, *(version for other in others for version in other.versions)))
    return replace(first, versions=tuple(replace(version, number=n) for n, version in enumerate(versions, start=1)))


def parse_history(name: str, text: bytes | str) -> History:
    """Return the history that a file's text holds; `name` is for the message.

    Raises:
        HistoryError: it holds none.
    """
    try:
        history = msgspec.json.decode(text, type=History)
        _check_order(history.versions)
    except (ValueError, RecursionError, msgspec.DecodeError) as error:
        reason = f"{name}: is no history of a story ({type(error).__name__}: {error})"
        raise HistoryError(f"{reason}; restore it from git, or remove it to begin anew") from error
    return history


def to_text(history: History) -> str:
    """Return the text of a history's file."""
    return to_json(history)


def _check_order(versions: tuple[Version, ...]) -> None:
    if not versions or [version.number for version in versions] != list(range(1, len(versions) + 1)):
        raise ValueError("versions are not numbered in order")
