"""The whole flow on one screen: seeds → documents → stories → briefings with their history → pages."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from generator.config import Config
from generator.durable import Data, Pages
from generator.errors import SeedError
from generator.history import Log, name_of, read_histories
from generator.ingest import read_seeds
from generator.inputs import hash_inputs
from generator.lock import hold_site
from generator.manifest import NOTHING, Changes, apply, compare, read_written
from generator.memory import Memory
from generator.registers import read_addresses
from generator.render import check_templates, render_story
from generator.reuse import find_current, find_left_out, keep, keep_histories, read_again, read_sources, render_fit
from generator.staging import finish_replacing
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
    """Whether what changed becomes a version in the histories; if not, the next run will see it as new again."""
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
    notes: tuple[str, ...] = ()
    """What else an editor should know, a line each."""


def generate(config: Config, run: Run = Run(), progress: "Progress | None" = None) -> Generation:
    """Generate the pages of all seeds, and write those that changed.

    A story is read only where its seeds, the program or the settings changed. Pages of a seed that cannot be read now
    are kept as they were, and stay in the index. Runs that write into one site wait for each other, and what one that
    was stopped had begun to put in place is put in place first.

    Raises:
        ConfigError: the model is not installed or a setting is wrong.
        HistoryError: a story's history cannot be read.
        TemplateError: a template is missing or broken.
    """
    check_templates(config.templates)
    with hold_site(config.root) if run.write else nullcontext():
        if run.write:
            finish_replacing(config.pages)
        return _generate(config, run, progress)


def _generate(config: Config, run: Run, progress: "Progress | None") -> Generation:
    documents, errors = read_seeds(config)
    written = read_written(config.pages)
    published = read_sources(written.pages)
    stories = group_stories(documents, {source["document_id"]: source["story_id"] for source in published})
    inputs = hash_inputs(stories, config)
    if written.whole and written.inputs == inputs and not (errors or run.anew):
        return Generation(dict(written.pages), NOTHING, ())
    left_out = find_left_out(published, errors)
    current = () if run.anew else find_current(stories, inputs, written)
    stale = tuple(story for story in stories if story not in current)
    restyled = current if inputs.templates != written.inputs.templates else ()
    pages = keep(written, current, left_out)
    histories = read_histories(config.pages)
    log = Log(histories, run.date, frozenset(left_out.values()))
    for briefing, sources in chain(read_again(restyled, written.pages), _extract(stale, config, progress)):
        pages |= render_story(config.templates, log.add(briefing), sources)
    pages |= log.pages({id for id, _ in stories}, written.pages) if run.log else keep_histories(written.pages)
    unchanged = (inputs.program, inputs.templates) == (written.inputs.program, written.inputs.templates)
    memory = Memory(written.pages, written.inputs.registers if unchanged and not run.anew else {})
    logged = read_addresses(config.pages)
    site, unfit = render_fit(config.templates, pages | logged, memory, left_out.values())
    pages |= site | ({} if run.log else logged)
    changes = compare(config.pages, pages, written, force=run.force)
    if run.write:
        made = replace(inputs.carry(written.inputs, left_out.values()), registers=memory.keys)
        apply(config.pages, pages, changes, written, made if run.log else made.without(stale))
    lost = tuple(name for id, _ in stories if (name := name_of(id)) in written.hashes and id not in histories)
    return Generation(pages, changes, errors, (*map(_tell_lost, lost), *map(_tell_unfit, unfit)))


def _tell_lost(name: str) -> str:
    return f"briefings/{name} is missing, so its story begins anew with version 1; restore it from git to go on with it"


def _tell_unfit(id: str) -> str:
    return (
        f"briefings/stories/{id}.json is of another version of the program, so no register tells of it; mend its seed"
    )


def _extract(stories: Stories, config: Config, progress: "Progress | None") -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of each story; spaCy is loaded for no fewer than one."""
    if stories:
        from generator.extraction import extract_stories

        yield from extract_stories(stories, config, progress)
