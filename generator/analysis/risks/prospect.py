"""Modals that put something in prospect."""

from spacy.tokens import Token

PROSPECT = frozenset({"could", "may", "might", "would", "can", "will"})


def has_prospect(word: Token) -> bool:
    """Return whether a verb has such a modal."""
    return any(child.dep_ == "aux" and child.lower_ in PROSPECT for child in word.children)
