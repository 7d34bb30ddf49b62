"""Small sites in temporary folders, made with one model and with templates that are compiled once."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment
from spacy.language import Language

from generator import analysis, extraction, render, verify
from generator.config import Config

_compile: Callable[[Path], Environment] = cache(render.make_environment)
TEMPLATES = Path(__file__).parents[1] / "templates"


@contextmanager
def warm() -> Iterator[None]:
    """Let whatever is generated, analysed or verified use what was loaded before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extraction, "load_model", lambda _: _load_model())
        for module in (render, verify):
            patch.setattr(module, "make_environment", lambda folder: _compile(folder.resolve()))
        yield


@cache
def _load_model() -> Language:
    return analysis.load_model(Config(Path()))


def make_site(root: Path, seeds: Mapping[str, str | bytes]) -> Config:
    """Make a site root that holds the seeds, a text as UTF-8 with its line breaks as they are."""
    (root / "seeds").mkdir(parents=True)
    (root / "templates").symlink_to(TEMPLATES)
    for name, content in seeds.items():
        (root / "seeds" / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return Config(root)


def copy_site(root: Path, target: Path) -> Config:
    """Copy a site, so that a test may change it."""
    return Config(shutil.copytree(root, target, symlinks=True))


def read_pages(config: Config) -> dict[str, bytes]:
    """Return the bytes of every file below `briefings/`, by path."""
    files = (path for path in sorted(config.pages.rglob("*")) if path.is_file())
    return {path.relative_to(config.pages).as_posix(): path.read_bytes() for path in files}
