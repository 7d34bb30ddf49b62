"""Commands for what git holds and what it does not: commit, pack, unpack."""

from pathlib import Path

import click

from generator.cli.common import EXIT_CODES, in_site
from generator.config import read_config
from generator.counting import count

_NAMED = 3
"""Files that a message names."""


@click.command(epilog=EXIT_CODES)
@in_site
def commit(root: Path) -> None:
    """Commit to git what the last run changed in pages and fetched sidecars, with a message that says what is new.

    Example: briefings fetch && briefings generate && briefings commit
    """
    from generator.commits import commit_news, find_uncommitted

    config = read_config(root)
    click.echo(commit_news(config) or "nothing to commit")
    if left := find_uncommitted(config):
        named = ", ".join(left[:_NAMED]) + (", …" if len(left) > _NAMED else "")
        told = f"{count(len(left), 'file')} below seeds/ not as they are ({named})"
        click.echo(f"git holds {told}; a clone would build other pages: git add --all seeds, and commit", err=True)


@click.command(epilog=EXIT_CODES)
@click.argument("archive", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.zip")
@in_site
def pack(archive: Path, root: Path) -> None:
    """Write the texts that git does not hold, those of sidecars with a sha256, into an archive.

    Example: briefings pack texts.zip
    """
    from generator.packing import pack_texts

    click.echo(f"{count(pack_texts(read_config(root), archive), 'text')} packed into {archive}")


@click.command(epilog=EXIT_CODES)
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.zip")
@in_site
def unpack(archive: Path, root: Path) -> None:
    """Put the texts of an archive beside the sidecars that name them by sha256, and no others anywhere.

    Example: briefings unpack texts.zip
    """
    from generator.packing import unpack_texts

    found, missing = unpack_texts(read_config(root), archive)
    click.echo(f"{count(found, 'text')} put back; {missing} still withheld")
