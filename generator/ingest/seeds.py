"""From a seed to its document: what all formats share."""

import hashlib
from pathlib import Path

from generator.config import Config
from generator.errors import SeedError
from generator.ingest.body import Body
from generator.ingest.extracts import Extracts
from generator.ingest.files import find_seeds, find_sidecars, read_bytes, sidecars_of
from generator.ingest.formats import Format, extract, find_format
from generator.ingest.metadata import read_metadata
from generator.ingest.naming import make_id, show_path
from generator.models import Document


def read_seed(path: Path, config: Config, extracts: Extracts | None = None) -> Document:
    """Return the document that the seed at `path` holds, with what its sidecar states.

    Where the text must be extracted, it is taken from `extracts` if it is there.

    Raises:
        SeedError: its format is not read, or the seed or its sidecar cannot be used; its path is as in a document.
    """
    shown = show_path(path, config.root)
    found = find_format(path, shown)
    limit = "max_file_bytes" if found.extracted else "max_seed_bytes"
    data = read_bytes(path, shown, getattr(config, limit), limit)
    body = _read_body(shown, data, found, extracts)
    if len(body.text) > config.max_seed_bytes:
        reason = f"its text has {len(body.text):,} characters, and {config.max_seed_bytes:,} are read"
        raise SeedError(shown, reason, "split it into articles, or raise `max_seed_bytes`")
    if not any(paragraph.kind == "text" for paragraph in body.paragraphs):
        raise SeedError(shown, "holds no paragraph of prose", "write the article into it, or remove it")
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(
        id=make_id(path, config, sha256),
        path=shown.as_posix(),
        sha256=sha256,
        text_sha256=hashlib.sha256(body.text.encode()).hexdigest() if found.extracted else "",
        text=body.text,
        plain=body.plain,
        paragraphs=body.paragraphs,
        metadata=read_metadata(path, shown, body.front_matter, config),
    )


def _read_body(shown: Path, data: bytes, found: Format, extracts: Extracts | None) -> Body:
    if extracts is None or not found.extracted:
        return extract(shown, data, found)
    suffix = shown.suffix.lower()
    body = extracts.find(suffix, data)
    if body is None:
        body = extract(shown, data, found)
        extracts.keep(suffix, data, body)
    return body


def read_seeds(config: Config, extracts: Extracts | None = None) -> tuple[tuple[Document, ...], tuple[SeedError, ...]]:
    """Return every document in order of its path, and why each other seed or sidecar could not be used."""
    documents: dict[str, Document] = {}
    errors: list[SeedError] = []
    seeds = find_seeds(config)
    for path in seeds:
        try:
            document = read_seed(path, config, extracts)
            _check_unique(document, documents)
        except SeedError as error:
            errors.append(error)
        else:
            documents[document.id] = document
    if extracts is not None:
        extracts.clear()
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
