"""Which files are seeds and sidecars, and their bytes."""

import os
import stat
from pathlib import Path

from generator.config import Config
from generator.errors import SeedError
from generator.models import DEMONSTRATION

SIDECAR_SUFFIXES = (".yml", ".yaml")


def find_seeds(config: Config) -> tuple[Path, ...]:
    """Return every seed below the folder of the articles, sorted by POSIX path.

    Left out are hidden files and folders, sidecars, README files and the editor's notes. A folder that cannot be walked
    (a link, or one without permission) is among them, so that reading it says so.
    """
    return tuple(path for path in _walk(config.seeds) if not _is_sidecar(path) and _is_wanted(path, config))


def find_sidecars(config: Config) -> tuple[Path, ...]:
    """Return every metadata file below the folder of the articles, sorted by POSIX path."""
    return tuple(path for path in _walk(config.seeds) if _is_sidecar(path) and _is_wanted(path, config))


def find_notes(config: Config) -> tuple[Path, ...]:
    """Return every file in the folder of the editor's notes, sorted by POSIX path, less a left-out demonstration's."""
    return tuple(
        path for path in _walk(config.notes) if config.demonstration or not path.stem.startswith(f"{DEMONSTRATION}-")
    )


def _is_wanted(path: Path, config: Config) -> bool:
    shown = config.demonstration or not path.is_relative_to(config.seeds / DEMONSTRATION)
    return shown and not path.is_relative_to(config.notes)


def sidecars_of(seed: Path) -> tuple[Path, ...]:
    """Return the names under which the metadata of `seed` may lie beside it."""
    return tuple(seed.with_suffix(suffix) for suffix in SIDECAR_SUFFIXES)


def read_bytes(path: Path, shown: Path, limit: int) -> bytes:
    """Return what the file at `path` holds, at most `limit` bytes; errors call it `shown`.

    Raises:
        SeedError: it is no file, too large or not readable.
    """
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
            shown, f"larger than {limit:,} bytes ({size:,})", "split it into articles, or raise `max_seed_bytes`"
        )
    return data


def _walk(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    found: list[Path] = []

    def keep_unreadable(error: OSError) -> None:
        found.append(Path(error.filename))

    for name, folders, files in os.walk(folder, onerror=keep_unreadable):
        folders[:] = [child for child in folders if not child.startswith(".")]
        here = Path(name)
        found += [here / child for child in folders if _is_link(here / child)]
        found += [here / child for child in files if not child.startswith(".") and Path(child).stem.lower() != "readme"]
    return sorted(found, key=Path.as_posix)


def _is_link(path: Path) -> bool:
    return os.path.islink(path)  # noqa: PTH114 - `Path.is_symlink` raises in a folder that may not be searched


def _is_sidecar(path: Path) -> bool:
    return path.suffix.lower() in SIDECAR_SUFFIXES
