"""Which files are seeds and sidecars, and their bytes."""

import os
import re
import stat
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from generator.config import Config
from generator.errors import SeedError
from generator.models import DEMONSTRATION

_COMPANION = re.compile(
    r"(.+)(?:\.files|[_-](?:files?|Dateien|fichiers|archivos|ficheiros|arquivos|bestanden|filer|pliki))",
    re.IGNORECASE,
)
"""How browsers name the folder of a saved page, by language."""

SIDECAR_SUFFIXES = (".yml", ".yaml")


class Articles(NamedTuple):
    """What lies below the folder of the articles, sorted by POSIX path."""

    seeds: tuple[Path, ...]
    """A folder that cannot be walked (a link, or one without permission) is among them, so that reading it says so."""
    sidecars: tuple[Path, ...]
    """Every metadata file, whether it lies beside a seed or not."""


def find_articles(config: Config) -> Articles:
    """Return the seeds and sidecars of a site.

    Left out are hidden files and folders, README files, the editor's notes and the folder of a saved page.
    """
    left_out = {config.notes} if config.demonstration else {config.notes, config.seeds / DEMONSTRATION}
    found = find_files(config.seeds, left_out)
    seeds = tuple(path for path in found if not is_sidecar(path))
    return Articles(seeds, tuple(path for path in found if is_sidecar(path)))


def find_notes(config: Config) -> tuple[Path, ...]:
    """Return every file in the folder of the editor's notes, sorted by POSIX path, less a left-out demonstration's."""
    left_out = () if config.demonstration else (f"{DEMONSTRATION}-",)
    return tuple(path for path in find_files(config.notes) if not path.stem.startswith(left_out))


def sidecars_of(seed: Path) -> tuple[Path, ...]:
    """Return the names under which the metadata of `seed` may lie beside it."""
    return tuple(seed.with_suffix(suffix) for suffix in SIDECAR_SUFFIXES)


def read_bytes(path: Path, shown: Path, limit: int, setting: str = "max_seed_bytes") -> bytes:
    """Return what the file at `path` holds, at most `limit` bytes; errors call it `shown`, and the limit `setting`.

    Raises:
        SeedError: it is no file, too large or not readable.
    """
    if _leads_out(path, shown):
        raise SeedError(shown, "a link that leads out of the site", "put the article itself there")
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise SeedError(shown, "not a file", "put the article there as a file, not as a folder or a link to one")
        data = b"" if status.st_size > limit else path.read_bytes()
    except OSError as error:
        reason = "a link to nothing" if _is_link(path) else (error.strerror or "not readable").lower()
        raise SeedError(shown, reason, "check that the file is there and that you may read it") from error
    size = max(status.st_size, len(data))
    if size > limit:
        raise SeedError(
            shown, f"larger than {limit:,} bytes ({size:,})", f"split it into articles, or raise `{setting}`"
        )
    return data


def find_files(folder: Path, left_out: Collection[Path] = ()) -> list[Path]:
    """Return every file below a folder, sorted by POSIX path, less hidden ones, README files and what is left out.

    A folder that cannot be walked (a link, or one without permission) is among them.
    """
    if not folder.is_dir():
        return []
    found: list[Path] = []

    def keep_unreadable(error: OSError) -> None:
        found.append(Path(error.filename))

    for name, folders, files in os.walk(folder, onerror=keep_unreadable):
        pages = {Path(child).stem for child in files if Path(child).suffix.lower() in {".html", ".htm"}}
        here = Path(name)
        folders[:] = [
            child
            for child in folders
            if not (child.startswith(".") or _belongs(child, pages) or here / child in left_out)
        ]
        found += [here / child for child in folders if _is_link(here / child)]
        found += [here / child for child in files if not child.startswith(".") and Path(child).stem.lower() != "readme"]
    return sorted((path for path in found if path not in left_out), key=Path.as_posix)


def _belongs(folder: str, pages: set[str]) -> bool:
    """Return whether a folder holds the pictures and scripts of a page that a browser saved beside it."""
    match = _COMPANION.fullmatch(folder)
    return match is not None and match[1] in pages


def _leads_out(path: Path, shown: Path) -> bool:
    """Return whether a file of the site is a link to one that is none: a repository may carry such links."""
    if shown.is_absolute() or not _is_link(path):
        return False
    root = path.parents[len(shown.parts) - 1]
    return not path.resolve().is_relative_to(root.resolve())


def _is_link(path: Path) -> bool:
    return os.path.islink(path)  # noqa: PTH114 - `Path.is_symlink` raises in a folder that may not be searched


def is_sidecar(path: Path) -> bool:
    """Return whether a file has the suffix of metadata."""
    return path.suffix.lower() in SIDECAR_SUFFIXES
