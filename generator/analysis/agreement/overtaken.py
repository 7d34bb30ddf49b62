"""What is overtaken: figures that a document of a later date gives otherwise, positions that it reports as changed."""

from collections.abc import Iterator

from generator.story import Place, Stance, Story


def find_overtaken(story: Story) -> frozenset[Place]:
    """Return the sentences that no longer stand as they are."""
    return frozenset((*_find_figures(story), *_find_stands(story)))


def _find_figures(story: Story) -> Iterator[Place]:
    dates = [reading.document.metadata.date for reading in story.readings]
    for conflict in story.conflicts:
        for one in conflict.figures:
            newer = (other for other in conflict.figures if "" < dates[one.place[0]] < dates[other.place[0]])
            if any(other.value != one.value for other in newer):
                yield one.place


def _find_stands(story: Story) -> Iterator[Place]:
    for index, side in (change.earlier for change in story.changes):
        cue = side.cue if isinstance(side, Stance) else side.cue[0]
        yield index, story.readings[index].sentence_at(cue[0]).index
