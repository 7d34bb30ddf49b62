"""The command line; the only place that prints or exits. Heavy imports happen inside the commands."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.config import read_config
from generator.errors import BriefingError

if TYPE_CHECKING:
    from generator.build import Generation
    from generator.config import Config
    from generator.intake import Pages
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
        ("--strict", "Exit 1 when a seed was left out, a page was changed by hand, or an editor's word has no effect."),
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
@click.option("--strict", is_flag=True, help="Exit 1 when a text is withheld, so that its lines could not be checked.")
@_in_site
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
            f"{_count(len(report.faults), 'fault')}; mend the seeds, or run `briefings generate` "
            "(--force over changes by hand)"
        )
    passages, pages = _count(report.passages, "passage"), _count(report.pages - len(report.unproved), "page")
    click.echo(f"{passages} of {pages} hold against {_count(report.seeds, 'seed')}")
    if report.withheld:
        unproved = f"{_count(report.unproved.total(), 'passage')} of {_count(len(report.unproved), 'page')}"
        reason = f"the text of {_count(report.withheld, 'seed')} is withheld; put it beside the sidecar to check them"
        click.echo(f"{unproved} could not be checked: {reason}")
        if strict:
            for page, number in report.unproved.items():
                click.echo(f"briefings/{page}: {_count(number, 'passage')} not checked", err=True)
            raise BriefingError("texts are withheld; see above")


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


@main.command(epilog=EXIT_CODES)
@_in_site
def commit(root: Path) -> None:
    """Commit to git what the last run changed in pages and fetched sidecars, with a message that says what is new.

    Example: briefings fetch && briefings generate && briefings commit
    """
    from generator.commits import commit_news

    click.echo(commit_news(read_config(root)) or "nothing to commit")


@main.command(epilog=EXIT_CODES)
@click.argument("archive", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.zip")
@_in_site
def pack(archive: Path, root: Path) -> None:
    """Write the texts that git does not hold, those of sidecars with a sha256, into an archive.

    Example: briefings pack texts.zip
    """
    from generator.packing import pack_texts

    click.echo(f"{_count(pack_texts(read_config(root), archive), 'text')} packed into {archive}")


@main.command(epilog=EXIT_CODES)
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.zip")
@_in_site
def unpack(archive: Path, root: Path) -> None:
    """Put the texts of an archive beside the sidecars that name them by sha256, and no others anywhere.

    Example: briefings unpack texts.zip
    """
    from generator.packing import unpack_texts

    found, missing = unpack_texts(read_config(root), archive)
    click.echo(f"{_count(found, 'text')} put back; {missing} still withheld")


@main.command(epilog=EXIT_CODES)
@click.argument("sources", nargs=-1, required=True, metavar="URL|FILE...")
@_in_site
def add(sources: tuple[str, ...], root: Path) -> None:
    """Make seeds of pages of the web, in seeds/fetched/, or of files, copied into seeds/.

    Example: briefings add https://example.org/harbour-strike
    """
    from generator.intake import add_file

    pages = _open_intake(read_config(root))
    store, failed = pages.store, 0
    for source in sources:
        try:
            is_page = source.lower().startswith(("http://", "https://"))
            seed = pages.add(source) if is_page else add_file(Path(source), store, store.config.seeds)
        except BriefingError as error:
            failed += 1
            _tell(root, error)
        else:
            _tell(root, seed)
    if failed:
        raise BriefingError(f"{failed} of {_count(len(sources), 'article')} not added; see above")


@main.command(epilog=EXIT_CODES)
@click.option("--strict", is_flag=True, help="Exit 1 when any feed or article failed, not only when all feeds did.")
@_in_site
def fetch(root: Path, *, strict: bool) -> None:
    """Make seeds of what is new in the feeds that briefings.yml lists under `feeds`.

    Example: briefings fetch && briefings build
    """
    from generator.intake import fetch_feeds

    found = fetch_feeds(_open_intake(read_config(root)), partial(_tell, root))
    rest = {"known already": found.known, "left for the next run": found.waiting}
    told = [_count(found.feeds, "feed"), _count(found.added, "new article"), f"{found.failed} failed"]
    click.echo(", ".join([*told, *(f"{number} {what}" for what, number in rest.items() if number)]))
    if not found.read:
        raise BriefingError("no feed could be read; see above")
    if strict and found.failed:
        raise BriefingError("feeds or articles failed; see above")


@main.command("import", epilog=EXIT_CODES)
@click.argument("source", type=click.Path(exists=True, resolve_path=True, path_type=Path), metavar="FILE.jsonl|FOLDER")
@_in_site
def import_(source: Path, root: Path) -> None:
    """Make seeds of a corpus, in a folder of its name below seeds/: JSON Lines, or a folder of files.

    A line is an article with its text and, where known, id, title, date, outlet, author, url, language, kind and story;
    or a group of such articles, under `documents`, which are one story.

    Example: briefings import strike.jsonl
    """
    from generator.intake import Store, import_corpus

    found = import_corpus(source, Store(read_config(root)), partial(_tell, root))
    click.echo(f"{_count(found.added, 'new article')}, {found.known} there already, {found.failed} left out")
    if found.failed:
        raise BriefingError("articles were left out; see above")


def _open_intake(config: "Config") -> "Pages":
    from generator.intake import Pages, Store
    from generator.web import Client

    return Pages(Client(config), Store(config), _read_day(None) or datetime.now(UTC).date().isoformat())


def _tell(root: Path, what: Path | BriefingError) -> None:
    """Print a seed that was written, or why an article was not taken."""
    if isinstance(what, BriefingError):
        click.echo(f"left out: {' '.join(str(what).split())}", err=True)
    else:
        click.echo(f"added: {what.relative_to(root).as_posix()}")


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
    if strict and (result.errors or result.changes.edited or result.idle):
        raise BriefingError("seeds were left out, pages changed by hand or an editor's words without effect; see above")


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
