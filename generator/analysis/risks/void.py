"""What leaves a word of danger without one: denied, done, refused, an idiom, part of a danger that there is not."""

from spacy.tokens import Token

from generator.analysis.clauses import PREDICATES, PRESENT
from generator.analysis.risks.asserting import is_said, is_said_by_adjective
from generator.analysis.risks.bygone import is_bygone
from generator.analysis.risks.denial import is_denied, is_denied_by_verb, only_tells_which
from generator.analysis.risks.harmless import is_harmless
from generator.analysis.risks.matter import has_no_matter
from generator.analysis.risks.negation import has_not
from generator.analysis.risks.reach import lies_ahead
from generator.analysis.verbs.auxiliaries import MUST
from generator.lexicon import read_classes

_GOING_ON = frozenset({"continue", "begin", "start", "tend", "serve", "help"})


def is_void(token: Token) -> bool:
    """Return whether a word of danger tells of none here."""
    words = read_classes("risk_triggers")["noun"]
    within = any(word.pos_ == "NOUN" and word.lemma_ in words and is_denied(word) for word in token.ancestors)
    unsaid = has_no_matter(token) or not _is_told(token)
    return within or unsaid or is_harmless(token) or is_bygone(token) or _is_without_danger(token)


def _is_told(token: Token) -> bool:
    """Return whether a danger is said of something, and a change for the worse of now or of what may come."""
    words = read_classes("risk_triggers")
    if token.pos_ == "NOUN":
        return token.lemma_.lower() in words["worry"] or is_said(token) or lies_ahead(token)
    if token.pos_ == "ADJ" or token.lower_ in words["adjective"]:
        return is_said_by_adjective(token) or lies_ahead(token)
    if token.lemma_ in words["outright"] | words["worry"]:
        return token.dep_ != "amod"
    return lies_ahead(token) or _goes_on(token)


def _goes_on(verb: Token) -> bool:
    """Return whether a change for the worse is told in the present ("undermines", "is worsening")."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _GOING_ON:
        return _goes_on(verb.head)
    auxiliaries = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in PRESENT or (verb.tag_ == "VBG" and bool(auxiliaries & PRESENT))


def _is_without_danger(token: Token) -> bool:
    """Return whether a word of danger tells of none here."""
    if token.pos_ == "NOUN":
        counted = token.lemma_ == "warning" and any(child.dep_ == "nummod" for child in token.children)
        return counted or is_denied(token) or only_tells_which(token) or is_denied_by_verb(token)
    if token.tag_ == "VBN" and token.lower_ in read_classes("risk_triggers")["adjective"]:
        return is_denied_by_verb(token)
    if token.pos_ == "VERB":
        over = any(child.lower_ == "having" for child in token.children)
        return over or _is_refused(token) or (token.dep_ in PREDICATES and is_denied_by_verb(token))
    return is_denied_by_verb(token) or only_tells_which(token)


def _is_refused(verb: Token) -> bool:
    """Return whether a verb is negated and no duty ("we will not endanger", unlike "we must not endanger")."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "need"} and has_not(verb.head):
        return True
    return has_not(verb) and not any(child.dep_ == "aux" and child.lower_ in MUST for child in verb.children)
