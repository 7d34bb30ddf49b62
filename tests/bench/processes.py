"""A process, and what it took."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from time import perf_counter

from tests.evaluation.scoring import last_line

RUNS = 3


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took."""

    seconds: float
    processor: float
    """Seconds of its time."""
    megabytes: float
    """Peak of the memory that it held."""


def run_process(command: tuple[str, ...], folder: Path) -> Run:
    """Run a command in a folder and return what it took.

    Raises:
        SystemExit: the command failed; its last complaint is shown.
    """
    with TemporaryFile("w+", encoding="utf-8") as errors:
        start = perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        if process.returncode:
            raise SystemExit(f"error: {' '.join(command[:2])}: {last_line(errors.read())}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6)


def middle(runs: list[Run]) -> Run:
    """Return the medians."""
    times = median(run.seconds for run in runs), median(run.processor for run in runs)
    return Run(*times, median(run.megabytes for run in runs))


def measure_in_turn(commands: tuple[tuple[str, ...], ...], folder: Path) -> list[Run]:
    """Run the commands in turn, so that a busy machine slows all of them, and return the median of each."""
    rounds = [[run_process(command, folder) for command in commands] for _ in range(RUNS)]
    return [middle(list(runs)) for runs in zip(*rounds, strict=True)]


def show(name: str, run: Run, note: str = "") -> None:
    """Print a line of the table."""
    print(f"{name:36}{run.seconds:8.2f} s{run.processor:8.2f} s CPU{run.megabytes:8.0f} MB{note}", flush=True)
