"""A person's file becomes a seed: its bytes and those of its sidecar, as they are."""

from dataclasses import fields
from pathlib import Path

from generator.ingest import read_seed
from generator.ingest.files import sidecars_of
from generator.intake.article import Article
from generator.intake.store import Store
from generator.models import Metadata


def add_file(path: Path, store: Store, folder: Path) -> Path:
    """Copy an article and its sidecar into a folder of seeds, and return the seed's path.

    Raises:
        DuplicateError: it is a seed already.
        SeedError: it cannot be a seed.
        BriefingError: another seed of its name is there, or a file cannot be written.
    """
    document = read_seed(path, store.config)
    sidecar = next((beside.read_bytes() for beside in sidecars_of(path) if beside.is_file()), b"")
    values = {field.name: getattr(document.metadata, field.name) for field in fields(Metadata)}
    article = Article(path.read_bytes(), path.suffix.lower(), {k: v for k, v in values.items() if v}, sidecar)
    return store.add(document.path, article, folder, path.stem, exact=True)
