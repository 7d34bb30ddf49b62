"""Key actors: who they are, what the documents call them, how often they speak and are spoken of."""

from dataclasses import dataclass, replace

from generator.config import Config
from generator.models import ActorType, Evidence, Metadata, Part, gives_name
from generator.sections.lines import make_evidence, make_part
from generator.story import Actor, Story

ID = "actors"
HEADING = "Key actors"


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor as the page lists it."""

    id: str
    name: str
    type: ActorType
    key: bool
    """False for those that the page folds."""
    participates: bool
    """False for those that are but named: where it happens, who reports it."""
    aliases: tuple[str, ...]
    roles: tuple[Part, ...]
    editors_name: bool
    """Whether the name is an editor's, which no document holds: marked on the page."""
    editors_role: str
    """Not from the documents: marked on the page."""
    sector: str
    mentions: int
    statements: int
    """As many as it has positions: what is said again counts once."""
    evidence: Evidence
    """The sentence of the first mention, or of the first of the roles: those that the newest report gives."""
    sentences: tuple[int, ...]


def build(story: Story, config: Config) -> tuple[ActorRow, ...]:
    """Return the actors in order of salience."""
    counts = {stand.actor.id: len(stand.tellings) for stand in story.stands if stand.actor}
    given = {edit.name for edit in config.actors if edit.actor} - _find_written(story)
    rows = (
        _row(story, a, counts.get(a.id, 0), key=a.id in story.key_actors, participates=a.id in story.participants)
        for a in story.actors
    )
    return tuple(replace(row, editors_name=row.name in given) for row in rows)


def _find_written(story: Story) -> set[str]:
    """Return the names of actors that stand in a document."""
    texts = [" ".join(reading.document.plain.split()) for reading in story.readings]
    return {actor.name for actor in story.actors if any(gives_name(text, actor.name) for text in texts)}


def _row(story: Story, actor: Actor, statements: int, *, key: bool, participates: bool) -> ActorRow:
    held = max(actor.roles, key=lambda role: _weigh(story.readings[role[0]].document.metadata), default=None)
    index, start = (held[0], held[1].start) if held else (actor.mentions[0][0], actor.mentions[0][1].start)
    reading = story.readings[index]
    sentence = reading.sentence_at(start)
    return ActorRow(
        id=actor.id,
        name=actor.name,
        type=actor.type,
        key=key,
        participates=participates,
        aliases=actor.names[1:],
        roles=tuple(
            make_part(reading.document, role.span)
            for i, role in actor.roles
            if i == index and role.text.lower() != actor.editors_role.lower()
        ),
        editors_name=False,
        editors_role=actor.editors_role,
        sector=actor.sector,
        mentions=len(actor.mentions),
        statements=statements,
        evidence=make_evidence(reading.document, (sentence.start, sentence.end)),
        sentences=(sentence.index + 1,),
    )


def _weigh(metadata: Metadata) -> tuple[bool, str]:
    """Return what puts a document that gives a role before others: that it is no opinion, and its date."""
    return metadata.kind != "opinion", metadata.date
