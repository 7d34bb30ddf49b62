"""What an editor decides about stories: entries of `stories` in the settings, by the id of the story."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.errors import ConfigError
from generator.models import HiddenLine


@dataclass(frozen=True, slots=True)
class StoryEdit:
    """One story as an editor wants it."""

    id: str
    """The name of its page."""
    title: str = ""
    """What the pages call it; empty where its sources may."""
    hide: tuple[HiddenLine, ...] = ()


def find_edit(edits: Iterable[StoryEdit], id: str) -> StoryEdit:
    """Return what is decided about a story, an edit that changes nothing where nothing is."""
    return next((edit for edit in edits if edit.id == id), StoryEdit(id))


def read_story_edits(given: Any) -> tuple[StoryEdit, ...]:
    """Return the entries of the setting `stories`, in order.

    Raises:
        ConfigError: an entry has a key that is unknown, a value of a wrong type, or hides a line without a reason.
    """
    if not isinstance(given, dict):
        raise ConfigError("must hold entries of the form `name-of-its-page: {title: …, hide: […]}`")
    return tuple(_read_edit(str(id), entry) for id, entry in given.items())


def _read_edit(id: str, entry: Any) -> StoryEdit:
    if not isinstance(entry, dict):
        raise ConfigError(f"has '{id}' as {entry!r}; it must hold a `title`, or what to `hide`")
    _check_keys(entry, {"title", "hide"}, id)
    title = _read_text(entry["title"], "title", id) if "title" in entry else ""
    lines = entry.get("hide", [])
    if not isinstance(lines, list):
        raise ConfigError(f"has 'hide' of '{id}' as {lines!r}; it must be a list of `{{line: …, reason: …}}`")
    return StoryEdit(id, title, tuple(_read_hidden(line, id) for line in lines))


def _read_hidden(entry: Any, id: str) -> HiddenLine:
    if not isinstance(entry, dict) or not {"line", "reason"} <= entry.keys():
        raise ConfigError(f"hides {entry!r} at '{id}'; every entry needs a `line` and a `reason`")
    _check_keys(entry, {"line", "reason"}, id)
    address = _read_text(entry["line"], "line", id)
    return HiddenLine(address.rpartition("#")[2], _read_text(entry["reason"], "reason", id))


def _check_keys(entry: dict[Any, Any], known: set[str], id: str) -> None:
    if unknown := [key for key in entry if key not in known]:
        raise ConfigError(f"has the unknown key '{unknown[0]}' at '{id}'; known are {', '.join(sorted(known))}")


def _read_text(value: Any, key: str, id: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"has '{key}' of '{id}' as {value!r}; it must be a text")
    return " ".join(value.split())
