"""Cues: the words that say that somebody says, thinks, wants or feels something."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from generator.lexicon import read_classes, read_words
from generator.models import Span

_MISREAD = {"hop": "hope", "retweete": "retweet"}
"""Lemmas that the model gets wrong."""
_RAISING = frozenset({"seem", "appear", "happen", "tend"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's head, its words, and the classes of `lexicon/cues.txt` that it belongs to."""

    head: Token
    kind: Literal["verb", "noun", "prefix"]
    spans: tuple[Span, ...]
    classes: frozenset[str]


def find_cues(doc: Doc) -> Iterator[Cue]:
    """Yield the cues in text order."""
    for token in doc:
        if token.lower_ == "according":
            yield Cue(token, "prefix", _according_spans(token), frozenset({"prefix"}))
        elif token.pos_ in {"VERB", "AUX"}:
            classes = verb_classes(token)
            if classes:
                yield Cue(token, "verb", _verb_spans(token), classes)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in read_words("reporting_nouns"):
            yield Cue(token, "noun", ((token.idx, token.idx + len(token)),), frozenset({"noun"}))


def verb_classes(token: Token) -> frozenset[str]:
    """Return the kinds of content that a verb may take as a cue; none for raising verbs and infinitives."""
    lemma = _MISREAD.get(token.lemma_.lower(), token.lemma_.lower())
    if lemma in _RAISING or any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children):
        return frozenset()
    classes = {name for name in ("clause", "infinitive", "object") if lemma in read_classes("cues")[name]}
    if any(_is_governed(token, child) for child in token.children):
        classes.add("preposition")
    return frozenset(classes)


def _verb_spans(token: Token) -> tuple[Span, ...]:
    """Return the verb with the auxiliaries, negation, particle and adverb that touch it."""
    first, last = token.i, token.i
    parts = {
        c.i
        for c in token.children
        if c.dep_ in {"aux", "auxpass", "neg", "prt"} or _is_manner(c) or _is_governed(token, c)
    }
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    end = token.doc[last]
    return ((token.doc[first].idx, end.idx + len(end)),)


def _is_governed(verb: Token, token: Token) -> bool:
    """Return whether a preposition makes the cue with its verb: "called for"."""
    return token.dep_ == "prep" and f"{verb.lemma_.lower()} {token.lower_}" in read_classes("cues")["preposition"]


def _is_manner(token: Token) -> bool:
    return token.dep_ == "advmod" and token.tag_ == "RB" and token.lower_ not in {"when", "where", "how", "why"}


def _according_spans(token: Token) -> tuple[Span, ...]:
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    end = following if following.lower_ == "to" else token
    return ((token.idx, end.idx + len(end)),)
