"""Names that mean the same actor, put together within one document."""

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc

from generator.analysis.mentions import SUFFIXES, Name
from generator.lexicon import read_classes, read_words
from generator.lexicon.countries import country_names, demonyms
from generator.story import ActorType, Entity, Mention, Role


@dataclass(slots=True)
class _Group:
    """Names taken for one actor so far."""

    key: str
    names: list[Name] = field(default_factory=list)

    @property
    def fullest(self) -> str:
        counts = Counter(name.text for name in self.names)
        return max(counts, key=lambda text: (" " in text, counts[text], len(text.split()), text))


def find_entities(doc: Doc, names: tuple[Name, ...]) -> tuple[Entity, ...]:
    """Return the actors that the names speak of, in order of first mention; two persons of one surname stay two."""
    people = _group_people(doc, names)
    taken = {name.first for group in people for name in group.names}
    rest = [name for name in names if name.first not in taken]
    groups = [*people, *_group_countries(rest), *_group_others(doc, rest)]
    entities = [_make_entity(group) for group in groups]
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0].start))


def surname(text: str) -> str:
    """Return the last word of a person's name that is no suffix such as "Jr."."""
    words = [word for word in text.split() if word.lower().strip(",") not in SUFFIXES]
    return words[-1] if words else text


def _group_people(doc: Doc, names: tuple[Name, ...]) -> list[_Group]:
    """Group full names by first and last word, then give each surname to the bearer named first."""
    groups: list[_Group] = []
    for name in names:
        if _is_full_person(name):
            home = next((g for g in groups if _same_person(g.fullest, name.text)), None)
            if home is None:
                groups.append(home := _Group(name.text))
            home.names.append(name)
    alone = [name for name in names if not _is_full_person(name) and name.text not in country_names() | demonyms()]
    for name in alone:
        home = _bearer(doc, name, groups)
        if home is None and len(name.text.split()) == 1 and (name.label == "PERSON" or _has_title(name)):
            groups.append(home := _Group(name.text))
        if home is not None:
            home.names.append(name)
    for group in groups:
        group.names.sort(key=lambda name: name.first)
    return groups


def _is_full_person(name: Name) -> bool:
    return name.label == "PERSON" and len(name.text.split()) > 1 and name.text not in country_names()


def _has_title(name: Name) -> bool:
    return any(role.end <= name.start for role in name.roles)


def _same_person(one: str, other: str) -> bool:
    a, b = plain(one).split(), plain(other).split()
    if plain(one).endswith(f" {plain(other)}") or plain(other).endswith(f" {plain(one)}"):
        return True
    return surname(plain(one)) == surname(plain(other)) and (
        a[0] == b[0] or len(a) == 1 or len(b) == 1 or _initial_of(a[0], b[0])
    )


def _initial_of(one: str, other: str) -> bool:
    return (one.endswith(".") or other.endswith(".")) and one[0] == other[0]


def _bearer(doc: Doc, name: Name, groups: list[_Group]) -> _Group | None:
    """Return who has this surname, or first name, and was a subject last by full name; else who is named first.

    Reporters give the surname alone to the one they write about, and a first name to the one's family.
    """
    for fits in (_is_surname, _is_first_name):
        bearers = [g for g in groups if fits(name, plain(g.fullest)) and not _differ(name, g)]
        if bearers:
            return max(bearers, key=lambda g: (_last_subject(doc, name, g), -g.names[0].first))
    return None


def _last_subject(doc: Doc, name: Name, group: _Group) -> int:
    """Return where, before another name, the full name of a person was a subject last; -1 where it never was."""
    full = (n for n in group.names if n.first < name.first and " " in n.text)
    return max((n.first for n in full if doc[n.first : n.last].root.dep_ in {"nsubj", "nsubjpass"}), default=-1)


def _differ(name: Name, group: _Group) -> bool:
    """Return whether "Ms." stands before a name and "Mr." before another of the group, or a man's first name in it."""
    first = group.fullest.split()[0]
    given = {gender for gender, names in read_classes("first_names").items() if first in names}
    known = given | {other.gender for other in group.names if other.gender}
    return bool(name.gender) and bool(known) and name.gender not in known


def _is_surname(name: Name, full: str) -> bool:
    """Return whether a name, a title before it left aside, is how a person's full name ends ("de Blasio")."""
    words = plain(name.text).split()
    while len(words) > 1 and words[0] in read_words("titles"):
        words.pop(0)
    return f" {full}".endswith(f" {' '.join(words)}") or surname(full) == " ".join(words)


def _is_first_name(name: Name, full: str) -> bool:
    return name.label == "PERSON" and full.split()[0] == plain(name.text)


def plain(text: str) -> str:
    """Return a name in small letters with one kind of apostrophe."""
    return text.lower().replace("’", "'").replace("‘", "'")


def _group_countries(names: list[Name]) -> list[_Group]:
    """Group the names and demonyms of each country that is named at least once."""
    groups: dict[str, _Group] = {}
    for name in names:
        country = country_names().get(name.text) or demonyms().get(name.text)
        if country:
            groups.setdefault(country, _Group(country)).names.append(name)
    return [group for group in groups.values() if any(name.text in country_names() for name in group.names)]


def _group_others(doc: Doc, names: list[Name]) -> list[_Group]:
    groups: dict[str, _Group] = {}
    rest = [n for n in names if n.text not in country_names() and n.text not in demonyms() and _acts(doc, n)]
    for name in sorted(rest, key=lambda name: (-len(name.text.split()), name.first)):
        key = next((key for key in groups if _short_for(name.text, key)), name.text)
        groups.setdefault(key, _Group(key)).names.append(name)
    for group in groups.values():
        group.names.sort(key=lambda name: name.first)
    return list(groups.values())


def _acts(doc: Doc, name: Name) -> bool:
    """Return whether a place or people's name stands for those who act, not for where or what kind."""
    root = doc[name.first : name.last].root
    if name.label == "NORP":
        return root.pos_ in {"NOUN", "PROPN"} and root.dep_ not in {"amod", "compound", "nmod"}
    if name.label == "GPE":
        return root.dep_ in {"nsubj", "nsubjpass", "agent", "poss"}
    return True


def _short_for(short: str, full: str) -> bool:
    """Return whether one name shortens the other: the same less an article, its acronym, its last words."""
    words = [word for word in full.split() if word[0].isupper()]
    acronym = "".join(word[0] for word in words)
    compact = short.replace(".", "")
    return short == full or (len(compact) > 1 and compact == acronym) or (len(words) > 1 and full.endswith(f" {short}"))


def _make_entity(group: _Group) -> Entity:
    kind = _type_of(group)
    mentions = tuple(
        Mention(n.start, n.end, "nominal" if n.label == "NORP" and kind == "state" else "name", n.label)
        for n in group.names
    )
    texts = Counter(name.text for name, mention in zip(group.names, mentions, strict=True) if mention.kind == "name")
    ordered = sorted(texts, key=lambda text: (" " not in text, -texts[text], -len(text.split()), text))
    name = group.key if kind == "state" else ordered[0]
    return Entity(name, kind, mentions, _distinct_roles(group), (name, *(text for text in ordered if text != name)))


def _distinct_roles(group: _Group) -> tuple[Role, ...]:
    roles: dict[str, Role] = {}
    for role in (role for name in group.names for role in name.roles):
        roles.setdefault(role.text.lower(), role)
    return tuple(roles.values())


def _type_of(group: _Group) -> ActorType:
    if group.key in set(country_names().values()):
        return "state"
    if any(_is_full_person(name) or _has_title(name) for name in group.names):
        return "person"
    label = Counter(name.label for name in group.names).most_common(1)[0][0]
    types: dict[str, ActorType] = {"PERSON": "person", "NORP": "group", "GPE": "state"}
    return types.get(label, "organization")
