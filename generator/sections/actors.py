"""Key actors: who they are, what the documents call them, how often they speak and are spoken of."""

from dataclasses import dataclass

from generator.config import Config
from generator.models import Evidence, Part
from generator.sections.lines import make_evidence, make_part
from generator.story import Actor, ActorType, Story

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
    aliases: tuple[str, ...]
    roles: tuple[Part, ...]
    mentions: int
    statements: int
    evidence: Evidence
    """The sentence of the first mention, or of the first role."""
    sentences: tuple[int, ...]


def build(story: Story, config: Config) -> tuple[ActorRow, ...]:
    """Return the actors in order of salience."""
    return tuple(_row(story, actor, key=number < config.key_actors) for number, actor in enumerate(story.actors))


def _row(story: Story, actor: Actor, *, key: bool) -> ActorRow:
    index, start = (
        (actor.roles[0][0], actor.roles[0][1].start)
        if actor.roles
        else (actor.mentions[0][0], actor.mentions[0][1].start)
    )
    reading = story.readings[index]
    sentence = reading.sentence_at(start)
    return ActorRow(
        id=actor.id,
        name=actor.name,
        type=actor.type,
        key=key,
        aliases=actor.names[1:],
        roles=tuple(make_part(reading.document, (role.start, role.end)) for i, role in actor.roles if i == index),
        mentions=len(actor.mentions),
        statements=sum(story.source_of(i, a) is actor for i, r in enumerate(story.readings) for a in r.positions),
        evidence=make_evidence(reading.document, (sentence.start, sentence.end)),
        sentences=(sentence.index + 1,),
    )
