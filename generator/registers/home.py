"""The home page: what is new, the latest briefings, who speaks most, what may go wrong."""

from collections.abc import Iterable, Sequence

from generator.durable import Data
from generator.registers.actors import gather_actors
from generator.registers.pages import RegisterPage
from generator.registers.risks import gather_risks

_CHANGES, _BRIEFINGS, _ACTORS, _RISKS = 5, 12, 5, 3
"""How many of each are shown."""


def list_home(briefings: Sequence[Data], demonstration: Sequence[Data], changes: Sequence[Data]) -> RegisterPage:
    """Return the home page; briefings and changes come latest first."""
    values = {
        "changes": changes[:_CHANGES],
        "briefings": briefings[:_BRIEFINGS],
        "total": len(briefings),
        "speakers": _choose_speakers(briefings),
        "risks": _choose_risks(briefings),
        "demonstration": demonstration,
    }
    return RegisterPage("index.md", "index.md.j2", values)


def _choose_speakers(briefings: Iterable[Data]) -> list[Data]:
    """Return the actors who state something in most briefings, then those with most statements."""
    speakers = [actor for actor in gather_actors(briefings) if actor["spoken"]]
    return sorted(speakers, key=lambda actor: (-actor["spoken"], -actor["statements"]))[:_ACTORS]


def _choose_risks(briefings: Iterable[Data]) -> list[Data]:
    """Return the latest risks that a named actor states with a word of likelihood, one a briefing."""
    chosen: dict[str, Data] = {}
    for entry in gather_risks(briefings):
        if entry["actor_id"] and entry["risk"]["likelihood"]:
            chosen.setdefault(entry["briefing"]["id"], entry)
    return list(chosen.values())[:_RISKS]
