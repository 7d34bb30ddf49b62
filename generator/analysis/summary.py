"""Bottom line and key points: the best sentences that stand alone, do not repeat and pass no judgement for a fact."""

from generator.analysis.agreement import find_gravest, find_overtaken, find_turned
from generator.analysis.answers import find_answers
from generator.analysis.colour import asks, is_passed_over, is_refuted
from generator.analysis.guard import can_be_shown, leans
from generator.analysis.repetition import find_words, lean_together, repeats
from generator.lexicon import read_words
from generator.models import Voice
from generator.reading import Reading
from generator.story import Place, Story

_MOST_JUDGEMENTS = 1
"""Labelled assessments among the key points."""
_BOTTOM_LINES = 2
"""So many sentences at most make the bottom line: the first, and one that gives another actor's word."""
_FOREMOST = 6
"""Among so many of the best sentences stands the second of the bottom line."""
_LONGEST = 60
"""Words of a line."""


def choose_summary(story: Story, key_points: int) -> tuple[tuple[Place, ...], int]:
    """Return the places of the bottom line and then of the key points, and the bottom line's length.

    Beside reports, what an argument says is passed over, whosever words it gives. What the accused answers to one of
    the lines comes on top of the key points.
    """
    readings, overtaken, gravest = story.readings, find_overtaken(story), find_gravest(story)
    arguments = {number for number, reading in enumerate(readings) if reading.argues}
    alone = len(arguments) == len(readings)
    bottom_line: list[Place] = []
    points: list[Place] = []
    judgements = 0
    for rank, place in enumerate(_order(story, gravest)):
        reading, judged = readings[place[0]], _voice(readings, place) == "assessment"
        if place in overtaken or not can_be_shown(reading, reading.sentences[place[1]]):
            continue
        if place[0] in arguments and not alone:
            continue
        if _sprawls(readings, place) or repeats(readings, place, bottom_line, points):
            continue
        sentence = reading.sentences[place[1]]
        if is_passed_over(reading, sentence) or (bottom_line and is_refuted(reading, sentence)):
            continue
        bound = any(lean_together(readings, place, other) for other in points)
        may_lead = (alone or not judged) and not bound and not asks(reading, sentence)
        grave = place == gravest and len(bottom_line) == 1
        if may_lead and (grave or ((rank < _FOREMOST or not bottom_line) and _leads(readings, place, bottom_line))):
            bottom_line.append(place)
        elif len(points) < key_points and (alone or judgements + judged <= _MOST_JUDGEMENTS):
            points.append(place)
            judgements += judged
    points.extend(find_answers(story, (*bottom_line, *points)))
    return (*bottom_line, *sorted(points, key=lambda place: place[::-1])), len(bottom_line)


def _order(story: Story, gravest: Place | None) -> list[Place]:
    """Return the ranking, but that right behind its first stand the `gravest` and who has changed position.

    Of an interview that is read alone the answers come first.
    """
    turned, ranking = find_turned(story), story.ranking
    if len(story.readings) == 1 and story.readings[0].turns:
        (reading,) = story.readings
        ranking = tuple(sorted(ranking, key=lambda place: not reading.answers(reading.sentences[place[1]])))
    return sorted(ranking, key=lambda place: (place != ranking[0], place != gravest, place not in turned))


def _sprawls(readings: tuple[Reading, ...], place: Place) -> bool:
    """Return whether what is shown with a sentence, bound to it or before it, is too long."""
    reading = readings[place[0]]
    sentence = reading.sentences[place[1]]
    start, end = reading.with_whole_sentences(sentence)
    if leans(reading, sentence):
        start = min(start, reading.sentences[place[1] - 1].start)
    return len(reading.document.plain[start:end].split()) > _LONGEST


def _leads(readings: tuple[Reading, ...], place: Place, chosen: list[Place]) -> bool:
    """Return whether a sentence belongs to the bottom line: the first, or what a source not yet heard says.

    In one article, that must share a word with the first; several have their matter in common.
    """
    if not chosen:
        return True
    heard = {source for other in chosen for source in _sources(readings, other)}
    if readings[place[0]].dependences[place[1]] == "discourse":
        return False
    if len(chosen) == _BOTTOM_LINES or not _sources(readings, place) or heard & _sources(readings, place):
        return False
    shared = find_words(readings, place) & find_words(readings, chosen[0])
    return len(readings) > 1 or bool(shared - read_words("speech_verbs"))


def _sources(readings: tuple[Reading, ...], place: Place) -> set[str]:
    """Return the names of the actors who state something in a sentence."""
    reading = readings[place[0]]
    tokens = [position.source_token for position in reading.positions if position.sentence == place[1]]
    heads = [reading.doc[i].idx for i in tokens if i is not None]
    return {e.name for e in reading.entities for m in e.mentions if any(m.start <= head < m.end for head in heads)}


def _voice(readings: tuple[Reading, ...], place: Place) -> Voice:
    return readings[place[0]].voices[place[1]]
