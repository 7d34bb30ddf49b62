"""What a briefing says its editor decided, against the settings and the notes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from generator.config import SETTINGS, Config
from generator.durable import find_entries, items_of
from generator.edits import SpeakerEdit, find_edit
from generator.models import Note
from generator.verify.claims import Claim
from generator.verify.faults import Reason

_AGAIN = "run `briefings generate`"


def check_editor(briefing: Claim, config: Config, notes: Mapping[str, Note]) -> Iterator[Reason]:
    """Yield where title, note, hidden lines and actors are not as the editor wrote; no word is held against a seed."""
    edit, note = find_edit(config.stories, briefing["id"]), notes.get(briefing["id"])
    title = briefing["title"]
    given = title["text"] if title["origin"] == "editor" else ""
    if given != edit.title:
        yield title["text"], f"the title is not what {SETTINGS} gives; {_AGAIN}"
    if briefing["note"] != (asdict(note) if note else None):
        path = note.path if note else briefing["note"]["path"]
        yield "note", f"the editor's note is not what {path} holds; {_AGAIN}"
    yield from _check_actors(briefing, config)
    yield from _check_speakers(briefing, edit.speakers)
    for line in briefing["hidden"]:
        if not any(one.covers(line["id"], line.get("entry", "")) and one.reason == line["reason"] for one in edit.hide):
            yield line["id"], f"hides '{line['id']}', which {SETTINGS} does not; {_AGAIN}"
    for line in find_entries(briefing["sections"], "id", "parts"):
        if any(hidden.covers(line["id"]) for hidden in edit.hide):
            yield line["id"], f"shows '{line['id']}', which {SETTINGS} hides; {_AGAIN}"


def _check_actors(briefing: Claim, config: Config) -> Iterator[Reason]:
    """Yield the names and roles of actors that a page calls the editor's, and that are not."""
    names = {edit.name for edit in config.actors if edit.actor}
    roles = {edit.role for edit in config.actors}
    for row in items_of(briefing, "actors"):
        if row["editors_name"] and row["name"] not in names:
            yield row["name"], f"calls an actor «{row['name']}», as neither a seed nor {SETTINGS} does; {_AGAIN}"
        if row["editors_role"] and row["editors_role"] not in roles:
            yield row["editors_role"], f"gives the role «{row['editors_role']}», which {SETTINGS} does not; {_AGAIN}"


def _check_speakers(briefing: Claim, edits: Iterable[SpeakerEdit]) -> Iterator[Reason]:
    """Yield the positions that stand under another actor than the editor names, of those whom the story knows."""
    names = {name.lower(): row["id"] for row in items_of(briefing, "actors") for name in (*row["aliases"], row["name"])}
    for stand in items_of(briefing, "positions"):
        for position in (*stand["positions"], *stand["further"]):
            id = position["line"]["id"]
            given = {names.get(edit.name.lower()) for edit in edits if edit.covers(id)} - {None}
            if given != ({stand["actor_id"]} if position["editors"] else set()):
                yield id, f"gives '{id}' to «{stand['name']}» otherwise than {SETTINGS} does; {_AGAIN}"
