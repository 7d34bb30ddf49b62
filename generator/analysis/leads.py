"""Where the news of a report begins: behind a scene, a general truth, or somebody unknown."""

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from generator.analysis.clauses import PRESENT, SUBJECTS
from generator.analysis.scenes import is_scene
from generator.findings import Entity, Sentence
from generator.lexicon import read_words
from generator.models import stated_title
from generator.reading import Reading

_FACTS = frozenset({"CARDINAL", "DATE", "MONEY", "PERCENT", "QUANTITY"})
_PASSING = 0.15
"""Somebody named in no larger share of the sentences is not whom the article is about."""
_ALWAYS = frozenset({"always", "whenever", "wherever"})
_DETERMINERS = frozenset({"det", "poss", "nummod", "quantmod"})


def find_news(reading: Reading, fit: Sequence[Sentence]) -> int | None:
    """Return the sentence with which the news begins: the first, or what first tells of an event behind an opening.

    That stands alone, in another paragraph than the opening where there are several; None where nothing does. `fit` are
    those that may be lifted. An interview begins with its first answer.
    """
    if reading.turns:
        return next((sentence.index for sentence in fit if reading.answers(sentence)), None)
    if not fit or reading.argues:
        return 0
    opening = fit[0]
    if not _opens(reading, opening):
        return 0
    parted = len({sentence.paragraph for sentence in fit}) > 1
    behind = (one for one in fit if one.paragraph != opening.paragraph or (not parted and one.index > opening.index))
    return next((one.index for one in behind if _tells_alone(reading, one)), None)


def _tells_alone(reading: Reading, sentence: Sentence) -> bool:
    event = reading.voices[sentence.index] == "event" and reading.dependences[sentence.index] is None
    return event and not _opens(reading, sentence)


def _opens(reading: Reading, sentence: Sentence) -> bool:
    return reading.voices[sentence.index] == "event" and any(opens(reading, sentence) for opens in _OPENINGS)


def is_general(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence says what things of a kind are ("Garlic is a vegetable"), or what is always so.

    The first names nobody.
    """
    span = reading.span(sentence)
    if span.root.tag_ in PRESENT and any(token.lower_ in _ALWAYS for token in span):
        return True
    subjects = [child for child in span.root.children if child.dep_ in SUBJECTS]
    named = any(sentence.start <= m.start < sentence.end for entity in reading.entities for m in entity.mentions)
    is_present = span.root.lemma_ == "be" and span.root.tag_ in PRESENT
    dated = any(token.ent_type_ in _FACTS for token in span) or any(c.dep_ == "neg" for c in span.root.children)
    return is_present and not named and not dated and bool(subjects) and all(map(_is_of_a_kind, subjects))


def _is_of_a_kind(noun: Token) -> bool:
    determined = any(child.dep_ in _DETERMINERS or child.i > noun.i for child in noun.children)
    return noun.pos_ in {"NOUN", "PROPN"} and not determined


def is_private(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is about somebody unknown of whom little else is told, and nothing in the title.

    That is a person with one name ("Omar"), or who is introduced by what anybody may be and by no deed that is over
    ("Roe, a farmer near Keswick, has begun to lock her gate").
    """
    root = reading.span(sentence).root
    subject = next((child for child in root.children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    person = next((entity for entity in reading.entities if _names(entity, sentence, subject)), None)
    if person is None or not _is_passing(reading, person):
        return False
    over = "VBD" in {root.tag_, *(child.tag_ for child in root.children if child.dep_ in {"aux", "auxpass"})}
    return _has_one_name(person, subject) or (not over and _is_anybody(subject))


def _names(entity: Entity, sentence: Sentence, subject: Token) -> bool:
    inside = (m for m in entity.mentions if m.kind == "name" and sentence.start <= m.start < sentence.end)
    return entity.type == "person" and any(m.start <= subject.idx < m.end for m in inside)


def _is_passing(reading: Reading, person: Entity) -> bool:
    named = sum(mention.kind == "name" for mention in person.mentions)
    told = sum(voice != "none" for voice in reading.voices)
    return named <= _PASSING * told and person.name.split()[-1] not in stated_title(reading.document)


def _is_anybody(subject: Token) -> bool:
    """Return whether an apposition with "a" tells a calling, and no office ("Roe, a farmer in Kent")."""
    return any(
        child.dep_ == "appos"
        and any(article.lower_ in {"a", "an"} for article in child.children)
        and child.lemma_.lower() in read_words("callings")
        for child in subject.children
    )


def _has_one_name(person: Entity, subject: Token) -> bool:
    """Return whether somebody is called by one name and nothing more, and holds no office."""
    alone = all(" " not in name for name in person.names) and not any(child.i < subject.i for child in subject.children)
    return alone and not any(not read_words("callings") & set(role.text.lower().split()) for role in person.roles)


_OPENINGS: tuple[Callable[[Reading, Sentence], bool], ...] = (is_scene, is_general, is_private)
