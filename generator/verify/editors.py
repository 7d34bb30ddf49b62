"""What a briefing says its editor decided, against the settings and the notes."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from generator.config import SETTINGS, Config
from generator.durable import find_entries
from generator.edits import find_edit
from generator.models import Note
from generator.verify.claims import Claim
from generator.verify.faults import Reason

_AGAIN = "run `briefings generate`"


def check_editor(briefing: Claim, config: Config, notes: Mapping[str, Note]) -> Iterator[Reason]:
    """Yield where title, note and hidden lines are not what the editor wrote; no word is held against a seed."""
    edit, note = find_edit(config.stories, briefing["id"]), notes.get(briefing["id"])
    title = briefing["title"]
    given = title["text"] if title["origin"] == "editor" else ""
    if given != edit.title:
        yield title["text"], f"the title is not what {SETTINGS} gives; {_AGAIN}"
    if briefing["note"] != (asdict(note) if note else None):
        path = note.path if note else briefing["note"]["path"]
        yield "note", f"the editor's note is not what {path} holds; {_AGAIN}"
    for line in briefing["hidden"]:
        if not any(hidden.covers(line["id"]) and hidden.reason == line["reason"] for hidden in edit.hide):
            yield line["id"], f"hides '{line['id']}', which {SETTINGS} does not; {_AGAIN}"
    for line in find_entries(briefing["sections"], "id", "parts"):
        if any(hidden.covers(line["id"]) for hidden in edit.hide):
            yield line["id"], f"shows '{line['id']}', which {SETTINGS} hides; {_AGAIN}"
