"""What stands across stories: every actor, risk and dated event, gathered from the JSON of the briefings alone."""

from collections.abc import Iterable, Iterator
from typing import Any

Data = dict[str, Any]


def gather_actors(briefings: Iterable[Data]) -> list[Data]:
    """Return the actors that have a page, by name, with roles, stories, and positions, latest first."""
    actors: dict[str, Data] = {}
    for briefing, sections in _open(briefings):
        for row in sections["actors"]:
            if has_page(row):
                actor = actors.setdefault(row["id"], _new_actor(row))
                actor["stories"].append({"briefing": briefing, "row": row})
                actor["statements"] += row["statements"]
                actor["aliases"] |= dict.fromkeys(row["aliases"])
                actor["roles"] |= dict.fromkeys(role["text"] for role in row["roles"])
        for stand in sections["positions"]:
            if stand["actor_id"] in actors:
                dated = [_dated(sections, position) for position in (*stand["positions"], *stand["further"])]
                actors[stand["actor_id"]]["positions"] += [entry | {"briefing": briefing} for entry in dated]
    for actor in actors.values():
        actor["positions"].sort(key=lambda entry: entry["date"], reverse=True)
    return sorted(actors.values(), key=lambda actor: (actor["name"].casefold(), actor["id"]))


def has_page(row: Data) -> bool:
    """Return whether an actor is more than mentioned: of those that matter to a story, or one who states something."""
    return bool(row["key"] or row["statements"])


def gather_risks(briefings: Iterable[Data]) -> dict[str, list[Data]]:
    """Return the risks by category, those with most risks first, each with its briefing."""
    risks: dict[str, list[Data]] = {}
    for briefing, sections in _open(briefings):
        for risk in sections["risks"]:
            risks.setdefault(risk["category"], []).append({"briefing": briefing, "risk": risk})
    return dict(sorted(risks.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def gather_events(briefings: Iterable[Data]) -> list[Data]:
    """Return the events whose date is known, the latest first, each with its briefing."""
    events = [
        {"briefing": briefing, "event": event}
        for briefing, sections in _open(briefings)
        for event in sections["timeline"]
        if event["value"]
    ]
    return sorted(events, key=lambda entry: str(entry["event"]["value"]), reverse=True)


def _open(briefings: Iterable[Data]) -> Iterator[tuple[Data, dict[str, list[Data]]]]:
    for briefing in briefings:
        yield briefing, {section["id"]: section["items"] for section in briefing["sections"]}


def _new_actor(row: Data) -> Data:
    return {
        "id": row["id"],
        "name": row["name"],
        "type": row["type"],
        "aliases": {},
        "roles": {},
        "statements": 0,
        "stories": [],
        "positions": [],
    }


def _dated(sections: dict[str, list[Data]], position: Data) -> Data:
    """Return a position with the date of the document that gives it, empty where it states none."""
    document_id = position["line"]["evidence"]["document_id"]
    dates = (row["metadata"]["date"] for row in sections["sources"] if row["document_id"] == document_id)
    return {"position": position, "date": next(dates, "")}
