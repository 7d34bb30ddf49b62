"""What was written into `briefings/`, by hash: what is stale, what is gone, what a person has changed since."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec

from generator.durable import to_json
from generator.inputs import Inputs
from generator.layout import ADDRESSES, HISTORIES, MANIFEST, folder_of
from generator.merges import find_torn
from generator.staging import hash_content, hash_file, hash_text, is_below, replace_files
from generator.texts import Texts

_RECORD = re.compile(r'"([^"\n]+\.(?:json|md))": "([0-9a-f]{64})"')


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
    torn: tuple[str, ...] = ()
    """Holding the marks of a merge's conflicts, the manifest too: nobody wrote these, so they are made anew."""


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
    """Return what was written before; a manifest that is not whole tells of pages at most, and not of their inputs."""
    found = _read(folder)
    hashes = {name: digest for name, digest in found.get("pages", {}).items() if is_below(name)}
    files = {name: content for name in hashes if (content := _read_bytes(f"{folder}/{name}")) is not None}
    pages = Texts({name: content for name, content in files.items() if hash_content(content) == hashes[name]})
    unknown = {"model": "", "program": "", "templates": "", "stories": {}}
    return Written(hashes, msgspec.convert(unknown | found, Inputs), pages)


def compare(folder: Path, pages: Texts, written: Written, *, force: bool = False) -> Changes:
    """Return what writing the pages into the folder would change.

    A page that exists and is neither what was written last nor what would be written is a person's work: it is kept,
    unless forced. A JSON file that is none, as one cut short, is nobody's, nor is what git left in conflict; histories
    and addresses go on from what stands there, whoever wrote it.
    """
    unsure = {*pages, *written.hashes} - written.pages.keys()
    standing = {*written.pages, *(name for name in unsure if (folder / name).is_file())}
    stale = {name for name in pages if not _stands(folder, name, pages, written, standing)}
    gone = {name for name in written.hashes if name not in pages and name in standing}
    foreign = {name for name in (stale & standing) | gone if name not in written.pages}
    edited = set() if force else {name for name in foreign if not _is_nobodys(folder, name, pages)}
    unrecorded = pages.keys() - stale - written.pages.keys()
    torn = {name for name in (*(foreign - edited), MANIFEST) if find_torn(_read_text(folder / name))}
    return Changes(*(tuple(sorted(names)) for names in (stale - edited, gone - edited, edited, unrecorded, torn)))


def _stands(folder: Path, name: str, pages: Texts, written: Written, standing: set[str]) -> bool:
    """Return whether a page is in the folder as it would be written."""
    if name in written.pages:
        return written.pages.raw(name) is pages.raw(name) or written.pages[name] == pages[name]
    return name in standing and (folder / name).read_bytes() == pages[name].encode()


def apply(folder: Path, pages: Texts, changes: Changes, written: Written, inputs: Inputs) -> None:
    """Write and remove what changed, all together, the manifest last: the inputs, and hashes by page."""
    kept = {name: written.hashes.get(name, "") for name in changes.edited}  # unknown, and so never taken for whole
    unchanged = written.pages.keys() - {*changes.stale, *changes.edited}
    current = {
        name: written.hashes[name] if name in unchanged else hash_text(pages[name])
        for name in pages
        if name not in changes.edited
    }
    entries = asdict(inputs) | {"pages": kept | current}
    manifest = to_json(entries | {"seal": _seal(entries)})
    texts = {**{name: pages[name] for name in changes.stale}, **dict.fromkeys(changes.removed), MANIFEST: manifest}
    before = {name: written.hashes[name] if name in written.pages else hash_file(folder / name) for name in texts}
    if len(texts) > 1 or before[MANIFEST] != hash_text(manifest):
        replace_files(folder, texts, before)


def _is_nobodys(folder: Path, name: str, pages: Texts) -> bool:
    """Return whether a file holds nothing that somebody wrote and that would be lost with it."""
    if name == ADDRESSES or folder_of(name) == HISTORIES:
        return name in pages
    text = _read_text(folder / name)
    return bool(find_torn(text)) or (name.endswith(".json") and _decode(text) is None)


def _read_bytes(path: str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - half of the time that `Path` takes, for each page
            return file.read()
    except OSError:
        return None


def _read_text(path: Path) -> str:
    return (_read_bytes(str(path)) or b"").decode(errors="replace")


def _read(folder: Path) -> dict[str, Any]:
    """Return what the manifest holds; of one that no run wrote so, as when git merged it, the pages that it names."""
    text = _read_text(folder / MANIFEST)
    found = _decode(text) or {}
    if found.pop("seal", "") == _seal(found):
        return found
    records = [(name, digest) for name, digest in _RECORD.findall(text) if is_below(name)]
    return {"pages": dict([*records, *(record for record in records if hash_file(folder / record[0]) == record[1])])}


def _decode(text: str) -> dict[str, Any] | None:
    """Return what a JSON file holds, nothing where it is no object."""
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError):
        return None


def _seal(entries: dict[str, Any]) -> str:
    """Return what a manifest is known by: where two branches wrote one, git finds a conflict here at least."""
    return hash_text(to_json(entries))
