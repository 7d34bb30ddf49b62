"""What still holds of the last generation: the stories that need not be read again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

import msgspec

from generator.config import Config
from generator.durable import Data
from generator.errors import SeedError
from generator.inputs import Inputs
from generator.layout import (
    HISTORIES,
    SOURCES,
    history_json,
    is_json_in,
    source_json,
    source_page,
    story_json,
    story_page,
    whole_page,
)
from generator.manifest import Written
from generator.models import Document, HiddenLine
from generator.stories import Stories
from generator.texts import Texts


class Published(TypedDict):
    """What is known of a source that was published before."""

    document_id: str
    path: str
    story_id: str


def read_sources(pages: Texts) -> list[Published]:
    """Return the annotated sources that were published before, without their sentences."""
    names = (name for name in pages if is_json_in(SOURCES, name))
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


def keep_histories(pages: Texts) -> Texts:
    """Return the histories as they were written."""
    return pages.only(name for name in pages if is_json_in(HISTORIES, name))


def keep_notes(errors: Iterable[SeedError], pages: Mapping[str, str]) -> dict[str, Data]:
    """Return the notes, by story, that were published and cannot be read now."""
    ids = {error.path.stem for error in errors}
    briefings = [msgspec.json.decode(pages[story_json(id)]) for id in ids if story_json(id) in pages]
    return {briefing["id"]: briefing["note"] for briefing in briefings if briefing["note"]}


def recall_hidden(config: Config) -> Config:
    """Return the settings, each story's with what its briefing, as it stands, tells of the lines that it hides."""
    edits = (replace(edit, hidden=_read_hidden(config.pages / story_json(edit.id))) for edit in config.stories)
    return replace(config, stories=tuple(edits))


def _read_hidden(path: Path) -> tuple[HiddenLine, ...]:
    try:
        hidden = msgspec.json.decode(path.read_bytes(), type=dict[str, msgspec.Raw])["hidden"]
        return msgspec.json.decode(hidden, type=tuple[HiddenLine, ...])
    except (OSError, KeyError, msgspec.DecodeError, RecursionError):
        return ()


def find_current(stories: Stories, inputs: Inputs, written: Written) -> Stories:
    """Return the stories that need not be read again: their JSON stands as it was written, from the same seeds."""
    if inputs.program != written.inputs.program:
        return ()
    return tuple(
        (id, members)
        for id, members in stories
        if inputs.stories[id] == written.inputs.stories.get(id)
        and all(name in written.pages for name in evidence_of(id, members))
    )


def find_unrendered(current: Stories, inputs: Inputs, written: Written) -> Stories:
    """Return the current stories whose pages are to be made anew from their JSON.

    Their template or their note has changed, a page is gone or was changed by hand, or a preview is to be logged. A
    story that stays a preview needs no history.
    """
    before, drafts = written.inputs, {history_json(id) for id in inputs.unlogged}
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
    pages = (story_page(id), *(source_page(member.id) for member in members))
    whole = (whole_page(id),) if whole_page(id) in written.hashes else ()
    return (history_json(id), *evidence_of(id, members), *pages, *whole)


def evidence_of(id: str, members: tuple[Document, ...]) -> tuple[str, ...]:
    """Return the paths of the JSON from which a story's pages are made."""
    return (story_json(id), *(source_json(member.id) for member in members))


def read_again(stories: Stories, pages: Mapping[str, str]) -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of each story as their JSON files hold them."""
    for id, members in stories:
        yield (
            msgspec.json.decode(pages[story_json(id)]),
            [msgspec.json.decode(pages[source_json(member.id)]) for member in members],
        )
