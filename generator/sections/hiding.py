"""Lines that an editor hides, taken out of the sections before anything is counted, rendered or compared."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any

from generator.edits import StoryEdit
from generator.models import HiddenLine, Line, Section, Span
from generator.sections.actors import ActorRow
from generator.sections.agreement import Compared
from generator.sections.positions import StandRow
from generator.sections.stances import IssueRow, Proof

Sections = tuple[Section, ...]

_LIKE = 0.6
"""So much of its words has a line in common with what it was before its sentence was mended, from 0 to 1."""


def hide_lines(sections: Sections, edit: StoryEdit) -> tuple[Sections, tuple[HiddenLine, ...]]:
    """Return the sections without the items that some lines stand for, and each line that went.

    One that went before and has another id now, since its seed was changed, is known by its words. What means nothing
    without a line goes with it: an actor's heading without positions, a conflict of one figure, an issue on which but
    one actor takes a stand.
    """
    lines = {line.id: line for line in find_lines(sections)} if edit.hide else {}
    reasons = {entry.id: entry.reason for entry in edit.hide}
    before = [one for one in edit.hidden if one.entry in reasons]
    known = {one.id: one.entry for one in before if one.id in lines}
    known |= {id: entry.id for id in lines for entry in edit.hide if entry.covers(id)}
    lost = [one for one in before if one.id not in known]
    again = {id: one.entry for id in lines.keys() - known.keys() if (one := _recognise(lines[id], lost))}
    found = known | again
    hidden = [HiddenLine(id, reasons[e], e, _trace(line)) for id, line in lines.items() if (e := found.get(id))]
    missed = [replace(one, id="") for one in lost if not any(_is_again(lines[id], one, again[id]) for id in again)]
    return drop_lines(sections, frozenset(found)), (*hidden, *missed)


def _recognise(line: Line, lost: list[HiddenLine]) -> HiddenLine | None:
    """Return which of the lines that went before, and are not there now, a line is by its words."""
    best = max(lost, key=partial(_compare, line), default=None)
    return best if best is not None and _compare(line, best) >= _LIKE else None


def _is_again(line: Line, before: HiddenLine, entry: str) -> bool:
    """Return whether a line that goes for an entry is one that went for it before."""
    return entry == before.entry and _compare(line, before) >= _LIKE


def _trace(line: Line) -> str:
    """Return two digits for each word that a line takes from its document, in their own order."""
    words = (word for part in line.parts if part.kind == "verbatim" for word in re.findall(r"\w+", part.text.lower()))
    return " ".join(sorted(hashlib.sha256(word.encode()).hexdigest()[:2] for word in words))


def _compare(line: Line, before: HiddenLine) -> float:
    """Return how much of its words a line shares with one that went before (Dice), none in a section not meant."""
    section = before.entry.rpartition("-")[0].partition("-")[0]  # empty where it meant every section
    one, other = Counter(_trace(line).split()), Counter(before.trace.split())
    meant = section in {"", line.id.partition("-")[0]}
    return 2 * (one & other).total() / (one.total() + other.total() or 1) if meant else 0.0


def drop_lines(sections: Sections, ids: frozenset[str]) -> Sections:
    """Return the sections without the items that stand for some lines, and without what means nothing without them."""
    if not ids:
        return sections
    less = _count_statements(sections, ids)
    kept = tuple(replace(section, items=_drop(section.items, ids)) for section in sections)
    return tuple(replace(section, items=_mend(section.items, less)) for section in kept)


def find_lines(value: Any) -> Iterator[Line]:
    """Yield every line in a value, however deep."""
    if isinstance(value, Line):
        yield value
    elif isinstance(value, tuple):
        for entry in value:
            yield from find_lines(entry)
    elif is_dataclass(value):
        for part in fields(value):
            yield from find_lines(getattr(value, part.name))


def spans_of(line: Line) -> list[Span]:
    """Return where the words of a line stand in its document."""
    return [(part.start, part.end) for part in line.parts if part.start is not None and part.end is not None]


def _drop(entries: tuple[Any, ...], ids: frozenset[str]) -> tuple[Any, ...]:
    """Return the entries of a tuple without those that are a hidden line or show one, at any depth."""
    return tuple(_prune(entry, ids) for entry in entries if not _is_hidden(entry, ids))


def _is_hidden(entry: Any, ids: frozenset[str]) -> bool:
    line = entry if isinstance(entry, Line) else getattr(entry, "line", None)
    return (line is not None and line.id in ids) or (isinstance(entry, Proof) and entry.position in ids)


def _prune(entry: Any, ids: frozenset[str]) -> Any:
    if not is_dataclass(entry) or isinstance(entry, type | Line):
        return entry
    found = {part.name: getattr(entry, part.name) for part in fields(entry)}
    less: dict[str, Any] = {name: _drop(value, ids) for name, value in found.items() if isinstance(value, tuple)}
    gone = (name for name, value in found.items() if not isinstance(value, Line) and _is_hidden(value, ids))
    return replace(entry, **less, **dict.fromkeys(gone))


def _count_statements(sections: Sections, ids: frozenset[str]) -> Counter[str | None]:
    """Return how many statements of each actor go with the hidden positions."""
    less: Counter[str | None] = Counter()
    for stand in (item for section in sections for item in section.items if isinstance(item, StandRow)):
        for position in (*stand.positions, *stand.further):
            if position.line.id in ids:
                less[stand.actor_id] += 1
    return less


def _mend(items: tuple[Any, ...], less: Counter[str | None]) -> tuple[Any, ...]:
    """Return the items of a section that still mean something, and count but what is left."""
    kept = tuple(item for item in items if _means(item))
    taking = {cell.actor_id for item in kept if isinstance(item, IssueRow) for cell in item.cells if cell.proofs}
    return tuple(_count_anew(item, less, taking) for item in kept)


def _means(item: Any) -> bool:
    if isinstance(item, StandRow):
        return bool(item.positions or item.further)
    if isinstance(item, Compared):
        return len(item.told) > 1
    return not isinstance(item, IssueRow) or sum(bool(cell.proofs) for cell in item.cells) > 1


def _count_anew(item: Any, less: Counter[str | None], taking: set[str]) -> Any:
    """Return an item with the counts, places and columns that it has without what is hidden."""
    if isinstance(item, ActorRow):
        return replace(item, statements=item.statements - less[item.id])
    if isinstance(item, StandRow) and not item.positions:
        return replace(item, positions=item.further, further=())
    if isinstance(item, IssueRow):
        return replace(item, cells=tuple(cell for cell in item.cells if cell.actor_id in taking))
    return item
