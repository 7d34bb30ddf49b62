"""Leanings: which words are for or against what they govern, as the words themselves show it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS
from generator.analysis.verbs.auxiliaries import CAN, HAD_OR_WOULD, MAY, MUST, WILL, WOULD
from generator.analysis.verbs.negation import is_negated
from generator.lexicon import read_classes
from generator.story import Polarity

_TURNED: dict[Polarity, Polarity] = {"for": "against", "against": "for"}
_MODALS = MAY | CAN | MUST | {"shall"}
_FLAT = (WILL - {"shall"}) | WOULD | CAN | {"do", "does", "did", "could"}
"""What a denied stand is told with: "has not backed" is no stand."""
_PAST = HAD_OR_WOULD | {"had"}
_STANDING = frozenset({"be", "speak", "come", "vote", "argue", "stand", "rally", "march", "remain"})
_FAVOURS = frozenset({"favor", "favour", "support", "defense", "defence"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl"})
_OBJECTS = frozenset({"pobj", "pcomp"})
_HELD = frozenset({"dobj", "prep", "prt", "xcomp", "ccomp", "nsubjpass"})
_RELATIVE = frozenset({"WDT", "WP"})


@dataclass(frozen=True, slots=True)
class Leaning:
    """Words that are for or against something."""

    polarity: Polarity
    top: Token
    """The verb whose subject is for or against it, or the noun whose owner is."""
    first: Token
    last: Token
    """The first and the last word that says so."""
    target: Token
    """Head of what it is for or against: a noun, or the verb of an act."""
    stated: bool = False
    """It is who says so that is for or against it ("the ban is a mistake", "Congress should pass the bill")."""

    def turned(self) -> "Leaning":
        """Return the same for instead of against, or against instead of for."""
        return replace(self, polarity=_TURNED[self.polarity])


def find_leaning(token: Token) -> Leaning | None:
    """Return what a word is for or against, in the words next to it; None where it is neither, or not surely."""
    for find in (_find_plain, _find_infinitive, _find_duty, _find_standing, _find_judgement):
        found = find(token)
        if found is not None:
            return _negate(found)
    return None


def polarity_of(*forms: str) -> Polarity | None:
    """Return what the first of some forms that is known, "oppose" or "call for", is to its object."""
    classes = read_classes("stances")
    known: Iterator[Polarity] = (name for form in forms for name in _TURNED if form in classes[name])
    return next(known, None)


def is_a(word: Token, kind: str) -> bool:
    """Return whether a word is of a class of `lexicon/stances.txt`."""
    return word.lemma_.lower() in read_classes("stances")[kind]


def form_of(word: Token, link: Token) -> str:
    """Return a word with what links it to what it governs ("call for"), alone where that is the word itself."""
    return word.lemma_.lower() if link == word else f"{word.lemma_.lower()} {link.lower_}"


def find_governed(word: Token) -> Iterator[tuple[Token, Token]]:
    """Yield what a verb or noun governs, each with what links the two: a preposition, else the word itself."""
    for child in word.children:
        if child.dep_ in {"prep", "prt"}:
            yield from ((child, below) for below in child.children if below.dep_ in _OBJECTS)
        if word.pos_ == "VERB" and _is_object(child):
            particle = next((c for c in word.children if c.dep_ == "prt"), word)
            yield particle, word.head if child.tag_ in _RELATIVE and child.dep_ == "dobj" else child
    if word.pos_ == "VERB" and word.dep_ == "relcl" and not any(map(_fills, word.children)):
        yield word, word.head


def find_to(verb: Token) -> Token | None:
    """Return the "to" of an infinitive."""
    return next((c for c in verb.children if c.dep_ == "aux" and c.lower_ == "to"), None)


def _is_object(child: Token) -> bool:
    return child.dep_ in {"dobj", "nsubjpass"} or (child.dep_ == "xcomp" and child.tag_ == "VBG")


def _fills(child: Token) -> bool:
    """Return whether a word fills the place of the object that a relative clause without pronoun leaves open."""
    return child.dep_ in _HELD or child.tag_ in _RELATIVE


def _find_plain(token: Token) -> Leaning | None:
    """Return the leaning of "opposed the bill", "calls for a ban", "the bill Roe opposes", "support for the bill"."""
    if token.pos_ not in {"VERB", "NOUN"}:
        return None
    for link, target in find_governed(token):
        polarity = polarity_of(form_of(token, link))
        if polarity is not None:
            last = link if token.i < link.i < target.i else token
            return _voiced(Leaning(polarity, token, token, last, target))
    return None


def _voiced(found: Leaning) -> Leaning:
    """Return the leaning of a noun as that of the subject who voices it ("expressed support for")."""
    noun, verb = found.top, found.top.head
    voiced = noun.pos_ == "NOUN" and noun.dep_ == "dobj" and is_a(verb, "voicing")
    return replace(found, top=verb, first=verb) if voiced else found


def _find_infinitive(token: Token) -> Leaning | None:
    """Return the leaning of "urged Congress to pass the bill", "vowed to veto it", "refused to sign it"."""
    if token.pos_ != "VERB":
        return None
    classes, refusing = read_classes("stances"), is_a(token, "refusing")
    forms = {token.lemma_.lower(), *(form_of(token, c) for c in token.children if c.dep_ == "prep")}
    if not (refusing or forms & (classes["urging"] | classes["vowing"])):
        return None
    for child in token.children:
        to = find_to(child)
        if child.dep_ in _COMPLEMENTS and to is not None and child.i > token.i:
            return Leaning("against" if refusing else "for", token, token, to, child)
    return None


def _find_duty(token: Token) -> Leaning | None:
    """Return the leaning of who says that "Congress should pass the bill"."""
    aux = [child for child in token.children if child.dep_ == "aux"] if token.pos_ == "VERB" else []
    modal = next((child for child in aux if child.lower_ in MUST), None)
    over = any(child.lemma_ == "have" for child in aux)
    if modal is None or over or not any(c.dep_ in SUBJECTS and c.i < modal.i for c in token.children):
        return None
    return Leaning("for", token, modal, modal, token, stated=True)


def _find_standing(token: Token) -> Leaning | None:
    """Return the leaning of "is against the bill", "spoke in favor of the bill", "is opposed to the bill"."""
    if token.lemma_.lower() not in _STANDING:
        return None
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "against":
            return _lean_on(token, "against", child)
        if child.dep_ == "acomp" and child.lower_ == "opposed":
            return _lean_below(token, "against", child, "to")
        favour = next((c for c in child.children if c.lower_ in _FAVOURS), None)
        if child.lower_ == "in" and favour is not None:
            return _lean_below(token, "for", favour, "of")
    return None


def _lean_below(verb: Token, polarity: Polarity, word: Token, preposition: str) -> Leaning | None:
    link = next((child for child in word.children if child.lower_ == preposition), None)
    return _lean_on(verb, polarity, link) if link is not None else None


def _lean_on(verb: Token, polarity: Polarity, link: Token) -> Leaning | None:
    target = next((child for child in link.children if child.dep_ in _OBJECTS), None)
    return Leaning(polarity, verb, verb, link, target) if target is not None else None


def _find_judgement(token: Token) -> Leaning | None:
    """Return the leaning of "called the ban a betrayal", and of who says that "the ban was a betrayal"."""
    if is_a(token, "judging"):
        return _judge(token, *_find_named(token))
    if token.lemma_ != "be":
        return None
    named = next((c for c in token.children if c.dep_ in {"acomp", "attr"}), None)
    found = _judge(token, named, next((c for c in token.children if c.dep_ == "nsubj"), None))
    return replace(found, last=named, stated=True) if found is not None and named is not None else None


def _find_named(verb: Token) -> tuple[Token | None, Token | None]:
    """Return what an object is called, and the object."""
    target = next((c for c in verb.children if c.dep_ == "dobj"), None)
    for child in verb.children:
        if child.dep_ == "oprd":
            return child, target
        if child.dep_ == "prep" and child.lower_ == "as":
            return next((c for c in child.children if c.dep_ in {"pobj", "amod"}), None), target
    return None, target


def _judge(verb: Token, named: Token | None, target: Token | None) -> Leaning | None:
    if named is None or target is None or is_negated(verb) or is_negated(named):
        return None
    words = [named, *(c for c in named.children if c.dep_ == "amod")]
    good, bad = (any(is_a(word, kind) for word in words) for kind in ("good", "bad"))
    return Leaning("for" if good else "against", verb, verb, verb, target) if good != bad else None


def _negate(found: Leaning) -> Leaning | None:
    """Return the leaning as it is meant: "does not support" is against; None where it is not surely meant."""
    top = found.top
    aux = [child for child in top.children if child.dep_ == "aux"]
    marks = [child for child in top.children if child.dep_ == "neg" or child.lower_ == "never"]
    if not marks:
        possible = not found.stated and any(child.lower_ in _MODALS | _PAST for child in aux)
        return None if possible else found
    firm = {top.lemma_.lower(), form_of(top, found.last)} & read_classes("stances")["firm"]
    flat = found.stated or (firm and any(child.lower_ in _FLAT for child in aux))
    if found.polarity == "against" or not flat:
        return None
    first = min((*aux, *marks, found.first), key=lambda token: token.i)
    last = max((*marks, found.last), key=lambda token: token.i) if found.stated else found.last
    return replace(found.turned(), first=first, last=last)
