"""The whole flow on one screen: seeds → documents → stories → briefings with their history → pages."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from generator.config import Config
from generator.durable import Data, Pages
from generator.editorial import find_idle
from generator.errors import BriefingError, SeedError
from generator.history import Log, read_histories
from generator.ingest import read_notes, read_seeds
from generator.inputs import hash_inputs
from generator.manifest import NOTHING, Changes, apply, compare, read_written
from generator.render import render_site, render_story
from generator.reuse import (
    find_current,
    find_left_out,
    find_unrendered,
    keep,
    keep_histories,
    keep_notes,
    read_again,
    read_sources,
)
from generator.stories import Stories, group_stories

if TYPE_CHECKING:
    from generator.extraction import Progress


@dataclass(frozen=True, slots=True)
class Run:
    """How a generation is to go."""

    write: bool = True
    force: bool = False
    """Whether pages that were changed by hand are overwritten."""
    anew: bool = False
    """Whether every story is read again, also where nothing changed."""
    log: bool = True
    """Whether what changed becomes a version in the histories; if not, it is a preview, and the next run logs it."""
    date: str = ""
    """The day of that version, ISO 8601; empty where nobody said."""


@dataclass(frozen=True, slots=True)
class Generation:
    """What one run made of the seeds."""

    pages: Pages
    """Text of each page by its path below `briefings/`."""
    changes: Changes
    errors: tuple[SeedError, ...]
    """Seeds left out, and why."""
    idle: tuple[BriefingError, ...]
    """What an editor wrote that has no effect, and why."""


def generate(config: Config, run: Run = Run(), progress: "Progress | None" = None) -> Generation:
    """Generate the pages of all seeds, and write those that changed.

    A story is read only where its seeds, the program or the settings changed. Pages of a seed that cannot be read now
    are kept as they were, and stay in the index.

    Raises:
        ConfigError: the model is not installed or a setting is wrong.
        HistoryError: a story's history cannot be read.
        TemplateError: a template is missing or broken.
    """
    documents, errors = read_seeds(config)
    notes, misshapen = read_notes(config)
    written = read_written(config.pages)
    published = read_sources(written.pages)
    stories = group_stories(documents, {source["document_id"]: source["story_id"] for source in published})
    inputs = hash_inputs(stories, notes, config)
    if not run.log:
        inputs = replace(inputs, unlogged=written.inputs.unlogged)
    if written.whole and written.inputs == inputs and not (errors or misshapen or run.anew):
        return Generation(dict(written.pages), NOTHING, (), tuple(find_idle(config, notes, written.pages)))
    left_out = find_left_out(published, errors)
    current = () if run.anew else find_current(stories, inputs, written)
    stale = tuple(story for story in stories if story not in current)
    unrendered = find_unrendered(current, inputs, written)
    shown = {id: asdict(note) for id, note in notes.items()} | keep_notes(misshapen, written.pages)
    pages = keep(written, current, left_out)
    log = Log(read_histories(config.pages), run.date, frozenset(left_out.values()), kept=run.log)
    for briefing, sources in chain(read_again(unrendered, written.pages), _extract(stale, config, progress)):
        noted = briefing | {"note": shown.get(briefing["id"])}
        pages |= render_story(config.templates, log.add(noted), sources)
    pages |= log.pages({id for id, _ in stories}, written.pages) if run.log else keep_histories(written.pages)
    pages |= render_site(config.templates, pages)
    changes = compare(config.pages, pages, written, force=run.force)
    if run.write:
        made = inputs if run.log else inputs.preview(written.inputs, stale)
        apply(config.pages, pages, changes, written, made.carry(written.inputs, left_out.values()))
    return Generation(pages, changes, errors, (*misshapen, *find_idle(config, notes, pages)))


def _extract(stories: Stories, config: Config, progress: "Progress | None") -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of each story; spaCy is loaded for no fewer than one."""
    if stories:
        from generator.extraction import extract_stories

        yield from extract_stories(stories, config, progress)
