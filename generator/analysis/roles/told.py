"""The office that somebody is told to hold, or to have got: "is the mayor", "was elected mayor"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.analysis.clauses import SUBJECTS
from generator.analysis.roles.phrases import cut_phrase, is_office
from generator.analysis.roles.titles import make_role
from generator.findings import Role
from generator.lexicon import read_classes

_CHOOSING = frozenset({"appoint", "choose", "elect", "name", "promote", "reappoint", "reelect", "select"})
"""Verbs of which somebody comes out with an office."""
_LEADING = frozenset({"captain", "chair", "coach", "command", "direct", "edit", "head", "lead", "manage", "run"})
"""Verbs of which a body is the object of whoever holds its office ("who chairs the committee")."""
_HOLDING = frozenset({"argue", "believe", "claim", "feel", "hope", "suppose", "think"})
"""Verbs by which somebody only holds that another is something."""


def find_office_told(doc: Doc, first: int, last: int) -> Role | None:
    """Return the office that somebody is said to hold now or to have got: "is the mayor", "who chairs the council"."""
    head = doc[first:last].root
    clauses = [child for child in head.children if child.dep_ == "relcl"]
    verbs = [verb for verb in clauses if any(c.lower_ == "who" and c.dep_ in SUBJECTS for c in verb.children)]
    verbs += [head.head] * (head.dep_ in SUBJECTS)
    for office in (noun for verb in verbs if _holds_office(verb) for noun in _complements(verb)):
        span = cut_phrase(office)
        if office.pos_ in {"NOUN", "PROPN"} and is_office(span, office):
            return make_role(span)
    bodies = ((verb, noun) for verb in verbs if _leads(verb) for noun in verb.children if _is_led(noun))
    return next((make_role(doc[verb.i : cut_phrase(noun).end]) for verb, noun in bodies), None)


def _leads(verb: Token) -> bool:
    """Return whether a verb tells, as a fact, what body its subject is at the head of."""
    return verb.lemma_ in _LEADING and verb.tag_ == "VBZ" and verb.dep_ in {"ROOT", "relcl"}


def _is_led(noun: Token) -> bool:
    """Return whether an object is a body, by its noun."""
    return noun.dep_ == "dobj" and noun.lower_ in read_classes("name_nouns")["organization"]


def _holds_office(verb: Token) -> bool:
    """Return whether a verb tells, as a fact, that its subject is something or became it."""
    if any(c.dep_ in {"neg", "mark"} or c.tag_ == "MD" or c.lower_ == "to" for c in verb.children):
        return False
    if verb.dep_ == "ccomp" and verb.head.lemma_ in _HOLDING:
        return False
    if verb.lemma_ == "be":
        return verb.tag_ in {"VBZ", "VBP"}
    chosen = verb.lemma_ in _CHOOSING and any(c.dep_ == "auxpass" for c in verb.children)
    chosen |= verb.lemma_ == "take" and any(c.dep_ == "prt" and c.lower_ == "over" for c in verb.children)
    return chosen or (verb.lemma_ == "become" and verb.tag_ in {"VBD", "VBN"})


def _complements(verb: Token) -> Iterator[Token]:
    """Yield what somebody is or becomes: "elected mayor", "appointed as mayor"."""
    for child in verb.children:
        if child.dep_ in {"attr", "oprd"}:
            yield child
        elif child.lower_ == "as":
            yield from (c for c in child.children if c.dep_ == "pobj")
