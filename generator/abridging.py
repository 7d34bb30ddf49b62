"""A long briefing, cut to what is read in a minute; what is left out stands on a page that holds all of it."""

from collections.abc import Collection

from generator.durable import Data, items_of

_MOST = {"agreement": 3, "stances": 2, "risks": 4, "questions": 3}
"""Items of a section that stay, its first."""
_SPEAKERS, _POSITIONS = 5, 2
"""Actors whose positions stay, beside those of the key actors, and how many of each."""


def abridge(briefing: Data) -> Data:
    """Return a briefing with what comes first in each section; a section counts under `left` what it leaves out."""
    key = {row["id"] for row in items_of(briefing, "actors") if row["key"]}
    return briefing | {"sections": [_abridge_section(section, key) for section in briefing["sections"]]}


def _abridge_section(section: Data, key: Collection[str]) -> Data:
    items = section["items"]
    if section["id"] == "positions":
        return _abridge_positions(section, key)
    if section["id"] == "actors":
        kept = [item for item in items if item["key"]]
    elif section["id"] == "timeline":
        kept = [item for item in items if item["foremost"]]
    else:
        kept = items[: _MOST.get(section["id"], len(items))]
    return section | {"items": kept, "left": len(items) - len(kept)}


def _abridge_positions(section: Data, key: Collection[str]) -> Data:
    named = [stand for stand in section["items"] if stand["actor_id"]]
    stay = [stand for number, stand in enumerate(named) if number < _SPEAKERS or stand["actor_id"] in key]
    kept = [stand | {"positions": stand["positions"][:_POSITIONS], "further": ()} for stand in stay]
    total = sum(len(stand["positions"]) + len(stand["further"]) for stand in section["items"])
    return section | {"items": kept, "left": total - sum(len(stand["positions"]) for stand in kept)}
