"""The articles of a corpus as files, and the product's commands run on them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from tests.evaluation.scoring import last_line

Row = dict[str, Any]
Command = tuple[str, ...]

WORKERS = 2
"""Processes of the product that run side by side, where each story needs its own."""


def find_briefings() -> Command | None:
    """Return the `briefings` command that is installed beside this Python, if it is."""
    path = shutil.which("briefings", path=str(Path(sys.executable).parent))
    return (path,) if path else None


def has_command(briefings: Command, name: str) -> bool:
    """Return whether the product knows a command."""
    return subprocess.run([*briefings, name, "--help"], capture_output=True, check=False).returncode == 0


def write_articles(rows: Iterable[Row], folder: Path, *, one_story: bool) -> tuple[tuple[str, ...], ...]:
    """Write each row's documents, with title and date beside them, and return the file names of each run.

    `one_story`: every row is a run of its own, its files `<id>-0.txt`, `<id>-1.txt`, …; else all are one run.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if one_story:
        return tuple(
            tuple(_write(folder, f"{row['id']}-{k}", document) for k, document in enumerate(row["documents"]))
            for row in rows
        )
    return (tuple(_write(folder, row["id"], row.get("documents", [row])[0]) for row in rows),)


def _write(folder: Path, stem: str, document: Row) -> str:
    (folder / f"{stem}.txt").write_bytes(document["text"].encode())
    given = {"title": document.get("title"), "date": document.get("date") or document.get("dct")}
    stated = {key: value for key, value in given.items() if value}
    if stated:
        (folder / f"{stem}.yml").write_text(yaml.safe_dump(stated, allow_unicode=True), encoding="utf-8")
    return f"{stem}.txt"


def run_briefings(
    command: Command, runs: Sequence[Sequence[str]], folder: Path, output: Path
) -> tuple[tuple[str, ...], str]:
    """Run the command on each run's files, write what it prints to `output`.

    Returns the files that it printed nothing for, and the last line that it complained with.
    """

    def run(names: Sequence[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*command, *names], cwd=folder, capture_output=True, encoding="utf-8", check=False)

    with ThreadPoolExecutor(WORKERS) as pool:
        done = tuple(pool.map(run, runs))
    lines = [line for one in done for line in one.stdout.splitlines() if line.strip()]
    output.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    found = set(chain.from_iterable(_documents(json.loads(line)) for line in lines))
    failed = tuple(name for name in chain.from_iterable(runs) if name not in found)
    return failed, last_line("".join(one.stderr for one in done))


def _documents(row: Row) -> list[str]:
    paths = [row["document"]] if "document" in row else [document["path"] for document in row["documents"]]
    return [Path(path).name for path in paths]
