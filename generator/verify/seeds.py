"""The seeds that the pages name, opened again."""

from typing import Any, NamedTuple

from generator.config import Config
from generator.durable import items_of
from generator.errors import SeedError
from generator.ingest import Withheld, is_withheld, read_seed, read_withheld
from generator.models import Document
from generator.verify.faults import Reason


class Opened(NamedTuple):
    """What could be opened of the documents of a page."""

    documents: dict[str, Document]
    """By id."""
    withheld: dict[str, Withheld]
    """Those of which the sidecar alone is at hand, by id."""
    reasons: list[Reason]
    """The path of each that does not serve, and why."""


class SeedReader:
    """Reads each seed once, and tells why one cannot be used as evidence."""

    def __init__(self, config: Config) -> None:
        """Remember the settings that seeds are read under."""
        self._config = config
        self._read: dict[str, Document | Withheld | str] = {}

    @property
    def opened(self) -> int:
        """How many seeds could be read."""
        return sum(isinstance(found, Document) for found in self._read.values())

    @property
    def withheld(self) -> int:
        """How many seeds are withheld."""
        return sum(isinstance(found, Withheld) for found in self._read.values())

    def open(self, source: dict[str, Any]) -> Document | Withheld | str:
        """Return the document that the JSON of a page says it is made from, or that it is withheld, or a fault."""
        path, sha256 = source["path"], source["sha256"]
        if path not in self._read:
            self._read[path] = self._open(path)
        found = self._read[path]
        if isinstance(found, Document) and found.sha256 != sha256:
            return f"seed {path} has changed since the page was made"
        if isinstance(found, Document) and found.text_sha256 != source["text_sha256"]:
            return f"seed {path} is the same file, but is read otherwise now than when the page was made"
        if isinstance(found, Withheld) and found.metadata.sha256 != sha256:
            return f"{found.path} names another text than the page was made from"
        return found

    def open_all(self, data: dict[str, Any]) -> Opened:
        """Return what can be opened of the documents that the JSON of a page names."""
        opened = Opened({}, {}, [])
        for source in sources_of(data):
            found = self.open(source)
            if isinstance(found, Document):
                opened.documents[found.id] = found
            elif isinstance(found, Withheld):
                opened.withheld[found.id] = found
            else:
                opened.reasons.append((source["path"], found))
        return opened

    def _open(self, path: str) -> Document | Withheld | str:
        seed = self._config.root / path
        try:
            return read_withheld(seed, self._config) if is_withheld(seed) else read_seed(seed, self._config)
        except SeedError as error:
            return f"seed cannot be read: {error}"


def sources_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what the JSON of a page says of its documents."""
    if "blocks" in data:
        return [data]
    return items_of(data, "sources")
