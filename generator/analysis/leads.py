"""Where the news of a report begins: behind a scene."""

from collections.abc import Sequence

from generator.analysis.scenes import is_scene
from generator.findings import Sentence
from generator.reading import Reading


def find_news(reading: Reading, fit: Sequence[Sentence]) -> int | None:
    """Return the sentence with which the news begins: the first, or what first tells of an event behind a scene.

    That stands alone, in another paragraph than the opening; None where nothing does. `fit` are those that may be
    lifted. An interview begins with its first answer.
    """
    if reading.turns:
        return next((sentence.index for sentence in fit if reading.answers(sentence)), None)
    if not fit or reading.argues or not is_scene(reading, fit[0]):
        return 0
    behind = (one for one in fit if one.paragraph != fit[0].paragraph and not is_scene(reading, one))
    events = (one.index for one in behind if reading.voices[one.index] == "event")
    return next((index for index in events if reading.dependences[index] is None), None)
