"""Changes of position: who says later what he denied before, or is against what he was for."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from spacy.tokens import Token

from generator.analysis.agreement.wording import find_independent, find_words, is_against
from generator.analysis.extents import is_thing
from generator.analysis.stances import Stances
from generator.findings import Attribution
from generator.reading import Reading
from generator.story import Change, Story

_SAME, _FEWEST = 0.8, 2
"""Two contents are on one matter when they share so much of the shorter one's words, and it has so many."""
_NONE = frozenset({"no", "nobody", "nothing", "none"})
_ADMITTING = frozenset({"acknowledge", "admit", "concede", "confess"})
"""Verbs by which somebody owns to what he denied: they say themselves that there was a matter."""


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a source says, as it is compared."""

    date: str
    reading: int
    attribution: Attribution
    words: frozenset[str]
    negative: bool
    admitted: bool


def find_changes(story: Story, stances: Stances) -> tuple[Change, ...]:
    """Return what an actor says or wants in a document and the other way round in one of a later date.

    A stand on a thing is compared with another such stand, a claim with a claim: who opposed an inquiry and then says
    of it that it would be early has changed nothing.
    """
    found: dict[tuple[str, int, int], Change] = {}
    for change in (*_find_turned_words(story), *_find_turned_stances(story, stances)):
        found.setdefault((change.actor_id, change.earlier[0], change.later[0]), change)
    return tuple(sorted(found.values(), key=lambda change: change.actor_id))


def _find_turned_words(story: Story) -> Iterator[Change]:
    """Yield the contents of which a later one says what an earlier one denied, or the reverse."""
    sayings: dict[tuple[str, bool], list[_Saying]] = defaultdict(list)
    for i, reading in find_independent(story):
        for attribution in reading.attributions:
            actor = story.source_of(i, attribution) if attribution.sure else None
            date = reading.document.metadata.date
            if actor is not None and date:
                alike = (actor.id, is_thing(reading.doc, attribution.content))
                sayings[alike].append(_make_saying(date, i, reading, attribution))
    for (id, _), told in sorted(sayings.items()):
        for one, other in combinations(sorted(told, key=lambda saying: (saying.date, saying.reading)), 2):
            if one.date < other.date and _are_turned(one, other):
                yield Change(id, (one.reading, one.attribution), (other.reading, other.attribution))


def _make_saying(date: str, index: int, reading: Reading, attribution: Attribution) -> _Saying:
    spans = (reading.doc.char_span(s, e, alignment_mode="expand") for s, e in attribution.content)
    tokens = [token for span in spans if span is not None for token in span]
    cue = reading.doc[attribution.cue_token]
    negative = ("denied" in attribution.factuality or is_against(cue)) != any(map(_is_none, tokens))
    return _Saying(date, index, attribution, find_words(tokens), negative, cue.lemma_.lower() in _ADMITTING)


def _is_none(word: Token) -> bool:
    """Return whether a word says that there is none ("no oil reached the harbour"); "no longer" tells of before."""
    return word.lower_ in _NONE and word.dep_ in {"det", "nsubj", "nsubjpass"}


def _are_turned(one: _Saying, other: _Saying) -> bool:
    """Return whether two contents are on one matter, and one source is against what the other says."""
    if one.negative and other.admitted and not other.negative and one.words and one.words <= other.words:
        return True
    shorter = min(len(one.words), len(other.words))
    same = shorter >= _FEWEST and len(one.words & other.words) >= _SAME * shorter
    return one.negative != other.negative and same


def _find_turned_stances(story: Story, stances: Stances) -> Iterator[Change]:
    """Yield the stances of which a later one is for what an earlier one was against, or the reverse."""
    dated = [(story.readings[stance.reading].document.metadata.date, stance, m) for stance, m in stances.found]
    taken = sorted((entry for entry in dated if entry[0]), key=lambda entry: entry[0])
    for (date, one, matter), (later, other, same) in combinations(taken, 2):
        turned = one.actor_id == other.actor_id and one.polarity != other.polarity and date < later
        if turned and stances.is_same(matter, same):
            yield Change(one.actor_id, (one.reading, one), (other.reading, other))
