"""Who fears: whose concern a word of danger is, where nobody is given words ("roofers are worried", "Roe's fear")."""

from spacy.tokens import Token

from generator.analysis.attribution.standing import can_state
from generator.analysis.clauses import PREDICATES, SUBJECTS

_FEELINGS = frozenset(
    {"concerned", "worried", "afraid", "fearful", "alarmed", "anxious", "uneasy", "fear", "worry", "warn"}
)
_CONCERNS = frozenset({"fear", "concern", "worry", "alarm", "warning", "unease", "disquiet"})
_AUTHOR = frozenset({"i", "we", "my", "our"})
"""Outside all quotation marks, who writes."""
_VOICING = frozenset({"issue", "put", "give", "release", "raise", "express", "voice", "have", "share", "sound"})
"""Verbs by which somebody brings forth a warning or a fear."""
_MOVING = frozenset({"over", "for", "on", "amid", "because", "due"})
"""Before a fear that moves somebody to what he does ("rejected over fears that …")."""
_INFINITE = frozenset({"xcomp", "advcl"})


def find_holder(trigger: Token) -> Token | None:
    """Return the word for whoever fears or warns, if it can be one who does; None for the author, and for nobody."""
    if trigger.lemma_.lower() in _CONCERNS and trigger.pos_ == "NOUN":
        owners = (child for child in trigger.children if child.dep_ == "poss")
        holders = [*owners, *_movers(trigger), *_voicing(trigger)]
    elif trigger.lower_ in _FEELINGS or trigger.lemma_.lower() in _FEELINGS:
        verb = trigger.head if trigger.dep_ in PREDICATES else trigger
        holders = _subjects(verb) or (_subjects(verb.head) if verb.dep_ in _INFINITE else [])
    else:
        return None
    return next((holder for holder in holders if can_state(holder) and holder.lower_ not in _AUTHOR), None)


def _voicing(noun: Token) -> list[Token]:
    """Return who brings a warning or a fear forth: "The embassy put out a warning"."""
    return _subjects(noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in _VOICING else []


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in SUBJECTS]


def _movers(noun: Token) -> list[Token]:
    """Return who acts over a fear: the agent of the verb above it."""
    agents = (child for child in noun.head.head.children if child.dep_ == "agent" and noun.head.lower_ in _MOVING)
    return [child for by in agents for child in by.children if child.dep_ == "pobj"]
