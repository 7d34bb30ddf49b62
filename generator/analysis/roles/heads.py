"""Heads of roles: what somebody is himself ("widow"), apart from those whose that is ("Mr Roe's widow")."""

import re

_POSSESSOR = re.compile(r"^.*(?:['’]s|s['’])\s+")
_BEHIND = re.compile(r"\s(?:of|for|to|at|in|on|with|from|who|whose)\s|,")


def find_own_words(role: str) -> tuple[str, ...]:
    """Return the words of a role in small letters that are said of its holder, the office last; none may be left."""
    return tuple(_POSSESSOR.sub("", _BEHIND.split(role.lower())[0]).split())
