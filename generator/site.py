"""mkdocs: from the pages in `briefings/` to the site in `site/`."""

import logging
import os
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.config import Config
from generator.errors import SiteError

_EPOCH = "315532800"
"""1 January 1980, in seconds: the date of all files of a site that is given none, as in zip archives."""


def build_site(config: Config) -> None:
    """Build the site from the pages as they are.

    Raises:
        SiteError: mkdocs.yml or a page does not build.
    """
    os.environ.setdefault("SOURCE_DATE_EPOCH", _EPOCH)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        build(_mkdocs_config(config, hooks=[]))
    except MkDocsException as error:
        raise SiteError(f"mkdocs: {str(error).strip() or type(error).__name__}; mend mkdocs.yml or the page") from error


def serve_site(config: Config, address: str) -> None:
    """Serve the site until interrupted; `generator.hook` makes the pages anew when a seed changes.

    Raises:
        SiteError: mkdocs.yml or a page does not build.
    """
    os.environ.setdefault("SOURCE_DATE_EPOCH", _EPOCH)
    try:
        serve(str(config.root / "mkdocs.yml"), dev_addr=address)
    except MkDocsException as error:
        raise SiteError(f"mkdocs: {str(error).strip() or type(error).__name__}; mend mkdocs.yml or the page") from error


def _mkdocs_config(config: Config, **changes: Any) -> Any:
    return load_config(str(config.root / "mkdocs.yml"), site_dir=str(config.site), **changes)
