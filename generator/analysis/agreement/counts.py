"""Counts: the numbers by which a document counts what something happens to, with the words to compare them by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Token

from generator.analysis.agreement.corrections import find_withdrawn
from generator.analysis.agreement.numbers import read_value
from generator.analysis.agreement.wording import find_words
from generator.analysis.names.words import PLACES
from generator.analysis.verbs.tense import find_verb_tense
from generator.findings import Sentence
from generator.reading import Reading
from generator.story import Figure

_TAKING_PART = frozenset({"nsubj", "nsubjpass", "dobj"})
"""What counts something that happens: "15 people were killed", not "a 50-mile zone"."""
_NAMING = frozenset({"ADJ", "NOUN", "PROPN"})
_MEASURE = "QUANTITY"
_SHARES = frozenset({"PERCENT", "MONEY"})
_IDENTIFYING = 1
"""The number of "one of the suspects", which counts nothing."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with the words that are compared, less those for it and what it counts."""

    figure: Figure
    counted: str
    """Lemma of the noun, of a measure with what it is of ("tonne of nitrate"); of an amount alone that of its verb."""
    verb: str
    clause: frozenset[str]
    sentence: frozenset[str]
    places: frozenset[str]
    telling: bool
    """The verb says what happens to what is counted: "61 homes are flooded", not "has 61 homes"."""
    ahead: bool
    """The verb tells of what is, or was, to come: "would spend 30 million"."""
    whole: bool
    """The noun tells what is counted, as it does not of shares ("40 percent"), amounts ("£14 million") and "60 cm"."""


def find_counts(index: int, reading: Reading) -> Iterator[Count]:
    """Yield the count of each number of a document that counts something, but for what it takes back."""
    withdrawn = find_withdrawn(reading)
    for sentence in reading.sentences:
        for token in reading.span(sentence) if reading.voices[sentence.index] != "none" else ():
            counted = _find_counted(token) if read_value(token) is not None else None
            verb = _find_verb(counted) if counted is not None else None
            dated = any(date.start <= token.idx < date.end for date in reading.dates)
            if counted is not None and verb is not None and not dated and token.i not in withdrawn:
                yield _make_count(index, reading, sentence, (token, counted, verb))


def _make_count(index: int, reading: Reading, sentence: Sentence, words: tuple[Token, Token, Token]) -> Count:
    """Return a count by its number, the noun and the verb."""
    number, counted, verb = words
    thing = _find_measured(counted) or counted
    first, last = sorted((number, thing), key=lambda one: one.i)
    start, end = min(first.idx, number.left_edge.idx), last.idx + len(last)
    noun = (counted if counted.pos_ == "NOUN" else verb).lemma_.lower()
    own = {noun, verb.lemma_.lower(), thing.lemma_.lower()}
    clause, around = (_find_others(tokens) - own for tokens in (verb.subtree, reading.span(sentence)))
    measured = thing != counted or number.ent_type_ != _MEASURE
    return Count(
        figure=Figure((index, sentence.index), start, end, read_value(number) or 0.0),
        counted=noun if thing == counted else f"{noun} of {thing.lemma_.lower()}",
        verb=verb.lemma_.lower(),
        clause=clause,
        sentence=around,
        places=frozenset(part.lower_ for part in reading.span(sentence) if part.ent_type_ in PLACES),
        telling=not verb.vocab[verb.lemma_.lower()].is_stop,
        ahead=find_verb_tense(verb) in {"future", "unknown"},
        whole=counted.pos_ == "NOUN" and number.ent_type_ not in _SHARES and measured,
    )


def _find_measured(unit: Token) -> Token | None:
    """Return the last word of what a measure is of ("tonnes of ammonium nitrate"), None where there is none."""
    beside = unit.doc[unit.i + 1 : unit.sent.end]
    if unit.ent_type_ != _MEASURE or not len(beside) or beside[0].lower_ != "of":
        return None
    return max(takewhile(lambda word: word.pos_ in _NAMING, beside[1:]), default=None, key=lambda word: word.i)


def _find_others(tokens: Iterable[Token]) -> frozenset[str]:
    return find_words(token for token in tokens if token.pos_ != "NUM")


def _find_counted(number: Token) -> Token | None:
    """Return the noun that a number counts, or the last word of an amount; None where it counts nothing that happens.

    Of "12 people were killed" and "40 of the cables broke" the noun, of "a ransom of $8 million" what has that size, of
    "it costs £14 million" the amount itself.
    """
    beside = number.doc[max(0, number.i - 1) : number.i + 2]
    if any(token.text == "-" or token.lower_ == "another" for token in beside):
        return None
    if number.dep_ == "nummod":
        noun = number.head
        named = noun.pos_ == "NOUN" and noun.is_alpha and noun.i > number.i
        return noun if named and _takes_part(noun) else None
    if number.ent_type_ == "MONEY" and any(child.tag_ == "$" for child in number.children):
        sized = _find_owner(number)
        return number if number.dep_ == "dobj" else sized if sized is not None and _takes_part(sized) else None
    return _find_whole(number)


def _find_whole(number: Token) -> Token | None:
    """Return the noun of which a number is a part ("40 of the cables")."""
    within = next((child for child in number.children if child.lower_ == "of"), None)
    noun = next((c for c in within.children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None) if within else None
    taking_part = _takes_part(number) or (number.dep_ == "pobj" and number.head.lower_ == "in")
    return noun if taking_part and read_value(number) != _IDENTIFYING else None


def _takes_part(word: Token) -> bool:
    """Return whether a word is the subject or object of a verb, or stands by "of" or "in" with a noun that is."""
    owner = _find_owner(word)
    return word.dep_ in _TAKING_PART or (owner is not None and owner.dep_ in _TAKING_PART)


def _find_owner(word: Token) -> Token | None:
    """Return the noun with which a word stands by "of" or "in" ("records of 2 million customers")."""
    link = word.head
    joined = word.dep_ == "pobj" and link.lower_ in {"of", "in"} and link.head.pos_ in {"NOUN", "PROPN"}
    return link.head if joined else None


def _find_verb(word: Token) -> Token | None:
    """Return the verb over a word."""
    return next((token for token in word.ancestors if token.pos_ == "VERB"), None)
