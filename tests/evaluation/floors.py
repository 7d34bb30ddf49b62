"""The floors that the figures must not fall below, and the figures last measured."""

import json
import math
import tomllib
from pathlib import Path

from tests.evaluation.measuring import Result

Floors = dict[str, dict[str, float]]

SLACK = 0.3
"""Per cent that a figure may move by between machines and versions."""

HEAD = (
    "# Per cent by corpus and measure. Raised by `python -m tests.evaluation CORPORA --update-floors`, never lowered.\n"
)


def read_floors(path: Path) -> Floors:
    """Return the committed floors by corpus and measure; none where the file is missing."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def holds(figure: float | None, floor: float | None) -> bool:
    """Return whether a figure is not below its floor; a figure that was not measured is."""
    return floor is None or (figure is not None and figure >= floor)


def raise_floors(floors: Floors, results: tuple[Result, ...]) -> Floors:
    """Return the floors, raised to the figures less the slack and rounded down to one decimal."""
    return floors | {result.corpus.name: _raised(floors.get(result.corpus.name, {}), result) for result in results}


def _raised(floors: dict[str, float], result: Result) -> dict[str, float]:
    figures = {name: figure for name, figure in result.figures.items() if name not in result.corpus.unfloored}
    reached = {name: round_down(figure - SLACK) for name, figure in figures.items() if figure is not None}
    return floors | {name: max(value, floors.get(name, value)) for name, value in reached.items()}


def round_down(figure: float) -> float:
    """Return the figure rounded down to one decimal, whatever its binary form loses."""
    return math.floor(round(10 * figure, 6)) / 10


def write_floors(path: Path, floors: Floors) -> None:
    """Write the floors, sorted."""
    tables = (
        f"\n[{corpus}]\n" + "".join(f"{json.dumps(name)} = {value}\n" for name, value in sorted(measures.items()))
        for corpus, measures in sorted(floors.items())
        if measures
    )
    path.write_text(HEAD + "".join(tables), encoding="utf-8")


def write_results(path: Path, results: tuple[Result, ...], day: str, program: str) -> None:
    """Write the figures, sorted, rounded to one decimal, with day and version of the program.

    Those of corpora not measured this time are kept.
    """
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    measured = {
        result.corpus.name: {
            "articles": result.articles,
            "date": day,
            "failed": len(result.failed),
            "figures": {name: round(value, 1) for name, value in result.figures.items() if value is not None},
            "version": program,
        }
        for result in results
    }
    text = json.dumps(kept | measured, indent=2, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
