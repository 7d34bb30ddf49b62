"""What is new across stories: `changes.json`, from which the home page and the feeds tell it."""

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from generator.counting import count
from generator.durable import Data
from generator.history import History, Version, find_passages, tell, tell_moved
from generator.registers.gone import find_heir
from generator.registers.pages import find_bottom_line

_MOST = 200
"""So many versions are told, the latest first; each story's history holds all."""
_COUNTED = {
    "bottom-line": "key line",
    "positions": "position",
    "risks": "risk",
    "timeline": "dated event",
    "questions": "open question",
}
_NEWLY = {
    "corroborated": "corroborated",
    "conflict": "told with another figure or day",
    "change": "on a changed position",
}
_SPACE = uuid.UUID("6f5c1c2e-0d5b-5d0e-9c0c-2b1f3c9c5a11")
"""Namespace of the ids, made once; they hold wherever the site moves."""


def gather_changes(histories: Iterable[History], briefings: Sequence[Data], pages: Mapping[str, str]) -> list[Data]:
    """Return the versions in which a source changed, the latest first; where one moved to, the stories' pages tell.

    One that nobody dated stands by the day of its newest source, but before no earlier version of its story. Of a story
    that is gone only the last is told, in which it went.
    """
    stories = {briefing["id"]: briefing for briefing in briefings}
    entries = [
        (day, _entry(history, version, stories.get(history.story), briefings, pages))
        for history in histories
        for day, version in _find_told(history, gone=history.story not in stories)
        if version.documents and not history.demonstration
    ]
    entries.sort(key=lambda pair: _order(*pair, gone=pair[1]["story"] not in stories), reverse=True)
    return [entry for _, entry in entries[:_MOST]]


def _find_told(history: History, *, gone: bool) -> list[tuple[str, Version]]:
    """Return the versions of a history to tell of, each with the day by which it stands among others."""
    days = accumulate((version.date or version.sources for version in history.versions), max)
    return list(zip(days, history.versions, strict=True))[-1 if gone else 0 :]


def _order(day: str, entry: Data, *, gone: bool) -> tuple[str, bool, str, int, str]:
    """Return what puts one entry after another: of one day, that a story went is the latest, for it has no source."""
    return day, gone, entry["sources"], entry["version"], entry["story"]


def _entry(
    history: History, version: Version, briefing: Data | None, briefings: Sequence[Data], pages: Mapping[str, str]
) -> Data:
    """Return one version as a reader of the feeds is told of it; of a story that is gone, its id and that it went."""
    last = briefing is not None and briefing["version"]["number"] == version.number
    told = tell_moved(briefing["version"] if briefing and last else tell(version), history.story, pages)
    first = history.versions[0].documents[0].sha256
    return {
        "id": f"urn:uuid:{uuid.uuid5(_SPACE, f'{first}/{history.story}/{version.number}')}",
        "story": history.story,
        "title": briefing["title"]["text"] if briefing else history.story,
        "url": f"stories/{history.story}/{'#changes' if briefing and version.number > 1 else ''}",
        "version": version.number,
        "date": version.date,
        "sources": version.sources,
        "summary": summarize(told) if briefing else _bid_farewell(history, briefings),
        "documents": [{key: row[key] for key in row if key != "sha256"} for row in told["documents"]],
        "bottom_line": _find_bottom_line(briefing) if briefing and last else [],
        "lines": _find_lines(version, briefing) if briefing and last else [],
    }


def _bid_farewell(history: History, briefings: Sequence[Data]) -> str:
    heir = find_heir(history, briefings)
    return f"now part of “{heir['title']['text']}”" if heir else "withdrawn"


def summarize(told: Data) -> str:
    """Return what is told of a version in a few words: "1 new source; 2 positions, 1 risk; 1 changed figure"."""
    if told["number"] == 1:
        return f"new briefing of {count(len(told['documents']), 'source')}"
    words = {"added": "new source", "changed": "changed source", "removed": "withdrawn source"}
    changes = [change["change"] for change in told["documents"]]
    parts = [count(changes.count(change), name) for change, name in words.items() if change in changes]
    moved = Counter(change["title"] for change in told["documents"] if change["change"] == "moved")
    parts += [f"{count(number, 'source')} moved to “{title}”" for title, number in moved.items()]
    sections = [passage["section"] for passage in told["added"]]
    lines = [count(sections.count(id), f"new {name}") for id, name in _COUNTED.items() if id in sections]
    kinds = [passage["kind"] for passage in told["added"]]
    newly = [f"{count(kinds.count(k), 'sentence')} newly {name}" for k, name in _NEWLY.items() if k in kinds]
    return "; ".join([*parts, *(lines + newly + list(_tell_altered(told)) or ["no line changed"])])


def _tell_altered(told: Data) -> Iterator[str]:
    """Yield how many figures are others, how many lines read otherwise and how many went, each where there are any."""
    figures = {(p["document_id"], *p["sentences"]) for p in told["altered"] if p["figures"]}
    reworded = [passage for passage in told["altered"] if not passage["figures"]]
    if figures:
        yield f"{count(len(figures), 'sentence')} with another figure"
    if reworded:
        yield count(len(reworded), "reworded line")
    if told["removed"]:
        yield f"{count(len(told['removed']), 'line')} no longer shown"


def _find_lines(version: Version, briefing: Data) -> list[Data]:
    """Return the lines that a later version added and the page still shows, with their anchors."""
    if version.number == 1:
        return []
    ids = dict(find_passages(briefing))
    return [
        {"section": p.section, "kind": p.kind, "document_id": p.document_id, "id": ids[p]}
        for p in version.added
        if p in ids
    ]


def _find_bottom_line(briefing: Data) -> list[Data]:
    return [{key: line[key] for key in ("id", "text", "voice")} for line in find_bottom_line(briefing)]
