"""The subject of a cue, also where the parser hung it elsewhere ("…, officials said", "Ann Roe, a clerk, said")."""

from spacy.tokens import Token

from generator.analysis.attribution.standing import standing_of
from generator.analysis.clauses import FINITE

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_BOUND = frozenset({"relcl", "acl", "xcomp", "amod"})
"""Verbs that hang so on another word have their subject there."""
_MARKS = frozenset({'"', "“", "‘", "``", "''"})
_PARTS = frozenset({"aux", "neg", "advmod"})
_SPEAKING = frozenset({"name", "people", "agent"})
_JOINED = frozenset({"conj", "compound", "nmod"})
_LONGEST = 12
"""Tokens of what may stand between a subject and its verb, in commas."""


def find_subject(verb: Token) -> Token | None:
    """Return a verb's own subject, else the head of the phrase right before it that can speak."""
    own = next((child for child in verb.children if is_subject(child)), None)
    return own if own is not None else find_subject_before(verb)


def is_subject(token: Token) -> bool:
    """Return whether a token is a subject, and no title behind its verb ("said on “Roe and Friends”")."""
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else token
    return token.dep_ in SUBJECTS and not (token.i > token.head.i and before.text in _MARKS)


def find_subject_before(verb: Token) -> Token | None:
    """Return the head of a phrase that ends before a finite verb without subject, or before an insertion in commas."""
    if not _is_finite(verb) or verb.dep_ in _BOUND or any(is_subject(c) or c.dep_ == "agent" for c in verb.children):
        return None
    doc, start, i = verb.doc, verb.sent.start, verb.i - 1
    while i > start and doc[i].dep_ in _PARTS and doc[i].head == verb:
        i -= 1
    if doc[i].text == ",":
        opening = (n for n in range(i - 1, max(start, i - _LONGEST), -1) if doc[n].text == ",")
        i = next(opening, start) - 1
    return _head_of(doc[i]) if i >= start and standing_of(doc[i]) in _SPEAKING else None


def _is_finite(verb: Token) -> bool:
    has = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return (verb.tag_ in FINITE or (verb.tag_ == "VBN" and has)) and not passive


def _head_of(last: Token) -> Token:
    """Return the head of the phrase that ends with a word, no further than its comma ("…, Swiss officials")."""
    head = last
    while head.dep_ in _JOINED and head.head.i < head.i and not _has_comma(head.head, head):
        head = head.head
    return head


def _has_comma(first: Token, last: Token) -> bool:
    return any(token.text == "," for token in first.doc[first.i : last.i])
