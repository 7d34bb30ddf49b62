"""The seeds that the pages name, opened again."""

from typing import Any

from generator.config import Config
from generator.durable import items_of
from generator.errors import SeedError
from generator.ingest import read_seed
from generator.models import Document


class Seeds:
    """Reads each seed once, and tells why one cannot be used as evidence."""

    def __init__(self, config: Config) -> None:
        """Remember the settings that seeds are read under."""
        self._config = config
        self._read: dict[str, Document | str] = {}

    @property
    def opened(self) -> int:
        """How many seeds could be read."""
        return sum(isinstance(found, Document) for found in self._read.values())

    def open(self, source: dict[str, Any]) -> Document | str:
        """Return the document that the JSON of a page says it is made from, or what is wrong with it."""
        path = source["path"]
        if path not in self._read:
            try:
                self._read[path] = read_seed(self._config.root / path, self._config)
            except SeedError as error:
                self._read[path] = f"seed cannot be read: {error}"
        found = self._read[path]
        if isinstance(found, Document) and found.sha256 != source["sha256"]:
            return f"seed {path} has changed since the page was made"
        if isinstance(found, Document) and found.text_sha256 != source["text_sha256"]:
            return f"seed {path} is the same file, but is read otherwise now than when the page was made"
        return found

    def open_all(self, data: dict[str, Any]) -> tuple[dict[str, Document], list[tuple[str, str]]]:
        """Return by id the documents that the JSON of a page names, and those that do not serve: path and reason."""
        found = {source["path"]: self.open(source) for source in sources_of(data)}
        documents = {document.id: document for document in found.values() if isinstance(document, Document)}
        return documents, [(path, reason) for path, reason in found.items() if isinstance(reason, str)]


def sources_of(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what the JSON of a page says of its documents."""
    if "blocks" in data:
        return [data]
    return items_of(data, "sources")
