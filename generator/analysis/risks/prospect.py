"""Modals that put something in prospect."""

from spacy.tokens import Token

PROSPECT = frozenset({"could", "may", "might", "would", "can", "will"})


def has_prospect(word: Token) -> bool:
    """Return whether a verb has such a modal, and does not speak of what is over ("could have fled")."""
    auxiliaries = {child.lower_ for child in word.children if child.dep_ == "aux"}
    over = auxiliaries & {"have", "'ve", "’ve"} and word.tag_ in {"VBN", "VBD"} and "will" not in auxiliaries
    return bool(auxiliaries & PROSPECT) and not over
