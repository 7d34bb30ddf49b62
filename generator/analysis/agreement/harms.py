"""Harms: which number of a sentence tells how many people were killed, hurt or are missing, in whatever words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from generator.analysis.agreement.numbers import find_affirmed
from generator.analysis.attribution.standing import standing_of
from generator.analysis.clauses import SUBJECTS
from generator.analysis.roles.titles import is_title
from generator.analysis.verbs.auxiliaries import MODALS

MISSING, KILLED = "missing", "killed"
_VERBS = {"kill": "killed", "die": "killed", "injure": "injured", "wound": "injured", "hurt": "injured"}
"""By the lemma of the verb."""
_STATES = {"dead": "killed", "missing": MISSING, "unaccounted": MISSING}
_NOUNS = {"death": "killed", "fatality": "killed", "dead": "killed"}
ANYBODY = frozenset({"person", "people", "other", "life", "one", "nobody", "none", *_NOUNS})
OWN_WORDS = ANYBODY | _VERBS.keys() | _STATES.keys() | {"miss", "number", "toll"}
"""Lemmas that tell of a harm and of nothing besides."""
_PEOPLE = frozenset({
    "person", "people", "other", "man", "woman", "child", "civilian", "passenger", "soldier", "protester",
})  # fmt: skip
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_BEING = frozenset({"acomp", "oprd", "xcomp"})
_TOLD_OF = frozenset({"attr", "dobj", "nsubj", "nsubjpass"})
_COUNTS = frozenset({"number", "count", "tally"})
_MORE = frozenset({"another", "more", "further", "additional", "new"})
_OTHERS = frozenset({"that", "those"})
_COUNTING = frozenset({"to", "at", "of"})
_STEPS = 4
"""Words between "dead" and the "number" of them: "the number of people known to have died"."""


@dataclass(frozen=True, slots=True)
class Harm:
    """A harm, and the number of those whom it befell."""

    kind: str
    """"killed", "injured" or "missing"."""
    number: Token
    bare: bool
    """Nothing but the number is told: "the death toll", "the number of dead"."""


def find_harm(word: Token) -> Harm | None:
    """Return the harm that a word tells of with the number of those harmed; None without."""
    if word.lemma_.lower() == "toll":
        number = next(_find_count(word), None)
        return Harm("killed", number, bare=True) if number is not None else None
    kind = _find_kind(word)
    if not kind or _is_unreal(word):
        return None
    counting = _find_counting(word)
    if counting is not None:
        number = next(_find_count(counting), None)
        bare = not any(
            child.dep_ == "prep" and child.lower_ != "of" for one in (counting, word) for child in one.children
        )
    else:
        number, bare = next(_find_harmed(word), None), False
    return Harm(kind, number, bare) if number is not None else None


def is_nobody(word: Token) -> bool:
    """Return whether a word says that there is nobody."""
    return word.lower_ in {"nobody", "none"} or (
        word.lower_ == "one" and any(child.lower_ == "no" for child in word.children)
    )


def _find_kind(word: Token) -> str:
    lemma = word.lemma_.lower()
    if lemma == "life" and word.dep_ == "dobj":
        return "killed" if word.head.lemma_ in {"claim", "lose"} else ""
    if word.pos_ == "VERB" and lemma in _VERBS:
        return _VERBS[lemma]
    if word.lower_ in _STATES and not any(child.dep_ == "dobj" and child.lower_ != "more" for child in word.children):
        return _STATES[word.lower_]
    return _NOUNS.get(lemma, "") if word.pos_ == "NOUN" else ""


def _is_unreal(word: Token) -> bool:
    """Return whether nobody was harmed, or has not been yet; or in something else than what is told ("that storm")."""
    words = (word, word.head) if word.dep_ in _BEING | {"dobj"} else (word,)
    unreal = any(child.dep_ == "neg" or child.lower_ in MODALS for one in words for child in one.children)
    return unreal or any(part.dep_ == "det" and part.lower_ in _OTHERS for part in word.subtree)


def _find_harmed(word: Token) -> Iterator[Token]:
    """Yield the number of those harmed ("killed five people", "17 were injured", "three died", "12 dead")."""
    for noun in _find_victims(word):
        if any(map(_adds, noun.subtree)):
            continue
        if noun.like_num or is_nobody(noun):
            yield from () if _is_share(noun) else (noun,)
        elif _is_person(noun) or noun == word:
            yield from (part for part in noun.children if part.dep_ in {"amod", "nummod"} and part.like_num)


def _find_victims(word: Token) -> Iterator[Token]:
    """Yield the words for those whom a word says to be harmed."""
    lemma = word.lemma_.lower()
    if lemma == "life":
        lost = word.head.lemma_ == "lose"
        yield from (child for child in word.head.children if child.dep_ == "nsubj") if lost else (word,)
    elif word.pos_ == "VERB" and lemma in _VERBS:
        acting = lemma != "die" and any(child.dep_ == "dobj" for child in word.children)
        places = {"nsubj"} if lemma == "die" else _OBJECTS if acting or word.tag_ != "VBN" else _OBJECTS | SUBJECTS
        yield from (child for child in word.children if child.dep_ in places)
    elif word.pos_ == "NOUN" and word.lower_ != "missing":
        yield from (word,) if word.dep_ in _TOLD_OF else ()
    elif word.dep_ in _BEING:
        yield from (child for child in word.head.children if child.dep_ in SUBJECTS | _OBJECTS)
    elif word.dep_ in {"amod", "acl"} and word.head.i < word.i:
        yield word.head
    else:
        yield from (child for child in word.children if child.dep_ in SUBJECTS)
        yield from (word,) if word.dep_ in _TOLD_OF else ()


def _adds(word: Token) -> bool:
    """Return whether a number is one of others beside those told of before ("two more people", not "more than two")."""
    return word.lower_ in _MORE and word.doc[word.i + 1 : word.i + 2].text.lower() != "than"


def _is_share(number: Token) -> bool:
    """Return whether a number is of people told of before ("60 of them")."""
    return any(child.lower_ == "of" for child in number.children)


def _is_person(noun: Token) -> bool:
    known = noun.lemma_.lower() in _PEOPLE or standing_of(noun) in {"people", "agent"}
    return noun.pos_ == "NOUN" and (known or is_title(noun.doc[noun.i : noun.i + 1]) or noun.lower_.endswith("workers"))


def _find_counting(word: Token) -> Token | None:
    """Return "number" where a word tells of what is numbered ("the number of people known to have died")."""
    above = [word, *word.ancestors][: _STEPS + 2]
    return next((noun for of, noun in pairwise(above) if of.lower_ == "of" and noun.lemma_.lower() in _COUNTS), None)


def _find_count(noun: Token) -> Iterator[Token]:
    """Yield the number that a toll or count is or comes to ("rose to five", "brought the toll to 12", "was five")."""
    above = noun.head if noun.dep_ in {"nsubj", "dobj", "nsubjpass"} else noun
    around = [child for word in (noun, above) for child in word.children if child.dep_ == "prep"]
    around += [child for link in around if link.lower_ == "from" for child in link.children]
    around += [child for way in above.children if way.lower_ in {"down", "up"} for child in way.children]
    links = (link for link in around if link.lower_ in _COUNTING)
    found = [child for link in links for child in link.children if child.dep_ == "pobj" and child.like_num]
    if above.lemma_ == "be":
        found += (child for child in above.children if child.dep_ == "attr" and child.like_num)
    yield from (find_affirmed(number) for number in found)
