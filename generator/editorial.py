"""What an editor wrote about stories, against the stories that there are: what has no effect is told, and kept."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

import msgspec

from generator.config import SETTINGS, Config
from generator.durable import Data, items_of
from generator.edits import StoryEdit
from generator.errors import EditError
from generator.layout import STORIES, WHOLE, is_json_in, source_json, story_json, story_page, whole_page
from generator.models import NOTES, Note
from generator.texts import Texts

_LINK = re.compile(r"\]\(#([\w-]+)\)")
_ANCHOR = re.compile(r"\{[^{}\n]*#([\w-]+)[^{}\n]*\}")


def find_idle(config: Config, notes: Mapping[str, Note], pages: Texts) -> Iterator[EditError]:
    """Yield the notes and settings of stories that there are not, and lines hidden or linked that are not theirs."""
    for id, note in notes.items():
        if story_json(id) in pages:
            yield from _find_dead(id, note, pages)
        else:
            yield EditError(f"{note.path}: there is no story '{id}'; {_advise(id, pages)}, or remove the note")
    for edit in config.stories:
        if story_json(edit.id) in pages:
            yield from _find_lost(edit, pages)
        else:
            reason = f"{SETTINGS}: 'stories' names '{edit.id}', and there is no such story"
            yield EditError(f"{reason}; {_advise(edit.id, pages)}, or remove the entry")
    yield from _find_unmet(config, pages)


def _find_unmet(config: Config, pages: Texts) -> Iterator[EditError]:
    """Yield the outlets of which there is no article, and the actors of whom no briefing tells."""
    if not config.outlets and not config.actors:
        return
    briefings = [msgspec.json.decode(pages.raw(name)) for name in pages if is_json_in(STORIES, name)]
    outlets = {row["metadata"]["outlet"] for briefing in briefings for row in items_of(briefing, "sources")}
    for outlet in config.outlets:
        if not any(map(outlet.publishes, outlets)):
            yield _unmet("outlets", outlet.name, "there is no article of that outlet", outlets)
    paths = {row["path"] for briefing in briefings for row in items_of(briefing, "sources")}
    for path, name in ((path, actor.name) for actor in config.actors for path in actor.seeds if path not in paths):
        yield _unmet("actors", path, f"there is no such seed for '{name}'", paths, "write its path, from seeds/ on")
    yield from _find_unmet_actors(config, briefings)


def _find_unmet_actors(config: Config, briefings: Iterable[Data]) -> Iterator[EditError]:
    rows = [row for briefing in briefings for row in items_of(briefing, "actors")]
    names = {name for row in rows for name in (row["name"], *row["aliases"])}
    known = {name.lower() for name in names}
    for actor in (actor for actor in config.actors if actor.actor):
        if known.isdisjoint(name.lower() for name in (actor.name, *actor.names)):
            yield _unmet("actors", actor.name, "no briefing tells of such an actor", names)
            continue
        for name in (name for name in actor.names if known.isdisjoint((name.lower(), _untitled(name)))):
            reason = f"{SETTINGS}: 'actors' joins '{name}' to '{actor.name}', and no briefing has such a name"
            yield EditError(f"{reason}; only names can be joined, no descriptions, so remove it from 'names'")


def _untitled(name: str) -> str:
    """Return a name in small letters without its first word, which may be a title ("Mrs Roe")."""
    return name.lower().partition(" ")[2]


def _unmet(
    key: str, name: str, reason: str, known: Collection[str], otherwise: str = "call it as the articles do"
) -> EditError:
    near = get_close_matches(name, known, n=1)
    advice = f"write '{near[0]}' if that is meant" if near else otherwise
    return EditError(f"{SETTINGS}: '{key}' names '{name}', and {reason}; {advice}, or remove the entry")


def advise_on_edit(name: str) -> str:
    """Return what to do about a page below `briefings/` that was changed by hand, and so kept as it is."""
    told = f"briefings/{name} was changed by hand, and is no longer made anew"
    folder, _, file = name.rpartition("/")
    if folder in {STORIES, WHOLE} and file.endswith(".md"):
        told += f"; your words belong into seeds/{NOTES}/{file}, which every run shows as the editor's note"
    return f"{told}; to have the page as it would be, delete it and run again (--force does so for all)"


def _find_lost(edit: StoryEdit, pages: Texts) -> Iterator[EditError]:
    """Yield the lines to hide or to give to another that are none: their seed was changed, or other words chosen."""
    briefing = msgspec.json.decode(pages.raw(story_json(edit.id))) if edit.hide or edit.speakers else {"hidden": []}
    gone = [(line["id"], line.get("entry", "")) for line in briefing["hidden"] if line["id"]]
    stands = items_of(briefing, "positions") if edit.speakers else []
    found = [position for stand in stands for position in (*stand["positions"], *stand["further"])]
    given = [position["line"]["id"] for position in found if position.get("editors")]
    for speaker in (one for one in edit.speakers if not any(map(one.covers, given))):
        reason = f"{SETTINGS}: 'stories' gives '{speaker.line}' at '{edit.id}' to '{speaker.name}'"
        yield EditError(f"{reason}, and there is no such position or actor now; look on its page for both")
    for line in (line for line in edit.hide if not any(line.covers(*one) for one in gone)):
        reason = f"{SETTINGS}: 'stories' hides '{line.id}' at '{edit.id}', which has no such line now"
        yield EditError(f"{reason}; look on its page whether the line has another id, or remove the entry")


def tell_moved(config: Config, pages: Texts) -> Iterator[str]:
    """Yield the entries that hide lines of another id than they name, known by the words that these had."""
    for edit in (edit for edit in config.stories if edit.hide and story_json(edit.id) in pages):
        hidden = msgspec.json.decode(pages.raw(story_json(edit.id)))["hidden"]
        for entry in edit.hide:
            moved = [one["id"] for one in hidden if one.get("entry") == entry.id and not entry.covers(one["id"])]
            ids = {id if "-" in entry.id else id.rpartition("-")[2] for id in filter(None, moved)}
            if ids:
                told = f"still hidden: {SETTINGS}: '{entry.id}' at '{edit.id}' has another id or other words now"
                yield f"{told}; look whether it is {', '.join(sorted(ids))}, and write so"


def _find_dead(id: str, note: Note, pages: Texts) -> Iterator[EditError]:
    """Yield the links of a note to lines that are none: their seed was changed, or other words of it were chosen."""
    links = _LINK.findall(note.text)
    forms = (story_page(id), whole_page(id)) if links else ()
    anchors = {anchor for name in forms if name in pages for anchor in _ANCHOR.findall(pages[name])}
    for link in links:
        if link not in anchors:
            reason = f"{note.path}: links to '#{link}', and the story has no such line now"
            yield EditError(f"{reason}; look on its page whether the line has another id, or remove the link")


def _advise(id: str, pages: Texts) -> str:
    """Return what to do about a story that there is not: it may have joined another, or be misspelt."""
    if source_json(id) in pages:
        source = msgspec.json.decode(pages.raw(source_json(id)))
        return f"its article is now in '{source['story_id']}', so call it that"
    known = [Path(name).stem for name in pages if is_json_in(STORIES, name)]
    near = get_close_matches(id, known, n=1)
    return f"write '{near[0]}' if that is meant" if near else "name it after the story's page in briefings/stories/"
