"""Persons: which names are one person's."""

import re
from collections.abc import Callable
from functools import lru_cache

from spacy.tokens import Doc

from generator.analysis.anaphora import GENDERS, is_expletive
from generator.analysis.clauses import SUBJECTS
from generator.analysis.entities.group import Group, plain
from generator.analysis.names import SUFFIXES, Name
from generator.analysis.names.surroundings import is_told_of_as_thing
from generator.analysis.roles.titles import find_office_words
from generator.lexicon import read_classes, read_words
from generator.lexicon.countries import country_names, demonyms

_ARTICLES = ("al-", "el-")
_LONG, _SURELY_LONG = 5, 8
"""Shorter words of a name are no misspelling of each other; those of a name that is taken for a body's."""
_NICKNAME = re.compile(r"[\"“'‘](\w+)[\"”'’]")
_KEPT = 4096
"""Surnames that are kept, so that the names of a document are taken apart once."""
_TURNED = 2
"""A letter is misplaced by at most so many."""


def group_people(doc: Doc, names: tuple[Name, ...]) -> list[Group]:
    """Group full names by first and last word, then give each surname to its bearer; others stay alone."""
    groups: list[Group] = []
    for name in names:
        if is_full(name):
            home = next((g for g in groups if _same_person(g.fullest, name.text)), None)
            if home is None:
                groups.append(home := Group(name.text))
            home.add(name)
    known = country_names() | demonyms()
    firms = {name.text.split()[0] for name in names if name.kind == "organization" and " " in name.text}
    bearers = {surname(group.fullest) for group in groups} - firms
    rest = [name for name in names if not is_full(name) and name.text not in known]
    alone = [name for name in rest if name.text in bearers or not _is_thing(doc, name, firms)]
    for name in alone:
        home = _bearer(doc, name, groups)
        if home is None and len(name.text.split()) == 1 and name.kind == "person":
            groups.append(home := Group(name.text))
        if home is not None:
            home.add(name)
    return groups


def is_full(name: Name) -> bool:
    """Return whether a person's name has a first and a last word."""
    return name.kind == "person" and len(name.text.split()) > 1 and name.text not in country_names()


def is_same_person(names: list[str], other: str) -> bool:
    """Return whether a person of one document, by all its names, is that of another: by full name, else by surname."""
    full = [name for name in names if " " in name]
    if not full or " " not in other:
        return surname(plain(names[0])) == surname(plain(other))
    return any(_same_person(name, other) for name in full)


@lru_cache(maxsize=_KEPT)
def surname(text: str) -> str:
    """Return the last word of a person's name that is no suffix such as "Jr.", less an Arabic article."""
    words = [word.strip(",") for word in text.split() if word.lower().strip(",") not in SUFFIXES]
    last = words[-1] if words else text
    return last[len("al-") :] if last.lower().startswith(_ARTICLES) else last


def _same_person(one: str, other: str) -> bool:
    a, b = _words(one), _words(other)
    short, long = sorted((plain(one), plain(other)), key=len)
    if long.endswith(f" {short}") or long.startswith(f"{short} "):
        return True
    if a[-1] != b[-1] and {a[-1], b[-1]} <= SUFFIXES:
        return False
    if surname(plain(one)) == surname(plain(other)):
        return not _have_other_initials(a, b) and (
            a[0] in b[:-1]
            or b[0] in a[:-1]
            or len(a) == 1
            or len(b) == 1
            or _initial_of(a[0], b[0])
            or _misspells(a[0], b[0])
            or _shortens(a[0], b[0])
            or _shortens(b[0], a[0])
        )
    return a[0] == b[0] and _misspells(surname(plain(one)), surname(plain(other)))


def _have_other_initials(one: list[str], other: list[str]) -> bool:
    """Return whether both names have initials within them, not the same first ones ("George H.W.", "George W.")."""
    pairs = ("".join(word for word in words[1:-1] if word.endswith(".")).replace(".", "") for words in (one, other))
    a, b = pairs
    return bool(a and b) and not (a.startswith(b) or b.startswith(a))


def _words(name: str) -> list[str]:
    """Return the words of a name, a nickname without its quotation marks, a suffix in small letters."""
    words = [word.strip("\"“”'‘’,") for word in plain(name).split()]
    return [word.lower() if word.lower() in SUFFIXES else word for word in words]


def _initial_of(one: str, other: str) -> bool:
    return (one.endswith(".") or other.endswith(".")) and one[0] == other[0]


def _shortens(short: str, first: str) -> bool:
    """Return whether one first name is a short form of another ("Bill" of "William")."""
    return short in read_classes("short_first_names").get(first, ())


def _misspells(one: str, other: str) -> bool:
    """Return whether one word is the other with a letter more, less, changed or elsewhere, the last but for a sex."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG or short[0] != long[0] or short == long or f"{short}a" == long:
        return False
    if len(short) == len(long):
        apart = [i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        turned = len(apart) > 1 and sorted(short[apart[0] : apart[-1] + 1]) == sorted(long[apart[0] : apart[-1] + 1])
        return short[-1] == long[-1] and (len(apart) == 1 or (turned and apart[-1] - apart[0] <= _TURNED))
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _bearer(doc: Doc, name: Name, groups: list[Group]) -> Group | None:
    """Return who has this surname, or first name, and was a subject last by full name; else who is named first.

    Reporters give the surname alone to the one they write about, and a first name to the one's family.
    """
    for fits in (_is_surname, _is_first_name, _is_misspelt):
        bearers = [g for g in groups if _is_any(fits, name, g) and not _differ(doc, name, g)]
        bearers = [g for g in bearers if not _hold_two_offices(name, g)] or bearers
        bearers = [g for g in bearers if _had_alone(name, g, bearers)] or bearers
        if bearers:
            return max(bearers, key=lambda g: (_last_subject(doc, name, g), -g.names[0].first))
    return None


def _had_alone(name: Name, group: Group, bearers: list[Group]) -> bool:
    """Return whether somebody was called by a surname alone before the others who have it were named."""
    alone = next((other.first for other in group.names if other.text == name.text), name.first)
    return alone < name.first and all(other.names[0].first > alone for other in bearers if other is not group)


def _is_any(fits: Callable[[Name, str], bool], name: Name, group: Group) -> bool:
    """Return whether a name fits one of those that a person has ("Kareem Amer" beside "Abdul Kareem Amer")."""
    return any(fits(name, text) for text in group.plain)


def _last_subject(doc: Doc, name: Name, group: Group) -> int:
    """Return where, before another name, the full name of a person was a subject last; -1 where it never was."""
    full = (n for n in group.names if n.first < name.first and " " in n.text)
    return max((n.first for n in full if doc[n.first : n.last].root.dep_ in SUBJECTS), default=-1)


def _differ(doc: Doc, name: Name, group: Group) -> bool:
    """Return whether "Ms." stands before a name, and what tells of the group is a man, or holds another office."""
    if not name.gender:
        return False
    first = group.fullest.split()[0]
    given = {gender for gender, names in read_classes("first_names").items() if first in names}
    told = (_find_pronoun(doc, other) for other in group.names if " " in other.text)
    named = given | {other.gender for other in group.names if other.gender}
    known = named or {gender for gender in told if gender}
    return name.gender not in known if known else _hold_two_offices(name, group)


def _find_pronoun(doc: Doc, name: Name) -> str:
    """Return "he" or "she" by the first such pronoun behind a name in its sentence, if no other person comes before."""
    sentence = doc[name.first].sent
    for token in doc[name.last : sentence.end]:
        if token.ent_type_ == "PERSON":
            return ""
        if token.lower_ in GENDERS:
            return GENDERS[token.lower_]
    return ""


def _hold_two_offices(name: Name, group: Group) -> bool:
    """Return whether a name is introduced by an office of its own, no word of which the group's has."""
    own = find_office_words(name.roles)
    others = find_office_words(role for other in group.names for role in other.roles)
    return bool(own) and bool(others) and not own & others


def _is_thing(doc: Doc, name: Name, firms: set[str]) -> bool:
    """Return whether what follows a name takes it for a thing: "Roe, which …", and of Roe Ltd "Roe said it would"."""
    root = doc[name.first : name.last].root
    if is_told_of_as_thing(root):
        return True
    told = (child for child in root.head.children if child.dep_ == "ccomp" and child.i > root.i)
    subjects = (child for clause in told for child in clause.children if child.dep_ in SUBJECTS)
    return name.text in firms and any(subject.lower_ == "it" and not is_expletive(subject) for subject in subjects)


def _is_surname(name: Name, full: str) -> bool:
    """Return whether a name, a title before it left aside, is how a person's full name ends ("de Blasio")."""
    words = plain(name.text).split()
    while len(words) > 1 and words[0] in read_words("titles"):
        words.pop(0)
    alone = len(words) == 1 and surname(full) == surname(words[0])
    return alone or f" {full}".endswith(f" {' '.join(words)}") or surname(full) == " ".join(words)


def _is_first_name(name: Name, full: str) -> bool:
    """Return whether a name is a person's first name, or the nickname within it."""
    return name.kind == "person" and plain(name.text) in {full.split()[0], *_NICKNAME.findall(full)}


def _is_misspelt(name: Name, full: str) -> bool:
    misread = name.kind == "organization" and len(name.text) >= _SURELY_LONG
    return (name.kind == "person" or misread) and " " in full and _misspells(plain(name.text), surname(full))
