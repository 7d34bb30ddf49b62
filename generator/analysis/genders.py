"""Genders: whether a text calls somebody he or she, by title, by first name or by what he says of himself."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.analysis.clauses import SUBJECTS
from generator.analysis.roles.heads import find_own_words
from generator.findings import Entity
from generator.lexicon import read_classes


def find_gender(doc: Doc, entity: Entity) -> str:
    """Return "he" or "she" by title, by first name, or by what somebody says of himself; empty when none tells."""
    words = {word for role in entity.roles for word in find_own_words(role.text)}
    for mention in entity.mentions:
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None and span.start:
            words.add(doc[span.start - 1].lower_)
    for gender, signs in read_classes("roles_gendered").items():
        if words & signs:
            return gender
    first = entity.name.split()[0]
    given = [gender for gender, names in read_classes("first_names").items() if first in names]
    return given[0] if len(given) == 1 else next(_find_own_pronouns(doc, entity), "")


def _find_own_pronouns(doc: Doc, entity: Entity) -> Iterator[str]:
    """Yield "he" or "she" where that is the subject of what a person says ("Lind said he would stay")."""
    heads = (head.head if head.dep_ == "appos" else head for head in find_heads(doc, entity))
    for head in heads:
        told = (child for child in head.head.children if head.dep_ == "nsubj" and child.dep_ == "ccomp")
        subjects = (child.lower_ for clause in told for child in clause.children if child.dep_ in SUBJECTS)
        yield from (subject for subject in subjects if subject in {"he", "she"})


def find_heads(doc: Doc, entity: Entity) -> list[Token]:
    """Return the heads of the mentions of an entity."""
    spans = (doc.char_span(m.start, m.end, alignment_mode="expand") for m in entity.mentions)
    return [span.root for span in spans if span is not None]
