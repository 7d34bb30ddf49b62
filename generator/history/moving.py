"""Sources that left a story for another: they were not withdrawn, so what tells of it says where they are."""

from collections.abc import Mapping

import msgspec

from generator.durable import Data
from generator.layout import source_json, story_json


def tell_moved(version: Data, story: str, pages: Mapping[str, str]) -> Data:
    """Return what is told of a story's version, with id and title of the other story that a source moved to.

    The lines that went with it are shown there, and so are not told as gone.
    """
    moved = {}
    for id in (change["document_id"] for change in version["documents"] if change["change"] == "removed"):
        source = msgspec.json.decode(pages.get(source_json(id), '{"story_id": ""}'))
        if source["story_id"] != story and story_json(source["story_id"]) in pages:
            home = msgspec.json.decode(pages[story_json(source["story_id"])])
            moved[id] = {"change": "moved", "story": home["id"], "title": home["title"]["text"]}
    return version | {
        "documents": [change | moved.get(change["document_id"], {}) for change in version["documents"]],
        "removed": [passage for passage in version["removed"] if passage["document_id"] not in moved],
    }
