"""What an editor wrote about stories, against the stories that there are: what has no effect is told, and kept."""

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from generator.config import SETTINGS, Config
from generator.edits import StoryEdit
from generator.errors import EditError
from generator.models import NOTES, Note
from generator.render import WHOLE


def find_idle(config: Config, notes: Mapping[str, Note], pages: Mapping[str, str]) -> Iterator[EditError]:
    """Yield the notes and settings of stories that there are not, and hidden lines that are no lines of their story."""
    for id, note in notes.items():
        if _path_of(id) not in pages:
            yield EditError(f"{note.path}: there is no story '{id}'; {_advise(id, pages)}, or remove the note")
    for edit in config.stories:
        if _path_of(edit.id) in pages:
            yield from _find_lost(edit, pages)
        else:
            reason = f"{SETTINGS}: 'stories' names '{edit.id}', and there is no such story"
            yield EditError(f"{reason}; {_advise(edit.id, pages)}, or remove the entry")


def advise_on_edit(name: str) -> str:
    """Return what to do about a page below `briefings/` that was changed by hand, and so kept as it is."""
    told = f"briefings/{name} was changed by hand, and is no longer made anew"
    folder, _, file = name.rpartition("/")
    if folder in {"stories", WHOLE} and file.endswith(".md"):
        told += f"; your words belong into seeds/{NOTES}/{file}, which every run shows as the editor's note"
    return f"{told}; to have the page as it would be, delete it and run again (--force does so for all)"


def _find_lost(edit: StoryEdit, pages: Mapping[str, str]) -> Iterator[EditError]:
    """Yield the lines to hide that are none: their seed was changed before them, or other words of it were chosen."""
    gone = [line["id"] for line in json.loads(pages[_path_of(edit.id)])["hidden"]] if edit.hide else []
    for line in (line for line in edit.hide if not any(line.covers(id) for id in gone)):
        reason = f"{SETTINGS}: 'stories' hides '{line.id}' at '{edit.id}', which has no such line now"
        yield EditError(f"{reason}; look on its page whether the line has another id, or remove the entry")


def _path_of(id: str) -> str:
    return f"stories/{id}.json"


def _advise(id: str, pages: Mapping[str, str]) -> str:
    """Return what to do about a story that there is not: it may have joined another, or be misspelt."""
    if f"sources/{id}.json" in pages:
        return f"its article is now in '{json.loads(pages[f'sources/{id}.json'])['story_id']}', so call it that"
    known = [Path(name).stem for name in pages if name.startswith("stories/")]
    near = get_close_matches(id, known, n=1)
    return f"write '{near[0]}' if that is meant" if near else "name it after the story's page in briefings/stories/"
