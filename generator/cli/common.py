"""What the commands share: their options, and how they tell what was left out."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.errors import BriefingError

if TYPE_CHECKING:
    from generator.reading import Reading

EXIT_CODES = "Exit codes: 0 all is well; 1 something to mend, said in one line; 2 called wrongly."


def in_site(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the option for the folder of the site."""
    folder = click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path)
    return click.option("--root", type=folder, default=".", show_default="this folder", help="Folder of the site.")(
        command
    )


def report_faults(faults: list[BriefingError], files: int) -> None:
    """Name the files that were left out, and fail if there are any."""
    for fault in faults:
        click.echo(f"left out: {fault}", err=True)
    if faults:
        raise BriefingError(f"{len(faults)} of {files} files left out; mend or remove them")


def read_day(as_of: datetime | None) -> str:
    """Return the day that the caller gives, else that of the environment, else none."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if as_of is None and seconds:
        try:
            as_of = datetime.fromtimestamp(int(seconds), UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise BriefingError(f"SOURCE_DATE_EPOCH is {seconds!r}; it must be a number of seconds") from error
    return as_of.date().isoformat() if as_of else ""


def show_progress() -> Callable[[Iterable["Reading"], int], Iterator["Reading"]] | None:
    """Return what shows a bar on a terminal while articles are read; None elsewhere."""
    if not sys.stderr.isatty():
        return None

    def show(readings: Iterable["Reading"], total: int) -> Iterator["Reading"]:
        with click.progressbar(readings, length=total, label="reading", file=sys.stderr) as bar:
            yield from bar

    return show
