"""The real pipeline, loaded once."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from spacy.language import Language

from generator.analysis import load_model, read_documents, read_story
from generator.ingest.text import read_text
from generator.models import Document, Metadata
from generator.story import Story
from tests.analysis.readings import CONFIG

SEED = Path(__file__).parents[1] / "samples" / "seeds" / "trump-putin-call.txt"


@cache
def load() -> Language:
    """Return the pipeline of the default settings."""
    return load_model(CONFIG)


def ingest(text: str, id: str = "a") -> Document:
    """Return the document of a plain text.

    Raises:
        SeedError: it holds no text.
    """
    body = read_text(Path(f"{id}.txt"), text.encode())
    return Document(id, f"seeds/{id}.txt", "0" * 64, body.text, body.plain, body.paragraphs, Metadata())


def read(*texts: str) -> Story:
    """Return the story of some plain texts, as the model reads them."""
    documents = [ingest(text, f"d{number}") for number, text in enumerate(texts)]
    return read_story("a", tuple(read_documents(documents, load(), CONFIG)), CONFIG)


def story(*texts: str, originals: tuple[int, ...] | None = None) -> Story:
    """Return the story of the texts, filed a day after each other, independent unless `originals` tell otherwise."""
    documents = [
        replace(ingest(text, f"d{number}"), metadata=Metadata(date=f"2026-03-{number + 1:02}"))
        for number, text in enumerate(texts)
    ]
    told = read_story("a", tuple(read_documents(documents, load(), CONFIG)), CONFIG)
    return replace(told, originals=originals or tuple(range(len(texts))))
