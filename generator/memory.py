"""Pages by what they were made from: one that would be made from the same as before is not made again."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

import msgspec


class Memory:
    """Remembers the pages of the last run, and notes what those of this one are made from."""

    def __init__(self, texts: Mapping[str, str], keys: Mapping[str, str]) -> None:
        """Take texts and keys of the last run, by path; a page of which only one is known is made again."""
        self._texts = texts
        self._before = keys
        self.keys: dict[str, str] = {}
        """Hash of what each page asked for was made from, by path."""

    def recall(self, path: str, values: Any, make: Callable[[], str]) -> str:
        """Return the page that `make` gives; `values` are all that it is made from, as plain as JSON."""
        key = hashlib.sha256(msgspec.json.encode(values)).hexdigest()[:16]
        self.keys[path] = key
        known = self._texts.get(path) if self._before.get(path) == key else None
        return make() if known is None else known
