"""From a seed to its document: what all formats share."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from generator.config import Config
from generator.errors import SeedError
from generator.ingest.bodies import Bodies
from generator.ingest.body import Body
from generator.ingest.files import find_articles, read_bytes
from generator.ingest.formats import Format, extract, find_format
from generator.ingest.metadata import read_metadata
from generator.ingest.naming import make_id, show_path
from generator.ingest.withheld import Withheld, find_withheld
from generator.models import FETCHED, Document, Metadata


def read_seed(path: Path, config: Config, bodies: Bodies | None = None) -> Document:
    """Return the document that the seed at `path` holds, with what its sidecar states.

    What it holds is taken from `bodies` if it is there.

    Raises:
        SeedError: its format is not read, or the seed or its sidecar cannot be used; its path is as in a document.
    """
    shown = show_path(path, config.root)
    found = find_format(path, shown)
    limit = "max_file_bytes" if found.extracted else "max_seed_bytes"
    data = read_bytes(path, shown, getattr(config, limit), limit)
    sha256 = hashlib.sha256(data).hexdigest()
    body = _read_body(shown, data, sha256, found, bodies)
    if len(body.text) > config.max_seed_bytes:
        reason = f"its text has {len(body.text):,} characters, and {config.max_seed_bytes:,} are read"
        raise SeedError(shown, reason, "split it into articles, or raise `max_seed_bytes`")
    if not any(paragraph.kind == "text" for paragraph in body.paragraphs):
        raise SeedError(shown, "holds no paragraph of prose", "write the article into it, or remove it")
    metadata = read_metadata(path, shown, body.front_matter, config)
    _check_text(shown, sha256, metadata)
    return Document(
        id=make_id(path, config, sha256),
        path=shown.as_posix(),
        sha256=sha256,
        text_sha256=hashlib.sha256(body.text.encode()).hexdigest() if found.extracted else "",
        text=body.text,
        plain=body.plain,
        paragraphs=body.paragraphs,
        metadata=metadata,
    )


def _read_body(shown: Path, data: bytes, sha256: str, found: Format, bodies: Bodies | None) -> Body:
    if bodies is None:
        return extract(shown, data, found)
    suffix = shown.suffix.lower()
    body = bodies.find(suffix, sha256)
    if body is None:
        body = extract(shown, data, found)
        bodies.keep(suffix, sha256, body)
    return body


class Seeds(NamedTuple):
    """What lies in the folder of the articles."""

    documents: tuple[Document, ...]
    """In order of their paths."""
    withheld: tuple[Withheld, ...]
    errors: tuple[SeedError, ...]
    """Why each other seed or sidecar could not be used."""


def read_seeds(config: Config, bodies: Bodies | None = None) -> Seeds:
    """Return every document, the seeds whose text is withheld, and why each other seed or sidecar cannot be used."""
    documents: dict[str, Document] = {}
    errors: list[SeedError] = []
    articles = find_articles(config)
    for path in articles.seeds:
        try:
            document = read_seed(path, config, bodies)
        except SeedError as error:
            errors.append(error)
        else:
            if document.id in documents:
                errors.append(_same_page(document.id, Path(document.path), documents))
            else:
                documents[document.id] = document
    if bodies is not None:
        bodies.save()
    withheld, faults = find_withheld(articles, config)
    errors += [_same_page(seed.id, seed.path, documents) for seed in withheld if seed.id in documents]
    apart = tuple(seed for seed in withheld if seed.id not in documents)
    return Seeds(tuple(documents.values()), apart, (*errors, *faults))


def _check_text(shown: Path, sha256: str, metadata: Metadata) -> None:
    """Raise an error where a seed is not the text that its sidecar names, or has none that names it to a clone."""
    if metadata.sha256 not in {"", sha256}:
        remedy = f"put that one back, or write `sha256: {sha256}` if you changed it on purpose"
        raise SeedError(shown, "is not the text that its sidecar names by `sha256`", remedy)
    if shown.as_posix().startswith(f"seeds/{FETCHED}/") and not metadata.sha256:
        remedy = f"write `sha256: {sha256}` into its sidecar, or put the seed elsewhere below seeds/"
        raise SeedError(shown, "git keeps no text of this folder, and no sidecar names this one", remedy)


def _same_page(id: str, path: Path, documents: dict[str, Document]) -> SeedError:
    return SeedError(path, f"would have the same page as {documents[id].path} ('{id}')", "rename one of them")
