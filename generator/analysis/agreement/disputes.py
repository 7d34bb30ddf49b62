"""Disputes: tolls that differ, or agree, of what may be the same people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from generator.analysis.agreement.tolls import Toll, find_tolls
from generator.analysis.agreement.wording import find_independent
from generator.story import Agreement, Conflict, Figure, Story

One = TypeVar("One")

_FACTOR = 4.0
"""One toll is at most so many times the other: the rest is of something else. Nobody is missing when all are found."""
_ALIKE = 2
"""Sentences that share so many words besides tell of one matter."""
_BARE = 1
"""A sentence with so few words besides tells of its toll alone ("Three people have now died")."""


def find_disputes(story: Story) -> Iterator[Conflict]:
    """Yield the tolls of independent documents that differ from one another, those of the same people together."""
    for counted, tolls in _find_groups(story):
        figures = tuple(toll.figure for toll in tolls)
        if len({figure.value for figure in figures}) > 1:
            withdrawn = tuple(one.figure for one in tolls if any(_denies(other, one) for other in tolls))
            yield Conflict(counted, figures, "toll", withdrawn)


def find_agreed(story: Story) -> tuple[Agreement, ...]:
    """Return the tolls that two publishers or more give alike, one of each, and none otherwise."""
    groups = ((counted, [toll.figure for toll in tolls]) for counted, tolls in _find_groups(story))
    alike = ((counted, figures) for counted, figures in groups if len({figure.value for figure in figures}) == 1)
    single = ((counted, _take_one_of_each(story, figures)) for counted, figures in alike)
    return tuple(Agreement(counted, figures) for counted, figures in single if len(figures) > 1)


def _take_one_of_each(story: Story, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the first figure of each publisher, in order."""
    first: dict[str, Figure] = {}
    for figure in figures:
        first.setdefault(story.readings[figure.place[0]].document.publisher, figure)
    return tuple(first.values())


def _find_groups(story: Story) -> Iterator[tuple[str, list[Toll]]]:
    """Yield what is called a toll and the tolls that independent documents give of the same people, in order."""
    tolls: dict[str, list[Toll]] = defaultdict(list)
    independent = tuple(find_independent(story))
    for index, reading in independent if len(independent) > 1 else ():
        for toll in find_tolls(index, reading):
            tolls[toll.harm].append(toll)
    for harm, told in tolls.items():
        wholes = _find_wholes(told)
        for group in join(pair for pair in combinations(told, 2) if _are_of_same(story, *pair, wholes)):
            yield f"{_name(story, group)} {harm}", sorted(group, key=lambda toll: toll.figure.place)


def _find_wholes(tolls: Iterable[Toll]) -> list[Toll]:
    """Return the largest toll of each document."""
    largest: dict[int, Toll] = {}
    for toll in tolls:
        reading = toll.figure.place[0]
        if reading not in largest or toll.figure.value > largest[reading].figure.value:
            largest[reading] = toll
    return list(largest.values())


def _are_of_same(story: Story, one: Toll, other: Toll, wholes: list[Toll]) -> bool:
    """Return whether two tolls are near enough, and nothing tells that they are of others."""
    less, more = sorted((one.figure.value, other.figure.value))
    far = more > _FACTOR * less > 0
    if one.figure.place[0] == other.figure.place[0] or one.since != other.since or far:
        return False
    if _denies(one, other) or _denies(other, one):
        return True
    whole = all(toll in wholes and not toll.part for toll in (one, other))
    same = one.whom == other.whom if one.whom and other.whom else whole
    apart = _are_apart(one.peoples, other.peoples) or _are_apart(one.days, other.days)
    return same and not apart and _touch(one, other) and not _are_elsewhere(story, one, other)


def _are_apart(these: frozenset[str], those: frozenset[str]) -> bool:
    return bool(these and those) and not these & those


def _are_elsewhere(story: Story, one: Toll, other: Toll) -> bool:
    """Return whether two sentences name different places, and not each such as the other's document names, too.

    Where so much else is one, the places are but those of who tells it.
    What stands by the harms themselves is of different people where no name of one is part of the other's.
    """
    if one.at and other.at and not any(_is_part(here, there) for here in one.at for there in other.at):
        return True
    alike = len((one.words & other.words) - one.places) >= _ALIKE
    return (
        _are_apart(one.places, other.places)
        and not alike
        and not all(
            place in story.readings[there.figure.place[0]].document.plain.lower()
            for here, there in ((one, other), (other, one))
            for place in here.places
        )
    )


def _is_part(here: str, there: str) -> bool:
    """Return whether one of two names has all words of the other."""
    return len({*here.split()} | {*there.split()}) == max(len({*here.split()}), len({*there.split()}))


def _touch(one: Toll, other: Toll) -> bool:
    """Return whether two sentences have a word in common, or one tells of the toll alone."""
    return bool(one.words & other.words) or min(len(one.words), len(other.words)) <= _BARE


def _denies(one: Toll, other: Toll) -> bool:
    """Return whether one toll is said not to be the other: "12, not 14"."""
    return one.denied == other.figure.value


def join(pairs: Iterable[tuple[One, One]]) -> list[list[One]]:
    """Return groups of what stands in pairs, those of two pairs that have one in common in one group."""
    groups: list[list[One]] = []
    for pair in pairs:
        touched = [group for group in groups if any(one in group for one in pair)]
        joined = [one for group in touched for one in group]
        groups = [group for group in groups if group not in touched]
        groups.append([*joined, *(one for one in pair if one not in joined)])
    return groups


def _name(story: Story, tolls: list[Toll]) -> str:
    """Return what those harmed are called: by the noun that all tolls have, else "people"."""
    if {toll.whom for toll in tolls} != {tolls[0].whom} or not tolls[0].whom:
        return "people"
    figure = tolls[0].figure
    return story.readings[figure.place[0]].document.plain[figure.start : figure.end].split()[-1].lower()
