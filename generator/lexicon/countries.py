"""Countries: from any of their names, or the name of their people, to the country."""

from functools import cache

from generator.lexicon import read_table

_SHARED = frozenset({"Brussels", "Jerusalem"})
"""Capitals that stand for a union of states as well, or are disputed."""


_FORMS = ("Republic of", "Republic of the", "Kingdom of", "Kingdom of the")
"""What may stand before the name of most countries."""


@cache
def country_names() -> dict[str, str]:
    """Return the country by each of its names."""
    listed = {name: row[0][0] for row in _rows() for name in (*row[0], *row[2])}
    formal = {f"{form} {name}": country for name, country in listed.items() for form in _FORMS}
    of_another = {"Republic of China"}
    return {name: country for name, country in formal.items() if name not in of_another} | listed


@cache
def capitals() -> dict[str, str]:
    """Return the country by the name of its capital, but for those that stand for others, too."""
    others = country_names().keys() | _SHARED
    return {name: row[0][0] for row in _rows() for name in row[3] if name not in others}


@cache
def demonyms() -> dict[str, str]:
    """Return the country by the adjective or noun for its people, plurals included."""
    singular = {word: row[0][0] for row in _rows() for word in row[1]}
    return singular | {f"{word}s": country for word, country in singular.items()}


def _rows() -> list[tuple[tuple[str, ...], ...]]:
    return [(*row, *((),) * (4 - len(row))) for row in read_table("countries")]
