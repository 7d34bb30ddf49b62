"""Outlets among the actors: who reports, or is where something was said."""

import re

from generator.lexicon import read_classes, read_words
from generator.story import Actor

_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-TV)?$")
"""A station of the United States."""


def is_outlet(actor: Actor) -> bool:
    """Return whether an actor is known as an outlet, or called one."""
    media = read_classes("sectors")["MED"]
    return actor.type == "organization" and any(
        name in read_words("outlets") or _CALL_SIGN.match(name) or not media.isdisjoint(name.lower().split())
        for name in actor.names
    )
