"""PLOVER event types: which verbal act an attribution is, where its cue surely tells."""

from functools import cache

from spacy.tokens import Token

from generator.analysis.verbs.negation import is_negated
from generator.lexicon import read_classes


def find_event_type(cue: Token) -> str | None:
    """Return the type of the act that a verb reports, None where it reports none or the verb is denied."""
    if cue.pos_ != "VERB" or is_negated(cue) or _is_unreal(cue):
        return None
    lemma = cue.lemma_.lower()
    links = {child.lower_ for child in cue.children if child.dep_ in {"prep", "prt"}}
    infinitive = any(c.dep_ in {"xcomp", "ccomp"} and any(g.lower_ == "to" for g in c.children) for c in cue.children)
    forms = [f"{lemma} {link}" for link in sorted(links)] + [f"{lemma} to"] * infinitive + [lemma]
    return next((_types()[form] for form in forms if form in _types()), None)


def _is_unreal(cue: Token) -> bool:
    """Return whether the act is only possible, asked about or to come ("would urge", "to condemn")."""
    return any(child.dep_ == "aux" and child.tag_ in {"MD", "TO"} for child in cue.children)


@cache
def _types() -> dict[str, str]:
    return {form: name for name, forms in read_classes("event_types").items() for form in forms}
