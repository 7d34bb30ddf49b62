"""The sector of an actor, PLOVER's code, where its role or its name tells it."""

from collections.abc import Iterable

from generator.lexicon import read_classes
from generator.models import ActorType

_PERSONS = frozenset({"king", "queen", "prince", "emir", "sultan", "general", "major", "captain", "pope", "cardinal"})
"""Titles that tell nothing of the body in whose name they stand ("Burger King", "General Motors")."""


def find_sector(kind: ActorType, names: Iterable[str], roles: Iterable[str]) -> str:
    """Return the code of a person by the last known word of the first role, of a body by its name; else nothing."""
    if kind == "person":
        return next((code for role in roles if (code := _by_last_word(role))), "")
    words = {word.lower() for name in names for word in name.split()} - _PERSONS
    if kind != "organization":
        return ""
    return next((code for code, known in read_classes("sectors").items() if words & known), "")


def _by_last_word(role: str) -> str:
    head = role.lower().split(" of ")[0].split(" for ")[0].split()
    for word in reversed(head):
        code = next((code for code, known in read_classes("sectors").items() if word in known), "")
        if code:
            return code
    return ""
