"""The command line; the only place that prints or exits. Heavy imports happen inside the commands."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.config import read_config
from generator.errors import BriefingError

if TYPE_CHECKING:
    from generator.build import Generation
    from generator.config import Config
    from generator.reading import Reading

EXIT_CODES = "Exit codes: 0 all is well; 1 something to mend, said in one line; 2 called wrongly."


class _Commands(click.Group):
    """Shows what a user can mend as one line, and leaves the traceback to bugs."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            click.echo(f"error: {' '.join(str(error).split())}", err=True)
            ctx.exit(1)


def _in_site(command: Callable[..., None]) -> Callable[..., None]:
    folder = click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path)
    return click.option("--root", type=folder, default=".", show_default="this folder", help="Folder of the site.")(
        command
    )


def _writing(command: Callable[..., None]) -> Callable[..., None]:
    day = click.DateTime(formats=["%Y-%m-%d"])
    given = "Day of what is new, in the stories' histories; else that of SOURCE_DATE_EPOCH, else none."
    command = click.option("--as-of", type=day, metavar="YYYY-MM-DD", help=given)(command)
    for name, text in (
        ("--force", "Overwrite pages that were changed by hand."),
        ("--strict", "Exit 1 when a seed was left out or a page was changed by hand."),
        ("--anew", "Read every seed again, also where nothing changed."),
        ("--check", "Read every seed again, write nothing, and exit 1 when a page is stale."),
    ):
        command = click.option(name, is_flag=True, help=text)(command)
    return _in_site(command)


@click.group(
    cls=_Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="briefings")
def main() -> None:
    """Turn the news articles in seeds/ into a site of briefings in which every line can be checked.

    Example: briefings build
    """


@main.command(epilog=EXIT_CODES)
@_writing
def build(root: Path, **options: Any) -> None:
    """Generate the pages from the seeds and build the site into site/.

    Example: briefings build --strict
    """
    from generator.site import build_site

    config = read_config(root)
    _generate(config, **options)
    if not options["check"]:
        build_site(config)
        click.echo(f"site built in {config.site}")


@main.command(epilog=EXIT_CODES)
@_writing
def generate(root: Path, **options: Any) -> None:
    """Generate the pages in briefings/ from the seeds, and no site.

    Example: briefings generate --root my-site
    """
    _generate(read_config(root), **options)


@main.command(epilog=EXIT_CODES)
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where the site is served.")
@_in_site
def serve(root: Path, address: str) -> None:
    """Serve the site on this machine; a changed seed shows within seconds.

    Example: briefings serve --address 127.0.0.1:9000
    """
    from generator.site import serve_site

    serve_site(read_config(root), address)


@main.command(epilog=EXIT_CODES)
@_in_site
def verify(root: Path) -> None:
    """Check every line of every page against the sentence that it came from.

    Example: briefings verify
    """
    from generator.verify import verify_pages

    report = verify_pages(read_config(root))
    for fault in report.faults:
        click.echo(str(fault), err=True)
    if report.faults:
        raise BriefingError(
            f"{_count(len(report.faults), 'fault')}; mend the seeds, or run `briefings generate` "
            "(--force over changes by hand)"
        )
    passages, pages = _count(report.passages, "passage"), _count(report.pages, "page")
    click.echo(f"{passages} of {pages} hold against {_count(report.seeds, 'seed')}")


@main.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--one-story", is_flag=True, help="Read the files as one story, and print one object.")
@_in_site
def analyze(files: tuple[Path, ...], root: Path, *, one_story: bool) -> None:
    """Print what is found in articles as JSON, one object a line, one a file.

    Example: briefings analyze seeds/*.txt > analysis.jsonl
    """
    from generator.extraction import analyze_files

    faults: list[BriefingError] = []
    for story in analyze_files(files, read_config(root), faults.append, _show_progress(), one_story=one_story):
        click.echo(json.dumps(story, ensure_ascii=False))
    _report_faults(faults, len(files))


@main.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_in_site
def group(files: tuple[Path, ...], root: Path) -> None:
    """Print which articles tell one story, as JSON, one article a line.

    Example: briefings group seeds/*.txt
    """
    from generator.extraction import group_files

    faults: list[BriefingError] = []
    for path, story in group_files(files, read_config(root), faults.append):
        click.echo(json.dumps({"document": path, "story": story}, ensure_ascii=False))
    _report_faults(faults, len(files))


def _report_faults(faults: list[BriefingError], files: int) -> None:
    for fault in faults:
        click.echo(f"left out: {fault}", err=True)
    if faults:
        raise BriefingError(f"{len(faults)} of {files} files left out; mend or remove them")


def _generate(config: "Config", *, as_of: datetime | None, check: bool, strict: bool, **how: bool) -> None:
    from generator.build import Run
    from generator.build import generate as generate_pages

    run = Run(write=not check, force=how["force"], anew=how["anew"] or check, date=_read_day(as_of))
    result = generate_pages(config, run, _show_progress())
    _report(result, check=check)
    if check and (result.changes.stale or result.changes.removed or result.changes.edited):
        raise BriefingError("pages are stale or changed by hand; run `briefings generate`, with --force over changes")
    if strict and (result.errors or result.changes.edited):
        raise BriefingError("seeds were left out or pages changed by hand; see above")


def _read_day(as_of: datetime | None) -> str:
    """Return the day that the caller gives, else that of the environment, else none."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if as_of is None and seconds:
        try:
            as_of = datetime.fromtimestamp(int(seconds), UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise BriefingError(f"SOURCE_DATE_EPOCH is {seconds!r}; it must be a number of seconds") from error
    return as_of.date().isoformat() if as_of else ""


def _report(result: "Generation", *, check: bool) -> None:
    for error in result.errors:
        click.echo(f"left out: {error}", err=True)
    for note in result.notes:
        click.echo(f"note: {note}", err=True)
    for name in result.changes.edited:
        click.echo(
            f"kept: briefings/{name} was changed by hand; move your words elsewhere, or overwrite it with --force",
            err=True,
        )
    written, removed = ("stale", "without a seed") if check else ("written", "removed")
    for name in result.changes.stale if check else ():
        click.echo(f"stale: briefings/{name}", err=True)
    click.echo(
        f"{_count(len(result.pages), 'page')}: {len(result.changes.stale)} {written}, "
        f"{len(result.changes.removed)} {removed}, {len(result.changes.edited)} changed by hand; "
        f"{_count(len(result.errors), 'seed')} left out"
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'s' * (number != 1)}"


def _show_progress() -> Callable[[Iterable["Reading"], int], Iterator["Reading"]] | None:
    """Return what shows a bar on a terminal while articles are read; None elsewhere."""
    if not sys.stderr.isatty():
        return None

    def show(readings: Iterable["Reading"], total: int) -> Iterator["Reading"]:
        with click.progressbar(readings, length=total, label="reading", file=sys.stderr) as bar:
            yield from bar

    return show


if __name__ == "__main__":
    main()
