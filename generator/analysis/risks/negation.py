"""Which verbs are negated, and of whom something is said that holds of nobody."""

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS

NOBODY = frozenset({"nobody", "none", "nothing", "neither"})


def has_not(word: Token) -> bool:
    """Return whether a word is negated, otherwise than by "not only"."""
    negations = [child for child in word.children if child.dep_ == "neg"]
    return any(neg.nbor().lower_ not in {"only", "just", "merely"} for neg in negations if neg.i + 1 < len(neg.doc))


def is_of_nobody(verb: Token) -> bool:
    """Return whether a verb is told of nobody ("Nobody is in danger", "no house was at risk", "will ruin nobody")."""
    parties = (child for child in verb.children if child.dep_ in SUBJECTS | {"dobj"})
    return any(
        party.lower_ in NOBODY
        or (party.lower_ == "one" and party.i and party.nbor(-1).lower_ == "no")
        or any(child.dep_ == "det" and child.lower_ == "no" for child in party.children)
        for party in parties
    )
