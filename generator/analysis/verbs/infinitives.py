"""Infinitives that tell what happened: what was or was not done, and what something that happened was for."""

from spacy.tokens import Token

from generator.analysis.clauses import find_verb_above

_DONE = frozenset(
    {"refuse", "manage", "fail", "begin", "start", "continue", "try", "decline", "come", "use", "help", "have"}
    | {"appear", "prove", "rush", "seem", "struggle"}
    | {"cause", "compel", "force", "lead", "prompt"}
)
_TRIED = frozenset({"attempt", "bid", "effort", "failure", "inability", "refusal"})
_PAST = frozenset({"VBD", "VBN"})


def is_done(verb: Token) -> bool:
    """Return whether an infinitive tells what did or did not happen ("refused to pay", "died in a bid to leave")."""
    over = verb.head
    if over.pos_ == "NOUN" and over.lemma_ in _TRIED:
        above = find_verb_above(over)
        return above is not None and above.tag_ in _PAST
    return over.lemma_ in _DONE and over.tag_ in _PAST


def is_purpose(verb: Token) -> bool:
    """Return whether an infinitive tells what something that happened was for ("was held to honour them on Monday")."""
    first = verb.head if verb.dep_ == "conj" else verb
    return first.dep_ == "advcl" and first.head.tag_ in _PAST
