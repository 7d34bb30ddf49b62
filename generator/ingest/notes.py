"""The editor's notes: `seeds/notes/<story>.md`, each for the story of that name."""

import hashlib
from pathlib import Path

from generator.config import Config
from generator.errors import SeedError
from generator.ingest.body import blank_controls
from generator.ingest.decoding import decode
from generator.ingest.files import find_notes, read_bytes
from generator.ingest.front_matter import split_front_matter
from generator.ingest.metadata import read_byline
from generator.ingest.naming import show_path
from generator.models import Note

_SUFFIX = ".md"


def read_notes(config: Config) -> tuple[dict[str, Note], tuple[SeedError, ...]]:
    """Return every note by the id of its story, and why each other file there could not be used."""
    notes: dict[str, Note] = {}
    errors: list[SeedError] = []
    for path in find_notes(config):
        try:
            notes[path.stem] = _read_note(path, config)
        except SeedError as error:
            errors.append(error)
    return notes, tuple(errors)


def _read_note(path: Path, config: Config) -> Note:
    shown = show_path(path, config.root)
    if path.suffix != _SUFFIX or path.parent != config.notes:
        remedy = f"write it as {show_path(config.notes, config.root).as_posix()}/NAME{_SUFFIX}, NAME being the story's"
        raise SeedError(shown, "no note of a story", remedy)
    data = read_bytes(path, shown, config.max_seed_bytes)
    body, stated = split_front_matter(shown, decode(shown, data))
    text = blank_controls(body).strip()
    if not text:
        raise SeedError(shown, "holds no words", "write the note below its front matter, or remove it")
    author, date = read_byline(shown, stated)
    return Note(shown.as_posix(), hashlib.sha256(data).hexdigest(), text, author, date)
