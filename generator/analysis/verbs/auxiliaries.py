"""The auxiliary verbs of English by what they tell of, as they are written."""

from spacy.tokens import Token

WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
WOULD = frozenset({"would"})
HAD_OR_WOULD = frozenset({"'d", "’d"})
CAN = frozenset({"can", "ca"})
MAY = frozenset({"could", "may", "might"})
MUST = frozenset({"must", "should", "ought"})
HAVE = frozenset({"has", "have", "'ve", "’ve"})
OVER = frozenset({"was", "were", "had", "did"}) | HAD_OR_WOULD
NOW = frozenset({"is", "are", "am", "do", "does", "'s", "’s", "'re", "’re", "'m", "’m"})
_IS_OR_HAS = frozenset({"'s", "’s"})
MODALS = WILL | WOULD | CAN | MAY | MUST


def find_auxiliaries(verb: Token) -> frozenset[str]:
    """Return the auxiliaries of a verb, with those that it shares ("to meet and vote"); "May launched" has none."""
    marks = frozenset(child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"})
    marks -= CAN | MAY if verb.tag_ in {"VBD", "VBZ"} else frozenset()
    if "been" in marks and marks & _IS_OR_HAS:
        marks = marks - _IS_OR_HAS | {"has"}
    alike = verb.tag_ == verb.head.tag_ and verb.tag_ in {"VB", "VBN", "VBG"}
    shared = verb.dep_ == "conj" and (alike if not marks else marks == {"be"})
    return find_auxiliaries(verb.head) if shared else marks
