"""mkdocs' hook for its server: what changes is built again, what breaks does no harm."""

import json
import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from material.plugins.search.plugin import SearchPlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.config import SETTINGS

_log = logging.getLogger("mkdocs.plugins.briefings")
_there: set[str] = set()
"""Addresses of all pages of the last build."""
_built: set[str] = set()
"""Of those that it made."""


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Note which pages there are, and let the search index hold those alone that are made."""
    _there.clear()
    _built.clear()
    _there.update(file.url for file in files.documentation_pages())
    for plugin in config.plugins.values():
        if isinstance(plugin, SearchPlugin):
            plugin.search_index_prev = None


def on_post_page(_output: str, page: Page, **_: Any) -> None:
    """Note which pages are made."""
    _built.add(page.url)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Let the server follow the settings, too, and outlive a build that fails."""
    server.builder = _Follower(server, config, builder)
    if (settings := Path(config.config_file_path).with_name(SETTINGS)).is_file():
        server.watch(str(settings))
    return server


class _Follower:
    """Builds again at each change; where that fails, says why and leaves the last good site."""

    def __init__(self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
        self._server, self._config, self._builder = server, config, builder
        self._index = Path(server.root, "search", "search_index.json")
        self._frame = self._look_at_frame()

    def __call__(self) -> None:
        """Build once, however many pages are written meanwhile."""
        self._server.unwatch(self._config.docs_dir)
        before, entries = set(_there), self._read_index()
        try:
            self._age_site()
            self._builder()
        except (MkDocsException, TemplateError) as error:
            _log.error("%s; the site stays as it was", " ".join(str(error).split()))
        else:
            self._complete_index(entries)
            for address in before - _there:
                Path(self._server.root, address, "index.html").unlink(missing_ok=True)
        finally:
            self._server.watch(self._config.docs_dir)

    def _age_site(self) -> None:
        """Make every page of the site older than its source where what stands around all of them has changed."""
        frame = self._look_at_frame()
        if frame != self._frame:
            for path in Path(self._server.root).rglob("*"):
                os.utime(path, (0, 0))
            self._frame = frame

    def _look_at_frame(self) -> set[tuple[str, int]]:
        return {(str(path), path.stat().st_mtime_ns) for path in self._find_frame() if path.is_file()}

    def _find_frame(self) -> Iterator[Path]:
        yield Path(self._config.config_file_path)
        yield from Path(self._config.theme.custom_dir).rglob("*") if self._config.theme.custom_dir else ()

    def _read_index(self) -> dict[str, Any]:
        """Return what the search knows, nothing where the site has none."""
        index: dict[str, Any] = json.loads(self._index.read_text(encoding="utf-8")) if self._index.is_file() else {}
        return index

    def _complete_index(self, before: dict[str, Any]) -> None:
        """Keep in the search what it knew of pages that were not made now; the theme can do so for a single page."""
        if index := self._read_index():
            kept = [entry for entry in before["docs"] if _page_of(entry) in _there - _built]
            self._index.write_text(json.dumps(index | {"docs": kept + index["docs"]}), encoding="utf-8")


def _page_of(entry: dict[str, Any]) -> str:
    return str(entry["location"]).partition("#")[0]
