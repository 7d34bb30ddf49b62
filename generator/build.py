"""The whole flow on one screen: what is to be done (`plan`), the pages made, those that changed written.

Seeds → documents → stories (`plan`) → readings → briefings (`extraction`), with their history → pages (`render`).
"""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from generator.collection import collect_rarely
from generator.config import Config
from generator.durable import Data
from generator.editorial import find_idle, tell_moved
from generator.errors import BriefingError, SeedError
from generator.history import Log, read_histories
from generator.imports import load_without
from generator.inputs import Inputs
from generator.lock import hold_site
from generator.manifest import NOTHING, Changes, apply, compare
from generator.memory import Memory
from generator.notices import tell_lost, tell_unfit
from generator.plan import Plan, make_plan
from generator.registers import read_addresses
from generator.render import check_templates, render_fit, render_story
from generator.resting import find_changed
from generator.reuse import keep, keep_histories, read_again, recall_hidden
from generator.staging import finish_replacing
from generator.stories import Stories
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


@dataclass(frozen=True, slots=True)
class _Made:
    """All pages of a run."""

    pages: Texts
    inputs: Inputs
    """What they are made from."""
    notices: tuple[str, ...] = ()


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
    plan = make_plan(config, anew=run.anew, log=run.log, day=run.date)
    if plan.holds:
        return _report(plan, _Made(plan.written.pages, plan.inputs), NOTHING, config)
    made = _make_pages(plan, config, run, progress)
    changes = compare(config.pages, made.pages, plan.written, force=run.force)
    if run.write:
        apply(config.pages, made.pages, changes, plan.written, made.inputs)
    return _report(plan, made, changes, config)


def _make_pages(plan: Plan, config: Config, run: Run, progress: "Progress | None") -> _Made:
    """Return all pages: first those of the stories, most of which are kept, then those across stories."""
    before = plan.written
    histories = read_histories(config.pages)
    log = Log(histories, run.date, kept=run.log)
    pages = keep(before, (*plan.current, *plan.resting))
    for briefing, sources in chain(
        find_changed(plan.resting, plan.rest, plan.find_unrendered(plan.resting), before),
        read_again(plan.find_unrendered(plan.current), before.pages),
        _extract(plan.stale, recall_hidden(config), progress),
    ):
        noted = briefing | {"note": plan.find_note(briefing["id"])}
        pages |= render_story(config.templates, log.add(noted), sources)
    for briefing in log.find_moved((id for id, _ in (*plan.current, *plan.stale)), pages):
        pages |= render_story(config.templates, briefing, [])
    pages |= log.pages({id for id, _ in plan.stories}, before.pages) if run.log else keep_histories(before.pages)
    addresses = read_addresses(config.pages)
    memory = Memory(before.pages, {} if run.anew else plan.recall_registers())
    across, unfit = render_fit(config.templates, pages | addresses, memory, plan.rest.stories)
    pages |= across | ({} if run.log else addresses)
    inputs = plan.inputs if run.log else plan.inputs.preview(before.inputs, plan.stale)
    notices = (*tell_lost(plan.stories, histories, before), *tell_unfit(unfit))
    return _Made(pages, replace(inputs, registers=memory.keys), notices)


def _report(plan: Plan, made: _Made, changes: Changes, config: Config) -> Generation:
    """Return what a run made, with what an editor should know of it."""
    idle = (*plan.misshapen, *find_idle(config, plan.notes, made.pages))
    notices = (*plan.notices, *made.notices, *tell_moved(config, made.pages))
    return Generation(made.pages, changes, plan.seeds.errors, notices, idle)


def _extract(stories: Stories, config: Config, progress: "Progress | None") -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of each story; spaCy is loaded for no fewer than one."""
    if stories:
        with load_without("spacy.cli.info", info=None):  # with it come spaCy's commands, and what these download with
            from generator.extraction import extract_stories

        yield from extract_stories(stories, config, progress)
