"""The whole flow on one screen: seeds → documents → stories → briefings with their history → pages."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from generator.collection import collect_rarely
from generator.config import Config
from generator.durable import Data
from generator.editorial import find_idle
from generator.errors import BriefingError, SeedError
from generator.history import Log, read_histories
from generator.imports import load_without
from generator.ingest import Bodies, read_notes, read_seeds
from generator.inputs import hash_inputs
from generator.lock import hold_site
from generator.manifest import NOTHING, Changes, apply, compare, read_written
from generator.memory import Memory
from generator.notices import tell_lost, tell_rest, tell_unfit
from generator.registers import read_addresses
from generator.render import check_templates, render_story
from generator.resting import find_changed, find_rest
from generator.reuse import (
    find_current,
    find_unrendered,
    keep,
    keep_histories,
    keep_notes,
    read_again,
    read_sources,
    render_fit,
)
from generator.staging import finish_replacing
from generator.stories import Stories, group_stories
from generator.texts import Texts

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

    pages: Texts
    """Text of each page by its path below `briefings/`."""
    changes: Changes
    errors: tuple[SeedError, ...]
    """Seeds left out, and why."""
    notices: tuple[str, ...]
    """What else an editor should know, a line each: what rests, what waits, what is lost."""
    idle: tuple[BriefingError, ...]
    """What an editor wrote that has no effect, and why."""


@collect_rarely()
def generate(config: Config, run: Run = Run(), progress: "Progress | None" = None) -> Generation:
    """Generate the pages of all seeds, and write those that changed.

    A story is read only where its seeds, the program or the settings changed, and stays as it is while one of its texts
    cannot be read. Runs that write into one site wait for each other, and what one that was stopped had begun to put in
    place is put in place first.

    Raises:
        ConfigError: the model is not installed or a setting is wrong.
        HistoryError: a story's history cannot be read.
        SeedError: what was made of a text that is withheld does not stand as it was written.
        TemplateError: a template is missing or broken.
    """
    check_templates(config.templates)
    with hold_site(config.root) if run.write else nullcontext():
        if run.write:
            finish_replacing(config.pages)
        return _generate(config, run, progress)


def _generate(config: Config, run: Run, progress: "Progress | None") -> Generation:
    seeds = read_seeds(config, None if run.anew else Bodies(config))
    notes, misshapen = read_notes(config)
    written = read_written(config.pages)
    published = read_sources(written.pages)
    rest = find_rest(published, seeds, written, config)
    known = {source["document_id"]: source["story_id"] for source in published}
    stories = group_stories(rest.stand_in(seeds.documents), known)
    awake, resting = rest.part(stories)
    notices = tuple(tell_rest(rest, stories, seeds, known))
    inputs = hash_inputs(awake, notes, config).carry(written.inputs, rest.stories)
    if not run.log:
        inputs = replace(inputs, unlogged=written.inputs.unlogged)
    if written.whole and written.inputs == inputs and not (seeds.errors or misshapen or rest.tightened or run.anew):
        return Generation(written.pages, NOTHING, (), notices, tuple(find_idle(config, notes, written.pages)))
    current = () if run.anew else find_current(awake, inputs, written)
    stale = tuple(story for story in awake if story not in current)
    shown = {id: asdict(note) for id, note in notes.items()} | keep_notes(misshapen, written.pages)
    pages = keep(written, (*current, *resting))
    histories = read_histories(config.pages)
    log = Log(histories, run.date, kept=run.log)
    for briefing, sources in chain(
        find_changed(resting, rest, find_unrendered(resting, inputs, written), written),
        read_again(find_unrendered(current, inputs, written), written.pages),
        _extract(stale, config, progress),
    ):
        noted = briefing | {"note": shown.get(briefing["id"])}
        pages |= render_story(config.templates, log.add(noted), sources)
    pages |= log.pages({id for id, _ in stories}, written.pages) if run.log else keep_histories(written.pages)
    unchanged = (inputs.program, inputs.templates) == (written.inputs.program, written.inputs.templates)
    memory = Memory(written.pages, written.inputs.registers if unchanged and not run.anew else {})
    logged = read_addresses(config.pages)
    site, unfit = render_fit(config.templates, pages | logged, memory, rest.stories)
    pages |= site | ({} if run.log else logged)
    changes = compare(config.pages, pages, written, force=run.force)
    if run.write:
        made = replace(inputs if run.log else inputs.preview(written.inputs, stale), registers=memory.keys)
        apply(config.pages, pages, changes, written, made)
    notices = (*notices, *tell_lost(stories, histories, written), *tell_unfit(unfit))
    return Generation(pages, changes, seeds.errors, notices, (*misshapen, *find_idle(config, notes, pages)))


def _extract(stories: Stories, config: Config, progress: "Progress | None") -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of each story; spaCy is loaded for no fewer than one."""
    if stories:
        with load_without("spacy.cli.info", info=None):  # with it come spaCy's commands, and what these download with
            from generator.extraction import extract_stories

        yield from extract_stories(stories, config, progress)
