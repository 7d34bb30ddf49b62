"""A corpus's own scorer, run on what the product printed, and the figures read from its JSON."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Measured:
    """What a scorer compares."""

    corpora: Path
    gold: Path
    """The rows that were analysed, in the corpus's own format."""
    output: Path
    """What the product printed for them."""


Figures = dict[str, float | None]
"""Per cent by measure, more is better; `None` where the scorer gave nothing."""

Score = Callable[[Measured], Figures]


class ScorerError(Exception):
    """A scorer did not come to an end."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a scorer."""

    name: str
    path: tuple[str | int, ...]
    """Where it stands in the scorer's JSON."""
    scale: float = 100
    inverted: bool = False
    """The scorer counts faults: what is left of 100 is the figure."""

    def read(self, result: Any) -> float | None:
        """Return the figure in per cent, `None` where the scorer left it out."""
        for key in self.path:
            try:
                result = result[key]
            except (KeyError, IndexError):
                return None
        return 100 - self.scale * result if self.inverted else float(self.scale * result)


def run_scorer(script: str, arguments: str, measures: Sequence[Measure], measured: Measured) -> Figures:
    """Return the measures that a scorer of the corpora gives for `arguments`, a template of its command line.

    Raises:
        ScorerError: the scorer failed, with the last line of its complaint.
    """
    places = {"corpora": measured.corpora, "gold": measured.gold, "output": measured.output}
    given = [argument.format_map(places) for argument in arguments.split()]
    command = [sys.executable, str(measured.corpora / script), *given, "--json"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise ScorerError(f"{script}: {last_line(done.stderr)}")
    result = json.loads(done.stdout)
    return {measure.name: measure.read(result) for measure in measures}


def last_line(text: str) -> str:
    """Return the last line that is not blank, or "no message"."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no message")
