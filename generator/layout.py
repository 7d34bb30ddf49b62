"""Where pages, the JSON beside them and histories stand below `briefings/`; but for the links of the templates."""

STORIES, SOURCES, WHOLE = "stories", "sources", "whole"
"""The folders of what is made from one story: `whole` is for all of a briefing whose page shows what comes first."""
ACTORS, TOPICS = "actors", "topics"
HISTORIES = "history"

OF_STORIES = frozenset({STORIES, SOURCES, WHOLE})

ADDRESSES = "addresses.json"
CHANGES = "changes.json"
LISTING = "briefings.json"
MANIFEST = ".manifest.json"
QUALITY = "quality.json"


def story_page(id: str) -> str:
    """Return the path of a briefing's page."""
    return f"{STORIES}/{id}.md"


def story_json(id: str) -> str:
    """Return the path of a briefing's JSON."""
    return f"{STORIES}/{id}.json"


def whole_page(id: str) -> str:
    """Return the path of the page that holds all of a long briefing."""
    return f"{WHOLE}/{id}.md"


def source_page(document_id: str) -> str:
    """Return the path of an annotated source's page."""
    return f"{SOURCES}/{document_id}.md"


def source_json(document_id: str) -> str:
    """Return the path of an annotated source's JSON."""
    return f"{SOURCES}/{document_id}.json"


def actor_page(id: str) -> str:
    """Return the path of an actor's page."""
    return f"{ACTORS}/{id}.md"


def topic_page(id: str) -> str:
    """Return the path of a topic's page."""
    return f"{TOPICS}/{id}.md"


def history_json(story: str) -> str:
    """Return the path of a story's history."""
    return f"{HISTORIES}/{story}.json"


def folder_of(path: str) -> str:
    """Return the folder in which a path begins, a file's own name where it stands in none."""
    return path.partition("/")[0]


def is_json_in(folder: str, path: str) -> bool:
    """Return whether a path is of a JSON file in a folder."""
    return path.startswith(f"{folder}/") and path.endswith(".json")
