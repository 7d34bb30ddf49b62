"""Stances: who is for and who is against what, where the words say so; what several actors take a stand on.

A stance is what the words make explicit (Mohammad et al. 2016 call it a stance towards a target): "opposed the bill",
"urged Congress to pass it"; nothing is inferred from what somebody is, or from the tone of the words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.stances.holders import Floor, find_holders, make_floor
from generator.analysis.stances.leanings import Leaning, find_leaning
from generator.analysis.stances.matters import Matter, is_same, make_matter
from generator.analysis.stances.targets import find_owned, find_target
from generator.models import Span
from generator.story import Issue, Stance, Story

__all__ = ["Stances", "find_issues", "find_stances"]

Found = tuple[Stance, Matter]
"""A stance and what it is about."""


@dataclass(frozen=True, slots=True)
class Stances:
    """The stances of a story, in text order; a reprint adds none."""

    floors: tuple[Floor, ...]
    """One a reading."""
    found: tuple[Found, ...]

    def is_same(self, one: Matter, other: Matter) -> bool:
        """Return whether two matters are surely one in this story."""
        return is_same(one, other, self.floors)


def find_stances(story: Story) -> Stances:
    """Return who is for and who against what in a story."""
    floors = tuple(make_floor(story, index) for index in range(len(story.readings)))
    own = ((i, floor) for i, floor in enumerate(floors) if story.originals[i] == i)
    return Stances(floors, tuple(found for i, floor in own for found in _find_in(i, floor)))


def find_issues(stances: Stances) -> tuple[Issue, ...]:
    """Return what two or more actors are for or against, in text order."""
    groups: list[list[Found]] = []
    for found in stances.found:
        home = next((g for g in groups if all(stances.is_same(found[1], matter) for _, matter in g)), None)
        if home is None:
            groups.append(home := [])
        home.append(found)
    return tuple(_make_issue(group) for group in groups if len({stance.actor_id for stance, _ in group}) > 1)


def _make_issue(group: Sequence[Found]) -> Issue:
    """Return the issue of some stances, named by the noun of which most is said, else by the act."""
    named = max(range(len(group)), key=lambda n: (group[n][1].head.pos_ != "VERB", len(group[n][1].words), -n))
    return Issue(named, tuple(stance for stance, _ in group))


def _find_in(index: int, floor: Floor) -> Iterator[Found]:
    """Yield the stances of a reading, each with what it is about."""
    for sentence in floor.reading.sentences:
        for token in floor.reading.span(sentence) if sentence.prose else ():
            plain = find_leaning(token)
            leaning = find_target(plain) if plain is not None else None
            matter = make_matter(leaning.target, floor) if leaning is not None else None
            if leaning is not None and matter is not None:
                yield from ((stance, matter) for stance in _hold(index, floor, leaning, matter))


def _hold(index: int, floor: Floor, leaning: Leaning, matter: Matter) -> Iterator[Stance]:
    """Yield the stances of those who hold a leaning, and, if they do, of the owner of what it is about."""
    holders = find_holders(leaning, floor)
    held = [(actor, leaning) for actor in holders]
    owned = find_owned(leaning) if holders else None
    if owned is not None:
        owners = find_holders(owned, floor, within=leaning)
        held += [(actor, owned) for actor in owners if actor not in holders]
    issue = _span(floor, matter.first, matter.last)
    for actor, words in held:
        yield Stance(actor.id, index, words.polarity, _span(floor, words.first.i, words.last.i), issue)


def _span(floor: Floor, first: int, last: int) -> Span:
    start, end = floor.reading.doc[first], floor.reading.doc[last]
    return start.idx, end.idx + len(end)
