"""A run that is killed leaves the old pages or the new ones, and the next one ends as if nothing had happened."""

import os
import random
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.build import Run, generate
from generator.config import Config
from generator.staging import READY
from generator.verify import verify_pages
from tests.seeds import FERRY, LATER
from tests.sites import copy_site, make_site, read_pages

pytestmark = [
    pytest.mark.usefixtures("warmed"),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed that shares the model with its parent"),
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
]

BANK = "The central bank of Alder raised interest rates. Its governor, Peter Stone, said that “nobody knows” why."
MOMENTS = 20
FIRST, SECOND, THIRD = "2026-03-02", "2026-03-05", "2026-03-09"
CHANGING = {"os.mkdir", "os.remove", "os.rename", "os.rmdir"}


@dataclass
class Fate:
    """What befell a run: the files that it changed, and whether it was killed before the next one."""

    steps: int
    killed: bool


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """Make a site whose pages are of the first day, and whose seeds and templates have changed since.

    An article joined a story, and another one went.
    """
    seeds = {"first.txt": FERRY, "first.yml": "story: ferry\n", "bank.txt": BANK}
    site = make_site(tmp_path_factory.mktemp("stopped") / "site", seeds)
    generate(site, Run(date=FIRST))
    (site.seeds / "later.txt").write_text(LATER, encoding="utf-8")
    (site.seeds / "later.yml").write_text("story: ferry\n", encoding="utf-8")
    (site.seeds / "bank.txt").unlink()
    return site


@pytest.fixture(scope="module")
def undisturbed(site: Config, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """Return the files that an undisturbed run leaves, by its day."""
    return {day: _leave(copy_site(site.root, tmp_path_factory.mktemp(day) / "site"), day) for day in (SECOND, THIRD)}


def _leave(site: Config, day: str) -> dict[str, bytes]:
    generate(site, Run(date=day))
    return read_pages(site)


def run_apart(site: Config, day: str, kill_before: int) -> Fate:
    """Generate in a process of its own, which kills itself before its n-th change of a file below briefings/."""
    reader, writer = os.pipe()
    if not (child := os.fork()):
        try:
            _count_changes(site.pages, kill_before, writer)
            generate(site, Run(date=day))
        finally:
            os._exit(0)
    os.close(writer)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        steps = len(pipe.read())
    return Fate(steps, killed=os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL)


def _count_changes(folder: Path, kill_before: int, writer: int) -> None:
    """Write a byte for each change of a file in the folder, and die before the n-th."""
    left = kill_before

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if not _changes(event, arguments, str(folder)):
            return
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        os.write(writer, b".")

    sys.addaudithook(watch)


def _changes(event: str, arguments: tuple[Any, ...], folder: str) -> bool:
    """Return whether a file is changed in the folder, or in one that is open, as where a tree is removed."""
    if event == "open" and "w" in str(arguments[1]):
        return str(arguments[0]).startswith(folder)
    return event in CHANGING and (str(arguments[0]).startswith(folder) or not Path(arguments[0]).is_absolute())


def test_wherever_a_run_is_killed_the_next_one_ends_where_an_undisturbed_one_does(site, undisturbed, tmp_path: Path):
    before = read_pages(site)
    whole = run_apart(copy_site(site.root, tmp_path / "whole"), SECOND, 0)
    assert not whole.killed
    finished = set()
    for moment in sorted(random.Random(11).sample(range(1, whole.steps + 1), MOMENTS)):
        stopped = copy_site(site.root, tmp_path / str(moment))
        assert run_apart(stopped, SECOND, moment) == Fate(moment - 1, killed=True)
        was_ready = (stopped.pages / READY).is_dir() or read_pages(stopped) == undisturbed[SECOND]
        verify_pages(stopped)
        left = {name: text for name, text in read_pages(stopped).items() if not name.startswith(".stage/")}
        assert left == (undisturbed[SECOND] if was_ready else before)
        generate(stopped, Run(date=THIRD))
        assert read_pages(stopped) == undisturbed[SECOND if was_ready else THIRD]
        finished.add(was_ready)
    assert finished == {True, False}
