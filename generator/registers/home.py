"""The home page: what is new, the latest briefings, who speaks most, what may go wrong."""

from collections.abc import Collection, Iterable, Sequence

from generator.durable import Data
from generator.registers.pages import Gathered, RegisterPage, find_bottom_line, make_card, make_entry

_CHANGES, _BRIEFINGS, _ACTORS, _RISKS = 5, 12, 5, 3
"""How many of each are shown."""


def list_home(gathered: Gathered, demonstration: Sequence[Data], changes: Sequence[Data]) -> RegisterPage:
    """Return the home page; briefings and changes come latest first."""
    values = {
        "changes": _choose_changes(changes, {briefing["id"] for briefing in gathered.briefings}),
        "briefings": [make_entry(one) | {"lead": find_bottom_line(one)} for one in gathered.briefings[:_BRIEFINGS]],
        "total": len(gathered.briefings),
        "speakers": _choose_speakers(gathered.actors),
        "risks": _choose_risks(gathered.risks),
        "demonstration": [make_card(briefing) for briefing in demonstration],
    }
    return RegisterPage("index.md", "index.md.j2", values)


def _choose_changes(changes: Iterable[Data], stories: Collection[str]) -> list[Data]:
    """Return the latest changes, of each of the stories the last, and of those that are gone one."""
    last: dict[str, Data] = {}
    for change in changes:
        last.setdefault(change["story"] if change["story"] in stories else "", change)
    return list(last.values())[:_CHANGES]


def _choose_speakers(actors: Iterable[Data]) -> list[Data]:
    """Return the actors who state something in most briefings, then those with most statements."""
    speakers = [actor for actor in actors if actor["spoken"]]
    first = sorted(speakers, key=lambda actor: (-actor["spoken"], -actor["statements"]))[:_ACTORS]
    return [{key: actor[key] for key in ("id", "name", "statements", "spoken")} for actor in first]


def _choose_risks(risks: Iterable[Data]) -> list[Data]:
    """Return the latest risks that a named actor states with a word of likelihood, one a briefing."""
    chosen: dict[str, Data] = {}
    for entry in risks:
        if entry["actor_id"] and entry["risk"]["likelihood"]:
            chosen.setdefault(entry["briefing"]["id"], entry)
    return list(chosen.values())[:_RISKS]
