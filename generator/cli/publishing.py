"""Commands from seeds to a site: build, generate, serve, verify."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.common import EXIT_CODES, in_site, read_day, show_progress
from generator.config import read_config
from generator.counting import count
from generator.errors import BriefingError

if TYPE_CHECKING:
    from generator.build import Generation
    from generator.config import Config


def _writing(command: Callable[..., None]) -> Callable[..., None]:
    day = click.DateTime(formats=["%Y-%m-%d"])
    given = "Day of what is new, in the stories' histories; else that of SOURCE_DATE_EPOCH, else none."
    command = click.option("--as-of", type=day, metavar="YYYY-MM-DD", help=given)(command)
    for name, text in (
        ("--force", "Overwrite pages that were changed by hand."),
        ("--strict", "Exit 1 when a seed was left out, a page was changed by hand, or an editor's word has no effect."),
        ("--anew", "Read every seed again, also where nothing changed."),
        ("--check", "Read every seed again, write nothing, and exit 1 when a page is stale."),
    ):
        command = click.option(name, is_flag=True, help=text)(command)
    return in_site(command)


@click.command(epilog=EXIT_CODES)
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


@click.command(epilog=EXIT_CODES)
@_writing
def generate(root: Path, **options: Any) -> None:
    """Generate the pages in briefings/ from the seeds, and no site.

    Example: briefings generate --root my-site
    """
    _generate(read_config(root), **options)


@click.command(epilog=EXIT_CODES)
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where the site is served.")
@in_site
def serve(root: Path, address: str) -> None:
    """Serve the site on this machine; a changed seed shows within seconds.

    Example: briefings serve --address 127.0.0.1:9000
    """
    from generator.site import serve_site

    serve_site(read_config(root), address)


@click.command(epilog=EXIT_CODES)
@click.option("--strict", is_flag=True, help="Exit 1 when a text is withheld, so that its lines could not be checked.")
@in_site
def verify(root: Path, *, strict: bool) -> None:
    """Check every line of every page against the sentence that it came from.

    Example: briefings verify
    """
    from generator.verify import verify_pages

    report = verify_pages(read_config(root))
    for fault in report.faults:
        click.echo(str(fault), err=True)
    if report.faults:
        raise BriefingError(
            f"{count(len(report.faults), 'fault')}; mend the seeds, or run `briefings generate` "
            "(--force over changes by hand)"
        )
    passages, pages = count(report.passages, "passage"), count(report.pages - len(report.unproved), "page")
    click.echo(
        f"{passages} of {pages} hold against {count(report.seeds, 'seed')}: these words stand there; who says them, "
        "and whom a [name] means, is not proved"
    )
    if report.withheld:
        unproved = f"{count(report.unproved.total(), 'passage')} of {count(len(report.unproved), 'page')}"
        reason = f"the text of {count(report.withheld, 'seed')} is withheld; put it beside the sidecar to check them"
        click.echo(f"{unproved} could not be checked: {reason}")
        if strict:
            for page, number in report.unproved.items():
                click.echo(f"briefings/{page}: {count(number, 'passage')} not checked", err=True)
            raise BriefingError("texts are withheld; see above")


def _generate(config: "Config", *, as_of: datetime | None, check: bool, strict: bool, **how: bool) -> None:
    from generator.build import Run
    from generator.build import generate as generate_pages
    from generator.manifest import NOTHING

    run = Run(write=not check, force=how["force"], anew=how["anew"] or check, date=read_day(as_of))
    result = generate_pages(config, run, show_progress())
    _report(result, check=check)
    if check and result.changes != NOTHING:
        raise BriefingError("pages are stale or changed by hand; run `briefings generate`, with --force over changes")
    if strict and (result.errors or result.changes.edited or result.idle):
        raise BriefingError("seeds were left out, pages changed by hand or an editor's words without effect; see above")


def _report(result: "Generation", *, check: bool) -> None:
    from generator.editorial import advise_on_edit

    for error in result.errors:
        click.echo(f"left out: {error}", err=True)
    for notice in result.notices:
        click.echo(notice, err=True)
    for name in result.changes.edited:
        click.echo(f"kept: {advise_on_edit(name)}", err=True)
    for fault in result.idle:
        click.echo(f"without effect: {fault}", err=True)
    written, removed = ("stale", "without a seed") if check else ("written", "removed")
    for name in result.changes.stale if check else ():
        click.echo(f"stale: briefings/{name}", err=True)
    if unrecorded := result.changes.unrecorded:
        told = "stale: briefings/.manifest.json tells" if check else "mended: briefings/.manifest.json told"
        rest = f" and {len(unrecorded) - 1} more" if len(unrecorded) > 1 else ""
        click.echo(f"{told} no hash, or another, of {unrecorded[0]}{rest}, as they should be", err=True)
    if torn := result.changes.torn:
        told = f"{'stale' if check else 'made anew'}: {count(len(torn), 'file')} in which git left marks of a conflict"
        click.echo(f"{told}, the first of them briefings/{torn[0]}", err=True)
    click.echo(
        f"{count(len(result.pages), 'page')}: {len(result.changes.stale)} {written}, "
        f"{len(result.changes.removed)} {removed}, {len(result.changes.edited)} changed by hand; "
        f"{count(len(result.errors), 'seed')} left out"
    )
