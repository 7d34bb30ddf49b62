"""What was made once, kept in a folder of the site by all that it depends on."""

from contextlib import suppress
from pathlib import Path

from generator.staging import hash_content, hash_text, write_text

FOLDER = ".cache"
"""Below the root of a site; git sees nothing of it."""


class Cache:
    """Keeps texts by key. What was damaged is as good as not there; a folder that cannot be written costs time only."""

    def __init__(self, root: Path, name: str) -> None:
        """Remember the folder, one of its own for each kind of text."""
        self._folder = root / FOLDER / name
        self._used: set[str] = set()

    def find(self, key: str) -> str | None:
        """Return what was kept under a key, a SHA-256, unchanged."""
        self._used.add(key)
        with suppress(OSError, UnicodeDecodeError):
            digest, _, content = (self._folder / key).read_bytes().partition(b"\n")
            if digest == hash_content(content).encode():
                return content.decode()
        return None

    def holds(self, key: str) -> bool:
        """Return whether something is kept under a key, damaged or not."""
        return (self._folder / key).is_file()

    def keep(self, key: str, text: str) -> None:
        """Keep a text, written at one stroke."""
        self._used.add(key)
        with suppress(OSError, UnicodeEncodeError):
            if not self._folder.is_dir():
                self._folder.mkdir(parents=True)
                (self._folder.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            write_text(self._folder / key, f"{hash_text(text)}\n{text}")

    def clear(self) -> None:
        """Remove what nobody has asked for, and what a run that was stopped had begun to write."""
        with suppress(OSError):
            for path in self._folder.iterdir() if self._folder.is_dir() else ():
                if path.name not in self._used:
                    path.unlink()
