"""Countries: the names and demonyms of each, where it acts; and which other places act."""

import re

from spacy.tokens import Doc, Token

from generator.analysis.entities.deeds import takes_part
from generator.analysis.entities.group import Group
from generator.analysis.entities.metonyms import stands_for_state
from generator.analysis.names import Name
from generator.lexicon import read_words
from generator.lexicon.countries import capitals, country_names, demonyms

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_TOLD = _SUBJECTS | {"dobj", "dative", "poss"}
_LEAD = 300
"""A story is about a place that is named within so many characters."""
_HALVES = frozenset({"North", "South", "East", "West"})


def group_countries(doc: Doc, names: list[Name]) -> list[Group]:
    """Group the names and demonyms of each country that is named at least once and takes part in what is told.

    Its capital is one of them where it acts as the country.
    """
    groups: dict[str, Group] = {}
    for name in names:
        country = country_names().get(name.text) or demonyms().get(name.text) or _whole(name.text, names)
        if country:
            groups.setdefault(country, Group(country)).add(name)
    for name in names:
        home = groups.get(capitals().get(name.text, ""))
        if home is not None and stands_for_state(doc[name.first : name.last].root):
            home.add(name)
    return [
        group
        for group in groups.values()
        if any(name.text in country_names() for name in group.names)
        and any(
            (name.kind != "group" and _leads(name)) or _is_told_of(doc[name.first : name.last].root)
            for name in group.names
        )
    ]


def acts_as_place(doc: Doc, name: Name) -> bool:
    """Return whether a place that is no country says something, or the text opens on it, and not its abbreviation."""
    root = doc[name.first : name.last].root
    speaks = root.dep_ in _SUBJECTS and root.head.lemma_.lower() in read_words("speech_verbs")
    return speaks or (_leads(name) and not name.text.endswith("."))


def _is_told_of(root: Token) -> bool:
    """Return whether something is told of a country, though it need take no part ("Norway should pay")."""
    return root.dep_ in _TOLD or takes_part(root)


def _leads(name: Name) -> bool:
    return name.start < _LEAD


def _whole(text: str, names: list[Name]) -> str | None:
    """Return the country of which "the South" is short."""
    if text not in _HALVES:
        return None
    full = {country_names()[n.text] for n in names if re.match(rf"{text} \w", n.text) and n.text in country_names()}
    return full.pop() if len(full) == 1 else None
