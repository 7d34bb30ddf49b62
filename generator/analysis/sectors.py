"""The sector of an actor, PLOVER's code, where its role or its name tells it."""

import re
from collections.abc import Iterable

from generator.analysis.names.words import is_place
from generator.lexicon import read_classes
from generator.models import ActorType

_PERSONS = frozenset({"king", "queen", "prince", "emir", "sultan", "general", "major", "captain", "pope", "cardinal"})
"""Titles that tell nothing of the body in whose name they stand ("Burger King", "General Motors")."""

_NO_RANKS = frozenset({"captain", "major"})
"""What is no rank in small letters ("club captain", "major donor")."""

_OTHER = {
    "union": frozenset({"european", "african", "soviet", "eurasian", "credit", "customs", "civil", "league", "square"}),
    "council": frozenset({
        "security", "european", "human", "research", "cooperation", "advisory", "churches", "foreign", "trade", "arts",
        "atlantic", "press", "medical", "refugee", "economic",
    }),
}  # fmt: skip
"""Words of a name beside which a noun is not what its sector says: the European Union is no trade union."""
_OVER_ANY = frozenset({"president", "vice-president", "secretary", "commissioner", "chancellor"})
"""Offices of a state that unions, firms and universities have as well."""
_OVER_BODY = _OVER_ANY - {"secretary"}
"""Those of them that are a state's only where what they are "of" is one."""


def find_sector(kind: ActorType, names: Iterable[str], roles: Iterable[str]) -> str:
    """Return the code of a person by the first role that tells it, of a body by its name; else nothing."""
    if kind == "person":
        return next((code for role in roles if (code := _by_role(role))), "")
    words = {word.lower() for name in names for word in name.split()}
    if kind != "organization":
        return ""
    misleading = _PERSONS | {noun for noun, others in _OTHER.items() if words & others}
    heads = {_before_of(name.lower().split())[-1] for name in names if name}
    return next((code for group in (heads, words) if (code := _find_code(*(group - misleading)))), "")


def _by_role(role: str) -> str:
    """Return the code of the body that one presides over, where the office is such; else of the office's last word."""
    told = role.split() if role != "secretary" else []
    words = [word.lower().removesuffix("'s").removesuffix("’s").strip("'’") for word in told if word not in _NO_RANKS]
    words = [word for i, word in enumerate(words) if word != "general" or not i]
    head = _before_of(words)
    head = [word for i, word in enumerate(head) if word != "executive" or i + 1 == len(head) or head[i - 1] == "chief"]
    over = [word for word in words if word not in _OVER_ANY | {"press"}] if not _OVER_ANY.isdisjoint(head) else []
    own = [] if _is_of_body(role) and not _OVER_BODY.isdisjoint(head) else head
    code = next((code for word in [*reversed(over), *reversed(own)] if (code := _find_code(word))), "")
    return "COP" if code == "MIL" and not read_classes("sectors")["COP"].isdisjoint(head) else code


def _before_of(words: list[str]) -> list[str]:
    return words[: next((i for i, word in enumerate(words) if word in {"of", "for"} and i), len(words))]


def _is_of_body(role: str) -> bool:
    """Return whether an office is one of what is named, and that is no country or place ("president of Roe Foods")."""
    named = re.split(" (?:of|for) (?:the )?", role, maxsplit=1)[1:]
    return any(name[:1].isupper() and not is_place(name) for name in named)


def _find_code(*words: str) -> str:
    return next((code for code, known in read_classes("sectors").items() if not known.isdisjoint(words)), "")
