"""mkdocs: from the pages in `briefings/` to the site in `site/`."""

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.config import SETTINGS, Config
from generator.errors import SiteError
from generator.lock import hold_site

_HOOKS = Path(__file__).with_name("hooks")
_PAGES, _SITE = _HOOKS / "pages.py", _HOOKS / "site.py"
_EPOCH = "315532800"
"""1 January 1980, in seconds: the date of all files of a site that is given none, as in zip archives."""


def build_site(config: Config) -> None:
    """Build the site from the pages as they are, aside, and put it in the place of the last one when it is whole.

    Raises:
        SiteError: mkdocs.yml or a page does not build.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    aside, last = config.root / ".site", config.root / ".site-last"
    with hold_site(config.root):
        with _named_errors():
            build(load_config(str(config.root / "mkdocs.yml"), site_dir=str(aside), hooks=[str(_SITE)], watch=[]))
        shutil.rmtree(last, ignore_errors=True)
        if config.site.exists():
            config.site.replace(last)
        aside.replace(config.site)
        shutil.rmtree(last, ignore_errors=True)


def serve_site(config: Config, address: str) -> None:
    """Serve the site until interrupted; `generator.hooks.pages` makes the pages anew when a seed or template changes.

    Raises:
        SiteError: mkdocs.yml or a page does not build.
    """
    watched = [path for path in (config.seeds, config.templates, config.root / SETTINGS) if path.exists()]
    with _named_errors():
        serve(
            str(config.root / "mkdocs.yml"),
            dev_addr=address,
            hooks=[str(_PAGES), str(_SITE)],
            watch=[str(path) for path in watched],
        )


@contextmanager
def _named_errors() -> Iterator[None]:
    """Date the files of the site by no clock, and turn what mkdocs complains of into one line."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", _EPOCH)
    try:
        yield
    except MkDocsException as error:
        raise SiteError(f"mkdocs: {str(error).strip() or type(error).__name__}; mend mkdocs.yml or the page") from error
