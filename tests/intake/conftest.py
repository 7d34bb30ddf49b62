"""A site in a temporary folder, a server that it may fetch from, and articles in several layouts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.config import Config
from generator.intake import Pages, Store
from generator.web import Client, Limits
from tests.serving import Site, serve

DAY = "2026-11-27"
TEXT = (
    "Dockers in Port Alder walked out on Monday after talks about pay broke down, their union said.",
    "“We will not work for less than last year,” said Ann Roe, who leads the union of the dockers.",
    "The port authority said that two of five berths stayed open, and that ferries would sail as planned.",
)


def write_page(title: str = "Dockers walk out in Port Alder", head: str = "", text: tuple[str, ...] = TEXT) -> str:
    """Return a page as newspapers make them: an article between a menu and a footer."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><nav><a href="/">Home</a>'
        f"<a href='/sport'>Sport</a></nav><main><article><h1>{title}</h1>{paragraphs}</article></main>"
        "<footer>All rights reserved</footer></body></html>"
    )


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as found:
        yield found


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "seeds").mkdir()
    return Config(tmp_path, fetch_private=True)


def open_pages(config: Config) -> Pages:
    client = Client(replace(config, fetch_private=True), Limits(seconds=5, size=200_000), pace=0)
    return Pages(client, Store(config), DAY)


@pytest.fixture
def pages(config: Config) -> Pages:
    return open_pages(config)


def read_sidecar(seed: Path) -> dict[str, str]:
    found = yaml.load(seed.with_suffix(".yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def list_files(config: Config) -> list[str]:
    return sorted(path.relative_to(config.seeds).as_posix() for path in config.seeds.rglob("*") if path.is_file())
