"""Corroborations: what two or more independent documents tell alike, in whatever words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from math import fsum, log

from generator.analysis.agreement.corrections import find_notices
from generator.analysis.agreement.tellings import Telling, read_telling
from generator.analysis.agreement.wording import find_independent
from generator.analysis.clauses import TENSED
from generator.analysis.guard import leans
from generator.findings import Sentence
from generator.reading import Reading
from generator.story import Corroboration, Place, Story

_ALIKE, _ALIKE_IN_VERB, _ALIKE_IN_FIGURE = 0.4, 0.23, 0.2
"""Sentences tell the same when so much of the weight of both's words is shared; less where what happens is one, or a
figure by which it is known."""
_FEWEST = 4
"""Words that they share at least."""


def find_corroborations(story: Story) -> tuple[Corroboration, ...]:
    """Return what two or more independent documents tell alike: in words of their own first, the most told first."""
    tellings = {
        (i, sentence.index): read_telling(reading, sentence)
        for i, reading in find_independent(story)
        for sentence in _find_telling(reading)
    }
    found = [_corroborate(group, tellings) for group in _group(tellings)]
    return tuple(sorted(found, key=lambda one: (one.copied, -len(one.places), one.places)))


def _find_telling(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences with a finite verb that are shown without the one before, of a quotation the first."""
    notices = find_notices(reading)
    for sentence in reading.sentences:
        finite = any(token.tag_ in TENSED for token in reading.span(sentence))
        tells = finite and reading.voices[sentence.index] in {"event", "statement"}
        if tells and sentence.index not in notices and _is_shown_alone(reading, sentence):
            yield sentence


def _is_shown_alone(reading: Reading, sentence: Sentence) -> bool:
    first = reading.with_whole_sentences(sentence)[0] == sentence.start
    return reading.openings[sentence.index] is not None or (first and not leans(reading, sentence))


def _group(tellings: Mapping[Place, Telling]) -> list[list[Place]]:
    """Return the sentences that tell the same, one a publisher, the likest ones put together first."""
    groups: list[list[Place]] = []
    for pair in _pair(tellings):
        touched = [group for group in groups if not set(pair).isdisjoint(group)]
        if not touched:
            groups.append(list(pair))
        elif len(touched) == 1:
            (group,) = touched
            group += [place for place in pair if place not in group and _fits(place, group, tellings)]
    return groups


def _fits(place: Place, group: list[Place], tellings: Mapping[Place, Telling]) -> bool:
    """Return whether a sentence is of another publisher than those of a group, and contradicts none."""
    own, others = tellings[place], [tellings[told] for told in group]
    return all(own.publisher != other.publisher and not own.contradicts(other) for other in others)


def _pair(tellings: Mapping[Place, Telling]) -> list[tuple[Place, Place]]:
    """Return the pairs of sentences of two publishers that tell the same, the likest first."""
    weights = _weigh(tellings)
    likeness: dict[tuple[Place, Place], float] = {}
    for one, other in combinations(tellings, 2):
        if tellings[one].publisher != tellings[other].publisher:
            share = _compare(tellings[one], tellings[other], weights)
            if share:
                likeness[one, other] = share
    return sorted(likeness, key=lambda pair: (-likeness[pair], pair))


def _weigh(tellings: Mapping[Place, Telling]) -> dict[str, float]:
    """Return what each word tells: less, the more sentences of a document have it; more than two documents are as two.

    What many documents tell is no less told by each.
    """
    told = Counter((place[0], word) for place, telling in tellings.items() for word in telling.words)
    counts: dict[str, list[int]] = defaultdict(list)
    for (_, word), count in told.items():
        counts[word].append(count)
    return {word: log((len(tellings) + 1) / (max(of) + (len(of) > 1))) for word, of in counts.items()}


def _compare(one: Telling, other: Telling, weights: Mapping[str, float]) -> float:
    """Return how much of the weight of both's words two sentences share; 0 where they do not tell the same."""
    shared = one.words & other.words
    if len(shared) < _FEWEST or not one.shares_what_happens(other) or one.contradicts(other):
        return 0.0
    share = fsum(weights[word] for word in shared) / fsum(weights[word] for word in one.words | other.words)
    known = bool(one.marks & other.marks)
    enough = _ALIKE_IN_FIGURE if known else _ALIKE_IN_VERB if one.tells_what_happens_in(other) else _ALIKE
    return share if share >= enough else 0.0


def _corroborate(group: list[Place], tellings: Mapping[Place, Telling]) -> Corroboration:
    """Return what a group tells, the sentence first that tells least, since the others may tell more."""
    least, *others = sorted(group, key=lambda one: (len(tellings[one].figures), len(tellings[one].words), one))
    return Corroboration((least, *sorted(others)), all(tellings[one].is_copy_of(tellings[least]) for one in others))
