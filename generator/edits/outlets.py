"""What an editor decides about outlets: entries of `outlets` in the settings."""

from dataclasses import dataclass
from typing import Any, get_args

from generator.errors import ConfigError
from generator.models import Publish


@dataclass(frozen=True, slots=True)
class Outlet:
    """What holds for the articles of one outlet, unless their seeds say otherwise."""

    name: str
    publish: Publish

    def publishes(self, outlet: str) -> bool:
        """Return whether this is the outlet that a seed states, in capitals or small letters."""
        return _fold(self.name) == _fold(outlet)


def read_outlets(given: Any) -> tuple[Outlet, ...]:
    """Return the entries of the setting `outlets`, in order.

    Raises:
        ConfigError: an entry has a key that is unknown, or a value that is none of the rules.
    """
    if not isinstance(given, dict):
        raise ConfigError("must be lines of the form `The Alder Gazette: {publish: used}`")
    return tuple(_read_outlet(str(name), entry) for name, entry in given.items())


def _read_outlet(name: str, entry: Any) -> Outlet:
    rules = get_args(Publish)
    if not isinstance(entry, dict) or list(entry) != ["publish"]:
        raise ConfigError(f"has {entry!r} at '{name}'; it must be `{{publish: …}}`")
    if entry["publish"] not in rules:
        raise ConfigError(f"has 'publish' of '{name}' as {entry['publish']!r}; it must be one of {', '.join(rules)}")
    return Outlet(name, entry["publish"])


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
