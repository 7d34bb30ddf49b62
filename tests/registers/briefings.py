"""Briefings as their JSON holds them, with no more than registers read."""

from typing import Any

Data = dict[str, Any]


def make_briefing(id: str, *dates: str, terms: tuple[Data, ...] = (), demonstration: bool = False, **sections: Any):
    """Return a briefing of one document, dated by the first of the dates; sections go by their id, `-` as `_`."""
    date = dates[0] if dates else ""
    found = {"actors": [], "positions": [], "risks": [], "timeline": [], "bottom_line": []} | sections
    metadata = {"date": date, "outlet": "Gazette", "url": "", "author": "", "kind": "", "publish": "full"}
    found["sources"] = [{"document_id": id, "title": "", "path": f"seeds/{id}.txt", "metadata": metadata}]
    return {
        "id": id,
        "title": {"text": f"Title of {id}"},
        "dates": list(dates),
        "demonstration": demonstration,
        "terms": list(terms),
        "version": {"number": 2, "date": "2026-03-09"},
        "sections": [{"id": name.replace("_", "-"), "items": items} for name, items in found.items()],
    }


def make_line(id: str, text: str = "") -> Data:
    """Return a line of the briefing's document."""
    return {"text": text, "evidence": {"document_id": id, "text": text}, "sentences": [1], "voice": "event"}


def make_actor(name: str, *roles: str, statements: int = 1, key: bool = False, aliases: tuple[str, ...] = ()) -> Data:
    """Return an actor's row."""
    return {
        "id": name.lower().replace(" ", "-"),
        "name": name,
        "type": "person",
        "key": key,
        "aliases": list(aliases),
        "roles": [{"text": role} for role in roles],
        "editors_name": False,
        "editors_role": "",
        "statements": statements,
        "mentions": 1,
        "evidence": {"document_id": "a", "text": name},
        "sentences": [1],
    }


def make_stand(id: str, actor: str, *texts: str) -> Data:
    """Return the positions of an actor."""
    positions = [{"line": make_line(id, text)} for text in texts]
    return {"actor_id": actor, "positions": positions, "further": []}


def make_risk(id: str, text: str, by: str = "", likelihood: str = "", category: str = "legal") -> Data:
    """Return a risk."""
    likely = {"text": likelihood} if likelihood else None
    return {
        "line": make_line(id, text),
        "category": category,
        "stated_by": by or None,
        "source": None,
        "likelihood": likely,
    }


def make_event(id: str, value: str | None) -> Data:
    """Return an event."""
    return {"line": make_line(id), "value": value}


def make_term(id: str, words: str, *, foremost: bool = True) -> Data:
    """Return a term."""
    return {"id": id, "words": {"text": words}, "foremost": foremost, "count": 1, "line": make_line(id)}
