"""Whether "today" is no day, but nowadays, and "tomorrow" the future."""

import re

from spacy.tokens import Span, Token

from generator.analysis.clauses import NOUNS, PRESENT, VERBS
from generator.lexicon import read_words

_NOW = re.compile(r"today|tomorrow|tonight", re.IGNORECASE)
_STATES = frozenset({"be", "do", "have", "remain", "exist", "know", "live", "need", "want", "mean"})
_ANYBODY = frozenset({"everybody", "everyone", "kids", "one", "people", "they", "we", "you"})


def is_figurative(date: Span) -> bool:
    """Return whether "today" means nowadays and "tomorrow" the future: "leaders of tomorrow", "today there are"."""
    if not _NOW.fullmatch(date.text):
        return False
    above = date.root.head
    if date.root.dep_ == "pobj":
        return above.lower_ == "of" or (above.lower_ == "for" and above.head.dep_ == "relcl")
    if date.text.lower() == "today" and _is_nowadays(above):
        return True
    return above.tag_ in PRESENT and above.lemma_ in _STATES


def _is_nowadays(above: Token) -> bool:
    """Return whether a word over "today" tells of no day, but of people, or of what is wont to be or can be.

    So do "worth a fortune today", "anyone today", "as we do today", "is still sung today", "the role that she plays
    today" and "a way to reach people today".
    """
    if above.pos_ == "ADJ":
        return True
    if above.pos_ not in VERBS:
        return above.pos_ in NOUNS | {"PRON"} and above.lemma_.lower() not in read_words("event_nouns")
    while above.dep_ == "xcomp":
        above = above.head
    if above.tag_ == "VB" and above.dep_ == "acl":
        return True
    words = {child.lower_ for child in above.children}
    if "still" in words and ("being" in words or above.tag_ in PRESENT):
        return True
    anybody = any(child.dep_ == "nsubj" and child.lower_ in _ANYBODY for child in above.children)
    return above.tag_ in PRESENT and (anybody or above.dep_ == "relcl")
