"""Topics: terms that several briefings share, at least one of which turns on it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.durable import Data
from generator.layout import topic_page
from generator.registers.pages import Gathered, RegisterPage, make_card

_FEWEST = 2
"""Briefings that share a topic."""
_LARGE, _SHARE = 10, 0.2
"""In a site of so many briefings, what more than such a share of them speak of tells none from another."""


def list_pages(gathered: Gathered) -> Iterator[RegisterPage]:
    """Yield the index of topics and the page of each."""
    topics = gather_topics(gathered.briefings)
    yield RegisterPage("topics.md", "topics.md.j2", {"topics": list(map(_make_row, topics))})
    for topic in topics:
        yield RegisterPage(topic_page(topic["id"]), "topic.md.j2", {"topic": topic})


def gather_topics(briefings: Sequence[Data]) -> list[Data]:
    """Return the topics, those of most briefings first, each with its briefings in order and their terms."""
    found: dict[str, list[Data]] = defaultdict(list)
    for briefing in briefings:
        card = make_card(briefing)
        for term in briefing["terms"]:
            found[term["id"]].append({"briefing": card, "term": term})
    topics = [
        {
            "id": id,
            "name": _choose_name(entries),
            "latest": max((date for entry in entries for date in entry["briefing"]["dates"]), default=""),
            "entries": entries,
        }
        for id, entries in found.items()
        if _is_topic(entries, len(briefings))
    ]
    return sorted(topics, key=lambda topic: (-len(topic["entries"]), topic["id"]))


def _make_row(topic: Data) -> Data:
    """Return what a table shows of a topic."""
    return {key: topic[key] for key in ("id", "name", "latest")} | {"briefings": len(topic["entries"])}


def _is_topic(entries: Sequence[Data], briefings: int) -> bool:
    common = briefings >= _LARGE and len(entries) > _SHARE * briefings
    return len(entries) >= _FEWEST and not common and any(entry["term"]["foremost"] for entry in entries)


def _choose_name(entries: Iterable[Data]) -> str:
    """Return the wording of most briefings, one that begins no sentence where there is one."""
    wordings: Counter[str] = Counter(entry["term"]["words"]["text"] for entry in entries)
    return min(wordings, key=lambda words: (words[0].isupper(), -wordings[words], words))
