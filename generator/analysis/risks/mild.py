"""Words that can tell of a harm, and here do not."""

from spacy.tokens import Token

_BADLY = frozenset({"badly", "adversely", "negatively", "severely", "worst", "hard"})
_IDIOMS = {
    "drop": frozenset({"in", "into", "by", "off", "round"}),
    "cut": frozenset({"through"}),
    "lose": frozenset({"something", "weight", "count", "sight", "touch"}),
}
"""Verbs of harm with the words beside them that make it none ("dropped by", "lost something in translation")."""
_BURDENS = frozenset(
    {"tax", "taxis", "rate", "cost", "price", "emission", "deficit", "debt", "crime", "poverty", "red"}
)
_KEEPING = frozenset({"keep", "lift", "enforce", "end", "support", "oppose", "back", "discuss", "explain", "ease"})
_WORKING = frozenset({"work", "apply", "cover", "function", "look", "run"})


def is_mild(token: Token) -> bool:
    """Return whether a word that can tell of harm does not: who "affects" something, a tax that is "cut"."""
    if token.pos_ == "NOUN" and _is_in_force(token):
        return True
    if token.lemma_ == "affect":
        return not any(child.dep_ == "nsubjpass" or child.lower_ in _BADLY for child in token.children)
    if any(child.lower_ in _IDIOMS.get(token.lemma_, ()) for child in token.children):
        return True
    if token.lemma_ == "cut":
        about = [c for c in token.children if c.dep_ in {"dobj", "nsubjpass", "compound"}]
        return any(word.lemma_.lower() in _BURDENS for c in about for word in (c, *c.children))
    return False


def _is_in_force(noun: Token) -> bool:
    """Return whether a measure that can be a harm is there already, and only kept or at work ("would keep the ban")."""
    known = any(child.dep_ in {"det", "poss"} and child.lower_ not in {"a", "an"} for child in noun.children)
    kept = noun.dep_ == "dobj" and noun.head.lemma_ in _KEEPING
    return known and (kept or (noun.dep_ == "nsubj" and noun.head.lemma_ in _WORKING))
