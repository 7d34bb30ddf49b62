"""Actors of a story: the entities of its documents that bear one name, in order of salience."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import count
from math import log2

from spacy.tokens import Span

from generator.analysis.clauses import SUBJECTS
from generator.analysis.entities import is_same_person, is_short_for, surname
from generator.analysis.outlets import does_more, is_outlet
from generator.analysis.roles.titles import find_office_words
from generator.analysis.sectors import find_sector
from generator.edits import ActorEdit
from generator.findings import Entity
from generator.lexicon import read_words
from generator.models import ActorType
from generator.reading import Reading
from generator.slugs import make_actor_id
from generator.story import Actor

_FREQUENCY, _EARLY, _SUBJECT, _SOURCE, _FIRST, _LEAD = 1.0, 0.4, 0.5, 0.8, 0.3, 1.0
"""Weights of how often an actor is spoken of, in the first third, as subject, as source, how soon, and in the lead."""
_HEADLINE, _HEADLINE_PLACE = 2.3, 4.0
"""Weights of standing in the title, and of how near its beginning."""
_PART = 0.6
"""What a long word of a name counts in a title beside the whole name."""
_KINDS = {"name": 1.0, "nominal": 0.4, "pronoun": 0.6}
_LONG = 4
"""A name of so many letters may begin a word ("Australian")."""
_LEAD_LENGTH = 400
"""Characters of the lead."""


@dataclass(slots=True)
class _Merged:
    """Entities taken for one actor, each with the index of its reading."""

    parts: list[tuple[int, Entity]] = field(default_factory=list)

    @property
    def first(self) -> Entity:
        """Return the entity of the first document."""
        return self.parts[0][1]

    @property
    def edit(self) -> ActorEdit | None:
        """Return what an editor decided about the actor."""
        return next((entity.edit for _, entity in self.parts if entity.edit), None)

    @property
    def type(self) -> ActorType:
        """Return what most of the mentions are of, where the name stands in full."""
        fullest = max(len(entity.name.split()) for _, entity in self.parts)
        counts: Counter[ActorType] = Counter()
        for _, entity in self.parts:
            if len(entity.name.split()) == fullest:
                counts[entity.type] += len(entity.mentions)
        return counts.most_common(1)[0][0]

    @property
    def offices(self) -> frozenset[str]:
        """Return the words of all roles."""
        return find_office_words(role for _, entity in self.parts for role in entity.roles)

    @property
    def names(self) -> list[str]:
        """Return all names: an editor's or a country's, then the full ones, those of more documents first."""
        counts = Counter(name for _, entity in self.parts for name in entity.names)
        fixed = [entity.name for _, entity in self.parts if entity.type == "state" or entity.edit]
        ordered = sorted(counts, key=lambda name: (" " not in name, -counts[name]))
        distinct: dict[str, str] = {}
        for name in fixed + ordered:
            distinct.setdefault(name.lower(), name)
        return list(distinct.values())


def merge_actors(readings: tuple[Reading, ...]) -> tuple[Actor, ...]:
    """Return the actors of all readings, most salient first."""
    merged: list[_Merged] = []
    for index, reading in enumerate(readings):
        for entity in reading.entities:
            home = _choose([m for m in merged if _same(m, entity, index, readings)], entity)
            if home is None:
                merged.append(home := _Merged())
            home.parts.append((index, entity))
    actors = [_make(group, readings) for group in merged]
    return _distinct(
        sorted(actors, key=lambda actor: (-actor.salience, actor.mentions[0][0], actor.mentions[0][1].start))
    )


def _choose(homes: list[_Merged], entity: Entity) -> _Merged | None:
    """Return whom an entity goes to; of several persons of its surname, the one who holds an office that it holds."""
    is_lone_surname = entity.type == "person" and " " not in entity.name
    if homes[1:] and is_lone_surname:
        offices = find_office_words(entity.roles)
        return next((home for home in homes if offices & home.offices), None)
    return next(iter(homes), None)


def _same(merged: _Merged, entity: Entity, index: int, readings: tuple[Reading, ...]) -> bool:
    """Return whether an entity of the reading `index` is the actor; an editor's entry is none but its own.

    One that holds for some seeds is in the others who bears its name there.
    """
    if merged.edit or entity.edit:
        return merged.edit == entity.edit or _is_elsewhere(merged, entity)
    first = merged.first
    if any(i == index for i, _ in merged.parts):
        return False
    if first.type != entity.type:
        return _is_mistaken(merged, entity) or _is_surname_alone(merged, entity, index, readings)
    if entity.type == "person":
        return is_same_person(merged.names, entity.name)
    pairs = [(one, other) for one in merged.names for other in entity.names]
    return any(one == other or is_short_for(one, other) or is_short_for(other, one) for one, other in pairs)


def _is_elsewhere(merged: _Merged, entity: Entity) -> bool:
    """Return whether one of the two is an editor's entry for some seeds alone, and the other bears its name."""
    pairs = (merged.edit, entity.names), (entity.edit, merged.names)
    lone = merged.edit is None or entity.edit is None
    return lone and any(edit is not None and edit.seeds and edit.name in names for edit, names in pairs)


def _is_mistaken(merged: _Merged, entity: Entity) -> bool:
    """Return whether a name, no country's, is taken for another kind of thing in one document."""
    kinds = {merged.first.type, entity.type}
    return "state" not in kinds and any(part.name == entity.name for _, part in merged.parts)


def _is_surname_alone(merged: _Merged, entity: Entity, index: int, readings: tuple[Reading, ...]) -> bool:
    """Return whether who speaks in one document by a single name, taken for no person, has it in full in another."""
    pairs = [((i, part), (index, entity)) for i, part in merged.parts]
    return any(
        person.type == "person"
        and " " in person.name
        and name.type != "state"
        and surname(person.name) == name.name
        and _count_statements(readings[i], name) > 0
        for pair in pairs
        for (_, person), (i, name) in (pair, pair[::-1])
    )


def _make(merged: _Merged, readings: tuple[Reading, ...]) -> Actor:
    edit = merged.edit
    roles = tuple((i, role) for i, entity in merged.parts for role in entity.roles)
    names = merged.names
    return Actor(
        id=(edit.id if edit else "") or make_actor_id(merged.first.name),
        name=names[0],
        type=merged.type,
        names=tuple(names),
        mentions=tuple((i, mention) for i, entity in merged.parts for mention in entity.mentions),
        roles=roles,
        salience=_salience(merged, readings),
        sector=find_sector(merged.type, names, (role.text for _, role in roles)),
        editors_role=edit.role if edit else "",
    )


def _salience(merged: _Merged, readings: tuple[Reading, ...]) -> float:
    """Return a number that orders the actors of one story; it means nothing outside it."""
    return sum(_salience_in(readings[index], entity) for index, entity in merged.parts)


def _salience_in(reading: Reading, entity: Entity) -> float:
    """Return what one document tells of it; that an outlet says something, and says it early, is only its trade."""
    length = max(1, len(reading.document.text))
    named = [mention.start for mention in entity.mentions if mention.kind == "name"]
    score = _FREQUENCY * log2(1 + sum(_KINDS[mention.kind] for mention in entity.mentions))
    score += _weigh_headline(reading.document.metadata.title, entity)
    if is_outlet(entity) and not any(does_more(span) for span in _list_spans(reading, entity)):
        return score
    score += _SUBJECT * log2(1 + _count_subjects(reading, entity))
    score += _SOURCE * log2(1 + _count_statements(reading, entity))
    score += _EARLY * log2(1 + sum(3 * start < length for start in named))
    score += _LEAD * any(start < _LEAD_LENGTH for start in named)
    return score + _FIRST * (1 - min(named, default=length) / length)


def _weigh_headline(title: str, entity: Entity) -> float:
    """Return what standing in the title counts, whole or by a long word of the name."""
    found = [match.span() for name in entity.names if (match := find_in_title(title, name))]
    places = [first for first, last in found if entity.type != "state" or not _opens_office(title[last:])]
    if places:
        return _HEADLINE + _HEADLINE_PLACE * (1 - min(places) / len(title))
    words = {word for word in entity.name.split() if len(word) > len("the")}
    return _PART * _HEADLINE * bool(words & set(title.split()))


def find_in_title(title: str, name: str) -> re.Match[str] | None:
    """Return where a name stands in a title, or begins a word, in capitals where it has no others ("US", not "us")."""
    end = r"(?!\w)" if len(name) < _LONG else ""
    return re.search(rf"(?<!\w){re.escape(name)}{end}", title, 0 if name.isupper() else re.IGNORECASE)


def _opens_office(rest: str) -> bool:
    """Return whether what follows a state's name in a title is the office of one who is named ("… president Lind")."""
    words = rest.split()
    return len(words) > 1 and words[0].lower() in read_words("titles") and words[1].istitle()


def _count_subjects(reading: Reading, entity: Entity) -> int:
    return sum(span.root.dep_ in SUBJECTS for span in _list_spans(reading, entity))


def _list_spans(reading: Reading, entity: Entity) -> list[Span]:
    spans = (reading.doc.char_span(m.start, m.end, alignment_mode="expand") for m in entity.mentions)
    return [span for span in spans if span is not None]


def _count_statements(reading: Reading, entity: Entity) -> int:
    heads = {reading.doc[i].idx for position in reading.positions if (i := position.source_token) is not None}
    return sum(any(mention.start <= head < mention.end for mention in entity.mentions) for head in heads)


def _distinct(actors: list[Actor]) -> tuple[Actor, ...]:
    """Give a number to the later of two actors whose names make one slug."""
    taken = {actor.id for actor in actors}
    result: dict[str, Actor] = {}
    for actor in actors:
        id = actor.id
        if id in result:
            id = next(other for n in count(2) if (other := f"{actor.id}-{n}") not in taken | set(result))
        result[id] = replace(actor, id=id)
    return tuple(result.values())
