"""What an editor must know of stories: which are at rest, which have lost their past, a line each."""

from collections.abc import Collection, Iterator
from dataclasses import asdict

from generator.counting import count
from generator.ingest import Seeds
from generator.layout import history_json, story_json
from generator.manifest import Written
from generator.resting import Rest
from generator.stories import Stories


def tell_rest(rest: Rest, stories: Stories, seeds: Seeds, known: Collection[str]) -> Iterator[str]:
    """Yield what is withheld, what waits, and what should be gone; `known` are the documents published before."""
    if seeds.withheld:
        withheld = count(len(seeds.withheld), "seed")
        yield f"withheld: the text of {withheld} is not here; what was made of it stays as it is"
    for seed in seeds.withheld:
        if seed.id not in known:
            yield f"not published: {seed.path}: its text is not here; put it beside the sidecar, or remove that"
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
