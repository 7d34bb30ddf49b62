"""Bottom line and key points: the best sentences that stand alone, do not repeat, and do not pass a judgement for a fact."""

from generator.models import Voice
from generator.story import Reading, Sentence

Place = tuple[int, int]

_MOST_JUDGEMENTS = 1
"""Labelled assessments among the key points."""
_REPEATED = 0.5
"""Two sentences that share so much of the shorter one's words say the same."""


def choose_summary(readings: tuple[Reading, ...], ranking: tuple[Place, ...], key_points: int) -> tuple[tuple[Place, ...], int]:
    """Return the places of the bottom line and then of the key points, each in order of the text, and the bottom line's length."""
    bottom_line: list[Place] = []
    points: list[Place] = []
    judgements = 0
    for place in ranking:
        judged = _voice(readings, place) == "assessment"
        if _repeats(readings, place, bottom_line + points):
            continue
        if not bottom_line and not judged:
            bottom_line.append(place)
        elif len(points) < key_points and judgements + judged <= _MOST_JUDGEMENTS:
            points.append(place)
            judgements += judged
    return (*bottom_line, *sorted(points, key=lambda place: place[::-1])), len(bottom_line)


def _voice(readings: tuple[Reading, ...], place: Place) -> Voice:
    return readings[place[0]].voices[place[1]]


def _repeats(readings: tuple[Reading, ...], place: Place, chosen: list[Place]) -> bool:
    words = _words(readings, place)
    others = [_words(readings, other) for other in chosen]
    return any(len(words & other) >= _REPEATED * max(1, min(len(words), len(other))) for other in others)


def _words(readings: tuple[Reading, ...], place: Place) -> frozenset[str]:
    reading = readings[place[0]]
    sentence: Sentence = reading.sentences[place[1]]
    return frozenset(t.lemma_.lower() for t in reading.span(sentence) if t.is_alpha and not t.is_stop)
