"""The names before the turns of an interview: each answer names its speaker, and no question names an actor."""

from dataclasses import replace

from spacy.tokens import Doc

from generator.analysis.plaintext import text_of
from generator.findings import Entity, Mention, Turn
from generator.models import Span


def name_speakers(doc: Doc, entities: tuple[Entity, ...], turns: tuple[Turn, ...]) -> tuple[Entity, ...]:
    """Return the entities, each mentioned where its name stands before an answer, and nowhere before a question.

    Whom nothing else names is a person of that name.
    """
    asking = [turn.name for turn in turns if turn.asks and turn.name is not None]
    answering = [turn.name for turn in turns if not turn.asks and turn.name is not None]
    found = [one for entity in entities if (one := _without(entity, asking)) is not None]
    for label in answering:
        words = text_of(doc)[slice(*label)]
        mention = Mention(*label, "name")
        known = next((n for n, one in enumerate(found) if _is_called(one, words)), None)
        if known is None:
            found.append(Entity(words, "person", (mention,), names=(words,)))
        elif not any(m.start < label[1] and label[0] < m.end for m in found[known].mentions):
            ordered = sorted((*found[known].mentions, mention), key=lambda one: one.start)
            found[known] = replace(found[known], mentions=tuple(ordered))
    return tuple(sorted(found, key=lambda entity: entity.mentions[0].start))


def name_interviewee(doc: Doc, entities: tuple[Entity, ...], name: Span | None) -> tuple[Entity, ...]:
    """Return the entities with the interviewee, a person whom nothing but a headline may name."""
    if name is None or any(m.start < name[1] and name[0] < m.end for one in entities for m in one.mentions):
        return entities
    words = text_of(doc)[slice(*name)]
    return (Entity(words, "person", (Mention(*name, "name"),), names=(words,)), *entities)


def _is_called(entity: Entity, words: str) -> bool:
    """Return whether words before a turn name an actor, by the last word or by initials."""
    names = [name.split() for name in entity.names or (entity.name,)]
    initials = {"".join(word[0] for word in name) for name in names if len(name) > 1}
    return words.replace(".", "") in initials or words.split()[-1].lower() in {name[-1].lower() for name in names}


def _without(entity: Entity, spans: list[Span]) -> Entity | None:
    """Return an actor less its mentions in some spans, None where it is named nowhere else."""
    mentions = tuple(m for m in entity.mentions if not any(start <= m.start < end for start, end in spans))
    if len(mentions) == len(entity.mentions):
        return entity
    return replace(entity, mentions=mentions) if any(m.kind == "name" for m in mentions) else None
