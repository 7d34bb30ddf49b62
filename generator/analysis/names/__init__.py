"""Names in a text, cut to the name itself, each with its kind and the offices that stand before or after it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from spacy.tokens import Doc, Span

from generator.analysis.names.cuts import SUFFIXES
from generator.analysis.names.kinds import Kind, find_kinds
from generator.analysis.names.offices import find_mere_seats, find_offices
from generator.analysis.names.own_words import name_text
from generator.analysis.names.spans import find_spans
from generator.analysis.names.words import first_names, is_body, small_words
from generator.analysis.roles import find_roles
from generator.findings import Role
from generator.lexicon import read_classes
from generator.lexicon.countries import demonyms

__all__ = ["SUFFIXES", "Kind", "Name", "find_names"]

_OFFICES: dict[str, Kind] = {"PERSON": "person", "ORG": "organization", "NORP": "group"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name: tokens `first` to `last`, excluded, what it is, and the roles given with it."""

    first: int
    last: int
    start: int
    end: int
    text: str
    kind: Kind
    roles: tuple[Role, ...] = ()
    gender: str = ""
    """"he" or "she" where "Mr." or "Ms." stands before it."""


def find_names(doc: Doc) -> tuple[Name, ...]:
    """Return the names of persons, organizations, groups and places in order, none inside another's title."""
    offices = find_offices(doc)
    mere_seats = find_mere_seats(offices)
    names = [
        Name(span.start, span.end, span.start_char, span.end_char, text, _OFFICES[label])
        for span, text, label in offices
        if text not in mere_seats
    ]
    taken = {token.i for span, _, _ in offices for token in span}
    spans = [(span, label) for span, label in find_spans(doc) if not taken & set(range(span.start, span.end))]
    kinds = find_kinds(doc, spans)
    for span, _ in spans:
        kind = kinds[name_text(span)]
        if kind not in {None, "thing"}:
            names.append(_make_name(span, kind))
    names += _find_again(doc, names)
    return _complete(doc, sorted(_without_parts_of_titles(doc, names), key=lambda name: name.first))


def _complete(doc: Doc, names: list[Name]) -> tuple[Name, ...]:
    """Return the names, first names with the surname that they share with the next ("Ilse and Ann Roe")."""
    known = {name.text.split()[0] for name in names if name.kind == "person" and len(_words(name)) > 1}
    return tuple(
        replace(name, text=f"{name.text} {_words(other)[-1]}")
        if other is not None and _shares_surname(doc, name, other) and _words(name)[0] not in known
        else name
        for name, other in zip_longest(names, names[1:])
    )


def _words(name: Name) -> list[str]:
    """Return the words of a name but for initials."""
    return [word for word in name.text.split() if not word.endswith(".")]


def _shares_surname(doc: Doc, name: Name, other: Name) -> bool:
    """Return whether a first name, perhaps with an initial, stands joined before a full name."""
    alone = len(_words(name)) == 1 and name.text.split()[0] in first_names()
    joined = doc[name.last].lower_ in {"and", "&"} and other.first == name.last + 1
    return alone and joined and name.kind == other.kind == "person" and len(_words(other)) > 1


def _find_again(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Yield the surnames of persons and the names of one word that stand alone and that the tagger passed over."""
    taken = {i for name in names for i in range(name.first, name.last)}
    kinds: dict[str, Kind] = {name.text: name.kind for name in names if name.kind in {"person", "organization"}}
    kinds |= {name.text.split()[-1]: name.kind for name in names if name.kind == "person"}
    for token in doc:
        if token.text not in kinds or token.i in taken:
            continue
        beside = {doc[i].pos_ for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc) and i not in taken}
        named = token.pos_ == "PROPN" or (token.is_title and token.lower_ not in small_words(doc))
        if named and "PROPN" not in beside:
            yield _make_name(doc[token.i : token.i + 1], kinds[token.text])


def _make_name(span: Span, kind: Kind) -> Name:
    doc, first, last = span.doc, span.start, span.end
    before = doc[first - 1].lower_ if first else ""
    gender = next((gender for gender, titles in read_classes("honorifics").items() if before in titles), "")
    roles = find_roles(doc, first, last) if kind == "person" else ()
    start = span.end_char - len(span.text.lstrip("-–—"))
    return Name(first, last, start, span.end_char, name_text(span), kind, roles, gender)


def _without_parts_of_titles(doc: Doc, names: list[Name]) -> list[Name]:
    """Return the names but for those of departments that stand in titles alone ("State" in "Secretary of State")."""
    titles = [role for name in names for role in name.roles]
    inside = [name for name in names if any(role.start <= name.start and name.end <= role.end for role in titles)]
    outside = {name.text for name in names if name not in inside}
    return [
        name for name in names if name not in inside or not _is_department(doc, name, alone=name.text not in outside)
    ]


def _is_department(doc: Doc, name: Name, *, alone: bool) -> bool:
    """Return whether a name within a title is no body that the text speaks of otherwise."""
    if name.kind != "organization" or name.text in demonyms():
        return False
    before = [token.lower_ for token in doc[max(0, name.first - 2) : name.first] if token.lower_ != "the"]
    of = bool(before) and before[-1] in {"of", "for"}
    if of:
        return name.last - name.first == 1 and doc[name.first - 1].lower_ != "the"
    return alone and not is_body(doc[name.first : name.last])
