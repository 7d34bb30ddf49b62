"""Sources that left a story for another: they were not withdrawn, so what tells of it says where they are."""

from collections.abc import Mapping

import msgspec

from generator.durable import Data
from generator.layout import source_json, story_json


def find_homes(version: Data, pages: Mapping[str, str]) -> dict[str, Data]:
    """Return by document the briefing that has it now, of those that left a story with a version."""
    left = [change["document_id"] for change in version["documents"] if change["change"] == "removed"]
    sources = [msgspec.json.decode(pages[source_json(id)]) for id in left if source_json(id) in pages]
    names = {source["document_id"]: story_json(source["story_id"]) for source in sources}
    return {id: msgspec.json.decode(pages[name]) for id, name in names.items() if name in pages}


def tell_moved(version: Data, story: str, homes: Mapping[str, Data]) -> Data:
    """Return what is told of a version, with id and title of the other story that has now a source that left this one.

    The lines that went with it are shown there, and so are not told as gone.
    """
    left = {change["document_id"] for change in version["documents"] if change["change"] == "removed"}
    moved = {
        id: {"change": "moved", "story": home["id"], "title": home["title"]["text"]}
        for id, home in homes.items()
        if id in left and home["id"] != story
    }
    return version | {
        "documents": [change | moved.get(change["document_id"], {}) for change in version["documents"]],
        "removed": [passage for passage in version["removed"] if passage["document_id"] not in moved],
    }
