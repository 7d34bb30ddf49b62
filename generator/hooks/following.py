"""mkdocs' hook for its server: what changes is built again, what breaks does no harm."""

import logging
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files

from generator.config import SETTINGS
from generator.errors import SiteError
from generator.search import write_index

_log = logging.getLogger("mkdocs.plugins.briefings")
_there: set[str] = set()
"""Addresses of all pages of the last build."""
_gone: set[str] = set()
"""Addresses of pages that the site holds and the next good build takes away."""
_indexing: list[Future[None]] = []
"""The search index that is being made, and the one that follows it; no page waits for them."""
_indexer = ThreadPoolExecutor(max_workers=1)


def on_files(files: Files, **_: Any) -> None:
    """Note which pages there are, and which are no more."""
    _gone.update(_there)
    _there.clear()
    _there.update(file.url for file in files.documentation_pages())
    _gone.difference_update(_there)


def on_post_build(config: MkDocsConfig) -> None:
    """Take away what is no more, and let the search follow without waiting for it."""
    for address in _gone:
        Path(config.site_dir, address, "index.html").unlink(missing_ok=True)
    _gone.clear()
    _indexing[:] = [future for future in _indexing if not future.done() and not future.cancel()]
    _indexing.append(_indexer.submit(_index, Path(config.site_dir)))


def _index(site: Path) -> None:
    try:
        write_index(site)
    except SiteError as error:
        if site.exists():  # else the server has stopped
            _log.warning("%s; the search knows what it knew", error)


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
        self._frame = self._look_at_frame()

    def __call__(self) -> None:
        """Build once, however many pages are written meanwhile."""
        self._server.unwatch(self._config.docs_dir)
        try:
            self._age_site()
            self._builder()
        except (MkDocsException, TemplateError) as error:
            _log.error("%s; the site stays as it was", " ".join(str(error).split()))
        finally:
            self._server.watch(self._config.docs_dir)

    def _age_site(self) -> None:
        """Make every page of the site older than its source where what stands around all of them has changed."""
        frame = self._look_at_frame()
        if frame != self._frame:
            wait(_indexing)
            for path in Path(self._server.root).rglob("*"):
                os.utime(path, (0, 0))
            self._frame = frame

    def _look_at_frame(self) -> set[tuple[str, int]]:
        return {(str(path), path.stat().st_mtime_ns) for path in self._find_frame() if path.is_file()}

    def _find_frame(self) -> Iterator[Path]:
        yield Path(self._config.config_file_path)
        yield from Path(self._config.theme.custom_dir).rglob("*") if self._config.theme.custom_dir else ()
