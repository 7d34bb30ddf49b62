"""Which verbs are negated, and of whom something is said that holds of nobody."""

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS

NOBODY = frozenset({"nobody", "none", "nothing", "neither"})

_BELIEVING = frozenset({"think", "believe", "expect"})
_TOLD_OF = frozenset({("relcl", "attr"), ("acl", "attr"), ("acl", "dobj")})
"""How a clause tells of a noun, and that hangs on its verb ("is not a step that …", "have no plan to …")."""


def has_not(word: Token) -> bool:
    """Return whether a word is negated, otherwise than by "not only"."""
    negations = [child for child in word.children if child.dep_ == "neg"]
    return any(neg.nbor().lower_ not in {"only", "just", "merely"} for neg in negations if neg.i + 1 < len(neg.doc))


def is_in_negated(verb: Token) -> bool:
    """Return whether a verb is one of several that are negated together, is not believed, or of what there is not."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb = verb.head
        if has_not(verb):
            return True
    if verb.dep_ == "ccomp" and verb.head.lemma_ in _BELIEVING and has_not(verb.head):
        return True
    return (verb.dep_, verb.head.dep_) in _TOLD_OF and has_not(verb.head.head)


def is_plea(verb: Token) -> bool:
    """Return whether somebody is asked not to do something ("don't put yourself in danger")."""
    bare = verb.tag_ == "VB" and not any(child.dep_ in SUBJECTS or child.lower_ == "to" for child in verb.children)
    modal = any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)
    return bare and not modal and has_not(verb)


def is_of_nobody(verb: Token) -> bool:
    """Return whether a verb is told of nobody ("Nobody is in danger", "no house was at risk", "will ruin nobody")."""
    parties = (child for child in verb.children if child.dep_ in SUBJECTS | {"dobj"})
    return any(
        party.lower_ in NOBODY
        or (party.lower_ == "one" and party.i and party.nbor(-1).lower_ == "no")
        or any(child.dep_ == "det" and child.lower_ == "no" for child in party.children)
        for party in parties
    )
