"""What the words of a name tell by themselves, and whether they stand alone."""

import re

from spacy.tokens import Span, Token

from generator.analysis.names.words import first_names, known_bodies
from generator.analysis.plaintext import text_of
from generator.lexicon import read_words
from generator.lexicon.countries import demonyms

_PEOPLES = ("an", "ese", "ish", "im", "ab")
"""How an adjective for a people ends."""
LONG = 4
"""A person's name has fewer words."""
_ACRONYM = 2
"""A word in capitals with more letters is short for something."""


def name_text(span: Span) -> str:
    """Return the words of a name with single spaces, without a dash that sticks to the first."""
    return " ".join(span.text.split()).lstrip("-–—")


def is_like_a_person(span: Span) -> bool:
    """Return whether a name has few words, none an acronym ("Virginia AFL-CIO")."""
    acronym = any(token.is_upper and len(token) > _ACRONYM and token.is_alpha for token in span)
    return len(name_text(span).split()) < LONG and not acronym


def is_people(text: str) -> bool:
    """Return whether a name ends with what those of a people, faith or party are called ("Asian-Americans")."""
    *before, last = re.split("[ -]", text)
    many = last.endswith("s")
    known = last in demonyms() or last in read_words("communities") or (many and last in known_bodies())
    return bool(before) and "and" not in before and known and (many or before[0].endswith(_PEOPLES))


def is_never_plural(text: str, span: Span) -> bool:
    """Return whether a text speaks of one of a people, and never of the people ("an Asian American")."""
    return not text.endswith("s") and f"{text}s" not in text_of(span.doc)


def is_model(span: Span) -> bool:
    """Return whether a number behind a firm's name tells which of what it makes is meant."""
    return span.doc[span.end : span.end + 1].text.isdigit()


def is_alone(span: Span) -> bool:
    """Return whether a word is a name by itself, and part of no person's ("King" of "Ann King Jr.")."""
    persons = (entity for entity in span.doc.ents if entity.label_ == "PERSON" and len(entity) > 1)
    return len(span) == 1 and all(span.text not in entity.text.split() for entity in persons)


def is_full_name(word: Token) -> bool:
    """Return whether a word ends a person's first and last name."""
    before = word.nbor(-1) if word.i else word
    return word.ent_type_ == before.ent_type_ == "PERSON" and before.text in first_names()


def is_plural(span: Span) -> bool:
    """Return whether a name is that of several; two words behind no article may be a surname misread."""
    article = span.doc[max(0, span.start - 1)].lower_ == "the"
    return span[-1].tag_ == "NNPS" and (len(span) == 1 or article)
