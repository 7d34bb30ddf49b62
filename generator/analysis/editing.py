"""Actors as an editor wants them: joined, parted, renamed, typed, or left out."""

from collections import defaultdict
from dataclasses import replace

from generator.edits import ActorEdit
from generator.findings import Entity, Mention
from generator.models import Document


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
    """Return an entity's parts, each with the edit that names its mentions; what none names goes with the first.

    A longer name, of which an edit gives a part ("Ann Roe" where one is called "Roe"), stays whose it is; pronouns go
    with the name before them.
    """
    if not edits:
        return [(None, entity)]
    shares: dict[ActorEdit | None, list[Mention]] = defaultdict(list)
    unnamed: list[Mention] = []
    at = unnamed
    for mention in entity.mentions:
        if mention.kind == "name":
            edit = _find_edit(document, mention, edits)
            if edit is None and not _is_longer(document, mention, edits):
                unnamed.append(mention)
                continue
            at = shares[edit]
        at.append(mention)
    named = [edit for edit in shares if edit is not None]
    if not named:
        return [(None, entity)]
    shares[named[0]] += unnamed
    return [(edit, _part(document, entity, mentions, whole=len(shares) == 1)) for edit, mentions in shares.items()]


def _find_edit(document: Document, mention: Mention, edits: tuple[ActorEdit, ...]) -> ActorEdit | None:
    """Return the edit that names a mention with the word before it ("Mrs Roe"), else the one that names it alone."""
    text, before = document.plain[mention.start : mention.end], document.plain[: mention.start].rsplit(maxsplit=1)[-1:]
    texts = (" ".join((*before, text)), text)
    return next((edit for text in texts for edit in edits if edit.calls(text, document.path)), None)


def _is_longer(document: Document, mention: Mention, edits: tuple[ActorEdit, ...]) -> bool:
    """Return whether a name ends or begins with one that an edit gives."""
    words = document.plain[mention.start : mention.end].split()
    parts = [" ".join(part) for n in range(1, len(words)) for part in (words[n:], words[:n])]
    return any(edit.calls(part, document.path) for part in parts for edit in edits)


def _part(document: Document, entity: Entity, mentions: list[Mention], *, whole: bool) -> Entity:
    if whole:
        return entity
    texts = {" ".join(document.plain[m.start : m.end].split()) for m in mentions}
    ordered = tuple(sorted(mentions, key=lambda mention: mention.start))
    roles = tuple(
        r for r in entity.roles if any(abs(r.end - m.start) <= 1 or abs(m.end - r.start) <= 2 for m in mentions)
    )
    names = tuple(name for name in entity.names if name in texts)
    return replace(entity, name=names[0] if names else entity.name, mentions=ordered, roles=roles, names=names)


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
