"""What all registers share: a page to be made, a long list over several pages, a briefing opened."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.durable import Data, items_of
from generator.lexicon import read_words

LATEST = 200
"""Entries of a page that shows the latest, and of each part of a list that is longer than two such pages."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What registers are made from, gathered once."""

    briefings: Sequence[Data]
    """The latest first."""
    actors: Sequence[Data]
    """Those of most briefings and statements first."""
    risks: Sequence[Data]
    """The latest first."""


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """A page across stories, before it is rendered."""

    path: str
    """Below `briefings/`."""
    template: str
    values: Data

    @property
    def base(self) -> str:
        """Return what leads from the page to `briefings/`."""
        return "../" * self.path.count("/")


def open_briefings(briefings: Iterable[Data]) -> Iterator[tuple[Data, dict[str, list[Data]]]]:
    """Yield the card of each briefing with the items of its sections by id."""
    for briefing in briefings:
        yield make_card(briefing), {section["id"]: section["items"] for section in briefing["sections"]}


def make_card(briefing: Data) -> Data:
    """Return what a page that names a briefing shows of it, and no more."""
    return {key: briefing[key] for key in ("id", "title", "dates")}


def make_entry(briefing: Data) -> Data:
    """Return what a page that lists a briefing shows of it: its card, the number of its sources, its key actors."""
    names = [row["name"] for row in items_of(briefing, "actors") if row["key"]]
    return make_card(briefing) | {"sources": len(items_of(briefing, "sources")), "actors": names}


def find_bottom_line(briefing: Data) -> list[Data]:
    """Return the lines of a briefing's bottom line."""
    return [item["line"] for item in items_of(briefing, "bottom-line") if item["place"] == "bottom line"]


def has_page(row: Data) -> bool:
    """Return whether an actor matters to a story or states something, and its name tells of one alone.

    "The police" of one story are not those of another, nor is the "Foreign Ministry".
    """
    words = set(row["name"].lower().replace("’", "'").split())
    generic = row["name"].islower() or (row["type"] == "organization" and words <= read_words("generic_bodies"))
    return bool(row["key"] or row["statements"]) and not generic


def find_date(sections: dict[str, list[Data]], line: Data) -> str:
    """Return the date of the document that a line comes from, empty where it states none."""
    document_id = line["evidence"]["document_id"]
    dates = (row["metadata"]["date"] for row in sections["sources"] if row["document_id"] == document_id)
    return next(dates, "")


def split_list(path: str, template: str, entries: Sequence[Data], **values: Any) -> Iterator[RegisterPage]:
    """Yield the pages of a list, the latest entries first and at `path`.

    The others are parts of `LATEST` entries, counted from the oldest, so that what is added leaves them as they are.
    """
    parts = max(0, len(entries) // LATEST - 1)
    first = len(entries) - parts * LATEST
    folder = path.removesuffix(".md")
    places = [path, *(f"{folder}/{number}.md" for number in range(parts, 0, -1))]
    for number, place in enumerate(places):
        shown = entries[:first] if number == 0 else entries[first + (number - 1) * LATEST :][:LATEST]
        yield RegisterPage(place, template, values | {"entries": shown, "places": places, "place": place})
