"""What was extracted from seeds before: reading a PDF takes a hundred times its JSON."""

import hashlib
import json
from typing import Any

from generator.cache import Cache
from generator.config import Config
from generator.ingest.body import Body, blank_controls
from generator.inputs import hash_program
from generator.models import Paragraph

_MISSHAPEN = (ValueError, KeyError, TypeError, RecursionError)


class Extracts:
    """Keeps bodies by what they depend on: the bytes, the suffix, and the program with its libraries."""

    def __init__(self, config: Config) -> None:
        """Remember the site and the program."""
        self._cache = Cache(config.root, "extracts")
        self._program = hash_program(config)

    def find(self, suffix: str, data: bytes) -> Body | None:
        """Return what was kept for such a file; what cannot be read is as good as not there."""
        kept = self._cache.find(self._make_key(suffix, data))
        try:
            return None if kept is None else _from_json(json.loads(kept))
        except _MISSHAPEN:
            return None

    def keep(self, suffix: str, data: bytes, body: Body) -> None:
        """Keep what such a file holds."""
        self._cache.keep(self._make_key(suffix, data), json.dumps(_to_json(body)))

    def clear(self) -> None:
        """Remove what no seed has asked for."""
        self._cache.clear()

    def _make_key(self, suffix: str, data: bytes) -> str:
        return hashlib.sha256(f"{self._program} {suffix} ".encode() + data).hexdigest()


def _to_json(body: Body) -> dict[str, Any]:
    paragraphs = [(p.start, p.end, p.kind) for p in body.paragraphs]
    return {"text": body.text, "paragraphs": paragraphs, "stated": dict(body.front_matter)}


def _from_json(data: dict[str, Any]) -> Body:
    paragraphs = tuple(Paragraph(start, end, kind) for start, end, kind in data["paragraphs"])
    return Body(data["text"], blank_controls(data["text"]), paragraphs, data["stated"])
