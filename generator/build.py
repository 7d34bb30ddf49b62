"""The whole flow on one screen: seeds → documents → readings → stories → briefings → pages → site."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.analysis import load_model, read_documents, read_story
from generator.config import Config
from generator.contract import story_to_json
from generator.errors import SeedError
from generator.ingest import read_seed, read_seeds
from generator.manifest import Changes, apply, compare, read_unchanged
from generator.models import Document
from generator.reading import Reading
from generator.render import Pages, render_site, render_story
from generator.sections import build_sections
from generator.sections.annotated import annotate_source
from generator.stories import Stories, group_stories
from generator.story import Story

Progress = Callable[[Iterable[Reading], int], Iterable[Reading]]


@dataclass(frozen=True, slots=True)
class Generation:
    """What one run made of the seeds."""

    pages: Pages
    """Text of each page by its path below `briefings/`."""
    changes: Changes
    errors: tuple[SeedError, ...]
    """Seeds left out, and why."""


def generate(
    config: Config, *, write: bool = True, force: bool = False, progress: Progress | None = None
) -> Generation:
    """Generate the pages of all seeds, and write those that changed.

    Pages of a seed that cannot be read now are kept as they were, and stay in the index.

    Raises:
        ConfigError: the model is not installed or a setting is wrong.
        TemplateError: a template is missing or broken.
    """
    documents, errors = read_seeds(config)
    before = read_unchanged(config.pages)
    pages: Pages = {}
    for story in read_stories(group_stories(documents, _find_known(before)), config, progress):
        pages |= render_story(config.templates, *view_story(story, config))
    pages = _keep_left_out(before, errors) | pages
    pages |= render_site(config.templates, pages)
    changes = compare(config.pages, pages, force=force)
    if write:
        apply(config.pages, pages, changes, config.model)
    return Generation(pages, changes, errors)


def _find_known(pages: Pages) -> dict[str, str]:
    """Return the story in which each document was published before, by the document's id."""
    return {source["document_id"]: source["story_id"] for source in _read_sources(pages)}


def _read_sources(pages: Pages) -> list[dict[str, Any]]:
    names = (name for name in pages if name.startswith("sources/") and name.endswith(".json"))
    return [json.loads(pages[name]) for name in names]


def _keep_left_out(pages: Pages, errors: tuple[SeedError, ...]) -> Pages:
    """Return the pages, written before, of the seeds that are left out now."""
    left_out = {error.path.with_suffix("") for error in errors}
    kept = [source for source in _read_sources(pages) if Path(source["path"]).with_suffix("") in left_out]
    ids = {source[key] for source in kept for key in ("document_id", "story_id")}
    return {name: text for name, text in pages.items() if Path(name).stem in ids}


def read_stories(stories: Stories, config: Config, progress: Progress | None = None) -> Iterator[Story]:
    """Yield the stories as read, each as soon as its documents are."""
    if not stories:
        return
    ordered = [document for _, members in stories for document in members]
    readings = iter(read_documents(ordered, load_model(config), config))
    if progress is not None:
        readings = iter(progress(readings, len(ordered)))
    for id, members in stories:
        yield read_story(id, tuple(next(readings) for _ in members), config)


def view_story(story: Story, config: Config) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return a story's briefing and its annotated sources, plain, as their JSON files hold them."""
    briefing = build_sections(story, config)
    uses = briefing.uses()
    sources = [annotate_source(reading, story.id, uses.get(reading.document.id, {})) for reading in story.readings]
    used = {id: len(sentences) for id, sentences in uses.items()}
    return asdict(briefing) | {"used": used}, [asdict(source) for source in sources]


def analyze_files(
    paths: tuple[Path, ...],
    config: Config,
    report: Callable[[SeedError], None],
    progress: Progress | None = None,
    *,
    one_story: bool,
) -> Iterator[dict[str, Any]]:
    """Yield the analysis of each file, as it gets ready, or of all as one story; report those that cannot be read.

    Raises:
        ConfigError: the model is not installed or a setting is wrong.
    """
    nlp = load_model(config)
    documents = _read_files(paths, config, report)
    readings: Iterable[Reading] = read_documents(documents, nlp, config)
    if progress is not None:
        readings = progress(readings, len(paths))
    if one_story:
        together = tuple(readings)
        if together:
            yield story_to_json(read_story(together[0].document.id, together, config), config)
        return
    for reading in readings:
        yield story_to_json(read_story(reading.document.id, (reading,), config), config)


def group_files(
    paths: tuple[Path, ...], config: Config, report: Callable[[SeedError], None]
) -> Iterator[tuple[str, str]]:
    """Yield (path, story) of each file in order; report those that cannot be read."""
    documents = tuple(_read_files(paths, config, report))
    story_of = {document.id: id for id, members in group_stories(documents) for document in members}
    for document in documents:
        yield document.path, story_of[document.id]


def _read_files(paths: tuple[Path, ...], config: Config, report: Callable[[SeedError], None]) -> Iterator[Document]:
    for path in paths:
        try:
            yield read_seed(path, config)
        except SeedError as error:
            report(error)
