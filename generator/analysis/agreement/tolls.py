"""Tolls: how many people a document says were killed or hurt in what it tells of, in whatever words."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.agreement.numbers import read_value
from generator.analysis.attribution.standing import standing_of
from generator.analysis.roles import is_title
from generator.reading import Reading, Sentence
from generator.story import Figure, Place

_HARMS = {
    "kill": "people killed",
    "die": "people killed",
    "injure": "people injured",
    "wound": "people injured",
    "hurt": "people injured",
}
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_PEOPLE = frozenset({"person", "people", "other", "man", "woman", "child", "civilian", "passenger", "soldier"})
_MORE = frozenset({"another", "more", "further", "additional"})
_COUNTING = frozenset({"to", "at", "of"})
_MONTH = len("2026-03")


def find_tolls(index: int, reading: Reading) -> Iterator[tuple[str, Figure]]:
    """Yield (what is counted, figure) of the largest number of each kind; of what happened at another time none."""
    largest: dict[str, Figure] = {}
    for sentence in reading.sentences:
        if reading.voices[sentence.index] == "none" or _is_of_another_time(reading, sentence):
            continue
        for counted, figure in _find_in((index, sentence.index), reading, sentence):
            if counted not in largest or figure.value > largest[counted].value:
                largest[counted] = figure
    yield from largest.items()


def _is_of_another_time(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence tells of a month or year before the document's."""
    written = reading.document.metadata.date
    inside = (date.value or "" for date in reading.dates if sentence.start <= date.start < sentence.end)
    return any(value and value[:_MONTH] < written[: min(_MONTH, len(value))] for value in inside)


def _find_in(place: Place, reading: Reading, sentence: Sentence) -> Iterator[tuple[str, Figure]]:
    for token in reading.span(sentence):
        counted, number = _HARMS.get(token.lemma_.lower(), ""), None
        if token.pos_ == "VERB" and counted:
            number = next(_find_harmed(token), None)
        elif token.lemma_.lower() == "toll":
            counted, number = "people killed", next(_find_count(token), None)
        value = read_value(number) if number is not None else None
        if number is not None and value is not None:
            whole = number.head if number.dep_ == "nummod" else number
            start, end = min(number.idx, number.left_edge.idx), max(number.idx + len(number), whole.idx + len(whole))
            yield counted, Figure(place, start, end, value)


def _find_harmed(verb: Token) -> Iterator[Token]:
    """Yield the number of those whom a verb harms ("killed five people", "17 were injured", "three died")."""
    places = _OBJECTS if verb.lemma_ != "die" else {"nsubj"}
    for child in verb.children:
        if child.dep_ not in places or any(map(_adds, child.subtree)):
            continue
        if child.like_num:
            yield child
        elif _is_person(child):
            yield from (part for part in child.children if part.dep_ == "nummod")


def _adds(word: Token) -> bool:
    """Return whether a number is one of others beside those told of before ("two more people", not "more than two")."""
    return word.lower_ in _MORE and word.doc[word.i + 1 : word.i + 2].text.lower() != "than"


def _is_person(noun: Token) -> bool:
    known = noun.lemma_.lower() in _PEOPLE or standing_of(noun) in {"people", "agent"}
    return noun.pos_ == "NOUN" and (known or is_title(noun.doc[noun.i : noun.i + 1]) or noun.lower_.endswith("workers"))


def _find_count(toll: Token) -> Iterator[Token]:
    """Yield the number to which a toll comes ("the death toll rose to five", "brought the toll to 12")."""
    above = toll.head if toll.dep_ in {"nsubj", "dobj", "nsubjpass"} else toll
    links = (child for noun in (toll, above) for child in noun.children if child.lower_ in _COUNTING)
    yield from (child for link in links for child in link.children if child.dep_ == "pobj" and child.like_num)
