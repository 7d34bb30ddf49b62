"""Conflicts: figures that independent documents give differently for what they count in the same words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from spacy.tokens import Token

from generator.analysis.agreement.disputes import find_disputes
from generator.analysis.agreement.numbers import read_value
from generator.analysis.agreement.wording import find_independent, find_words
from generator.reading import Reading
from generator.story import Conflict, Figure, Story

_SHARE, _COMMON = 0.5, 2
"""Clauses count the same thing when they share such a part of the shorter one's words beside noun, verb and figures;
sentences when they share so many words besides."""
_FACTOR = 4.0
"""One figure is at most so many times the other: a subtotal is no contradiction."""
_TAKING_PART = frozenset({"nsubj", "nsubjpass", "dobj"})
"""What counts something that happens: "15 people were killed", not "a 50-mile zone"."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_IDENTIFYING = 1
"""The number of "one of the suspects", which counts nothing."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure with the words that are compared, less those for it and what it counts."""

    figure: Figure
    clause: frozenset[str]
    sentence: frozenset[str]
    places: frozenset[str]
    telling: bool
    """The verb says what happens to what is counted: "61 homes are flooded", not "has 61 homes"."""


def find_conflicts(story: Story) -> tuple[Conflict, ...]:
    """Return tolls, and what is counted in the same words, of which independent documents give different figures."""
    counts: dict[tuple[str, str], list[_Count]] = defaultdict(list)
    for i, reading in find_independent(story):
        for key, count in _find_counts(i, reading):
            counts[key].append(count)
    disputes = tuple(find_disputes(story))
    told = {(figure.place, figure.start) for conflict in disputes for figure in conflict.figures}
    conflicts = (_differ(key[0], found) for key, found in counts.items())
    others = (conflict for conflict in conflicts if conflict is not None)
    return (*disputes, *(one for one in others if not any((f.place, f.start) in told for f in one.figures)))


def _differ(counted: str, counts: list[_Count]) -> Conflict | None:
    """Return the figures of one thing, if two documents differ: one a document, the last one that it gives."""
    last = {count.figure.place[0]: count for count in counts}
    pairs = [pair for pair in combinations(last.values(), 2) if _contradict(*pair)]
    kept = {count.figure.place: count.figure for pair in pairs for count in pair}
    return Conflict(counted, tuple(kept[place] for place in sorted(kept))) if kept else None


def _contradict(one: _Count, other: _Count) -> bool:
    less, more = sorted((one.figure.value, other.figure.value))
    elsewhere = one.places and other.places and not one.places & other.places
    bare = not (one.clause and other.clause) and one.telling and not elsewhere
    alike = bare or _share(one.clause, other.clause, 1) or _share(one.sentence, other.sentence, _COMMON)
    return less < more <= _FACTOR * less and alike


def _share(words: frozenset[str], others: frozenset[str], fewest: int) -> bool:
    return len(words & others) >= max(fewest, _SHARE * min(len(words), len(others)))


def _find_counts(index: int, reading: Reading) -> Iterator[tuple[tuple[str, str], _Count]]:
    """Yield ((noun, verb), count) of each number that counts a noun; of an amount alone its verb is the noun, too."""
    dates = [(date.start, date.end) for date in reading.dates]
    for sentence in reading.sentences:
        for token in reading.span(sentence) if reading.voices[sentence.index] != "none" else ():
            value = read_value(token)
            counted = _find_counted(token) if value is not None else None
            verb = _find_verb(counted) if counted is not None else None
            dated = any(start <= token.idx < end for start, end in dates)
            if value is None or counted is None or verb is None or dated:
                continue
            first, last = sorted((token, counted), key=lambda one: one.i)
            start, end = min(first.idx, token.left_edge.idx), last.idx + len(last)
            key = ((counted if counted.pos_ == "NOUN" else verb).lemma_.lower(), verb.lemma_.lower())
            clause, whole = (_find_others(tokens, key) for tokens in (verb.subtree, reading.span(sentence)))
            places = frozenset(part.lower_ for part in reading.span(sentence) if part.ent_type_ in _PLACES)
            telling = not verb.vocab[verb.lemma_.lower()].is_stop
            yield key, _Count(Figure((index, sentence.index), start, end, value), clause, whole, places, telling)


def _find_others(tokens: Iterable[Token], key: tuple[str, str]) -> frozenset[str]:
    return find_words(token for token in tokens if token.pos_ != "NUM") - set(key)


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
