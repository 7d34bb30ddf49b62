"""Interviewees: whom an introduction tells to be asked, where no name stands before the answers."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.analysis.anaphora import GENDERS
from generator.analysis.clauses import SUBJECTS, find_verb_above
from generator.analysis.genders import find_gender, find_heads
from generator.analysis.interviews import Turn
from generator.models import Span
from generator.reading import Entity

_ASKING = frozenset({"interview", "quiz", "grill"})
_MEETING = frozenset({"meet", "question", "ask", "visit", "call"})
"""Verbs that tell of an interview where the interviewer is their subject."""
_TALKING = frozenset({"talk", "speak", "sit", "chat", "catch", "converse", "discuss", "tell"})
_TALKS = frozenset({"interview", "interviewee", "interaction", "q&a", "conversation", "chat"})
_US = frozenset({"i", "we", "us", "me"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_BESIDE = frozenset({"with", "to", "up", "down"})


def find_interviewee(doc: Doc, entities: tuple[Entity, ...], turns: tuple[Turn, ...], author: str) -> Span | None:
    """Return where the introduction first names the one person who can be the interviewee, None where nobody can tell.

    That is whom it says to be asked, else the only one whom it names, and surely a person; who wrote the article is
    neither.
    """
    opening = [token for token in doc if token.idx < turns[0].begin]
    people = [
        entity
        for entity in entities
        if entity.type == "person" and entity.mentions[0].start < turns[0].begin and not _wrote(entity, author)
    ]
    asked = {entity for token in _find_asked(opening, author) if (entity := _person_at(doc, token, people)) is not None}
    first = [entity for entity in asked if entity.mentions[0].start < _line_end(opening)]
    if not asked and len(people) == 1 and find_gender(doc, people[0]):
        first = people
    found = list(asked) if len(asked) == 1 else first
    if len(found) != 1:
        return None
    name = next(mention for mention in found[0].mentions if mention.kind == "name")
    return name.start, name.end


def _find_asked(opening: list[Token], author: str) -> Iterator[Token]:
    """Yield the words for whom an interviewer meets: "we met her", "an interview with Roe", "Roe sat down with us".

    Of two who talk, neither of whom is known to ask, nobody can tell.
    """
    for token in opening:
        lemma = token.lemma_.lower()
        subjects = [child for child in token.children if child.dep_ in SUBJECTS]
        objects = [child for child in token.children if child.dep_ in _OBJECTS]
        if lemma in _TALKS and token.pos_ in {"NOUN", "PROPN"}:
            yield from (child for child in token.children if child.dep_ in {"appos", "compound"})
            partners = list(_find_behind(token))
            told = find_verb_above(token) if any(_asks(partner, author) for partner in partners) else None
            yield from (child for child in told.children if child.dep_ in SUBJECTS) if told is not None else partners
        elif lemma in _ASKING or (lemma in _MEETING and any(_asks(subject, author) for subject in subjects)):
            passive = any(child.dep_ == "auxpass" for child in token.children)
            yield from subjects if passive else objects
        elif token.pos_ == "VERB" and lemma in _TALKING:
            partners = [*objects, *_find_behind(token)]
            if any(_asks(subject, author) for subject in subjects):
                yield from partners
            elif any(_asks(partner, author) for partner in partners):
                yield from subjects


def _asks(token: Token, author: str) -> bool:
    """Return whether a word is the author, or an outlet, or speaks for them."""
    return token.lower_ in _US or token.ent_type_ == "ORG" or (token.pos_ == "PROPN" and token.text in author)


def _find_behind(token: Token) -> Iterator[Token]:
    """Yield what stands behind "with" or "to" ("sat down with Roe")."""
    for child in token.children:
        if child.lower_ in _BESIDE:
            yield from (noun for noun in child.children if noun.dep_ in _OBJECTS)
            yield from _find_behind(child)


def _person_at(doc: Doc, token: Token, people: list[Entity]) -> Entity | None:
    """Return the person whom a word, or what stands beside it, names, or the only one for whom a pronoun can stand.

    A name in a headline is none of the entity's mentions, and told by its last word.
    """
    words = {word.text for word in (token, *token.children) if word == token or word.dep_ == "appos"}
    named = [entity for entity in people if words & {name.split()[-1] for name in entity.names or (entity.name,)}]
    if named or token.lower_ not in GENDERS:
        return named[0] if len(named) == 1 else None
    others = {child.i for child in token.head.children if child != token}
    free = [entity for entity in people if not others & {head.i for head in find_heads(doc, entity)}]
    fitting = [entity for entity in free if find_gender(doc, entity) == GENDERS[token.lower_]]
    return fitting[0] if len(fitting) == 1 else None


def _wrote(entity: Entity, author: str) -> bool:
    return any(name in author for name in entity.names or (entity.name,))


def _line_end(opening: list[Token]) -> int:
    """Return where the first line of a text ends."""
    return next((token.idx for token in opening if "\n" in token.text), opening[-1].idx if opening else 0)
