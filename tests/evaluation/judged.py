"""What was judged by hand, by document and offsets, each right or wrong; the texts are not here.

`event_types.tsv`: PLOVER types, by the place of the cue. `positions.tsv`: positions as pages of development articles
showed them, by the place of their words, judged by a second reader who saw only article and page.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.evaluation.scoring import Figures, Measured

EVENT_TYPES = Path(__file__).with_name("event_types.tsv")
POSITIONS = Path(__file__).with_name("positions.tsv")

TRIMMED = 8
"""A page cuts so many characters at most from a content: "that", marks, spaces."""

Place = tuple[str, int, int]


def read_judgements(path: Path) -> dict[Place, tuple[str, bool]]:
    """Return what was judged (a type, a cause) and the verdict by document, start and end."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {(id, int(start), int(end)): (judged, verdict == "right") for id, start, end, judged, verdict in rows}


def event_type_precision(measured: Measured) -> Figures:
    """Return how many of the judged event types are right, in per cent, of those that are given as they were judged."""
    judged = read_judgements(EVENT_TYPES)
    given = ((place, attribution["event_type"]) for place, attribution in _attributions(measured.output, _cue))
    return {"event type P": _share(judged[place][1] for place, kind in given if judged.get(place, ("",))[0] == kind)}


def position_precision(measured: Measured) -> Figures:
    """Return how many of the judged positions are right, in per cent, of those that a page still shows."""
    judged = read_judgements(POSITIONS)
    shown = [place for place, attribution in _attributions(measured.output, _content) if attribution["quotable"]]
    return {"position P": _share(right for place, (_, right) in judged.items() if _is_shown(place, shown))}


def _attributions(output: Path, place: Callable[[Any], tuple[int, int]]) -> Iterator[tuple[Place, dict[str, Any]]]:
    for line in output.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        stem = Path(story["documents"][0]["path"]).stem
        yield from (((stem, *place(attribution)), attribution) for attribution in story["attributions"])


def _cue(attribution: dict[str, Any]) -> tuple[int, int]:
    start, end = attribution["cue"][0]
    return start, end


def _content(attribution: dict[str, Any]) -> tuple[int, int]:
    return attribution["content"][0][0], attribution["content"][-1][1]


def _is_shown(place: Place, shown: list[Place]) -> bool:
    id, start, end = place
    return any(id == i and 0 <= start - s <= TRIMMED and 0 <= e - end <= TRIMMED for i, s, e in shown)


def _share(verdicts: Iterator[bool]) -> float | None:
    found = list(verdicts)
    return 100 * sum(found) / len(found) if found else None
