"""Words that tell what a name is: first names, regions, nouns for bodies, places and things."""

from functools import cache

from spacy.tokens import Doc, Span, Token

from generator.analysis.plaintext import once
from generator.lexicon import read_classes, read_table, read_words
from generator.lexicon.countries import country_names

PLACES = frozenset({"GPE", "LOC", "FAC"})
"""The tagger's labels for places."""
_MODIFIERS = frozenset({"compound", "nmod", "poss", "amod"})


def is_body(span: Span) -> bool:
    """Return whether a word of a name is a noun for a body of persons, or the name is an acronym."""
    nouns = read_classes("name_nouns")["organization"]
    return any(token.lower_ in nouns for token in span) or (len(span) == 1 and span.text.isupper() and len(span[0]) > 1)


def has_noun(span: Span) -> bool:
    """Return whether a word of a name tells a kind that is no person's ("Motors", "Election")."""
    return any(token.lower_ in known for token in span for known in nouns().values())


def is_branch(span: Span) -> bool:
    """Return whether a name is that of a country's body for a field ("Transport Scotland")."""
    opens = len(span) > 1 and span[0].is_title and span[0].lower_ in read_classes("name_nouns")["branch"]
    return opens and _is_country(span[1:].text)


def _is_country(text: str) -> bool:
    return text in country_names() or text in regions()


def is_modifier(span: Span) -> bool:
    """Return whether a name only tells which of what follows ("the Obama administration")."""
    return is_modifying(span.root) and span.root.head.i >= span.end


def is_modifying(noun: Token) -> bool:
    """Return whether the head of a name depends on a word behind it as what tells which, or whose."""
    return noun.dep_ in _MODIFIERS and noun.head.i > noun.i


@once
def small_words(doc: Doc) -> frozenset[str]:
    """Return the words that a document has in small letters."""
    return frozenset(token.text for token in doc if token.is_lower)


@cache
def first_names() -> frozenset[str]:
    """Return the first names that tell he or she."""
    return frozenset[str]().union(*read_classes("first_names").values())


@cache
def gendered_nouns() -> frozenset[str]:
    """Return the nouns and titles for a man or a woman."""
    return frozenset[str]().union(*read_classes("roles_gendered").values())


@cache
def regions() -> frozenset[str]:
    """Return the parts of countries that are named without the country."""
    return frozenset(region for (row,) in read_table("regions") for region in row)


@cache
def cities() -> frozenset[str]:
    """Return the names of large cities that are seldom a person's."""
    return read_words("cities")


def is_place(text: str) -> bool:
    """Return whether a name is that of a country, a part of one or a large city, by the lists."""
    return _is_country(text) or text in cities()


@cache
def known_bodies() -> dict[str, str]:
    """Return by each of its names the first name of a body that news call by several."""
    return {name: names[0] for (names,) in read_table("known_bodies") for name in names}


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Return the nouns that tell a kind, by kind."""
    given = read_classes("name_nouns")
    return {kind: given[kind] for kind in ("place", "thing")} | {
        "organization": given["organization"] | given["masthead"] | given["trade"]
    }
