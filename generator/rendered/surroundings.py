"""What all pages have in common: settings, program and libraries, theme. Where it is another, every page is."""

import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution, version
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_timestamp, get_themes
from mkdocs.utils.yaml import yaml_load

from generator.inputs import hash_code, hash_files, hash_parts

_LIBRARIES = ("jinja2", "markdown", "markupsafe", "mkdocs", "pygments")


def is_known(config: MkDocsConfig) -> bool:
    """Return whether all that makes a page is known; plugins, and extensions not Markdown's own, may read files."""
    own = distribution("markdown").entry_points.select(group="markdown.extensions")
    names = {name for point in own for name in (point.name, point.module)}
    return not config.plugins.keys() - set(config.hooks) and set(config.markdown_extensions) <= names


def hash_settings(config: MkDocsConfig) -> str:
    """Return the hash of what the conversion of all pages has in common."""
    with Path(config.config_file_path).open("rb") as file:
        settings = yaml_load(file)
    versions = [sys.version, *(version(name) for name in _LIBRARIES)]
    return hash_parts(map(repr, (settings, versions, hash_code())))


def hash_theme(config: MkDocsConfig, nav: Navigation) -> str:
    """Return the hash of what stands around the content of all pages, the titles of the navigation among it."""
    theme = get_themes()[config.theme.name].dist if config.theme.name else None
    folder = config.theme.custom_dir
    overrides = hash_files(Path(folder)) if folder else ""
    return hash_parts(map(repr, (theme and theme.version, overrides, get_build_timestamp(), *_describe(nav.items))))


def _describe(items: Iterable[StructureItem], depth: int = 0) -> Iterator[tuple[object, ...]]:
    for item in items:
        shown = (item.url, item.meta) if isinstance(item, Page) else (getattr(item, "url", None),)
        yield depth, item.title, *shown
        yield from _describe(getattr(item, "children", None) or (), depth + 1)
