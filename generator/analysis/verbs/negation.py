"""Which verbs are denied by the words at them: "did not say", "neither said", "no claim"."""

from spacy.tokens import Token

from generator.analysis.clauses import SUBJECTS

_NEVER = frozenset({"never", "hardly"})


def is_negated(cue: Token) -> bool:
    """Return whether a verb is said not to have been said, or a noun to be none ("no claim")."""
    adverbs = (*cue.children, *(t for c in cue.children if c.lower_ == "longer" for t in c.lefts))
    negated = any(t.dep_ == "neg" or t.lower_ in _NEVER for t in adverbs)
    return negated or any(c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in cue.children) or _is_neither(cue)


def _is_neither(cue: Token) -> bool:
    """Return whether neither of two does it ("neither Roe nor Lind said", "nor did she say")."""
    subjects = (child for child in cue.children if child.dep_ in SUBJECTS)
    neither = any(
        token.lower_ == "neither" for subject in subjects for token in subject.subtree if token.i <= subject.i
    )
    joined = cue.head if cue.dep_ == "conj" else cue
    return neither or any(child.lower_ == "nor" and joined.i <= child.i < cue.i for child in joined.children)
