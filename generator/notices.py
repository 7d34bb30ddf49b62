"""What an editor must know: of stories at rest, dates ahead, seeds given twice, a past that is lost; a line each."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path

from generator.counting import count
from generator.ingest import Seeds
from generator.layout import history_json, story_json
from generator.manifest import Written
from generator.models import Document
from generator.resting import Rest
from generator.stories import Stories

_AHEAD = timedelta(days=1)
"""How much later than here the day may be elsewhere."""
_NAMED = 3
"""So many of the seeds that a line is about are named."""


def tell_rest(rest: Rest, stories: Stories, seeds: Seeds, known: Mapping[str, str]) -> Iterator[str]:
    """Yield what is withheld, what stays, what waits, and what should be gone.

    `known` are the documents published before, each with its story.
    """
    if seeds.withheld:
        withheld = count(len(seeds.withheld), "seed")
        yield f"withheld: the text of {withheld} is not here; what was made of it stays as it is"
    for seed in seeds.withheld:
        if seed.id not in known:
            yield f"not published: {seed.path}: its text is not here; put it beside the sidecar, or remove that"
    for path, story in _find_faulty(rest, seeds, known):
        yield (
            f"stays as published: the story '{story}', until {path} is mended; "
            "until then `briefings verify` calls it a fault"
        )
    for path, story in _find_newcomers(rest, stories):
        yield (
            f"waits: {path}: belongs to the story '{story}', a text of which cannot be read now; "
            "bring or mend that, or give this one a `story` of its own"
        )
    for path in _find_altered(rest, seeds):
        yield f"waits: {path}: was changed, but a text of its story cannot be read now; bring or mend that"
    for document in rest.removed:
        yield (
            f"still quoted: {document.path}: was removed, but another text of its story cannot be read now; "
            "bring or mend that, or remove it as well"
        )


def tell_ahead(documents: Iterable[Document], day: str) -> Iterator[str]:
    """Yield which documents state a date after the day of the run, ISO 8601; none where that is not given."""
    if not day:
        return
    last = (date.fromisoformat(day) + _AHEAD).isoformat()
    ahead = [(d.path, d.metadata.date) for d in documents if d.metadata.date > last[: len(d.metadata.date)]]
    if ahead:
        named = _name([f"{path} ({stated})" for path, stated in ahead])
        yield f"dated ahead: {named}: after {day}, the day of this run; mend the date, or give the run its day"


def tell_repeats(documents: Iterable[Document]) -> Iterator[str]:
    """Yield which documents are another of the same outlet once more, byte for byte."""
    first: dict[tuple[str, str], str] = {}
    repeats = []
    for document in documents:
        before = first.setdefault((document.sha256, document.metadata.outlet), document.path)
        if before != document.path:
            repeats.append(f"{document.path} repeats {before}")
    if repeats:
        yield f"twice: {_name(repeats)}, byte for byte; remove one, or state the outlet that reprints it"


def _name(told: list[str]) -> str:
    """Return some seeds in a line, the first few by what is told of them."""
    rest = f" and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    return ", ".join(told[:_NAMED]) + rest


def _find_faulty(rest: Rest, seeds: Seeds, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the files of published documents that cannot be used now, each with its story."""
    stories = {Path(member.path).with_suffix(""): known[id] for id, member in rest.members.items()}
    for error in seeds.errors:
        if error.path.with_suffix("") in stories:
            yield error.path.as_posix(), stories[error.path.with_suffix("")]


def _find_newcomers(rest: Rest, stories: Stories) -> Iterator[tuple[str, str]]:
    """Yield (path, story) of the new documents of stories at rest."""
    asleep = ((id, members) for id, members in stories if id in rest.stories)
    yield from ((m.path, id) for id, members in asleep for m in members if m.id not in rest.members)


def _find_altered(rest: Rest, seeds: Seeds) -> Iterator[str]:
    """Yield the seeds and sidecars of stories at rest that are not what was published."""
    for document in seeds.documents:
        before = rest.members.get(document.id)
        if before and (before.sha256, before.metadata) != (document.sha256, document.metadata):
            yield document.path
    for seed in seeds.withheld:
        before = rest.members.get(seed.id)
        if before and not seed.agrees(asdict(before.metadata)):
            yield seed.path.as_posix()


def tell_lost(stories: Stories, histories: Collection[str], written: Written) -> Iterator[str]:
    """Yield the stories whose history somebody removed."""
    for name in (history_json(id) for id, _ in stories if id not in histories):
        if name in written.hashes:
            yield f"briefings/{name} is missing, so its story begins anew with version 1; restore it from git to go on"


def tell_unfit(unfit: Collection[str]) -> Iterator[str]:
    """Yield the stories at rest that another version of the program wrote, and that no register tells of."""
    for id in unfit:
        yield (
            f"briefings/{story_json(id)} is of another version of the program, so no register tells of it; "
            "bring or mend its seed"
        )
