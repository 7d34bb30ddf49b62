"""Dates of nothing that happens then: what is wont to be, is asked, was called off, is not expected, goes unsaid."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.attribution.cues import is_of
from generator.analysis.clauses import SUBJECTS, VERBS, find_verb
from generator.analysis.verbs.calling_off import is_called_off
from generator.analysis.verbs.negation import is_negated
from generator.analysis.verbs.tense import is_plan
from generator.lexicon import read_classes

_WONT = frozenset({"usually", "normally", "typically", "traditionally", "generally", "always", "often", "annually"})
_EACH = frozenset({"each", "every"})
_SETTING = frozenset({"plan", "schedule", "set", "slate", "expect", "due", "book"})


def is_unhappened(date: Span, noun: Token | None) -> bool:
    """Return whether nothing happens at a date; `noun` is the one before which it stands, if any."""
    verb = find_verb(date.root)
    if verb is None:
        return False
    untold = _is_custom(verb) or _is_order(verb) or _is_unexpected(verb) or _is_unsaid(verb)
    return untold or _is_former_plan(verb) or _is_called_off(date, noun)


def _is_custom(verb: Token) -> bool:
    """Return whether a verb tells what is wont to be ("usually falls in August", "is held every year in August")."""
    if any(child.lower_ in _WONT for child in verb.children if child.dep_ == "advmod"):
        return True
    marks = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    times = (child for child in verb.children if child.dep_ == "npadvmod" and not marks)
    return any(part.lower_ in _EACH for time in times for part in time.children)


def _is_former_plan(verb: Token) -> bool:
    """Return whether something was planned at first ("was originally scheduled for Sunday")."""
    return verb.lemma_ in _SETTING and any(child.lower_ in {"initially", "originally"} for child in verb.children)


def _is_order(verb: Token) -> bool:
    """Return whether somebody is told to do something ("Ask me again in December")."""
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "ccomp"}:
        return False
    return not any(child.dep_ in {"nsubj", "nsubjpass", "aux", "mark"} for child in verb.children)


def _is_called_off(date: Span, noun: Token | None) -> bool:
    """Return whether something for which a date was set will not be then ("called off a strike planned for Monday")."""
    thing, planned = noun, noun is not None
    if thing is None:
        *path, thing = [date.root, *_climb(date.root)]
        planned = any(word.lemma_ in _SETTING and word.pos_ in VERBS for word in path)
        planned |= thing.lemma_ in read_classes("date_verbs")["plans"]
    return planned and thing.dep_ in {"dobj", "nsubjpass"} and is_called_off(thing.head)


def _climb(word: Token) -> Iterator[Token]:
    """Yield the words over a word up to the object of a verb that tells more than a plan does."""
    for over in word.ancestors:
        yield over
        told = over.dep_ in {"dobj", "nsubjpass"} and over.head.lemma_ not in _SETTING
        if told or (over.pos_ in VERBS and over.dep_ not in {"acl", "relcl", "prep"}):
            return


def _is_unexpected(verb: Token) -> bool:
    """Return whether a verb tells what is not expected or planned ("did not expect it to rise this winter")."""
    over = verb if is_plan(verb) else verb.head
    nobody = any(is_negated(child) for child in over.children if child.dep_ in SUBJECTS)
    return verb.head.lower_ == "unlikely" or (is_plan(over) and (is_negated(over) or nobody))


def _is_unsaid(verb: Token) -> bool:
    """Return whether a verb tells that somebody gave no comment ("declined to comment on Friday")."""
    silent = is_negated(verb) or is_of(verb, "withholding") or is_of(verb.head, "withholding")
    return any(word.lemma_ == "comment" and (silent or is_negated(word)) for word in verb.subtree)
