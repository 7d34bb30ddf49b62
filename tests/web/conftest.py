"""A site of a test, and a client that is let in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.config import Config
from generator.web import Client, Limits
from tests.serving import Site, serve


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as found:
        yield found


@pytest.fixture
def client() -> Client:
    return Client(Config(Path(), fetch_private=True), Limits(seconds=5, size=100_000), pace=0)
