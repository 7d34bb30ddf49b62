"""Whether a danger is said of something, or only named in passing ("carried death threats", "the dangerous road")."""

from spacy.tokens import Token

from generator.analysis.clauses import PREDICATES, SUBJECTS
from generator.analysis.risks.denial import is_measure
from generator.analysis.risks.relief import RELIEF
from generator.lexicon import read_classes

_MATTERS = frozenset({"of", "to", "from", "for", "by", "against", "that", "like", "about"})
_CLAUSES = frozenset({"acl", "relcl", "ccomp", "pcomp"})
_STATES = frozenset({"at", "in", "into", "under"})
"""Prepositions behind which a danger is the state of something ("at risk", "in great danger")."""
_NOMINAL = SUBJECTS | {"dobj", "pobj"}
"""How an adjective hangs on that stands for people ("the most vulnerable")."""
_LIKELY = frozenset({"potentially", "increasingly", "possibly", "very", "so", "too"})


def is_said(noun: Token) -> bool:
    """Return whether a noun of danger has its matter with it, or is what something is, bears or does."""
    if noun.dep_ == "compound" and is_measure(noun.head):
        noun = noun.head
    matter = any(
        child.dep_ in _CLAUSES or (child.dep_ == "prep" and child.lower_ in _MATTERS) for child in noun.children
    )
    if noun.dep_ == "attr" and any(child.dep_ == "expl" for child in noun.head.children):
        return matter or _is_described(noun)
    return matter or noun.dep_ in PREDICATES | SUBJECTS | {"ROOT", "relcl", "ccomp"} or is_borne(noun)


def _is_described(noun: Token) -> bool:
    """Return whether a danger that there is has something to tell it by ("there is a serious fire risk")."""
    return any(child.dep_ in {"amod", "compound", "conj"} for child in noun.children)


def is_borne(noun: Token) -> bool:
    """Return whether something bears what a noun tells, or is in such a state."""
    while noun.dep_ == "conj" or (noun.dep_ == "pobj" and noun.head.head.lower_ == "one"):
        noun = noun.head if noun.dep_ == "conj" else noun.head.head
    if noun.dep_ in PREDICATES:
        return True
    if noun.dep_ == "pobj":
        return noun.head.lower_ in _STATES and noun.tag_ != "NNS"
    bearing = noun.head.lemma_ in read_classes("risk_triggers")["bearing"] | RELIEF
    return noun.dep_ == "dobj" and bearing


def is_said_by_adjective(adjective: Token) -> bool:
    """Return whether an adjective of danger is what is said, not which thing is meant ("the dangerous road")."""
    while adjective.dep_ == "conj" and adjective.head.pos_ == "ADJ":
        adjective = adjective.head
    if adjective.dep_ != "amod":
        return adjective.dep_ not in _NOMINAL
    noun = adjective.head
    marked = any(child.lower_ in _LIKELY for child in adjective.children)
    on_it = noun.dep_ == "pobj" and noun.head.lower_ == "on"
    return marked or on_it or is_borne(noun)
