"""What an editor decides about stories: entries of `stories` in the settings, by the id of the story."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.edits.keys import check_keys
from generator.errors import ConfigError
from generator.models import HiddenLine


@dataclass(frozen=True, slots=True)
class SpeakerEdit:
    """Who says the words of a position, as an editor reads its article."""

    line: str
    """The anchor in the address of its own link, or the last part of it."""
    name: str
    """Of an actor of the story."""

    def covers(self, line_id: str) -> bool:
        """Return whether a line of this id is meant."""
        return line_id == self.line or line_id.endswith(f"-{self.line}")


@dataclass(frozen=True, slots=True)
class StoryEdit:
    """One story as an editor wants it."""

    id: str
    """The name of its page."""
    title: str = ""
    """What the pages call it; empty where its sources may."""
    hide: tuple[HiddenLine, ...] = ()
    speakers: tuple[SpeakerEdit, ...] = ()
    hidden: tuple[HiddenLine, ...] = ()
    """What the briefing tells of these that was published before: no setting, a run recalls it."""


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
        raise ConfigError(f"has '{id}' as {entry!r}; it must hold a `title`, what to `hide`, or `speakers`")
    check_keys(entry, {"title", "hide", "speakers"}, id)
    title = _read_text(entry["title"], "title", id) if "title" in entry else ""
    lines = entry.get("hide", [])
    if not isinstance(lines, list):
        raise ConfigError(f"has 'hide' of '{id}' as {lines!r}; it must be a list of `{{line: …, reason: …}}`")
    speakers = entry.get("speakers", {})
    if not isinstance(speakers, dict):
        raise ConfigError(f"has 'speakers' of '{id}' as {speakers!r}; it must hold lines of the form `line: name`")
    given = (SpeakerEdit(_read_line(str(line)), _read_text(name, line, id)) for line, name in speakers.items())
    return StoryEdit(id, title, tuple(_read_hidden(line, id) for line in lines), tuple(given))


def _read_hidden(entry: Any, id: str) -> HiddenLine:
    if not isinstance(entry, dict) or not {"line", "reason"} <= entry.keys():
        raise ConfigError(f"hides {entry!r} at '{id}'; every entry needs a `line` and a `reason`")
    check_keys(entry, {"line", "reason"}, id)
    address = _read_text(entry["line"], "line", id)
    return HiddenLine(_read_line(address), _read_text(entry["reason"], "reason", id))


def _read_line(address: str) -> str:
    """Return the id of a line, of which the whole address may be given."""
    return address.rpartition("#")[2]


def _read_text(value: Any, key: str, id: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"has '{key}' of '{id}' as {value!r}; it must be a text")
    return " ".join(value.split())
