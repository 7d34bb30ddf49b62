"""mkdocs' hook: generates the pages before each build, so that `mkdocs serve` follows the seeds."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.build import Run, generate
from generator.config import read_config

_log = logging.getLogger("mkdocs.plugins.briefings")


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the pages that changed; seeds left out are reported, and the rest is built.

    A look at what one is working on is no version of its story: none is logged.
    """
    result = generate(read_config(Path(config.config_file_path).parent), Run(log=False))
    for error in result.errors:
        _log.warning("left out: %s", error)
    for note in result.notes:
        _log.warning("%s", note)
    for name in result.changes.edited:
        _log.warning("kept: %s was changed by hand", name)
