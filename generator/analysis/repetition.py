"""What tells once more what a summary has told."""

from spacy.tokens import Span

from generator.analysis.guard import leans
from generator.analysis.rating import list_content_words
from generator.reading import Reading
from generator.story import Place

_REPEATED = 0.5
"""Two sentences that share so much of the shorter one's words say the same."""
_BESIDE = 1
"""Two sentences with one deed say the same where they share so many words beside it."""
_FEW = frozenset({"one", "two", "1", "2"})
"""Numbers of anything."""
_ALIKE = 3
"""Two articles tell the same where they share a figure and so many words beside it."""


def repeats(readings: tuple[Reading, ...], place: Place, bottom_line: list[Place], points: list[Place]) -> bool:
    """Return whether a sentence, or the one before with which it is shown, tells what has been chosen."""
    chosen = (*bottom_line, *points)
    if any(_are_bound(readings, place, other) for other in chosen):
        return True
    if any(lean_together(readings, place, other) for other in (chosen if len(readings) > 1 else bottom_line)):
        return True
    same = (_tell_one_deed, _give_one_figure, _share_words)
    if any(tell(readings, place, other) for tell in same for other in chosen):
        return True
    before = (place[0], place[1] - 1)
    shown = leans(readings[place[0]], readings[place[0]].sentences[place[1]])
    return shown and any(_share_words(readings, before, other) for other in chosen if other != before)


def _share_words(readings: tuple[Reading, ...], one: Place, other: Place) -> bool:
    """Return whether two sentences share so many words that they say the same."""
    words, others = find_words(readings, one), find_words(readings, other)
    return len(words & others) >= _REPEATED * max(1, min(len(words), len(others)))


def _tell_one_deed(readings: tuple[Reading, ...], one: Place, other: Place) -> bool:
    """Return whether two sentences have a verb and what hangs on it in common ("plan to protest"), and more words."""
    deeds = _deeds(readings, one) & _deeds(readings, other)
    shared = find_words(readings, one) & find_words(readings, other) if deeds else frozenset()
    return any(len(shared - set(deed)) >= _BESIDE for deed in deeds)


def _deeds(readings: tuple[Reading, ...], place: Place) -> set[tuple[str, str]]:
    """Return the main verb of a sentence, or of what is said in it, with what hangs on it ("plan", "protest")."""
    root = _span(readings, place).root
    verbs = (root, *(child for child in root.children if child.dep_ == "ccomp"))
    hanging = ((verb, child) for verb in verbs for child in verb.children if child.dep_ in {"xcomp", "dobj"})
    return {(v.lemma_.lower(), child.lemma_.lower()) for v, child in hanging if not (v.is_stop or child.is_stop)}


def _give_one_figure(readings: tuple[Reading, ...], one: Place, other: Place) -> bool:
    """Return whether sentences of two articles give the same figure in much the same words."""
    if one[0] == other[0]:
        return False
    figures = _figures(readings, one) & _figures(readings, other)
    shared = find_words(readings, one) & find_words(readings, other)
    return bool(figures) and len(shared - figures) >= _ALIKE


def _figures(readings: tuple[Reading, ...], place: Place) -> frozenset[str]:
    """Return the numbers of a sentence in small letters, less those of dates and what anything can count."""
    span = _span(readings, place)
    return frozenset(t.lower_ for t in span if t.pos_ == "NUM" and t.ent_type_ != "DATE") - _FEW


def _are_bound(readings: tuple[Reading, ...], one: Place, other: Place) -> bool:
    """Return whether one line shows two sentences since a quotation binds them."""
    reading = readings[one[0]]
    start, end = reading.with_whole_sentences(reading.sentences[one[1]])
    return one[0] == other[0] and start <= reading.sentences[other[1]].start < end


def lean_together(readings: tuple[Reading, ...], one: Place, other: Place) -> bool:
    """Return whether one line would show two sentences since the later leans on the earlier."""
    reading = readings[one[0]]
    beside = one[0] == other[0] and abs(one[1] - other[1]) == 1
    return beside and leans(reading, reading.sentences[max(one[1], other[1])])


def find_words(readings: tuple[Reading, ...], place: Place) -> frozenset[str]:
    """Return the lemmas of a sentence that carry meaning."""
    return frozenset(list_content_words(_span(readings, place)))


def _span(readings: tuple[Reading, ...], place: Place) -> Span:
    reading = readings[place[0]]
    return reading.span(reading.sentences[place[1]])
