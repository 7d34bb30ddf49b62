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
from generator.render import Pages, render_site, render_story
from generator.sections import build_sections
from generator.sections.annotated import annotate_source
from generator.stories import group_stories
from generator.story import Reading, Story

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
    pages: Pages = {}
    for story in read_stories(documents, config, progress):
        pages |= render_story(config.templates, *view_story(story, config))
    pages = _keep_left_out(read_unchanged(config.pages), errors) | pages
    pages |= render_site(config.templates, pages)
    changes = compare(config.pages, pages, force=force)
    if write:
        apply(config.pages, pages, changes, config.model)
    return Generation(pages, changes, errors)


def _keep_left_out(pages: Pages, errors: tuple[SeedError, ...]) -> Pages:
    """Return the pages, written before, of the seeds that are left out now."""
    left_out = {error.path.with_suffix("") for error in errors}
    sources = [
        json.loads(text) for name, text in pages.items() if name.startswith("sources/") and name.endswith(".json")
    ]
    kept = [source for source in sources if Path(source["path"]).with_suffix("") in left_out]
    ids = {source[key] for source in kept for key in ("document_id", "story_id")}
    return {name: text for name, text in pages.items() if Path(name).stem in ids}


def read_stories(documents: tuple[Document, ...], config: Config, progress: Progress | None = None) -> Iterator[Story]:
    """Yield the stories that the documents tell, each as soon as its documents are read."""
    if not documents:
        return
    stories = group_stories(documents)
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


def _read_files(paths: tuple[Path, ...], config: Config, report: Callable[[SeedError], None]) -> Iterator[Document]:
    for path in paths:
        try:
            yield read_seed(path, config)
        except SeedError as error:
            report(error)
