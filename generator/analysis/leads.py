"""Where the news of a report begins: behind a scene, or behind what only makes curious."""

from collections.abc import Sequence

from generator.analysis.clauses import SUBJECTS
from generator.analysis.dates.values import WEEKDAYS
from generator.analysis.scenes import is_scene
from generator.findings import Sentence
from generator.reading import Reading

_TELLING = 12
"""A sentence of fewer words may only make curious ("Winter will end.")."""
_AHEAD = 6
"""Among so many sentences stands the news."""
_READER = frozenset({"you", "your"})
_LATELY = frozenset({*WEEKDAYS, "today", "tonight", "week", "yesterday"})


def find_news(reading: Reading, fit: Sequence[Sentence]) -> int | None:
    """Return the sentence with which the news begins: the first, or what first tells of an event behind a scene.

    That stands alone, in another paragraph than the opening; None where nothing does. Behind what only makes curious
    it is what first tells of these days. `fit` are those that may be lifted. An interview begins with its first answer.
    """
    if reading.turns:
        return next((sentence.index for sentence in fit if reading.answers(sentence)), None)
    if not fit or reading.argues:
        return 0
    if not is_scene(reading, fit[0]):
        lately = (one for one in fit[1:_AHEAD] if _teases(reading, fit[0]) and _is_of_these_days(reading, one))
        return next((one.index for one in lately if reading.dependences[one.index] is None), 0)
    behind = (one for one in fit if one.paragraph != fit[0].paragraph and not is_scene(reading, one))
    events = (one.index for one in behind if reading.voices[one.index] == "event")
    return next((index for index in events if reading.dependences[index] is None), None)


def _teases(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a report's own sentence speaks to the reader, says little, or has a pronoun for its subject."""
    span = reading.span(sentence)
    if reading.voices[sentence.index] == "statement" or _is_of_these_days(reading, sentence):
        return False
    subjects = [child for child in span.root.children if child.dep_ in SUBJECTS]
    done = any(child.dep_ == "aux" and child.lemma_ == "have" for child in span.root.children)
    little = sum(token.is_alpha for token in span) < _TELLING and not done
    addressed = any(token.lower_ in _READER for token in span)
    return little or addressed or any(subject.pos_ == "PRON" for subject in subjects)


def _is_of_these_days(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is dated by a weekday, or near the day on which it was written."""
    dates = (date for date in reading.dates if sentence.start <= date.start < sentence.end and not date.earlier)
    return any(_LATELY.intersection(reading.document.plain[d.start : d.end].lower().split()) for d in dates)
