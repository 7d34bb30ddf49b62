"""Meetings: where a text tells, around the turns of an interview, who was asked by whom."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from generator.analysis.clauses import SUBJECTS
from generator.analysis.interviews.asking import find_called
from generator.analysis.plaintext import text_of
from generator.findings import Sentence, Turn

_ASKING = frozenset({"interview", "quiz", "grill"})
_MEETING = frozenset({"meet", "question", "ask", "visit", "call"})
"""Verbs that tell of an interview where the interviewer is their subject."""
_TALKING = frozenset({"talk", "speak", "sit", "chat", "catch", "converse"})
_TELLING = frozenset({"discuss", "tell"})
"""Verbs that tell what was said, too."""
_TALKS = frozenset({"interview", "interviewee", "q&a", "conversation", "chat", "interaction"})
_NAMING = frozenset({"interview", "interviewee", "q&a"})
"""Words that name an interview by themselves."""
_US = frozenset({"i", "we", "us", "me"})
_THEM = frozenset({"he", "him", "she", "her", "they", "them"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_BESIDE = frozenset({"with", "to", "up", "down"})
_NEAR = 2
"""A word that names this interview, and none of before, stands in the first or among so many last sentences before it.
"""


def tells_of_interview(doc: Doc, sentences: Sequence[Sentence], turns: tuple[Turn, ...], author: str) -> bool:
    """Return whether a question calls somebody by name, or a text tells around its turns that it is an interview."""
    before = [sentence for sentence in sentences if sentence.start < turns[0].begin]
    near = [*before[:1], *before[-_NEAR:], *(sentence for sentence in sentences if sentence.start >= turns[-1].end)]
    named = any(token.lemma_.lower() in _NAMING for s in near for token in doc[s.first : s.last])
    asked = find_asked([*find_opening(doc, turns), *find_ending(doc, turns)], author)
    called = (find_called(text_of(doc)[turn.start : turn.end]) for turn in turns if turn.asks)
    return named or any(called) or any(token.pos_ == "PROPN" or token.lower_ in _THEM for token in asked)


def find_opening(doc: Doc, turns: tuple[Turn, ...]) -> list[Token]:
    """Return what stands before the turns."""
    return [token for token in doc if token.idx < turns[0].begin]


def find_ending(doc: Doc, turns: tuple[Turn, ...]) -> list[Token]:
    """Return what stands behind the turns."""
    return [token for token in doc if token.idx >= turns[-1].end]


def find_notes(doc: Doc, sentences: Sequence[Sentence], turns: tuple[Turn, ...]) -> frozenset[int]:
    """Return the sentences around the turns that tell but that two talked ("She spoke to Ben Orr in June")."""
    around = (s for s in sentences if turns and not turns[0].begin <= s.start < turns[-1].end)
    return frozenset(s.index for s in around if is_talk(doc[s.first : s.last].root))


def is_talk(verb: Token) -> bool:
    """Return whether a verb tells that one who is named, or for whom a pronoun stands, talks to another."""
    subjects = any(child.dep_ in SUBJECTS for child in verb.children)
    partners = list(_find_behind(verb)) if verb.lemma_.lower() in _TALKING else []
    return subjects and any(one.pos_ == "PROPN" or one.lower_ in _US | _THEM for one in partners)


def find_asked(opening: list[Token], author: str) -> Iterator[Token]:
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
            asking = any(_asks(partner, author) for partner in partners)
            near = sum(bool(other.is_sent_start) for other in opening if other.i > token.i) <= _NEAR
            if not asking or near:
                yield from _find_subjects_above(token) if asking else partners
        elif lemma in _ASKING or (lemma in _MEETING and any(_asks(subject, author) for subject in subjects)):
            passive = any(child.dep_ == "auxpass" for child in token.children)
            yield from subjects if passive else objects
        elif token.pos_ == "VERB" and lemma in _TALKING | _TELLING:
            partners = [*objects, *_find_behind(token)]
            if any(_asks(subject, author) for subject in subjects):
                yield from partners
            elif any(_asks(partner, author) for partner in partners):
                yield from subjects


def _find_subjects_above(noun: Token) -> Iterator[Token]:
    """Yield the subjects of the verb on which a phrase hangs ("In an interview with the Herald, Roe said …")."""
    verb = next((token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    if verb is not None:
        yield from (child for child in verb.children if child.dep_ in SUBJECTS)


def _asks(token: Token, author: str) -> bool:
    """Return whether a word is the author, or an outlet, or speaks for them."""
    return token.lower_ in _US or token.ent_type_ == "ORG" or (token.pos_ == "PROPN" and token.text in author)


def _find_behind(token: Token) -> Iterator[Token]:
    """Yield what stands behind "with" or "to" ("sat down with Roe")."""
    for child in token.children:
        if child.lower_ in _BESIDE:
            yield from (noun for noun in child.children if noun.dep_ in _OBJECTS)
            yield from _find_behind(child)
