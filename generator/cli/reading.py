"""Commands that print what is found in articles: analyze, group."""

import json
from pathlib import Path

import click

from generator.cli.common import EXIT_CODES, in_site, report_faults, show_progress
from generator.config import read_config
from generator.errors import BriefingError


@click.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--one-story", is_flag=True, help="Read the files as one story, and print one object.")
@in_site
def analyze(files: tuple[Path, ...], root: Path, *, one_story: bool) -> None:
    """Print what is found in articles as JSON, one object a line, one a file.

    Example: briefings analyze seeds/*.txt > analysis.jsonl
    """
    from generator.extraction import analyze_files

    faults: list[BriefingError] = []
    for story in analyze_files(files, read_config(root), faults.append, show_progress(), one_story=one_story):
        click.echo(json.dumps(story, ensure_ascii=False))
    report_faults(faults, len(files))


@click.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@in_site
def group(files: tuple[Path, ...], root: Path) -> None:
    """Print which articles tell one story, as JSON, one article a line.

    Example: briefings group seeds/*.txt
    """
    from generator.extraction import group_files

    faults: list[BriefingError] = []
    for path, story in group_files(files, read_config(root), faults.append):
        click.echo(json.dumps({"document": path, "story": story}, ensure_ascii=False))
    report_faults(faults, len(files))
