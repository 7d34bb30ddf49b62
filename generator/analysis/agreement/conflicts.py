"""Conflicts: figures and days that independent sources give differently for one thing."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator.analysis.agreement.appointments import find_appointments
from generator.analysis.agreement.counts import Count, find_counts
from generator.analysis.agreement.disputes import find_disputes, join
from generator.analysis.agreement.rivals import find_rivals
from generator.analysis.agreement.wording import find_independent
from generator.story import Conflict, Story

_SHARE, _COMMON = 0.5, 2
"""Clauses count the same thing when they share such a part of the shorter one's words beside noun, verb and figures;
sentences when they share so many words besides."""
_FACTOR = 4.0
"""One figure is at most so many times the other: a subtotal is no contradiction."""
_NEAR = 2.0
"""The same where the verbs differ."""


def find_conflicts(story: Story) -> tuple[Conflict, ...]:
    """Return what is counted or expected alike, for which independent sources give different figures or days."""
    independent = tuple(find_independent(story))
    if len(independent) < 2:
        return tuple(find_rivals(story))
    counts: dict[str, list[Count]] = defaultdict(list)
    for i, reading in independent:
        last = {(count.counted, count.verb): count for count in find_counts(i, reading)}
        for count in last.values():
            counts[count.counted].append(count)
    disputes = tuple(find_disputes(story))
    told = {(figure.place, figure.start) for conflict in disputes for figure in conflict.figures}
    conflicts = (conflict for counted, found in counts.items() for conflict in _differ(counted, found))
    others = (one for one in conflicts if not any((f.place, f.start) in told for f in one.figures))
    return (*disputes, *others, *find_rivals(story), *find_appointments(story))


def _differ(counted: str, counts: list[Count]) -> Iterator[Conflict]:
    """Yield the figures of one thing that differ, of a document the last that it gives with a verb."""
    for group in join(pair for pair in combinations(counts, 2) if _contradict(*pair)):
        kept = {count.figure.place: count.figure for count in group}
        yield Conflict(counted, tuple(kept[place] for place in sorted(kept)))


def _contradict(one: Count, other: Count) -> bool:
    """Return whether two figures of one thing differ; where their verbs do, it takes more to be one thing.

    What was planned and what came of it are two things.
    """
    less, more = sorted((one.figure.value, other.figure.value))
    elsewhere = one.places and other.places and not one.places & other.places
    if one.figure.place[0] == other.figure.place[0] or one.ahead != other.ahead or not less < more:
        return False
    if one.verb != other.verb:
        whole = one.whole and other.whole and not elsewhere
        return whole and more <= _NEAR * less and _share(one.clause, other.clause, 1)
    bare = not (one.clause and other.clause) and one.telling and not elsewhere
    alike = bare or _share(one.clause, other.clause, 1) or _share(one.sentence, other.sentence, _COMMON)
    return more <= _FACTOR * less and alike


def _share(words: frozenset[str], others: frozenset[str], fewest: int) -> bool:
    return len(words & others) >= max(fewest, _SHARE * min(len(words), len(others)))
