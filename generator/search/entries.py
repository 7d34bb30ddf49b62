"""What the search finds, made from the JSON of the briefings: pages, each with the facets by which it is narrowed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.durable import Data, items_of
from generator.layout import STORIES, WHOLE, actor_page, source_json, source_page, story_page, topic_page, whole_page
from generator.registers.actors import gather_actors
from generator.registers.pages import has_page
from generator.registers.topics import gather_topics

Facets = dict[str, list[str]]
"""Values by facet: actor, risk, topic, outlet, month."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One page that the search finds."""

    kind: str
    """Briefing, Source, Actor, Topic or Guide."""
    date: str
    """ISO 8601, as precise as stated, empty where none is."""
    facets: Facets


def gather_entries(folder: Path) -> dict[str, Entry]:
    """Return what the search finds among the pages in a folder, by path; the demonstration is none of it.

    A long briefing is found by the page that holds all of it. There is always the guide: where no page at all is
    marked, Pagefind takes every one.
    """
    paths = sorted((folder / STORIES).glob("*.json"))
    briefings = [msgspec.json.decode(path.read_bytes()) for path in paths]
    entries = dict(_find_entries([briefing for briefing in briefings if not briefing["demonstration"]], folder))
    for path in sorted((folder / WHOLE).glob("*.md")):
        if entry := entries.pop(story_page(path.stem), None):
            entries[whole_page(path.stem)] = entry
    return entries | {page: Entry("Guide", "", {}) for page in ("about.md", "method.md")}


def _find_entries(briefings: Sequence[Data], folder: Path) -> Iterator[tuple[str, Entry]]:
    actors, topics = gather_actors(briefings), gather_topics(briefings)
    names = {actor["id"]: actor["name"] for actor in actors}
    shared = _group_topics(topics)
    for briefing in briefings:
        yield from _find_in_story(briefing, names, shared[briefing["id"]], folder)
    for actor in actors:
        dates = (date for story in actor["stories"] for date in story["briefing"]["dates"])
        yield actor_page(actor["id"]), Entry("Actor", max(dates, default=""), {"actor": [actor["name"]]})
    for topic in topics:
        yield topic_page(topic["id"]), Entry("Topic", topic["latest"], {"topic": [topic["name"]]})


def _find_in_story(
    briefing: Data, names: dict[str, str], topics: list[str], folder: Path
) -> Iterator[tuple[str, Entry]]:
    """Yield the briefing, and its sources: each with its own outlet, month, actors and risks, and its story's topics.

    The page of a source of which no word may be shown is found by outlet and month alone.
    """
    actors = [row for row in items_of(briefing, "actors") if has_page(row)]
    risks = items_of(briefing, "risks")
    about: Facets = {
        "actor": _list_values(names[row["id"]] for row in actors),
        "risk": _list_values(risk["category"] for risk in risks),
        "topic": topics,
    }
    sources = items_of(briefing, "sources")
    latest = max(briefing["dates"], default="")
    yield story_page(briefing["id"]), Entry("Briefing", latest, about | _place(sources))
    for source in sources:
        path = source_page(source["document_id"])
        words = _read_words(folder / source_json(source["document_id"]))
        own = {
            "actor": _list_values(names[row["id"]] for row in actors if _is_named(row, words)),
            "risk": _list_values(
                risk["category"] for risk in risks if risk["line"]["evidence"]["document_id"] == source["document_id"]
            ),
            "topic": topics,
        }
        told = {} if source["metadata"]["publish"] == "link" else own
        yield path, Entry("Source", source["metadata"]["date"], told | _place([source]))


def _read_words(path: Path) -> str:
    """Return the sentences that the page of a source shows."""
    blocks = msgspec.json.decode(path.read_bytes())["blocks"]
    return " ".join(sentence["text"] or "" for block in blocks for sentence in block["sentences"])


def _is_named(actor: Data, words: str) -> bool:
    names = "|".join(map(re.escape, (actor["name"], *actor["aliases"])))
    return re.search(rf"\b(?:{names})(?!\w)", words) is not None


def _place(sources: Iterable[Data]) -> Facets:
    stated = [source["metadata"] for source in sources]
    months = (metadata["date"][:7] for metadata in stated if len(metadata["date"]) >= len("2026-03"))
    return {"outlet": _list_values(metadata["outlet"] for metadata in stated), "month": _list_values(months)}


def _list_values(values: Iterable[str]) -> list[str]:
    return sorted({value for value in values if value})


def _group_topics(topics: Iterable[Data]) -> defaultdict[str, list[str]]:
    """Return the names of the topics of each briefing, by its id."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for topic in topics:
        for entry in topic["entries"]:
            found[entry["briefing"]["id"]].append(topic["name"])
    return found
