"""Whether one name of a body is another one shortened."""

import re

from generator.analysis.entities.group import plain
from generator.analysis.names.words import cities, known_bodies, regions
from generator.lexicon import read_classes, read_words
from generator.lexicon.countries import country_names

_FEW = 3
"""More words than so many, less one, stand between no firm's short name and its form."""
_BROADCASTS = frozenset({"news", "radio", "television", "tv"})
"""What an outlet may have behind its acronym ("CBC News")."""
_INITIALS = re.compile(r"(?<=\b[a-z]\.) (?=[a-z]\.)")
"""The space between initials."""
_FIRST_IN_ACRONYMS = frozenset({"Department", "Ministry"})
"""Heads of names that come first where but their letters stand."""


def is_short_for(short: str, full: str) -> bool:
    """Return whether one name shortens the other: its acronym, its first words, its last words, those between."""
    one, other = (_INITIALS.sub("", plain(name).replace("'s", "").removeprefix("the ")) for name in (short, full))
    if (
        one == other
        or f"{one}s" == other
        or _is_turned(one, other)
        or _are_known(short, full)
        or _is_acronym(short, full)
        or other.removeprefix(f"{one} ") in _BROADCASTS
    ):
        return True
    if " " not in full or _is_place_of(short, other):
        return False
    if short.replace(".", "").isupper():
        return _begins_firm(one, other)
    between = " " in one and f" {one} " in other
    return between or _begins(one, other) or _ends(one, other) or _are_people(one, other)


def _is_turned(one: str, other: str) -> bool:
    """Return whether two names of a body differ in order alone ("Keswick Unity Party", "Unity Party of Keswick")."""
    body, _, place = other.partition(" of ")
    return bool(place) and one == f"{place} {body}" and not body.endswith(("university", "college"))


def _are_known(one: str, other: str) -> bool:
    """Return whether both are names of one body that has several ("GOP")."""
    return one in known_bodies() and known_bodies()[one] == known_bodies().get(other)


def _is_acronym(short: str, full: str) -> bool:
    """Return whether a name is spelled by another's letters, those of "Justice Department" from its head ("DOJ")."""
    compact = short.replace(".", "")
    field, _, head = full.rpartition(" ")
    spelled = _spell(f"{head} of {field}" if field and head in _FIRST_IN_ACRONYMS else full) | _spell(full)
    return len(compact) > 1 and compact in spelled


def _spell(name: str) -> set[str]:
    """Return the first letters of a name: of its words in capitals, and of all."""
    letters = [word[0] for word in name.split()]
    return {"".join(filter(str.isupper, letters)), "".join(letters), "".join(letters).upper()}


def _is_place_of(short: str, full: str) -> bool:
    """Return whether a name is but where a body is ("New Hampshire" of its university)."""
    known = short in country_names() or short in regions() or short in cities()
    return known and any(_is_body_noun(word) for word in full.split())


def _begins(short: str, full: str) -> bool:
    """Return whether what follows is "of …", "for …" or a noun for a body ("al-Nusra Front", "Roe & Company")."""
    if not full.startswith(f"{short} "):
        return False
    following = full.removeprefix(f"{short} ").split()
    joined = following[1:] if following[0] in {"&", "and"} else following
    return following[0] in {"of", "for"} or (len(joined) == 1 and _is_body_noun(joined[0])) or _begins_firm(short, full)


def _begins_firm(short: str, full: str) -> bool:
    """Return whether a trade or a firm's form follows, or a word and the form ("JJB Sports", "G-III Apparel Group")."""
    nouns = read_classes("name_nouns")
    following = full.removeprefix(f"{short} ").split()
    trade = len(following) == 1 and following[0] in nouns["trade"]
    return full.startswith(f"{short} ") and (trade or (len(following) < _FEW and following[-1] in nouns["firm"]))


def _ends(short: str, full: str) -> bool:
    if not full.endswith(f" {short}"):
        return False
    return " " in short or full.removesuffix(f" {short}").split()[-1] not in {"for", "the", "our", "white"}


def _are_people(plural: str, full: str) -> bool:
    """Return whether the longer name only adds what they are ("Houthis" and "Houthi rebels")."""
    first, _, noun = full.partition(" ")
    one = noun.removesuffix("s") if first == plural.removesuffix("s") else ""
    return one in read_words("people_nouns") and one not in read_classes("name_nouns")["organization"]


def _is_body_noun(word: str) -> bool:
    """Return whether a word, in small letters, is a noun for a body of persons."""
    nouns = read_classes("name_nouns")
    return word in nouns["organization"] | nouns["trade"]
