"""Commands that make seeds: add, fetch, import."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import EXIT_CODES, in_site, read_day
from generator.config import read_config
from generator.counting import count
from generator.errors import BriefingError

if TYPE_CHECKING:
    from generator.config import Config
    from generator.intake import Pages


@click.command(epilog=EXIT_CODES)
@click.argument("sources", nargs=-1, required=True, metavar="URL|FILE...")
@in_site
def add(sources: tuple[str, ...], root: Path) -> None:
    """Make seeds of pages of the web, in seeds/fetched/, or of files, copied into seeds/.

    Example: briefings add https://example.org/harbour-strike
    """
    from generator.intake import add_file

    pages = _open_intake(read_config(root))
    store, failed = pages.store, 0
    for source in sources:
        try:
            seed = pages.add(source) if "://" in source else add_file(Path(source), store, store.config.seeds)
        except BriefingError as error:
            failed += 1
            _tell(root, error)
        else:
            _tell(root, seed)
    if failed:
        raise BriefingError(f"{failed} of {count(len(sources), 'article')} not added; see above")


@click.command(epilog=EXIT_CODES)
@click.option("--strict", is_flag=True, help="Exit 1 when any feed or article failed, not only when all feeds did.")
@in_site
def fetch(root: Path, *, strict: bool) -> None:
    """Make seeds of what is new in the feeds that briefings.yml lists under `feeds`.

    Example: briefings fetch && briefings build
    """
    from generator.intake import fetch_feeds

    found = fetch_feeds(_open_intake(read_config(root)), partial(_tell, root))
    rest = {"known already": found.known, "left for the next run": found.waiting}
    told = [count(found.feeds, "feed"), count(found.added, "new article"), f"{found.failed} failed"]
    click.echo(", ".join([*told, *(f"{number} {what}" for what, number in rest.items() if number)]))
    if not found.read:
        raise BriefingError("no feed could be read; see above")
    if strict and found.failed:
        raise BriefingError("feeds or articles failed; see above")


@click.command("import", epilog=EXIT_CODES)
@click.argument("source", type=click.Path(exists=True, resolve_path=True, path_type=Path), metavar="FILE.jsonl|FOLDER")
@in_site
def import_(source: Path, root: Path) -> None:
    """Make seeds of a corpus, in a folder of its name below seeds/: JSON Lines, or a folder of files.

    A line is an article with its text and, where known, id, title, date, outlet, author, url, language, kind and story;
    or a group of such articles, under `documents`, which are one story.

    Example: briefings import strike.jsonl
    """
    from generator.intake import Store, import_corpus

    found = import_corpus(source, Store(read_config(root)), partial(_tell, root))
    click.echo(f"{count(found.added, 'new article')}, {found.known} there already, {found.failed} left out")
    if found.failed:
        raise BriefingError("articles were left out; see above")


def _open_intake(config: "Config") -> "Pages":
    from generator.intake import Pages, Store
    from generator.web import Client

    return Pages(Client(config), Store(config), read_day(None) or datetime.now(UTC).date().isoformat())


def _tell(root: Path, what: Path | BriefingError) -> None:
    """Print a seed that was written, or why an article was not taken."""
    if isinstance(what, BriefingError):
        click.echo(f"left out: {' '.join(str(what).split())}", err=True)
    else:
        click.echo(f"added: {what.relative_to(root).as_posix()}")
