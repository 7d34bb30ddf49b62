"""Outlets among the actors: who reports, or is where something was said."""

import re
from functools import cache

from spacy.tokens import Span

from generator.findings import Entity
from generator.lexicon import read_classes, read_words
from generator.story import Actor

_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-TV)?$")
"""A station of the United States."""
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "agent"})
_REPORTING = frozenset({"report", "publish", "cite", "quote", "air", "broadcast"})


def is_outlet(actor: Actor | Entity) -> bool:
    """Return whether an actor is known as an outlet, or called one, and by a call sign if it has no other name."""
    media = read_classes("sectors")["MED"]
    if actor.type != "organization":
        return False
    known = any(name.lower() in _known_outlets() or not media.isdisjoint(name.lower().split()) for name in actor.names)
    return known or all(_CALL_SIGN.match(name) for name in actor.names)


def does_more(span: Span) -> bool:
    """Return whether an outlet does, or has done to it, anything but telling."""
    verb = span.root.head
    told = verb.lemma_.lower() in read_words("speech_verbs") | _REPORTING
    return span.root.dep_ in _ACTING and verb.pos_ == "VERB" and not told


@cache
def _known_outlets() -> frozenset[str]:
    return frozenset(name.lower() for name in read_words("outlets"))
