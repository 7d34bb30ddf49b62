"""mkdocs' hook: generates the pages before each build, so that `mkdocs serve` follows seeds, notes and settings."""

import logging
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.build import Run, generate
from generator.config import read_config
from generator.editorial import advise_on_edit
from generator.errors import BriefingError
from generator.lock import hold_site

_log = logging.getLogger("mkdocs.plugins.briefings")
_held = ExitStack()
"""The site, while it is built: pages that another run writes meanwhile would link to what this build does not know."""


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the pages that changed; what is left out is reported, and the rest is built.

    A look at what one is working on is no version of its story: none is logged.

    Raises:
        Abort: no page can be made; the error that says why is its cause.
    """
    root = Path(config.config_file_path).parent
    _held.enter_context(hold_site(root))
    try:
        result = generate(read_config(root), Run(log=False))
    except BriefingError as error:
        raise Abort(str(error)) from error
    for left_out in result.errors:
        _log.warning("left out: %s", left_out)
    for notice in result.notices:
        _log.info(notice)
    for name in result.changes.edited:
        _log.warning("kept: %s", advise_on_edit(name))
    for idle in result.idle:
        _log.warning("without effect: %s", idle)


def on_post_build(**_: Any) -> None:
    """Let other runs write into the site again."""
    _held.close()


def on_build_error(**_: Any) -> None:
    """Let other runs write into the site again, though nothing was built."""
    _held.close()
