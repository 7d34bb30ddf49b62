"""What is overtaken, since a later document gives another figure or calls it off, or a position has changed."""

from collections.abc import Iterator

from generator.analysis.agreement.comparisons import find_former, gives
from generator.analysis.agreement.corrections import find_notices
from generator.analysis.agreement.tolls import find_all_tolls
from generator.findings import Attribution
from generator.story import Figure, Place, Stance, Story


def find_overtaken(story: Story) -> frozenset[Place]:
    """Return the sentences that no longer stand as they are."""
    found = (_find_figures, _find_former, _find_stands, _find_plans, _find_mended)
    return frozenset(place for find in found for place in find(story))


def find_turned(story: Story) -> frozenset[Place]:
    """Return the sentences in which somebody says or wants the other way round what he did before."""
    return frozenset(_find_place(story, *change.later) for change in story.changes)


def _find_figures(story: Story) -> Iterator[Place]:
    dates = [reading.document.metadata.date for reading in story.readings]
    for conflict in story.conflicts:
        for one in conflict.figures:
            newer = (other for other in conflict.figures if "" < dates[one.place[0]] < dates[other.place[0]])
            if any(other.value != one.value for other in newer):
                yield one.place
                yield from _find_again(story, one)


def _find_again(story: Story, figure: Figure) -> Iterator[Place]:
    """Yield the other sentences of a document that give a figure of its for the same harm."""
    tolls = find_all_tolls(figure.place[0], story.readings[figure.place[0]])
    harms = {toll.harm for toll in tolls if toll.figure == figure}
    yield from (t.figure.place for t in tolls if t.harm in harms and t.figure.value == figure.value)


def _find_mended(story: Story) -> Iterator[Place]:
    """Yield the sentences in which a document tells what of itself was mended, which are no news."""
    for index, reading in enumerate(story.readings):
        yield from ((index, sentence) for sentence in find_notices(reading))


def _find_former(story: Story) -> Iterator[Place]:
    """Yield the sentences with a figure from which, as a later document tells, what it counts rose or fell."""
    for later in story.readings:
        for figure, nouns in find_former(later):
            for index, reading in enumerate(story.readings):
                if "" < reading.document.metadata.date < later.document.metadata.date:
                    given = (one for one in reading.sentences if gives(reading, one, figure, nouns))
                    yield from ((index, sentence.index) for sentence in given)


def _find_stands(story: Story) -> Iterator[Place]:
    yield from (_find_place(story, *change.earlier) for change in story.changes)


def _find_plans(story: Story) -> Iterator[Place]:
    for index, event in (cancellation.plan for cancellation in story.cancellations):
        yield index, story.readings[index].events[event].sentence


def _find_place(story: Story, index: int, side: Attribution | Stance) -> Place:
    cue = side.cue if isinstance(side, Stance) else side.cue[0]
    return index, story.readings[index].sentence_at(cue[0]).index
