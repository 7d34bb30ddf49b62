"""Actors as an editor wants them: joined, parted, renamed, typed, or left out."""

from collections import defaultdict
from dataclasses import replace

from generator.edits import ActorEdit
from generator.models import Document
from generator.reading import Entity, Mention


def edit_entities(document: Document, entities: tuple[Entity, ...], edits: tuple[ActorEdit, ...]) -> tuple[Entity, ...]:
    """Return the entities of a document with the edits that concern it, in order of first mention."""
    kept: list[Entity] = []
    edited: dict[ActorEdit, list[Entity]] = defaultdict(list)
    for entity in entities:
        for edit, part in _split(document, entity, edits):
            (kept if edit is None else edited[edit]).append(part)
    kept += [_join(edit, parts) for edit, parts in edited.items() if edit.actor]
    return tuple(sorted(kept, key=lambda entity: entity.mentions[0].start))


def _split(document: Document, entity: Entity, edits: tuple[ActorEdit, ...]) -> list[tuple[ActorEdit | None, Entity]]:
    """Return an entity's parts, each with the edit that names its mentions; what none names goes with the first."""
    shares: dict[ActorEdit | None, list[Mention]] = defaultdict(list)
    for mention in entity.mentions:
        text = document.plain[mention.start : mention.end]
        shares[next((edit for edit in edits if edit.calls(text, document.path)), None)].append(mention)
    named = [edit for edit in shares if edit is not None]
    if not named:
        return [(None, entity)]
    shares[named[0]] += shares.pop(None, [])
    return [(edit, _part(document, entity, shares[edit], whole=len(named) == 1)) for edit in named]


def _part(document: Document, entity: Entity, mentions: list[Mention], *, whole: bool) -> Entity:
    if whole:
        return entity
    texts = {" ".join(document.plain[m.start : m.end].split()) for m in mentions}
    ordered = tuple(sorted(mentions, key=lambda mention: mention.start))
    roles = tuple(
        r for r in entity.roles if any(abs(r.end - m.start) <= 1 or abs(m.end - r.start) <= 2 for m in mentions)
    )
    return replace(entity, mentions=ordered, roles=roles, names=tuple(name for name in entity.names if name in texts))


def _join(edit: ActorEdit, parts: list[Entity]) -> Entity:
    mentions = sorted((mention for part in parts for mention in part.mentions), key=lambda mention: mention.start)
    names = dict.fromkeys([edit.name, *(name for part in parts for name in part.names)])
    roles = {role.text.lower(): role for part in reversed(parts) for role in part.roles}
    return Entity(
        name=edit.name,
        type=edit.type or parts[0].type,
        mentions=tuple(mentions),
        roles=tuple(sorted(roles.values(), key=lambda role: role.start)),
        names=tuple(names),
        edit=edit,
    )
