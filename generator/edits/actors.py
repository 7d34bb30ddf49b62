"""What an editor decides about actors: entries of `actors` in the settings."""

from dataclasses import dataclass, fields
from itertools import combinations
from typing import Any, get_args

from generator.edits.keys import check_keys
from generator.errors import ConfigError
from generator.models import ActorType


@dataclass(frozen=True, slots=True)
class ActorEdit:
    """One actor as an editor wants it; two entries part what would be one, one entry joins what would be two."""

    name: str
    """What the pages call it."""
    names: tuple[str, ...] = ()
    """What else the articles call it."""
    type: ActorType | None = None
    role: str = ""
    """Shown beside the roles that the articles give, and marked."""
    id: str = ""
    """Of its anchor and address, instead of the slug of its name."""
    actor: bool = True
    """False for a name that is no actor."""
    seeds: tuple[str, ...] = ()
    """Paths of the seeds for which this holds; all where empty."""

    def calls(self, text: str, path: str) -> bool:
        """Return whether this is whom a seed means by a name, in capitals or small letters."""
        return " ".join(text.lower().split()) in self.claims() and (not self.seeds or path in self.seeds)

    def claims(self) -> set[str]:
        """Return its names, in small letters."""
        return {" ".join(name.lower().split()) for name in (self.name, *self.names)}


def read_actor_edits(given: Any) -> tuple[ActorEdit, ...]:
    """Return the entries of the setting `actors`, in order, those for some seeds before those that hold everywhere.

    Raises:
        ConfigError: an entry has a key that is unknown, no name, or a value of a wrong type, or two claim one name.
    """
    if not isinstance(given, list):
        raise ConfigError("must be a list of entries of the form `- name: …`")
    edits = sorted(map(_read_edit, given), key=lambda edit: not edit.seeds)
    for one, other in combinations(edits, 2):
        equal = {*one.seeds} & {*other.seeds} or not (one.seeds or other.seeds)
        if equal and (names := one.claims() & other.claims()):
            told = f"calls both '{one.name}' and '{other.name}' '{min(names)}'"
            raise ConfigError(f"{told}; leave the name to one entry, or limit one by `seeds`")
    return tuple(edits)


def _read_edit(entry: Any) -> ActorEdit:
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"].strip():
        raise ConfigError(f"has the entry {entry!r}; every entry needs a `name`")
    check_keys(entry, {field.name for field in fields(ActorEdit)}, entry["name"])
    values = {str(key): _checked(str(key), value, entry["name"]) for key, value in entry.items()}
    return ActorEdit(**values)


def _checked(key: str, value: Any, name: str) -> Any:
    if key in {"names", "seeds"}:
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise ConfigError(f"has '{key}' of '{name}' as {value!r}; it must be a list of texts")
        return tuple(value)
    if key == "type" and value not in get_args(ActorType):
        raise ConfigError(f"has the type {value!r} at '{name}'; it must be one of {', '.join(get_args(ActorType))}")
    expected = bool if key == "actor" else str
    if not isinstance(value, expected):
        raise ConfigError(
            f"has '{key}' of '{name}' as {value!r}; it must be {'true or false' if expected is bool else 'a text'}"
        )
    return value
