"""The index of all briefings, `briefings.json`: what each is about, and where its page and its JSON stand."""

from collections import defaultdict
from collections.abc import Sequence

from generator.durable import Data, items_of
from generator.layout import source_json, story_json
from generator.registers.pages import has_page
from generator.registers.topics import gather_topics


def list_briefings(briefings: Sequence[Data]) -> list[Data]:
    """Return an entry for each briefing, the latest first; addresses are below that of the site.

    The demonstration has none: its articles are fictional.
    """
    shown = [briefing for briefing in briefings if not briefing["demonstration"]]
    topics: dict[str, list[Data]] = defaultdict(list)
    for topic in gather_topics(shown):
        for entry in topic["entries"]:
            topics[entry["briefing"]["id"]].append({key: topic[key] for key in ("id", "name")})
    entries = [_make_entry(briefing, topics[briefing["id"]]) for briefing in shown]
    return sorted(entries, key=lambda entry: max(entry["dates"], default=""), reverse=True)


def _make_entry(briefing: Data, topics: list[Data]) -> Data:
    actors = [row for row in items_of(briefing, "actors") if has_page(row)]
    return {
        "id": briefing["id"],
        "title": briefing["title"]["text"],
        "url": f"stories/{briefing['id']}/",
        "json": story_json(briefing["id"]),
        "dates": briefing["dates"],
        "version": {key: briefing["version"][key] for key in ("number", "date")},
        "actors": [{key: row[key] for key in ("id", "name", "type")} for row in actors],
        "topics": topics,
        "sources": [_make_source(row) for row in items_of(briefing, "sources")],
    }


def _make_source(row: Data) -> Data:
    stated = {key: row["metadata"][key] for key in ("outlet", "date", "url")}
    title = row["title"] or row["path"].rpartition("/")[2]
    return {"title": title, "json": source_json(row["document_id"])} | stated
