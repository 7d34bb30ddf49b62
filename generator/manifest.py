"""What was written into `briefings/`, by hash: what is stale, what is gone, what a person has changed since."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.inputs import Inputs

NAME = ".manifest.json"


@dataclass(frozen=True, slots=True)
class Changes:
    """Pages that a generation would touch, as paths below `briefings/`."""

    stale: tuple[str, ...]
    """Missing, or not what would be written."""
    removed: tuple[str, ...]
    """Written before, and made from nothing now."""
    edited: tuple[str, ...]
    """Changed by hand: kept as they are."""


NOTHING = Changes((), (), ())


@dataclass(frozen=True, slots=True)
class Written:
    """What the last generation wrote."""

    pages: dict[str, str]
    """Those that stand as they were written, by path."""
    whole: bool
    """Whether these are all."""
    inputs: Inputs
    """What they were made from."""


def compare(folder: Path, pages: Mapping[str, str], *, force: bool = False) -> Changes:
    """Return what writing the pages into the folder would change.

    A page that exists and is neither what was written last nor what would be written is a person's work: it is kept,
    unless forced.
    """
    written = _read_pages(folder)
    now = {name: _hash((folder / name).read_bytes()) for name in {*pages, *written} if (folder / name).is_file()}
    stale = [name for name, text in pages.items() if now.get(name) != _hash(text.encode())]
    edited = set() if force else {name for name in stale if name in now and now[name] != written.get(name)}
    gone = [name for name in written if name not in pages and name in now]
    edited |= set() if force else {name for name in gone if now[name] != written[name]}
    return Changes(
        tuple(sorted(set(stale) - edited)),
        tuple(sorted(set(gone) - edited)),
        tuple(sorted(edited)),
    )


def apply(folder: Path, pages: Mapping[str, str], changes: Changes, inputs: Inputs) -> None:
    """Write and remove what changed, each file at one stroke, and then the manifest: the inputs, and hashes by page."""
    for name in changes.stale:
        _write(folder / name, pages[name])
    for name in changes.removed:
        (folder / name).unlink()
    kept = {name: digest for name, digest in _read_pages(folder).items() if name in changes.edited}
    current = {name: _hash(text.encode()) for name, text in pages.items() if name not in changes.edited}
    text = json.dumps(asdict(inputs) | {"pages": kept | current}, indent=1, sort_keys=True) + "\n"
    if not (folder / NAME).is_file() or (folder / NAME).read_bytes() != text.encode():
        _write(folder / NAME, text)


def read_written(folder: Path) -> Written:
    """Return what was written before; a missing or broken manifest tells of nothing."""
    hashes = _read_pages(folder)
    found = {name: (folder / name).read_bytes() for name in hashes if (folder / name).is_file()}
    pages = {name: content.decode() for name, content in found.items() if _hash(content) == hashes[name]}
    return Written(pages, len(pages) == len(hashes), _read_inputs(folder))


def _read_inputs(folder: Path) -> Inputs:
    found = _read(folder)
    stories = found.get("stories")
    model, program, templates = (str(found.get(key, "")) for key in ("model", "program", "templates"))
    digests = {id: str(digest) for id, digest in stories.items()} if isinstance(stories, dict) else {}
    return Inputs(model, program, templates, digests)


def _read_pages(folder: Path) -> dict[str, str]:
    pages = _read(folder).get("pages")
    entries = pages.items() if isinstance(pages, dict) else ()
    return {name: str(digest) for name, digest in entries if _is_below(folder, name)}


def _read(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_below(folder: Path, name: str) -> bool:
    return (folder / name).resolve().is_relative_to(folder.resolve())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
