"""mkdocs' hook: generates the pages before each build, so that `mkdocs serve` follows seeds, notes and settings."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from generator.build import Run, generate
from generator.config import SETTINGS, read_config
from generator.editorial import advise_on_edit
from generator.errors import BriefingError

_log = logging.getLogger("mkdocs.plugins.briefings")


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the pages that changed; what is left out is reported, and the rest is built.

    A look at what one is working on is no version of its story: none is logged.

    Raises:
        Abort: no page can be made; the error that says why is its cause.
    """
    try:
        result = generate(read_config(_root(config)), Run(log=False))
    except BriefingError as error:
        raise Abort(str(error)) from error
    for left_out in result.errors:
        _log.warning("left out: %s", left_out)
    for name in result.changes.edited:
        _log.warning("kept: %s", advise_on_edit(name))
    for idle in result.idle:
        _log.warning("without effect: %s", idle)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Let the server follow the settings, too, and outlive a build that fails."""
    server.builder = _Follower(server, config, builder)
    if (settings := _root(config) / SETTINGS).is_file():
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
            for path in Path(self._server.root).rglob("*"):
                os.utime(path, (0, 0))
            self._frame = frame

    def _look_at_frame(self) -> set[tuple[str, int]]:
        return {(str(path), path.stat().st_mtime_ns) for path in self._find_frame() if path.is_file()}

    def _find_frame(self) -> Iterator[Path]:
        yield Path(self._config.config_file_path)
        yield from Path(self._config.theme.custom_dir or "").rglob("*") if self._config.theme.custom_dir else ()


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
