"""mkdocs' hook: generates the pages before each build, so that `mkdocs serve` follows seeds, notes and settings."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.build import Run, generate
from generator.config import read_config
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
        result = generate(read_config(Path(config.config_file_path).parent), Run(log=False))
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
