from dataclasses import replace

from generator.analysis.stands import find_stands
from tests.analysis.readings import attribute, make_reading, make_story


def tell(*sentences: str, source: str, cue: str) -> list[tuple[str, int, int]]:
    """Return the stands on sentences that one source tells: its name, and by telling its rank and its repeats."""
    plain = make_reading(*sentences)
    contents = [sentence.partition(f"{cue} ")[2].rstrip(".") for sentence in sentences]
    found = [
        replace(attribute(plain, source, cue, content), sentence=number) for number, content in enumerate(contents)
    ]
    story = make_story(replace(plain, attributions=tuple(found)), ranking=((0, 1), (0, 0)))
    return [(stand.name, t.rank, len(t.repeats)) for stand in find_stands(story) for t in stand.tellings]


def test_the_best_ranked_comes_first():
    told = tell("Officials said the pier leaks.", "Officials said rain fell all night.", source="Officials", cue="said")
    assert told == [("Officials", 0, 0), ("Officials", 1, 0)]


def test_what_is_said_again_keeps_the_better_rank_and_counts_once():
    first, again = "Officials said the old pier is safe.", "Officials said the old pier is quite safe."
    assert tell(first, again, source="Officials", cue="said") == [("Officials", 0, 1)]


def test_other_figures_are_no_repetition():
    first, other = "Officials said the old pier has 12 steps.", "Officials said the old pier has 14 steps."
    assert tell(first, other, source="Officials", cue="said") == [("Officials", 0, 0), ("Officials", 1, 0)]
