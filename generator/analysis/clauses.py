"""Which verb a word belongs to."""

from spacy.tokens import Token

_VERBS = frozenset({"VERB", "AUX"})


def find_verb(token: Token) -> Token | None:
    """Return a word itself where it is a verb, else the nearest above it, None where there is none."""
    return token if token.pos_ in _VERBS else find_verb_above(token)


def find_verb_above(token: Token) -> Token | None:
    """Return the nearest verb above a word, None where there is none."""
    return next((word for word in token.ancestors if word.pos_ in _VERBS), None)
