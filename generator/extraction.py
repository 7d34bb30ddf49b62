"""The rich middle of the flow: from documents through readings and stories to plain briefings."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from generator.analysis import load_model, read_documents, read_story
from generator.config import Config
from generator.contract import story_to_json
from generator.durable import Data
from generator.errors import SeedError
from generator.ingest import read_seed
from generator.models import Document
from generator.reading import Reading
from generator.rights import restrict
from generator.sections import build_sections
from generator.sections.annotated import annotate_source
from generator.sections.uses import find_uses
from generator.stories import Stories, group_stories
from generator.story import Story

Progress = Callable[[Iterable[Reading], int], Iterable[Reading]]


def extract_stories(
    stories: Stories, config: Config, progress: Progress | None = None
) -> Iterator[tuple[Data, list[Data]]]:
    """Yield the briefing and the annotated sources of each story, plain, as soon as its documents are read.

    Raises:
        ConfigError: the model is not installed or a setting is wrong.
    """
    ordered = [document for _, members in stories for document in members]
    readings = iter(read_documents(ordered, load_model(config), config))
    if progress is not None:
        readings = iter(progress(readings, len(ordered)))
    for id, members in stories:
        yield view_story(read_story(id, tuple(next(readings) for _ in members), config), config)


def view_story(story: Story, config: Config) -> tuple[Data, list[Data]]:
    """Return a story's briefing and its annotated sources, plain, with what may be published of them."""
    briefing = build_sections(story, config)
    uses = find_uses(briefing.sections)
    sources = [annotate_source(reading, story.id, uses.get(reading.document.id, {})) for reading in story.readings]
    used = {id: len(sentences) for id, sentences in uses.items()}
    return restrict(asdict(briefing) | {"used": used}, [asdict(source) for source in sources])


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
