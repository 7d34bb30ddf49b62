"""Positions that an editor gives to another actor than the documents were read to do."""

from dataclasses import replace
from typing import Any

from generator.edits import SpeakerEdit
from generator.models import Evidence, Line, Section
from generator.sections.actors import ActorRow
from generator.sections.agreement import Compared
from generator.sections.hiding import Sections, drop_lines
from generator.sections.positions import Position, StandRow
from generator.sections.risks import RiskRow

Given = dict[str, ActorRow]
"""Whom an editor names as the speaker, by the id of a position's line."""


def give_positions(sections: Sections, edits: tuple[SpeakerEdit, ...]) -> Sections:
    """Return the sections with some positions under another actor of the story, and what they prove of the first gone.

    A risk in the same words goes with them; an actor whom the story does not know is given nothing.
    """
    stands = [item for section in sections for item in section.items if isinstance(item, StandRow)]
    rows = [item for section in sections for item in section.items if isinstance(item, ActorRow)]
    given = _find_given(stands, rows, edits) if edits else {}
    return tuple(_change(section, given, stands) for section in sections) if given else sections


def _find_given(stands: list[StandRow], rows: list[ActorRow], edits: tuple[SpeakerEdit, ...]) -> Given:
    named = {name.lower(): row for row in reversed(rows) for name in (*row.aliases, row.name)}
    return {
        position.line.id: named[edit.name.lower()]
        for stand in stands
        for position in (*stand.positions, *stand.further)
        for edit in edits
        if edit.covers(position.line.id) and edit.name.lower() in named
    }


def _change(section: Section, given: Given, stands: list[StandRow]) -> Section:
    if section.id == "positions":
        return replace(section, items=_move(stands, given))
    if section.id == "stances":
        (section,) = drop_lines((section,), frozenset(given))
    if section.id == "agreement":
        lines = [one.line for stand in stands for one in (*stand.positions, *stand.further) if one.line.id in given]
        return replace(section, items=tuple(item for item in section.items if not _leans_on(item, lines)))
    speakers = {id.rpartition("-")[2]: row.name for id, row in given.items()}
    counts = {stand.actor_id: _count(stand) for stand in _move(stands, given)}
    return replace(section, items=tuple(_rename(item, speakers, counts) for item in section.items))


def _leans_on(item: Any, lines: list[Line]) -> bool:
    """Return whether an item sets side by side who says what, one of it in a sentence of some lines."""
    if not isinstance(item, Compared) or item.of not in {"claims", "stands"}:
        return False
    return any(_overlap(told.line.evidence, line.evidence) for told in item.told for line in lines)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.document_id == other.document_id and one.start < other.end and other.start < one.end


def _move(stands: list[StandRow], given: Given) -> tuple[StandRow, ...]:
    """Return the stands, in order, each with what it is given at its end; who had none stands behind the others."""
    moved: dict[str, tuple[Position, ...]] = {}
    for position in (one for stand in stands for one in (*stand.positions, *stand.further)):
        if row := given.get(position.line.id):
            moved[row.id] = (*moved.get(row.id, ()), replace(position, editors=True))
    kept: list[StandRow] = []
    for stand in stands:
        shown, further = (
            tuple(one for one in part if one.line.id not in given) for part in (stand.positions, stand.further)
        )
        shown += moved.pop(stand.actor_id or "", ())
        if shown or further:
            kept.append(replace(stand, positions=shown or further, further=further if shown else ()))
    names = {row.id: row.name for row in given.values()}
    new = [StandRow(id, names[id], positions) for id, positions in moved.items()]
    at = sum(stand.actor_id is not None for stand in kept)
    return (*kept[:at], *new, *kept[at:])


def _count(stand: StandRow) -> int:
    return len(stand.positions) + len(stand.further)


def _rename(item: Any, speakers: dict[str, str], counts: dict[str | None, int]) -> Any:
    """Return an actor with as many statements as it has now, a risk as stated by whom its words are given to."""
    if isinstance(item, ActorRow):
        return replace(item, statements=counts.get(item.id, 0))
    if isinstance(item, RiskRow) and item.line.id.rpartition("-")[2] in speakers:
        return replace(item, stated_by=speakers[item.line.id.rpartition("-")[2]], editors=True)
    return item
