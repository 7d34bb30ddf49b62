"""What was written into `briefings/`, by hash: what is stale, what is gone, what a person has changed since."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec

from generator.durable import to_json
from generator.inputs import Inputs
from generator.layout import MANIFEST
from generator.staging import hash_content, hash_file, hash_text, is_below, replace_files
from generator.texts import Texts


@dataclass(frozen=True, slots=True)
class Changes:
    """Pages that a generation would touch, as paths below `briefings/`."""

    stale: tuple[str, ...]
    """Missing, or not what would be written."""
    removed: tuple[str, ...]
    """Written before, and made from nothing now."""
    edited: tuple[str, ...]
    """Changed by hand: kept as they are."""
    unrecorded: tuple[str, ...] = ()
    """As they would be written, but the manifest tells of another file, or of none, as after a merge."""


NOTHING = Changes((), (), ())


@dataclass(frozen=True, slots=True)
class Written:
    """What the last generation wrote."""

    hashes: Mapping[str, str]
    """Of its pages, by path below the folder."""
    inputs: Inputs
    """What they were made from."""
    pages: Texts
    """Those that stand as they were written, by path."""

    @property
    def whole(self) -> bool:
        """Return whether all pages stand as they were written."""
        return len(self.pages) == len(self.hashes)


def read_written(folder: Path) -> Written:
    """Return what was written before; a missing or broken manifest tells of nothing."""
    found = _read(folder)
    hashes = {name: digest for name, digest in _read_texts(found, "pages").items() if is_below(name)}
    files = {name: content for name in hashes if (content := _read_bytes(f"{folder}/{name}")) is not None}
    pages = Texts({name: content for name, content in files.items() if hash_content(content) == hashes[name]})
    model, program, templates = (str(found.get(key, "")) for key in ("model", "program", "templates"))
    stories, notes, registers = (_read_texts(found, key) for key in ("stories", "notes", "registers"))
    unlogged = found.get("unlogged")
    ids = tuple(map(str, unlogged)) if isinstance(unlogged, list) else ()
    return Written(hashes, Inputs(model, program, templates, stories, notes, ids, registers), pages)


def compare(folder: Path, pages: Texts, written: Written, *, force: bool = False) -> Changes:
    """Return what writing the pages into the folder would change.

    A page that exists and is neither what was written last nor what would be written is a person's work: it is kept,
    unless forced. A JSON file that is none, as one cut short, is nobody's.
    """
    unsure = {*pages, *written.hashes} - written.pages.keys()
    standing = {*written.pages, *(name for name in unsure if (folder / name).is_file())}
    stale = {name for name in pages if not _stands(folder, name, pages, written, standing)}
    gone = {name for name in written.hashes if name not in pages and name in standing}
    foreign = {name for name in (stale & standing) | gone if name not in written.pages}
    edited = set() if force else {name for name in foreign if not _is_broken(folder / name)}
    unrecorded = pages.keys() - stale - written.pages.keys()
    return Changes(*(tuple(sorted(names)) for names in (stale - edited, gone - edited, edited, unrecorded)))


def _stands(folder: Path, name: str, pages: Texts, written: Written, standing: set[str]) -> bool:
    """Return whether a page is in the folder as it would be written."""
    if name in written.pages:
        return written.pages.raw(name) is pages.raw(name) or written.pages[name] == pages[name]
    return name in standing and (folder / name).read_bytes() == pages[name].encode()


def apply(folder: Path, pages: Texts, changes: Changes, written: Written, inputs: Inputs) -> None:
    """Write and remove what changed, all together, the manifest last: the inputs, and hashes by page."""
    kept = {name: written.hashes[name] for name in changes.edited if name in written.hashes}
    unchanged = written.pages.keys() - {*changes.stale, *changes.edited}
    current = {
        name: written.hashes[name] if name in unchanged else hash_text(pages[name])
        for name in pages
        if name not in changes.edited
    }
    manifest = to_json(asdict(inputs) | {"pages": kept | current})
    texts = {**{name: pages[name] for name in changes.stale}, **dict.fromkeys(changes.removed), MANIFEST: manifest}
    before = {name: written.hashes[name] if name in written.pages else hash_file(folder / name) for name in texts}
    if len(texts) > 1 or before[MANIFEST] != hash_text(manifest):
        replace_files(folder, texts, before)


def _is_broken(path: Path) -> bool:
    if path.suffix != ".json":
        return False
    try:
        msgspec.json.decode(path.read_bytes())
    except (msgspec.DecodeError, RecursionError):
        return True
    return False


def _read_bytes(path: str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - half of the time that `Path` takes, for each page
            return file.read()
    except OSError:
        return None


def _read(folder: Path) -> dict[str, Any]:
    try:
        found = msgspec.json.decode((folder / MANIFEST).read_bytes())
    except (OSError, msgspec.DecodeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _read_texts(found: dict[str, Any], key: str) -> dict[str, str]:
    texts = found.get(key)
    return {name: str(text) for name, text in texts.items()} if isinstance(texts, dict) else {}
