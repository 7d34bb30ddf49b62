"""Names that the tagger broke in two, and those that it took for one."""

from spacy.tokens import Span, Token

from generator.analysis.names.words import first_names, is_body, is_place, known_bodies
from generator.analysis.plaintext import text_of
from generator.analysis.roles.titles import is_title
from generator.lexicon import read_classes, read_words
from generator.lexicon.countries import country_names, demonyms

_OWNING = frozenset({"'s", "’s", "'", "’"})
_LINKS = frozenset({"and", "&", "of", "for"})
_TITLED = 2
"""Words of a title and a first name ("Cllr Ann")."""


def join_halves(entities: list[Span]) -> list[Span]:
    """Return the entities, those side by side that are one name joined ("Ilse" and "Marant")."""
    joined: list[Span] = []
    for entity in entities:
        if joined and _are_halves(joined[-1], entity):
            joined[-1] = Span(entity.doc, joined[-1].start, entity.end, entity.label)
        else:
            joined.append(entity)
    return joined


def _are_halves(one: Span, other: Span) -> bool:
    """Return whether two entities side by side, of single words or a person's, are one name."""
    if one.end != other.start or one.sent != other.sent or not all(map(_is_proper, (*one, *other))):
        return False
    if one.text == "Democratic" or f"{one.text}s" in known_bodies():
        return other.label_ == "ORG" and is_body(other[-1:])
    if one.label_ == "ORG" and other.label_ == "PERSON":
        return len(one) == _TITLED and len(other) == 1 and is_title(one[:1])
    if one.label_ == "PERSON":
        return other.label_ == "PERSON" or _is_surname(other)
    return len(one) == len(other) == 1 and (one.label == other.label or (_is_unknown(one) and _is_unknown(other)))


def _is_unknown(entity: Span) -> bool:
    """Return whether the tagger takes for a people or place what is none that is known ("Asim", "Qureshi")."""
    known = is_place(entity.text) or entity.text in demonyms() or entity.text in read_words("communities")
    return entity.label_ in {"NORP", "GPE", "LOC"} and not known


def _is_proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper()


def _is_surname(entity: Span) -> bool:
    """Return whether the word right behind a person's name, whatever the tagger takes it for, can but be more of it."""
    return len(entity) == 1 and entity.text.istitle() and entity.label_ in {"ORG", "GPE"}


def split_pairs(entity: Span, label: str) -> tuple[Span, ...]:
    """Return as two an owner and who it owns ("Unity Party's Ann Roe"), a body at another, and what a mark parts."""
    doc = entity.doc
    for token in entity[1:-1]:
        one, other, person = doc[entity.start : token.i], doc[token.i + 1 : entity.end], doc[token.i : entity.end]
        if len(person) == len(("Ann", "Roe")) and token.text in first_names() and is_body(one[-1:]):
            return one, person
        if _parts(token, one, other) or (_lists(token) and _are_several(entity, label, one, other)):
            return one, *split_pairs(other, label)
    return (entity,)


def _parts(token: Token, one: Span, other: Span) -> bool:
    """Return whether a mark or "at" parts two names: "Roe's Lind Bank", "Roe College at Lind College", "Roe – Lind"."""
    if token.text in _OWNING:
        if _is_surname_here(one):
            return True
        if len(other) == len(("Ann", "Roe")) and other[0].text in first_names():
            return not is_body(other)
        owned = is_body(one) or one[0].text in first_names()
        if other.text in country_names():
            return owned
        return owned and len(other) > 1 and is_body(one) != is_body(other)
    if token.lower_ == "at":
        return is_body(one) and is_body(other)
    spaced = token.text in {"-", "–", "—"} and bool(token.nbor(-1).whitespace_ and token.whitespace_)
    return spaced or (token.text in {"-", ","} and one.text in read_words("outlets"))


def _is_surname_here(name: Span) -> bool:
    """Return whether one word ends the full name of a person elsewhere in the text."""
    people = (entity for entity in name.doc.ents if entity.label_ == "PERSON" and len(entity) > 1)
    return len(name) == 1 and any(entity[-1].text == name.text for entity in people)


def _lists(token: Token) -> bool:
    return token.text == "," or token.lower_ == "and"


def _are_several(whole: Span, label: str, one: Span, other: Span) -> bool:
    """Return whether what is joined is a list: of words spoken of apart, bodies without "and", an acronym."""
    if _stand_alone(whole, one, other):
        return True
    if whole.doc[one.end].text != ",":
        return len(other) == 1 and other[0].is_upper and not one[-1].is_upper
    joined = any(token.lower_ in _LINKS for token in whole)
    return label == "ORG" and not joined and other[0].lower_ not in read_classes("name_nouns")["firm"]


def _stand_alone(whole: Span, one: Span, other: Span) -> bool:
    """Return whether single words of a list that was taken for one name are spoken of apart as well ("Roe, Lind")."""
    text = text_of(whole.doc)
    return one.text != other.text and all(
        len(part) == 1 and text.count(part.text) > text.count(whole.text) for part in (one, other)
    )
