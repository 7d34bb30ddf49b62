"""Metonyms: where a capital stands for the state that it governs, which the text names, too ("Moscow denied it")."""

from spacy.tokens import Token

from generator.lexicon import read_words

_SIDES = frozenset({"with", "against", "between"})
_WHOLE = frozenset({"dobj", "ccomp", "xcomp"})
_OF_TOWNS = frozenset({"be", "have", "see", "host", "get", "experience", "elect", "lie", "become"})
"""What a town does, too."""
_ADDRESSING = frozenset({
    "accuse", "anger", "appease", "arm", "back", "blame", "condemn", "criticise", "criticize", "deter", "isolate",
    "keep", "persuade", "press", "pressure", "provoke", "punish", "sanction", "support", "threaten", "trust", "urge",
    "warn",
})  # fmt: skip
"""What is done to a state and not to a town."""


def stands_for_state(root: Token) -> bool:
    """Return whether a capital does what a state does, is done to as one is, or is one side of something."""
    over = root.head
    if root.dep_ == "nsubj":
        acts = over.pos_ == "VERB" and any(child.dep_ in _WHOLE for child in over.children)
        return over.lemma_ in read_words("speech_verbs") or (acts and over.lemma_ not in _OF_TOWNS)
    if root.dep_ == "dobj":
        return over.lemma_ in _ADDRESSING
    if root.dep_ == "pobj":
        return over.lower_ in _SIDES or over.dep_ == "agent"
    return root.dep_ == "conj" and over != root and stands_for_state(over)
