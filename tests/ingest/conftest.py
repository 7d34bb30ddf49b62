"""A site in a temporary folder, and a way to put files into it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.config import Config

Put = Callable[[str, str | bytes], Path]


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """Settings of a site with an empty folder of articles."""
    (tmp_path / "seeds").mkdir()
    return Config(tmp_path)


@pytest.fixture
def put(config: Config) -> Put:
    """Write a file below `seeds/`, a text as UTF-8 without touching its line breaks, and return its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = config.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write
