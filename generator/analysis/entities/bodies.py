"""Bodies and groups: which names are one's, long, short, by acronym, or by their noun alone ("the Court")."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.analysis.entities.countries import acts_as_place
from generator.analysis.entities.group import Group, plain
from generator.analysis.entities.shortening import is_short_for
from generator.analysis.names import Name
from generator.analysis.names.words import is_place, known_bodies
from generator.lexicon import read_classes, read_words
from generator.lexicon.countries import demonyms

_BEHIND_HEAD = re.compile(r" (?:of|on|for|in|at) ")
_LONG = 4
"""A name of so many words tells of more than a body and its trade."""
_DESCRIBING = frozenset({"amod", "compound", "nmod", "appos", "attr"})


def group_bodies(doc: Doc, names: list[Name], people: list[Group]) -> list[Group]:
    """Group the names of organizations and of groups that act, in order of first mention."""
    families = {f"{plain(person.fullest).split()[-1]}s" for person in people}
    rest = [name for name in names if _acts(doc, name) and plain(name.text) not in families]
    named = [name for name in rest if not _is_noun_alone(name)]
    acronyms = dict(_find_acronyms(doc, named))
    groups: dict[str, Group] = {}
    for name in sorted(named, key=lambda name: (-len(name.text.split()), name.first)):
        full = acronyms.get(name.text, name.text)
        key = next((key for key, group in groups.items() if _shortens(name, full, group)), None)
        key = key or _find_begun(doc, name, names, groups) or full
        groups.setdefault(key, Group(key)).add(name)
    alone = [name for name in rest if _is_noun_alone(name) and not _is_cut(doc, name)]
    for name in alone:
        if home := _home(name, list(groups.values())):
            home.add(name)
        elif any(other.text == name.text and _is_the_only_one(doc, other) for other in alone):
            groups.setdefault(name.text, Group(name.text)).add(name)
    return list(groups.values())


def _is_the_only_one(doc: Doc, name: Name) -> bool:
    """Return whether a noun acts as a name, without an article within a sentence ("what Congress decided")."""
    root = doc[name.first]
    if root.is_sent_start or root.dep_ not in {"nsubj", "dobj", "agent"}:
        return False
    described = root.nbor(-1).pos_ in {"DET", "PROPN", "ADJ"} or root.nbor(-1).tag_ == "PRP$"
    return not described and not any(child.dep_ == "det" for child in root.children)


def _shortens(name: Name, full: str, group: Group) -> bool:
    """Return whether a name, or what its acronym spells, is a group's shortened; a place is none of a body's."""
    alike = (name.kind == "place") == any(other.kind == "place" for other in group.names)
    names = (group.key, *(other.text for other in group.names if " " in other.text))
    return alike and any(is_short_for(full, text) for text in names)


def _find_begun(doc: Doc, name: Name, names: list[Name], groups: dict[str, Group]) -> str | None:
    """Return which body was named in full before, where one word begins its name and no other ("Roe Homes")."""
    full = {other.text for other in names if other.text.startswith(f"{name.text} ")}
    key = full.pop() if len(full) == 1 else ""
    if key not in groups or groups[key].names[0].first > name.first or len(key.split()) >= _LONG:
        return None
    noun = " " in name.text or name.text.isupper() or (name.first > 0 and doc[name.first - 1].lower_ == "the")
    known = is_place(name.text) or name.text in {*known_bodies(), *read_words("known_firms"), *demonyms()}
    return None if noun or known else key


def _acts(doc: Doc, name: Name) -> bool:
    """Return whether a name stands for those who act, not for where or what kind."""
    if _is_after_name(doc, name):
        return False
    root = doc[name.first : name.last].root
    if name.kind == "group":
        many = root.tag_ in {"NNS", "NNPS"} or root.dep_ in {"nsubj", "poss"} or name.text.isupper()
        return many and root.pos_ in {"NOUN", "PROPN"} and root.dep_ not in _DESCRIBING and not _is_compared(root)
    return name.kind != "place" or acts_as_place(doc, name)


def _is_compared(root: Token) -> bool:
    """Return whether a group is but what somebody is like ("like many Texans")."""
    return root.dep_ == "pobj" and root.head.lower_ in {"like", "unlike", "than", "as"}


def _is_after_name(doc: Doc, name: Name) -> bool:
    """Return whether a name is but letters after a person's ("Ann Roe, QC")."""
    before = doc[name.first - 1] if name.first else None
    alone = name.last - name.first == 1 and name.text.isupper()
    return (
        alone and before is not None and before.text == "," and before.i > 0 and doc[before.i - 1].ent_type_ == "PERSON"
    )


def _find_acronyms(doc: Doc, names: list[Name]) -> Iterator[tuple[str, str]]:
    """Yield (short, full) where the short name stands in brackets right behind the full one."""
    ends = {name.last: name.text for name in names if " " in name.text}
    for name in names:
        if name.first > 1 and doc[name.first - 1].text == "(" and doc[name.last : name.last + 1].text == ")":
            end = name.first - 1 - (doc[name.first - 2].tag_ == "POS")
            if end in ends:
                yield name.text, ends[end]


def _is_noun_alone(name: Name) -> bool:
    """Return whether a name is but a noun in capitals ("the Court", "the State")."""
    nouns = read_classes("name_nouns")
    return (
        " " not in name.text and not name.text.isupper() and plain(name.text) in nouns["organization"] | nouns["place"]
    )


def _is_cut(doc: Doc, name: Name) -> bool:
    """Return whether an adjective in capitals before a noun makes it another name ("Islamic State")."""
    before = doc[name.first - 1] if name.first else None
    return (
        before is not None
        and before.pos_ in {"ADJ", "PROPN"}
        and before.is_title
        and before.sent == doc[name.first].sent
    )


def _ends(name: str) -> set[str]:
    """Return the first word and the head of a name of several, in small letters."""
    words = _BEHIND_HEAD.split(plain(name).removeprefix("the "))[0].split()
    return {words[0], words[-1]} if " " in name else set()


def _home(name: Name, groups: list[Group]) -> Group | None:
    """Return the body named last before, or else first after, whose name begins with the noun or has it as its head."""
    fits = [g for g in groups if any(plain(name.text) in _ends(other.text) for other in g.names)]
    before = [g for g in fits if g.names[0].first < name.first]
    if before:
        return max(before, key=lambda g: max(n.first for n in g.names if n.first < name.first))
    return min(fits, key=lambda g: g.names[0].first, default=None)
