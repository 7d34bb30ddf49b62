"""Feelings told without what is feared, or for whom: "be very worried", "to hear their concerns"."""

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS
from generator.analysis.verbs.auxiliaries import MODALS
from generator.lexicon import read_classes

_TOLD = frozenset({"ccomp", "acl", "pcomp", "xcomp", "csubj", "compound", "prep", "dobj"})


def is_feeling_alone(token: Token) -> bool:
    """Return whether a word tells that somebody fears, and nothing of what, for whom, or what may come."""
    words = read_classes("risk_triggers")
    if token.lemma_.lower() not in words["worry"] | words["feeling"]:
        return False
    governing = [token, token.head] if token.dep_ in SUBJECTS else [token]
    told = any(child.dep_ in _TOLD and child != token for word in governing for child in word.children)
    return not told and not any(word.lower_ in MODALS for word in token.subtree)
