"""Dates that tell no more than when words were said."""

from spacy.tokens import Span

from generator.analysis.clauses import find_verb

_PLAIN = frozenset(
    {"say", "tell", "add", "write", "note", "report", "explain", "state", "comment", "interview", "tweet"}
)
"""Verbs that give words and are no act by themselves, unlike "announce" and "deny"."""


def dates_the_saying(date: Span) -> bool:
    """Return whether a date tells no more than when words were said: behind the words, or by nobody who is named."""
    verb = find_verb(date.root)
    if verb is None:
        return False
    if verb.lower_ == "according":
        return True
    if date.text.lower() == "recently":
        return verb.lemma_ in _PLAIN or verb.dep_ in {"acl", "relcl"}
    direct = date.root.head == verb or date.root.head.head == verb
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if verb.lemma_ not in _PLAIN or not direct or any(subject.lower_ in {"i", "we"} for subject in subjects):
        return False
    said = [child for child in verb.children if child.dep_ in {"ccomp", "dobj", "parataxis"}]
    trails = verb.dep_ == "parataxis" or any(child.i < verb.i for child in said)
    named = any(token.pos_ == "PROPN" for subject in subjects for token in subject.subtree)
    return trails or (verb.dep_ == "ccomp" and not said) or (bool(subjects) and not named)
