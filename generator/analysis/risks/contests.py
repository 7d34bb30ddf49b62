"""What is won or lost in an election or a game, which is nobody's danger: "stall his dash to the nomination"."""

from spacy.tokens import Doc, Token

from generator.analysis.clauses import find_verb
from generator.lexicon import read_classes

_SHARE = 0.01
"""So much of the words of a document that is about a contest name parts of one."""
_STRIVING = frozenset({"able", "unable", "threaten"})
"""Words for what somebody may bring about or not ("unable to win the seat")."""
_NAMES = frozenset({"NOUN", "PROPN"})


def tells_of_contest(doc: Doc) -> bool:
    """Return whether a document is mainly about a contest."""
    return sum(_is_part(word) for word in doc) > _SHARE * len(doc)


def is_of_contest(trigger: Token, *, within: bool) -> bool:
    """Return whether a word tells but of who may lose a contest: that of its clause, or of its document (`within`).

    Whoever is hurt or in danger there is so in earnest.
    """
    if {trigger.lemma_.lower(), trigger.lower_} & read_classes("risk_triggers")["losing"]:
        return within or _names_part(trigger)
    return trigger.lemma_.lower() in _STRIVING and _names_part(trigger)


def _names_part(trigger: Token) -> bool:
    """Return whether the clause around a word names a part of a contest."""
    return any(_is_part(word) for word in (find_verb(trigger) or trigger).subtree)


def _is_part(word: Token) -> bool:
    return word.pos_ in _NAMES and word.lemma_.lower() in read_classes("risk_triggers")["contest"]
