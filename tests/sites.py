"""Small sites in temporary folders, made with one model for all tests."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from generator import build
from generator.analysis import load_model
from generator.config import Config

TEMPLATES = Path(__file__).parents[1] / "templates"


@cache
def load_shared_model() -> Language:
    return load_model(Config(Path()))


@contextmanager
def shared_model() -> Iterator[None]:
    """Let whatever is built use the one model."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "load_model", lambda _: load_shared_model())
        yield


def make_site(root: Path, seeds: Mapping[str, str | bytes]) -> Config:
    """Make a site root that holds the seeds, a text as UTF-8 with its line breaks as they are."""
    (root / "seeds").mkdir(parents=True)
    (root / "templates").symlink_to(TEMPLATES)
    for name, content in seeds.items():
        (root / "seeds" / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return Config(root)


def read_pages(config: Config) -> dict[str, bytes]:
    """Return the bytes of every file below `briefings/`, by path."""
    files = (path for path in sorted(config.pages.rglob("*")) if path.is_file())
    return {path.relative_to(config.pages).as_posix(): path.read_bytes() for path in files}
