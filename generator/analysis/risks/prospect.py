"""Whether a verb is put in prospect: by a modal, by "going to", by a condition."""

from spacy.tokens import Token

from generator.analysis.verbs.auxiliaries import CAN, MAY, WILL, WOULD

PROSPECT = WILL | WOULD | MAY | CAN
ODDS = frozenset({"probability", "likelihood", "chance", "possibility", "prospect", "odds"})
"""Nouns that tell how likely something is."""
_CONDITIONS = frozenset({"if", "unless", "without"})
_DOUBTING = frozenset({"ask", "wonder", "question", "know", "see", "decide"})
_READER = frozenset({"i", "you", "anyone", "anybody"})
_LOOKING = frozenset({
    "ask", "believe", "consider", "count", "do", "keep", "like", "look", "read", "remember", "say", "see", "think",
    "want", "wonder",
})  # fmt: skip
"""What a reader may do, on which nothing hangs ("if you're keeping track")."""
_PERCEIVED = frozenset({"see", "hear", "find"})
_DOING = frozenset({"xcomp", "ccomp", "advcl"})
_AHEAD = frozenset({"going", "expected", "forecast", "projected", "predicted", "poised"})


def has_prospect(word: Token) -> bool:
    """Return whether a verb has such a modal, and does not speak of what is over.

    That is "could have fled", or "could be heard shouting".
    """
    auxiliaries = {child.lower_ for child in word.children if child.dep_ == "aux"}
    if word.lemma_ in _PERCEIVED and any(child.tag_ == "VBG" and child.dep_ in _DOING for child in word.children):
        return False
    over = auxiliaries & {"have", "'ve", "’ve"} and word.tag_ in {"VBN", "VBD"} and not auxiliaries & {"will", "'ll"}
    return (bool(auxiliaries & PROSPECT) and not over) or _is_about_to(word)


def is_backshifted(modal: Token) -> bool:
    """Return whether a "would" is but the "will" of what was said then ("said the strike would end")."""
    verb = modal.head
    said = next((word for word in (verb, *verb.ancestors) if word.dep_ == "ccomp"), None)
    past = said is not None and any(word.tag_ == "VBD" for word in (said.head, *said.head.children))
    return modal.lower_ == "would" and past and not any(find_protases(word) for word in (verb, *verb.ancestors))


def find_mark(verb: Token) -> str:
    """Return the word of condition that opens a verb's clause, or nothing: none are questions, or said to readers."""
    if verb.dep_ == "ccomp" and verb.head.lemma_ in _DOUBTING:
        return ""
    if verb.lemma_ in _LOOKING and any(child.lower_ in _READER for child in verb.children if child.dep_ == "nsubj"):
        return ""
    marks = (child.lower_ for child in verb.children if child.dep_ in {"mark", "aux", "advmod"} and child.i < verb.i)
    return next((mark for mark in marks if mark in _CONDITIONS), "")


def find_protases(verb: Token) -> list[Token]:
    """Return the verbs of the protases, the clauses of condition, that hang on a verb."""
    return [child for child in verb.children if child.dep_ == "advcl" and find_mark(child)]


def _is_about_to(word: Token) -> bool:
    """Return whether a verb is what is "going to", or "expected to", happen, now."""
    going = word.head
    return (
        word.dep_ == "xcomp"
        and going.lower_ in _AHEAD
        and any(child.dep_ in {"aux", "auxpass"} and child.tag_ in {"VBZ", "VBP"} for child in going.children)
    )
