"""What still holds of the last generation: the stories that need not be read again."""

import json
from collections.abc import Iterator, Mapping

from generator.durable import Data, Pages
from generator.history import FOLDER, name_of
from generator.inputs import Inputs
from generator.manifest import Written
from generator.models import Document
from generator.render import WHOLE
from generator.stories import Stories


def read_sources(pages: Mapping[str, str]) -> list[Data]:
    """Return the annotated sources that were published before."""
    names = (name for name in pages if name.startswith("sources/") and name.endswith(".json"))
    return [json.loads(pages[name]) for name in names]


def keep(written: Written, stories: Stories) -> Pages:
    """Return the pages of stories that stay as they are."""
    held = {name for id, members in stories for name in pages_of(id, members, written)}
    return {name: text for name, text in written.pages.items() if name in held}


def keep_histories(pages: Mapping[str, str]) -> Pages:
    """Return the histories as they were written."""
    return {name: text for name, text in pages.items() if name.startswith(f"{FOLDER}/")}


def find_current(stories: Stories, inputs: Inputs, written: Written) -> Stories:
    """Return the stories whose pages stand as they were written, from what would go into them now."""
    if inputs.program != written.inputs.program:
        return ()
    return tuple(
        (id, members)
        for id, members in stories
        if inputs.stories[id] == written.inputs.stories.get(id) and is_whole(id, members, written)
    )


def is_whole(id: str, members: tuple[Document, ...], written: Written) -> bool:
    """Return whether all pages of a story stand as they were written."""
    return all(name in written.pages for name in pages_of(id, members, written))


def pages_of(id: str, members: tuple[Document, ...], written: Written) -> tuple[str, ...]:
    """Return the paths of a story's pages below `briefings/`, as they were written."""
    stems = (f"stories/{id}", *(f"sources/{member.id}" for member in members))
    whole = f"{WHOLE}/{id}.md"
    names = (name_of(id), *(f"{stem}{suffix}" for stem in stems for suffix in (".json", ".md")))
    return (*names, whole) if whole in written.hashes else names


def read_again(stories: Stories, pages: Mapping[str, str]) -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of each story as their JSON files hold them."""
    for id, members in stories:
        yield (
            json.loads(pages[f"stories/{id}.json"]),
            [json.loads(pages[f"sources/{member.id}.json"]) for member in members],
        )
