"""Names that mean the same actor, put together within one document."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from generator.analysis.entities.bodies import group_bodies
from generator.analysis.entities.countries import group_countries
from generator.analysis.entities.followings import find_followings
from generator.analysis.entities.group import Group, plain
from generator.analysis.entities.people import group_people, is_same_person, surname
from generator.analysis.entities.shortening import is_short_for
from generator.analysis.entities.unnamed import find_unnamed
from generator.analysis.names import Name
from generator.analysis.names.words import first_names
from generator.findings import Entity, Mention, Role
from generator.lexicon.countries import capitals, country_names, demonyms
from generator.models import ActorType

__all__ = ["find_entities", "is_same_person", "is_short_for", "surname"]


def find_entities(doc: Doc, names: tuple[Name, ...]) -> tuple[Entity, ...]:
    """Return the actors that the names speak of, in order of first mention; two persons of one surname stay two."""
    people = group_people(doc, names)
    taken = {name.first for group in people for name in group.names}
    rest = [name for name in names if name.first not in taken]
    countries = group_countries(doc, rest)
    taken |= {name.first for group in countries for name in group.names}
    known = country_names() | demonyms()
    bodies = group_bodies(doc, [n for n in rest if n.first not in taken and n.text not in known], people)
    entities = [
        *(_make_entity(group, "person") for group in people),
        *(_make_entity(group, "state") for group in countries),
        *(_make_entity(group, _type_of(group)) for group in bodies),
    ]
    entities += (*find_followings(doc, entities), *find_unnamed(doc, entities))
    return tuple(sorted(_join_namesakes(entities), key=lambda entity: entity.mentions[0].start))


def _join_namesakes(entities: list[Entity]) -> Iterable[Entity]:
    """Return the entities, bodies as one whose names differ in capitals alone ("the Roe Administration")."""
    joined: dict[tuple[ActorType, str] | int, Entity] = {}
    for number, entity in enumerate(entities):
        key = (entity.type, plain(entity.name).removeprefix("the ")) if entity.type == "organization" else number
        if (first := joined.get(key)) is not None:
            mentions = sorted((*first.mentions, *entity.mentions), key=lambda mention: mention.start)
            names = tuple(dict.fromkeys((*first.names, *entity.names)))
            joined[key] = replace(first, mentions=tuple(mentions), names=names)
        else:
            joined[key] = entity
    return joined.values()


def _make_entity(group: Group, kind: ActorType) -> Entity:
    mentions = tuple(
        Mention(n.start, n.end, "nominal" if kind == "state" and _is_nominal(n) else "name") for n in group.names
    )
    texts = Counter(name.text for name, mention in zip(group.names, mentions, strict=True) if mention.kind == "name")
    ordered = sorted(texts, key=lambda text: (" " not in text, -texts[text], -len(text.split()), text))
    name = group.key if kind == "state" else _complete(ordered[0], list(texts), kind)
    return Entity(name, kind, mentions, _distinct_roles(group), (name, *(text for text in ordered if text != name)))


def _is_nominal(name: Name) -> bool:
    """Return whether a state is spoken of by its people, or by its capital."""
    return name.kind == "group" or name.text in capitals()


def _complete(name: str, names: list[str], kind: ActorType) -> str:
    """Return the longest of a person's names that ends with a name ("Aung San Suu Kyi" for "Suu Kyi").

    A body's that comes first and has its "of", "for" or "on …" behind it is whole ("Roe Centre for Peace").
    What stands before a first name is one, too, or a word about the person ("Crooked Jane Roe").
    """
    if kind == "organization" and names[0].startswith(tuple(f"{name} {link} " for link in ("of", "for", "on"))):
        return names[0]
    begins = name.split()[0] in first_names()
    longer = (other for other in names if kind == "person" and other.lower().endswith(f" {name.lower()}"))
    return max((one for one in longer if not begins or one.split()[0] in first_names()), key=len, default=name)


def _distinct_roles(group: Group) -> tuple[Role, ...]:
    roles: dict[str, Role] = {}
    for role in (role for name in group.names for role in name.roles):
        roles.setdefault(role.text.lower(), role)
    return tuple(roles.values())


def _type_of(group: Group) -> ActorType:
    kind = Counter(name.kind for name in group.names).most_common(1)[0][0]
    types: dict[str, ActorType] = {"person": "person", "group": "group", "place": "place"}
    return types.get(kind, "organization")
