"""What was extracted from seeds before, kept in a folder of the site: reading a PDF takes a hundred times its JSON."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator.config import Config
from generator.ingest.body import Body, blank_controls
from generator.inputs import hash_program
from generator.models import Paragraph

FOLDER = ".cache"

_MISSHAPEN = (OSError, ValueError, KeyError, TypeError, RecursionError)


class Extracts:
    """Keeps bodies by what they depend on: the bytes, the suffix, and the program with its libraries."""

    def __init__(self, config: Config) -> None:
        """Remember the site and the program."""
        self._folder = config.root / FOLDER / "extracts"
        self._program = hash_program(config)
        self._used: set[Path] = set()

    def find(self, suffix: str, data: bytes) -> Body | None:
        """Return what was kept for such a file; what cannot be read is as good as not there."""
        try:
            return _from_json(json.loads(self._path(suffix, data).read_text(encoding="utf-8")))
        except _MISSHAPEN:
            return None

    def keep(self, suffix: str, data: bytes, body: Body) -> None:
        """Keep what such a file holds; a folder that cannot be written costs time only."""
        path = self._path(suffix, data)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            (self._folder.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            part = path.with_suffix(".part")
            part.write_text(json.dumps(_to_json(body)), encoding="utf-8")
            part.replace(path)

    def clear(self) -> None:
        """Remove what no seed has asked for."""
        with suppress(OSError):
            for path in self._folder.iterdir() if self._folder.is_dir() else ():
                if path not in self._used:
                    path.unlink()

    def _path(self, suffix: str, data: bytes) -> Path:
        digest = hashlib.sha256(f"{self._program} {suffix} ".encode() + data).hexdigest()
        path = self._folder / f"{digest}.json"
        self._used.add(path)
        return path


def _to_json(body: Body) -> dict[str, Any]:
    paragraphs = [(p.start, p.end, p.kind) for p in body.paragraphs]
    return {"text": body.text, "paragraphs": paragraphs, "stated": dict(body.front_matter)}


def _from_json(data: dict[str, Any]) -> Body:
    paragraphs = tuple(Paragraph(start, end, kind) for start, end, kind in data["paragraphs"])
    return Body(data["text"], blank_controls(data["text"]), paragraphs, data["stated"])
