"""From a seed to its document: the table of formats, and what all formats share."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from generator.config import Config
from generator.errors import SeedError
from generator.ingest.body import Body
from generator.ingest.files import find_seeds, find_sidecars, read_bytes, sidecars_of
from generator.ingest.markdown import read_markdown
from generator.ingest.metadata import read_metadata
from generator.ingest.naming import make_id, show_path
from generator.ingest.text import read_text
from generator.models import Document

PARSERS: dict[str, Callable[[Path, bytes], Body]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
}
"""By suffix: from a path (to name in errors) and a file's bytes to its body."""


def read_seed(path: Path, config: Config) -> Document:
    """Return the document that the seed at `path` holds, with what its sidecar states.

    Raises:
        SeedError: its format is not read, or the seed or its sidecar cannot be used; its path is as in a document.
    """
    shown = show_path(path, config.root)
    parse = PARSERS.get(path.suffix.lower())
    if not parse:
        reason = f"the format '{path.suffix}' is not read" if path.suffix else "a file without a suffix is not read"
        raise SeedError(shown, reason, f"save it as one of {', '.join(PARSERS)}")
    data = read_bytes(path, shown, config.max_seed_bytes)
    body = parse(shown, data)
    if not any(paragraph.kind == "text" for paragraph in body.paragraphs):
        raise SeedError(shown, "holds no paragraph of prose", "write the article into it, or remove it")
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(
        id=make_id(path, config, sha256),
        path=shown.as_posix(),
        sha256=sha256,
        text=body.text,
        plain=body.plain,
        paragraphs=body.paragraphs,
        metadata=read_metadata(path, shown, body.front_matter, config),
    )


def read_seeds(config: Config) -> tuple[tuple[Document, ...], tuple[SeedError, ...]]:
    """Return every document in order of its path, and why each other seed or sidecar could not be used."""
    documents: dict[str, Document] = {}
    errors: list[SeedError] = []
    seeds = find_seeds(config)
    for path in seeds:
        try:
            document = read_seed(path, config)
            _check_unique(document, documents)
        except SeedError as error:
            errors.append(error)
        else:
            documents[document.id] = document
    return tuple(documents.values()), (*errors, *_find_orphans(config, seeds))


def _check_unique(document: Document, documents: dict[str, Document]) -> None:
    if document.id in documents:
        reason = f"would have the same page as {documents[document.id].path} ('{document.id}')"
        raise SeedError(Path(document.path), reason, "rename one of them")


def _find_orphans(config: Config, seeds: tuple[Path, ...]) -> list[SeedError]:
    claimed = {sidecar for seed in seeds for sidecar in sidecars_of(seed)}
    return [_orphan(path, config) for path in find_sidecars(config) if path not in claimed]


def _orphan(path: Path, config: Config) -> SeedError:
    try:
        shown = show_path(path, config.root)
    except SeedError as error:
        return error
    return SeedError(shown, "a sidecar without a seed", "name it after the seed beside it, or remove it")
