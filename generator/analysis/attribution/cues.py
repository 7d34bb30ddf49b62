"""Cue candidates: every word that may say that somebody says, thinks, wants or feels something."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from generator.analysis.attribution.spans import TokenSpan
from generator.lexicon import read_classes

CueKind = Literal["verb", "noun", "prefix", "adverb", "colon"]

_ADVERBS = frozenset({"reportedly", "allegedly"})
_NOTHING = frozenset({"nothing", "little", "anything", "something", "much"})
_WORDINGS = (["the", "words", "of"], ["the", "view", "of"], ["the", "opinion", "of"])
_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})
_GRADES = frozenset({"advmod", "det", "neg"})
"""How a word before an adverb depends on it ("quite openly", "no longer")."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The head of a cue: a verb, a noun, "according", "in" ("in the words of"), "reportedly", a colon."""

    head: Token
    kind: CueKind


def find_cues(doc: Doc, nouns: frozenset[str]) -> Iterator[Cue]:
    """Yield all candidates in text order; `nouns` are the lemmas that may be cues."""
    for token in doc:
        kind = _kind(token, nouns)
        if kind:
            yield Cue(token, kind)


def _kind(token: Token, nouns: frozenset[str]) -> CueKind | None:
    if token.lower_ == "according" or _is_wording(token):
        return "prefix"
    if token.pos_ in {"VERB", "AUX"}:
        silent = token.dep_ in {"aux", "auxpass"} or _is_silent(token) or find_handed(token) is not None
        return None if silent else "verb"
    if token.pos_ == "NOUN":
        return "noun" if token.lemma_.lower() in nouns else None
    if token.text == ":":
        return "colon"
    return "adverb" if token.lower_ in _ADVERBS else None


def _is_silent(verb: Token) -> bool:
    """Return whether somebody says nothing ("said little about it"), which is a deed."""
    nothing = any(child.dep_ == "dobj" and child.lower_ in _NOTHING for child in verb.children)
    return nothing and verb.lemma_ == "say" and not any(child.dep_ == "ccomp" for child in verb.children)


def find_handed(verb: Token) -> Token | None:
    """Return the verb of saying by which another is done ("quoted her as saying", "responded by saying")."""
    links = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in {"as", "by"})
    handed = (c for link in links for c in link.children if c.dep_ == "pcomp" and c.tag_ == "VBG")
    return next((c for c in handed if is_of(verb, "handing") and c.lemma_ in read_classes("cues")["clause"]), None)


def _is_wording(token: Token) -> bool:
    """Return whether a word begins "in the words of" and the like."""
    following = token.doc[token.i + 1 : token.i + 4] if token.lower_ == "in" else ()
    return [word.lower_ for word in following] in _WORDINGS


def is_of(verb: Token, kind: str) -> bool:
    """Return whether a verb is of a class of `lexicon/unfit_cues.txt`."""
    return verb.lemma_.lower() in read_classes("unfit_cues")[kind]


def cue_span(cue: Cue, content: TokenSpan) -> TokenSpan:
    """Return the words of a cue: a verb with what belongs to it, and the preposition that its content hangs on."""
    head, doc = cue.head, cue.head.doc
    first, last = head.i, head.i
    if cue.kind == "verb":
        own = [c for c in head.children if c.dep_ in _PARTS or (c.dep_ == "advmod" and c.tag_.startswith("RB"))]
        parts = {t.i for c in own for t in (c, *c.lefts) if t == c or t.dep_ in _GRADES}
        while first - 1 in parts:
            first -= 1
        while last + 1 in parts:
            last += 1
    behind = doc[last + 1] if last + 1 < len(doc) else head
    governs = content[0] == last + 2 and behind.dep_ == "prep" and behind.head == head
    if cue.kind == "prefix" and head.lower_ == "in":
        last += 3
    elif governs or (cue.kind == "prefix" and behind.lower_ == "to"):
        last += 1
    elif cue.kind == "verb" and _governs_object(doc, content[0], head):
        last = content[0] - 1
    return first, last + 1


def _governs_object(doc: Doc, start: int, head: Token) -> bool:
    """Return whether a content is what an object or a complement of the verb is about: "is critical of …"."""
    before = doc[start - 1] if start else head
    return before.dep_ == "prep" and before.i > head.i and before.head.head == head and before.head.dep_ != "prep"
