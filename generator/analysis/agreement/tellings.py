"""Tellings: what is compared of two sentences, to know whether they tell the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from spacy.tokens import Span, Token

from generator.analysis.agreement.numbers import read_sure_value
from generator.analysis.agreement.wording import find_sentence_words, find_words, is_against
from generator.analysis.clauses import SUBJECTS, VERBS
from generator.findings import Sentence
from generator.lexicon import read_words
from generator.reading import Reading

_ENDING, _STEM = 3, 5
"""Words of one stem differ in an ending of so many letters, and share so many at least."""
_COPIED = 0.9
"""Sentences that share so much of their wording are written one after the other."""
_SMALL = 12
"""Numbers up to it are told of many a matter."""
_AGE = re.compile(r", \d+,|\d[ -]years?")
_CLAUSES = frozenset({"ccomp", "parataxis"})


@dataclass(frozen=True, slots=True)
class Telling:
    """What is compared of a sentence."""

    publisher: str
    words: frozenset[str]
    """Lemmas that carry what it tells, without the verbs that only say so."""
    who: frozenset[str]
    """Those of the words that are names, or what somebody is called beside a name."""
    figures: frozenset[str]
    """In digits, of "thirty-eight" as of "38"."""
    marks: frozenset[str]
    """Those of the figures by which a matter is known: no small ones, ages, dates or ordinals."""
    days: frozenset[str]
    """In ISO 8601."""
    verb: str
    """Lemma of what happens: of "said … sank" it is the second."""
    subject: str
    """Last word of the name that does it, or that a pronoun stands for; empty where no name does."""
    negative: bool
    ahead: bool
    """It is to come, or may: "would vote" is not "voted"."""
    narrated: tuple[str, ...]
    """Its words outside of quotations, in order."""

    def contradicts(self, other: "Telling") -> bool:
        """Return whether one of two sentences denies the other, or they differ in figures, days or who acts."""
        if (self.negative, self.ahead) != (other.negative, other.ahead):
            return True
        if not (self.figures <= other.figures or other.figures <= self.figures):
            return True
        if self.days and other.days and self.days.isdisjoint(other.days):
            return True
        both_named = bool(self.subject and other.subject)
        one = self.subject == other.subject or self.subject in other.words or other.subject in self.words
        return both_named and not one

    def shares_what_happens(self, other: "Telling") -> bool:
        """Return whether two sentences have more in common than whom they tell of."""
        return bool((self.words & other.words) - self.who - other.who)

    def tells_what_happens_in(self, other: "Telling") -> bool:
        """Return whether each sentence has what happens in the other, be it in another word of the stem ("charges")."""
        return self.verb == other.verb or (_has_stem(other.words, self.verb) and _has_stem(self.words, other.verb))

    def is_copy_of(self, other: "Telling") -> bool:
        """Return whether what two sentences say in words of their own is said in the same words."""
        matcher = SequenceMatcher(None, self.narrated, other.narrated, autojunk=False)
        return matcher.real_quick_ratio() >= _COPIED and matcher.ratio() >= _COPIED


def read_telling(reading: Reading, sentence: Sentence) -> Telling:
    """Return what is compared of a sentence."""
    span = reading.span(sentence)
    *_, told = _find_main(span.root)
    figures = tuple(_find_figures(span))
    return Telling(
        publisher=reading.document.publisher,
        words=find_sentence_words(reading, sentence.index) - read_words("speech_verbs"),
        who=find_words(part for token in span for part in _find_called(token)),
        figures=frozenset(value for _, value in figures),
        marks=frozenset(value for word, value in figures if _is_mark(word, value, reading)),
        days=frozenset(
            date.value
            for date in reading.dates
            if date.value and date.precision == "day" and sentence.start <= date.start < sentence.end
        ),
        verb=told.lemma_.lower(),
        subject=_name_subject(reading, told),
        negative=any(token.dep_ == "neg" for token in span) or any(map(is_against, _find_main(span.root))),
        ahead=any(child.dep_ == "aux" and child.tag_ in {"MD", "TO"} for child in told.children),
        narrated=tuple(
            token.lower_
            for token in span
            if token.is_alpha and not any(q.start <= token.idx < q.end for q in reading.quotations)
        ),
    )


def _find_called(word: Token) -> Iterator[Token]:
    """Yield a name, or the words of an apposition of which one side is a name ("the mayor, Ann Roe")."""
    if word.pos_ == "PROPN":
        yield word
    if word.dep_ == "appos" and "PROPN" in {word.pos_, word.head.pos_}:
        yield from (*word.subtree, word.head, *word.head.children)


def _name_subject(reading: Reading, verb: Token) -> str:
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PROPN":
        return subject.lemma_.lower() if subject is not None else ""
    named = (entity.name for entity in reading.entities for m in entity.mentions if m.start == subject.idx)
    return next(named, "").lower().rpartition(" ")[2] if subject.pos_ == "PRON" else ""


def _find_figures(span: Span) -> Iterator[tuple[Token, str]]:
    """Yield the last word of each number with its value; of what is no number, as "first", the word."""
    for token in span:
        if token.like_num and not (token.head.like_num and token.head.i > token.i):
            value = read_sure_value(token)
            yield token, token.lower_ if value is None else f"{value:.12g}"


def _is_mark(word: Token, value: str, reading: Reading) -> bool:
    """Return whether a figure tells one matter from another: "133 shops", not an age, "two" or "2015"."""
    if not value.isdecimal() or int(value) <= _SMALL:
        return False
    aged = _AGE.search(word.doc[max(0, word.i - 1) : word.i + 3].text) is not None
    return not aged and not any(date.start <= word.idx < date.end for date in reading.dates)


def _find_main(verb: Token) -> Iterator[Token]:
    """Yield the main verb and, where it only says so, what it says: "said … sank"."""
    yield verb
    if verb.lemma_.lower() in read_words("speech_verbs"):
        said = next((child for child in verb.children if child.dep_ in _CLAUSES and child.pos_ in VERBS), None)
        if said is not None:
            yield from _find_main(said)


def _has_stem(words: frozenset[str], word: str) -> bool:
    """Return whether words hold a word or one of its stem."""
    stem = word[: max(_STEM, len(word) - _ENDING)]
    return any(other == word or (len(stem) >= _STEM and other.startswith(stem)) for other in words)
