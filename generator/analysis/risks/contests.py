"""What is won or lost in an election or a game, which is nobody's danger: "stall his dash to the nomination"."""

from spacy.tokens import Doc, Token

from generator.lexicon import read_classes

_SHARE = 0.01
"""So much of the words of a document that is about a contest name parts of one."""
_NAMES = frozenset({"NOUN", "PROPN"})


def tells_of_contest(doc: Doc) -> bool:
    """Return whether a document is mainly about a contest."""
    return sum(_is_part(word) for word in doc) > _SHARE * len(doc)


def is_of_contest(trigger: Token, *, within: bool) -> bool:
    """Return whether a word tells but of who may lose the contest that its document is about (`within`).

    Whoever is hurt or in danger there is so in earnest; what is only feared or threatened, where that is a harm.
    """
    if not within:
        return False
    words = read_classes("risk_triggers")
    harms = words["harm"] - words["losing"]
    felt = words["worry"] | words["feeling"] | words["losing"] | words["verb"] | {"threat"}
    dangers = harms | (words["noun"] | words["adjective"]) - felt
    told = {word.lemma_.lower() for word in trigger.subtree if word != trigger}
    return dangers.isdisjoint({trigger.lemma_.lower(), trigger.lower_}) and harms.isdisjoint(told)


def _is_part(word: Token) -> bool:
    return word.pos_ in _NAMES and word.lemma_.lower() in read_classes("risk_triggers")["contest"]
