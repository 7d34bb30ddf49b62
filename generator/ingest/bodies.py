"""What the seeds held when they were last read: taking a PDF apart takes a hundred times as long, a text ten times."""

from contextlib import suppress

import msgspec

from generator.cache import Cache
from generator.config import Config
from generator.ingest.body import Body
from generator.inputs import hash_program

_Entries = dict[str, msgspec.Raw]


class Bodies:
    """Keeps bodies by what they depend on: the bytes, the suffix, and the program with its libraries."""

    def __init__(self, config: Config) -> None:
        """Read what was kept, all in one file; what cannot be read is as good as not there."""
        self._cache = Cache(config.root, "bodies")
        self._program = hash_program(config)
        self._before: _Entries = {}
        with suppress(msgspec.DecodeError, RecursionError):
            self._before = msgspec.json.decode(self._cache.find(self._program) or "{}", type=_Entries)
        self._now: _Entries = {}

    def find(self, suffix: str, sha256: str) -> Body | None:
        """Return what was kept of a file of such bytes."""
        key = _make_key(suffix, sha256)
        if key not in self._before:
            return None
        try:
            body = msgspec.json.decode(self._before[key], type=Body)
        except (msgspec.DecodeError, RecursionError):
            return None
        self._now[key] = self._before[key]
        return body

    def keep(self, suffix: str, sha256: str, body: Body) -> None:
        """Keep what such a file holds; what cannot be written as UTF-8 is read each time."""
        with suppress(UnicodeEncodeError):
            self._now[_make_key(suffix, sha256)] = msgspec.Raw(msgspec.json.encode(body))

    def save(self) -> None:
        """Write what was asked for, and nothing else, where it is not what was read."""
        if self._now.keys() != self._before.keys():
            self._cache.keep(self._program, msgspec.json.encode(self._now).decode())
        self._cache.clear()


def _make_key(suffix: str, sha256: str) -> str:
    return f"{sha256}{suffix}"
