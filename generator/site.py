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

from generator.config import Config
from generator.errors import BriefingError, SiteError
from generator.lock import hold_site
from generator.rendered import keep_rendered
from generator.search import write_index

_HOOKS = Path(__file__).with_name("hooks")
_PAGES, _FOLLOWING, _SITE = (_HOOKS / f"{name}.py" for name in ("pages", "following", "site"))
_EPOCH = "315532800"
"""1 January 1980, in seconds: the date of all files of a site that is given none, as in zip archives."""


def build_site(config: Config) -> None:
    """Build the site from the pages as they are, aside, and put it in the place of the last one when it is whole.

    Raises:
        SiteError: mkdocs.yml or a page does not build, or there can be no search index.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    aside, last = config.root / ".site", config.root / ".site-last"
    with hold_site(config.root):
        with _named_errors():
            settings = load_config(str(config.root / "mkdocs.yml"), site_dir=str(aside), hooks=[str(_SITE)], watch=[])
            keep_rendered(settings, config.root)
            build(settings)
        write_index(aside)
        shutil.rmtree(last, ignore_errors=True)
        if config.site.exists():
            config.site.replace(last)
        aside.replace(config.site)
        shutil.rmtree(last, ignore_errors=True)


def serve_site(config: Config, address: str) -> None:
    """Serve the site until interrupted; `generator.hooks.pages` makes the pages anew when a seed or template changes.

    Of the site, only the pages that changed are built again.

    Raises:
        SiteError: mkdocs.yml or a page does not build, or nothing can be served at the address.
    """
    config.pages.mkdir(exist_ok=True)
    watched = [path for path in (config.seeds, config.templates) if path.exists()]
    _show_log()
    try:
        with _named_errors():
            serve(
                str(config.root / "mkdocs.yml"),
                build_type="dirty",
                dev_addr=address,
                hooks=[str(_PAGES), str(_FOLLOWING), str(_SITE)],
                watch=[str(path) for path in watched],
            )
    except OSError as error:
        raise SiteError(f"cannot serve at {address}: {error.strerror}; name another place with --address") from error


def _show_log() -> None:
    """Show what mkdocs tells of its work, less its warning against building only what changed."""
    log, handler = logging.getLogger("mkdocs"), logging.StreamHandler()
    handler.addFilter(lambda record: "'dirty' build" not in str(record.msg))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


@contextmanager
def _named_errors() -> Iterator[None]:
    """Date the files of the site by no clock, and turn what mkdocs complains of into one line."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", _EPOCH)
    try:
        yield
    except MkDocsException as error:
        if isinstance(error.__cause__, BriefingError):
            raise error.__cause__ from None
        raise SiteError(f"mkdocs: {str(error).strip() or type(error).__name__}; mend mkdocs.yml or the page") from error
