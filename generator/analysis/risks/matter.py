"""What is feared: a feeling is a risk where it says what may come ("worried that …", "concern over the attack")."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.clauses import CLAUSE_SUBJECTS, FINITE, SUBJECTS
from generator.analysis.verbs.auxiliaries import MODALS
from generator.lexicon import read_classes

WARNING = frozenset({"warn", "warning"})
THREATS = frozenset({"threat", "threaten"})
_MATTERS = frozenset({"of", "for", "against"})
"""Prepositions behind which stands what is warned of."""
_BESIDE = frozenset({"advcl", "conj"})
"""How a clause hangs on a word that tells something beside it."""
_CLAUSES = frozenset({"ccomp", "pcomp"})
_PHRASES = frozenset({"prep", "pobj", "dobj", "amod", "compound", "conj", "appos"})
"""How the words of a phrase hang together."""


def has_no_matter(token: Token) -> bool:
    """Return whether a word tells that somebody fears, and nothing of what: no clause, no ill, no modal.

    A threat to do something has one where that is an ill ("threatened to veto the bill" has none).
    """
    words = read_classes("risk_triggers")
    if token.lemma_.lower() in THREATS:
        deeds = [child for child in token.children if child.dep_ in {"xcomp", "acl"} and child.tag_ == "VB"]
        return bool(deeds) and not any(is_ill(word) for deed in deeds for word in _phrase(deed))
    if token.lemma_.lower() not in words["worry"] | words["feeling"] | WARNING:
        return False
    governing = [token, token.head] if token.dep_ in SUBJECTS else [token]
    clauses = (_is_told(child) for word in governing for child in word.children if child != token)
    event = (
        token.pos_ == "VERB"
        and token.lemma_ not in WARNING
        and any(child.dep_ == "dobj" and _is_some(child) for child in token.children)
    )
    return not (any(clauses) or has_modal(token) or event or _names_ill(token) or _is_raised_for(token))


def tells_ill(token: Token) -> bool:
    """Return whether what hangs on a word of danger names an ill, or what may come or may not be."""
    told = [word for child in token.children if _is_behind(child) for word in child.subtree]
    return any(is_ill(word) or word.lower_ in MODALS or word.dep_ == "neg" for word in told)


def _is_behind(child: Token) -> bool:
    """Return whether a word stands behind that on which it hangs, as a clause ("…, she warns") or a ruling noun may."""
    return child.dep_ not in _BESIDE and (child.i > child.head.i or child.dep_ in {"ccomp", "compound"})


def has_modal(token: Token) -> bool:
    """Return whether what is told of a word may come, otherwise than by which one it is ("that he would echo")."""
    told = (child for child in token.children if child.dep_ not in _BESIDE)
    told = (child for child in told if child.dep_ != "relcl" or any(c.dep_ == "mark" for c in child.children))
    return any(word.lower_ in MODALS for child in told for word in child.subtree)


def is_ill(word: Token) -> bool:
    """Return whether a word, or a verb with its particle, is one for an ill."""
    words = read_classes("risk_triggers")
    ills = words["harm"] | words["noun"] | words["verb"] | words["adjective"] | words["unwanted"] | words["suffered"]
    particles = (child.lower_ for child in word.children if child.dep_ == "prt")
    forms = {word.lemma_.lower(), *(f"{word.lemma_.lower()} {particle}" for particle in particles)}
    return not forms.isdisjoint(ills | read_classes("risk_trends")["ills"])


def _is_some(noun: Token) -> bool:
    """Return whether a noun is none that is known already ("fear a blast", unlike "fear the sergeant")."""
    return noun.pos_ == "NOUN" and not any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.children)


def _is_told(child: Token) -> bool:
    """Return whether a clause, or a phrase with one ("about being seen"), says what is feared."""
    if child.dep_ == "prep":
        return any(word.dep_ in _CLAUSES for word in child.children)
    parts = [child, *child.children]
    whole = child.dep_ == "acl" and any(word.dep_ in CLAUSE_SUBJECTS or word.tag_ in FINITE for word in parts)
    return child.dep_ in _CLAUSES or whole


def _names_ill(token: Token) -> bool:
    """Return whether a phrase behind a word names an ill, or a good that may be lost ("fear of war", "for safety")."""
    goods = read_classes("risk_trends")["goods"]
    phrases = [child for child in token.children if child.dep_ in {"prep", "dobj"} and child.i > token.i]
    if token.lemma_ in WARNING and any(phrase.lower_ in _MATTERS for phrase in phrases):
        return True
    return any(is_ill(word) or word.lemma_.lower() in goods for phrase in phrases for word in _phrase(phrase))


def _phrase(word: Token) -> Iterator[Token]:
    """Yield the words of a phrase, without those of its clauses."""
    yield word
    for child in word.children:
        if child.dep_ in _PHRASES:
            yield from _phrase(child)


def _is_raised_for(noun: Token) -> bool:
    """Return whether something raises concerns for somebody."""
    party = any(child.dep_ == "prep" and child.lower_ == "for" for child in noun.children)
    return party and noun.dep_ == "dobj" and noun.head.lemma_ == "raise"
