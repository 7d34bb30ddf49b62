"""The feeds that a site follows: entries of `feeds` in the settings."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, get_args

from generator.edits.keys import check_keys
from generator.errors import ConfigError
from generator.models import Kind, Publish


@dataclass(frozen=True, slots=True)
class Subscription:
    """One feed, and what is stated of each of its articles."""

    url: str
    outlet: str = ""
    """Instead of what the page gives."""
    publish: Publish | None = None
    """As other pages of the web where it is not given."""
    kind: Kind | None = None
    language: str = ""
    """Instead of what the page gives."""
    limit: int = 20
    """At most so many new articles in one run; the rest waits for the next."""


def read_subscriptions(given: Any) -> tuple[Subscription, ...]:
    """Return the entries of the setting `feeds`, in order.

    Raises:
        ConfigError: an entry has no address, a key that is unknown or a value that cannot be used, or is there twice.
    """
    if not isinstance(given, list):
        raise ConfigError("must be a list of entries of the form `- url: …`")
    found = tuple(map(_read_subscription, given))
    urls = [feed.url for feed in found]
    if twice := [url for url in urls if urls.count(url) > 1]:
        raise ConfigError(f"has '{twice[0]}' twice; leave one")
    return found


def _read_subscription(entry: Any) -> Subscription:
    url = entry.get("url") if isinstance(entry, dict) else None
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):
        raise ConfigError(f"has the entry {entry!r}; every entry needs a `url` that begins with https://")
    check_keys(entry, {field.name for field in fields(Subscription)}, url)
    for key, value in entry.items():
        fits, wanted = _WANTED.get(key, _TEXT)
        if not fits(value):
            raise ConfigError(f"has '{key}' of '{url}' as {value!r}; it must be {wanted}")
    return Subscription(**entry)


def _one_of(values: tuple[str, ...]) -> tuple[Callable[[Any], bool], str]:
    return lambda value: value in values, f"one of {', '.join(values)}"


_TEXT: tuple[Callable[[Any], bool], str] = (lambda value: isinstance(value, str) and bool(value.strip()), "a text")
_WANTED = {
    "publish": _one_of(get_args(Publish)),
    "kind": _one_of(get_args(Kind)),
    "limit": (lambda value: type(value) is int and value > 0, "a whole number above 0"),
}
