"""Pages put in place together: a run that is stopped at any moment leaves the old ones, or what puts in the new ones.

All are staged aside first. Renaming the folder of those that are complete is the moment from which the new ones count;
whatever stops while they are put in place, the next run puts in the rest.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

STAGE = ".stage"
"""The folder below `briefings/` in which pages are gathered; what a run left in it counts for nothing."""
READY = ".ready"
"""Its name once it is complete."""
_PLAN = ".plan.json"
_LONGEST = 255
"""Characters of a path below the folder; longer ones are nobody's."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A line of the plan."""

    name: str
    before: str
    after: str
    """Hash of what is staged, empty where the file is to be removed."""


def replace_files(folder: Path, texts: Mapping[str, str | None], before: Mapping[str, str]) -> None:
    """Put files in place, by path below the folder, in order; None removes one.

    `before` holds the hash of what each takes the place of, empty where nothing stands; a file that is another by now
    stays. The last file tells how far it came: it is put in place when all others are.
    """
    stage = folder / STAGE
    plan = [(name, before[name], "" if text is None else hash_text(text)) for name, text in texts.items()]
    try:
        for name, text in texts.items():
            if text is not None:
                _write(stage / name, text)
        _write(stage / _PLAN, json.dumps(plan))
        stage.replace(folder / READY)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    finish_replacing(folder)


def is_unfinished(folder: Path) -> bool:
    """Return whether a run was stopped while it put files in place."""
    return (folder / READY).is_dir()


def finish_replacing(folder: Path) -> None:
    """Put in place what a run had complete, and clear away what it had not.

    Nothing is put over a folder that has moved on since, as by `git pull`: then its last file is another.
    """
    ready = folder / READY
    plan = _read_plan(ready)
    if plan and hash_file(folder / plan[-1].name) == plan[-1].before:
        for step in plan:
            if step.before != step.after and hash_file(folder / step.name) == step.before:
                _put(ready / step.name, folder / step.name, remove=not step.after)
    for leftover in (ready, folder / STAGE):
        shutil.rmtree(leftover, ignore_errors=True)


def is_below(name: str) -> bool:
    """Return whether a path can be a file's and cannot lead out of the folder."""
    if len(name) > _LONGEST or not name.isprintable():
        return False
    return not name.startswith(("/", "\\")) and ":" not in name and ".." not in name.replace("\\", "/").split("/")


def hash_text(text: str) -> str:
    """Return the SHA-256 of the file that holds a text."""
    return hash_content(text.encode())


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file, empty where there is none."""
    return hash_content(path.read_bytes()) if path.is_file() else ""


def hash_content(content: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def write_text(path: Path, text: str) -> None:
    """Write one file at one stroke, in UTF-8 and with line breaks as they are; folders are made."""
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


def _put(staged: Path, place: Path, *, remove: bool) -> None:
    if remove:
        place.unlink()
    elif staged.is_file():
        place.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(place)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _read_plan(ready: Path) -> list[_Step]:
    """Return what was to be done, nothing where there is no plan that can be read."""
    try:
        steps = [_Step(*map(str, step)) for step in json.loads((ready / _PLAN).read_text(encoding="utf-8"))]
    except (OSError, TypeError, ValueError, RecursionError):
        return []
    return steps if all(is_below(step.name) for step in steps) else []
