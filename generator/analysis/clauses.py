"""Which verb a word belongs to, and by what its subject and predicate are known."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""How who or what acts, or is acted upon, depends on its verb."""
CLAUSE_SUBJECTS = SUBJECTS | {"csubj", "csubjpass", "expl"}
"""The same with clauses, and with the "there" and "it" that stand for one."""
PREDICATES = frozenset({"acomp", "attr", "oprd"})
"""How what is said of a subject depends on its verb."""
PRESENT = frozenset({"VBZ", "VBP"})
FINITE = PRESENT | {"VBD"}
"""Tags of verbs by their tense, modals apart."""
TENSED = FINITE | {"MD"}
"""The same with modals."""
VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})


def find_verb(token: Token) -> Token | None:
    """Return a word itself where it is a verb, else the nearest above it, None where there is none."""
    return token if token.pos_ in VERBS else find_verb_above(token)


def find_verb_above(token: Token) -> Token | None:
    """Return the nearest verb above a word, None where there is none."""
    return next((word for word in token.ancestors if word.pos_ in VERBS), None)
