"""Trends for the worse: what is good grows less, what is bad grows more, now or in time to come."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.clauses import SUBJECTS
from generator.analysis.risks.bygone import is_past
from generator.analysis.risks.denial import is_measure, is_told_now
from generator.analysis.risks.negation import has_not
from generator.analysis.risks.prospect import has_prospect
from generator.analysis.risks.relief import RELIEF
from generator.analysis.risks.tellers import FINDING
from generator.lexicon import read_classes


def find_trends(span: Span) -> Iterator[Token]:
    """Yield the words that tell of such a trend: "inequalities are widening"."""
    words = read_classes("risk_trends")
    for token in span:
        way = token.lemma_.lower()
        moved = words["goods"] if way in words["less"] else words["ills"] if way in words["more"] else frozenset()
        if token.pos_ == "VERB" and not moved.isdisjoint(_matters(token)) and _is_current(token):
            yield token


def _matters(verb: Token) -> list[str]:
    """Return what a verb says grows or shrinks: its object, else its subject, or the noun that it stands before."""
    if verb.dep_ == "amod":
        return _names(verb.head)
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return [name for noun in objects or subjects for name in _names(noun)]


def _names(noun: Token) -> list[str]:
    """Return the lemmas of a noun, and of those that it measures or that are joined to it."""
    parts = [noun, *noun.conjuncts]
    if is_measure(noun):
        parts += [child for child in noun.children if child.dep_ == "compound"]
        parts += [c for of in noun.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj"]
    if noun.lower_ in read_classes("risk_trends")["more"]:
        parts += [c for of in noun.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj"]
    return [part.lemma_.lower() for part in parts]


def _is_current(verb: Token) -> bool:
    """Return whether a trend goes on or lies ahead; a stated past is none."""
    if has_not(verb) or verb.head.lemma_ in RELIEF:
        return False
    if verb.dep_ == "amod":
        return verb.tag_ == "VBG" and is_told_now(verb.head)
    if is_past(verb) and not any(word.lemma_ in FINDING for word in verb.ancestors):
        return False
    auxiliaries = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if "VBD" in auxiliaries or verb.tag_ == "VBD":
        return False
    return has_prospect(verb) or verb.tag_ in {"VBZ", "VBP", "VBG"} or "VBG" in auxiliaries
