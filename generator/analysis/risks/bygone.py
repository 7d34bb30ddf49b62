"""Dangers told as over: "was a threat to the town", "his dangerous views spread"."""

from spacy.tokens import Token

from generator.analysis.clauses import PREDICATES, PRESENT, find_verb_above
from generator.analysis.risks.prospect import has_prospect
from generator.lexicon import read_classes, read_words

_RAISED = frozenset({"warning", "tension"})
"""Nouns beside those of worry: that it was, in the past tense, is how news tells of it."""
_SUFFERED = frozenset({"threaten", "risk", "endanger", "imperil", "jeopardize", "jeopardise"})
_CALLING = frozenset({"call", "consider", "deem", "label", "term", "think"})
"""Verbs by which somebody says of a thing what it is."""
_LOOSE = frozenset({"advcl", "conj", "xcomp", "pcomp", "dep", "acl"})
_TOLD = frozenset({"acl", "ccomp", "relcl"})
_SHARED = frozenset({"about", "among", "from", "over"})


def is_bygone(token: Token) -> bool:
    """Return whether a word of danger tells of what was, and not of what is feared to come."""
    if token.pos_ == "NOUN" and token.lemma_ in _RAISED | read_classes("risk_triggers")["worry"]:
        return _is_worry_over(token)
    if token.pos_ == "NOUN":
        told = any(has_prospect(word) for word in token.subtree)
        return not told and _has_been(token)
    if token.pos_ == "VERB" and token.lower_ not in read_classes("risk_triggers")["adjective"]:
        return _is_done(token)
    return _is_said_past(token)


def _is_worry_over(noun: Token) -> bool:
    """Return whether a fear is only told of as past: "The warnings came to nothing", "There were concerns"."""
    told = any(child.dep_ in _TOLD or child.lower_ in _SHARED for child in noun.children)
    there = noun.dep_ == "attr" and any(child.dep_ == "expl" for child in noun.head.children)
    return not told and (((noun.dep_ == "nsubj" or there) and is_past(noun.head)) or _has_been(noun))


def _has_been(noun: Token) -> bool:
    """Return whether there had been a danger, or may have been one ("had issued a threat", "may have had tensions")."""
    auxiliaries = {child.lower_: child.tag_ for child in noun.head.children if child.dep_ == "aux"}
    once = "had" in auxiliaries or ("have" in auxiliaries and "MD" in auxiliaries.values())
    return noun.dep_ == "dobj" and noun.head.pos_ == "VERB" and once


def _is_said_past(adjective: Token) -> bool:
    """Return whether something was dangerous, or a thing so called took part in what is over."""
    verb = find_verb_above(adjective)
    if verb is None:
        return False
    if adjective.dep_ == "amod":
        return verb.lemma_ not in read_words("speech_verbs") and is_past(verb)
    felt = adjective.lower_ in read_classes("risk_triggers")["feeling"]
    return not felt and adjective.dep_ in PREDICATES and verb.lemma_ not in _CALLING and is_past(verb)


def _is_done(verb: Token) -> bool:
    """Return whether a verb of danger tells a deed: "had threatened her privacy"."""
    had = any(child.dep_ == "aux" and child.lower_ in {"had", "'d"} for child in verb.children)
    objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    if verb.lemma_ == "threaten" and verb.tag_ == "VBD" and any(_is_person(noun) for noun in objects):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by":
        return is_past(verb)
    return bool(objects) and verb.lemma_ in _SUFFERED and (had or (verb.tag_ != "VBN" and is_past(verb)))


def _is_person(noun: Token) -> bool:
    return noun.pos_ == "PRON" or noun.ent_type_ == "PERSON"


def is_past(verb: Token) -> bool:
    """Return whether a verb, or the one that a participle hangs on, tells of the past in its own right.

    The past tense of a clause that completes another verb is that of what was said of then.
    """
    while verb.tag_ in {"VBG", "VBN", "VB"} and verb.dep_ in _LOOSE and _is_bare(verb):
        above = find_verb_above(verb)
        if above is None:
            return False
        verb = above
    words = [verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"})]
    told = [word.head for word in (verb, *verb.ancestors) if word.dep_ == "ccomp"]
    reported = any(head.pos_ == "VERB" and head.tag_ not in PRESENT | {"VB"} for head in told)
    return any(word.tag_ == "VBD" for word in words) and not reported


def _is_bare(verb: Token) -> bool:
    return not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
