"""Harms: which number of a sentence tells how many people were killed or hurt, in whatever words."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.attribution.standing import standing_of
from generator.analysis.roles import is_title
from generator.analysis.verbs.auxiliaries import MODALS

HARMS = {"kill": "killed", "die": "killed", "injure": "injured", "wound": "injured", "hurt": "injured"}
"""By the lemma of the verb."""
ANYBODY = frozenset({"person", "people", "other"})
_PEOPLE = ANYBODY | {"man", "woman", "child", "civilian", "passenger", "soldier", "protester"}
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_MORE = frozenset({"another", "more", "further", "additional"})
_OTHERS = frozenset({"that", "those"})
_COUNTING = frozenset({"to", "at", "of"})
_UNREAL = MODALS


def find_harm(word: Token) -> tuple[str, Token] | None:
    """Return the harm that a verb or "toll" tells of, and the number of those whom it befell; None without."""
    number = None
    harm = HARMS.get(word.lemma_.lower(), "")
    if harm and word.pos_ == "VERB" and not _is_unreal(word):
        number = next(_find_harmed(word), None)
    elif word.lemma_.lower() == "toll":
        harm, number = HARMS["kill"], next(_find_count(word), None)
    return (harm, number) if number is not None else None


def _is_unreal(verb: Token) -> bool:
    """Return whether nobody was harmed, or has not been yet; or in something else than what is told ("that storm")."""
    unreal = any(child.dep_ == "neg" or child.lower_ in _UNREAL for child in verb.children)
    return unreal or any(part.dep_ == "det" and part.lower_ in _OTHERS for part in verb.subtree)


def _find_harmed(verb: Token) -> Iterator[Token]:
    """Yield the number of those whom a verb harms ("killed five people", "17 were injured", "three died")."""
    places = _OBJECTS if verb.lemma_ != "die" else {"nsubj"}
    for child in verb.children:
        if child.dep_ not in places or any(map(_adds, child.subtree)):
            continue
        if child.like_num:
            yield from () if _is_share(child) else (child,)
        elif _is_person(child):
            yield from (part for part in child.children if part.dep_ == "nummod")


def _adds(word: Token) -> bool:
    """Return whether a number is one of others beside those told of before ("two more people", not "more than two")."""
    return word.lower_ in _MORE and word.doc[word.i + 1 : word.i + 2].text.lower() != "than"


def _is_share(number: Token) -> bool:
    """Return whether a number is of people told of before ("60 of them")."""
    return any(child.lower_ == "of" for child in number.children)


def _is_person(noun: Token) -> bool:
    known = noun.lemma_.lower() in _PEOPLE or standing_of(noun) in {"people", "agent"}
    return noun.pos_ == "NOUN" and (known or is_title(noun.doc[noun.i : noun.i + 1]) or noun.lower_.endswith("workers"))


def _find_count(toll: Token) -> Iterator[Token]:
    """Yield the number to which a toll comes ("the death toll rose to five", "brought the toll to 12")."""
    above = toll.head if toll.dep_ in {"nsubj", "dobj", "nsubjpass"} else toll
    links = (child for noun in (toll, above) for child in noun.children if child.lower_ in _COUNTING)
    yield from (child for link in links for child in link.children if child.dep_ == "pobj" and child.like_num)
