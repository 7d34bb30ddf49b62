"""The keys of an entry in the settings."""

from collections.abc import Collection, Iterable

from generator.errors import ConfigError, suggest


def check_keys(entry: Iterable[object], known: Collection[str], place: str) -> None:
    """Make sure that an entry has known keys alone; `place` is what the entry is about.

    Raises:
        ConfigError: it has another.
    """
    for key in (key for key in entry if key not in known):
        raise ConfigError(f"has the unknown key '{key}' at '{place}'; {suggest(str(key), sorted(known))}")
