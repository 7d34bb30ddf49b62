"""What still holds of the last generation: the stories that need not be read again."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypedDict

import msgspec

from generator.durable import Data, Pages
from generator.errors import SeedError, TemplateError
from generator.history import FOLDER, name_of
from generator.inputs import Inputs
from generator.manifest import Written
from generator.memory import Memory
from generator.models import Document
from generator.render import WHOLE, render_site
from generator.stories import Stories
from generator.texts import Texts

_MISSHAPEN = (AttributeError, KeyError, TypeError, ValueError, RecursionError, TemplateError, msgspec.DecodeError)
"""What comes of making pages from anything but the JSON that this program writes."""


class Published(TypedDict):
    """What is known of a source that was published before."""

    document_id: str
    path: str
    story_id: str


def read_sources(pages: Texts) -> list[Published]:
    """Return the annotated sources that were published before, without their sentences."""
    names = (name for name in pages if name.startswith("sources/") and name.endswith(".json"))
    return [source for name in names if (source := _read_source(pages.raw(name)))]


def keep(written: Written, stories: Stories) -> Texts:
    """Return the pages of stories that stay as they are."""
    held = {name for id, members in stories for name in pages_of(id, members, written)}
    return written.pages.only(name for name in written.pages if name in held)


def _read_source(text: bytes | str) -> Published | None:
    try:
        return msgspec.json.decode(text, type=Published)
    except (msgspec.DecodeError, RecursionError):
        return None


def render_fit(templates: Path, pages: Texts, memory: Memory, left_out: Iterable[str]) -> tuple[Pages, tuple[str, ...]]:
    """Return the pages across stories, and which of the stories left out they do not tell of.

    These are of a version of the program whose JSON was another.

    Raises:
        TemplateError: a template is missing or broken.
    """
    try:
        return render_site(templates, pages, memory), ()
    except _MISSHAPEN:
        unfit = tuple(id for id in sorted(set(left_out)) if not _is_fit(templates, pages, id))
        if not unfit:
            raise
    untold = {name for id in unfit for name in (f"stories/{id}.json", name_of(id))}
    told = pages.only(name for name in pages if name not in untold)
    return render_site(templates, told, memory), unfit


def _is_fit(templates: Path, pages: Texts, id: str) -> bool:
    """Return whether pages can be made of a story and its like: some are of what two share."""
    name = f"stories/{id}.json"
    if name not in pages:
        return True
    alone = pages.only(known for known in (name, name_of(id)) if known in pages)
    try:
        render_site(templates, alone | {"stories/like.json": pages[name]})
    except _MISSHAPEN:
        return False
    return True


def keep_histories(pages: Texts) -> Texts:
    """Return the histories as they were written."""
    return pages.only(name for name in pages if name.startswith(f"{FOLDER}/"))


def keep_notes(errors: Iterable[SeedError], pages: Mapping[str, str]) -> dict[str, Data]:
    """Return the notes, by story, that were published and cannot be read now."""
    ids = {error.path.stem for error in errors}
    briefings = [msgspec.json.decode(pages[f"stories/{id}.json"]) for id in ids if f"stories/{id}.json" in pages]
    return {briefing["id"]: briefing["note"] for briefing in briefings if briefing["note"]}


def find_current(stories: Stories, inputs: Inputs, written: Written) -> Stories:
    """Return the stories that need not be read again: their JSON stands as it was written, from the same seeds."""
    if inputs.program != written.inputs.program:
        return ()
    return tuple(
        (id, members)
        for id, members in stories
        if inputs.stories[id] == written.inputs.stories.get(id)
        and all(f"{stem}.json" in written.pages for stem in _stems_of(id, members))
    )


def find_unrendered(current: Stories, inputs: Inputs, written: Written) -> Stories:
    """Return the current stories whose pages are to be made anew from their JSON.

    Their template or their note has changed, a page is gone or was changed by hand, or a preview is to be logged. A
    story that stays a preview needs no history.
    """
    before, drafts = written.inputs, {name_of(id) for id in inputs.unlogged}
    return tuple(
        (id, members)
        for id, members in current
        if inputs.templates != before.templates
        or inputs.notes.get(id) != before.notes.get(id)
        or id in set(before.unlogged) - set(inputs.unlogged)
        or not written.pages.keys() >= set(pages_of(id, members, written)) - drafts
    )


def pages_of(id: str, members: tuple[Document, ...], written: Written) -> tuple[str, ...]:
    """Return the paths of a story's pages below `briefings/`, as they were written."""
    whole = f"{WHOLE}/{id}.md"
    names = (name_of(id), *(f"{stem}{suffix}" for stem in _stems_of(id, members) for suffix in (".json", ".md")))
    return (*names, whole) if whole in written.hashes else names


def _stems_of(id: str, members: tuple[Document, ...]) -> tuple[str, ...]:
    return (f"stories/{id}", *(f"sources/{member.id}" for member in members))


def read_again(stories: Stories, pages: Mapping[str, str]) -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of each story as their JSON files hold them."""
    for id, members in stories:
        yield (
            msgspec.json.decode(pages[f"stories/{id}.json"]),
            [msgspec.json.decode(pages[f"sources/{member.id}.json"]) for member in members],
        )
