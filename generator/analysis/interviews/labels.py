"""Turns of an interview in which names stand before a colon ("Roe: It was hard."), or "Q" and "A"."""

import re
from collections import Counter
from dataclasses import replace

from generator.analysis.interviews.asking import is_question, speaks
from generator.findings import Turn
from generator.models import Span

_LABEL = re.compile(
    r"(?:^[^\S\n]*|(?<=[.!?…][\"'”’)] )|(?<=[.!?…] ))"
    r"(?:(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})[^\S\n]*:|(?P<letter>[QA])[^\S\n]*\.)[^\S\n]*(?=\S)",
    re.MULTILINE,
)
"""A name and a colon, or "Q." and "A.", perhaps in bold type."""
_NAMELESS = {"question": "q", "answer": "a", "q": "q", "a": "a"}
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ASKS, _TURNS = 0.5, 2
"""An interviewer asks in such a share of the turns; who speaks has so many at least."""
_ALONE = 3
"""So many turns at least has the only one who is named."""
_SHARE = 0.5
"""Where turns fill so much of a text, a paragraph between two of them belongs to the first."""


def find_labelled(text: str) -> tuple[Turn, ...]:
    """Return the turns that begin with a name and a colon, in order; those who ask may have none.

    There are none where nobody asks another, and none before the first question: such a name is a headline's. The lines
    of `text` are paragraphs.
    """
    labels = [match for match in _LABEL.finditer(text) if _surname(match).strip(".").isalpha()]
    counts = Counter(map(_surname, labels))
    labels = [match for match in labels if counts[_surname(match)] >= _TURNS]
    if not labels:
        return ()
    ends = [match.start() for match in labels[1:]] + [len(text)]
    lines = [min(end, _line_end(text, match.end())) for match, end in zip(labels, ends, strict=True)]
    named = set(map(_surname, labels))
    asks = _find_asking(labels, lines, counts) or (_find_asking(labels, ends, counts) if len(named) > 1 else set())
    answering = named - asks
    if not answering or not (asks or len(answering) == 1):
        return ()
    filled = sum(end - match.start() for match, end in zip(labels, lines, strict=True)) >= _SHARE * len(text)
    ends = [*ends[:-1], lines[-1]] if filled or not asks else lines
    if filled and _surname(labels[-1]) in answering:
        ends[-1] = _find_end(text, ends[-1])
    turns = tuple(
        Turn(_begin(match), match.end(), end, _surname(match) in asks, _name(match))
        for match, end in zip(labels, ends, strict=True)
    )
    if not asks:
        return _with_questions(text, turns)
    return turns[next(n for n, turn in enumerate(turns) if turn.asks) :]


def _find_asking(labels: list[re.Match[str]], ends: list[int], counts: Counter[str]) -> set[str]:
    """Return the names of those whose turns, with such ends, mostly ask."""
    asking = Counter(
        _surname(label) for label, end in zip(labels, ends, strict=True) if is_question(label.string[label.end() : end])
    )
    return {name for name, count in asking.items() if count >= _ASKS * counts[name]}


def _with_questions(text: str, answers: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """Return the turns of the only one named with the line before each as a question, if most of these are one."""
    lines = [_line_before(text, turn.begin) for turn in answers]
    asking = sum(is_question(text[slice(*line)]) for line in lines)
    if len(answers) < _ALONE or asking < _ASKS * len(answers):
        return ()
    turns: list[Turn] = []
    for (start, end), answer in zip(lines, answers, strict=True):
        if turns:
            turns[-1] = replace(turns[-1], end=min(turns[-1].end, start))
        turns += [Turn(start, start, end, asks=True), answer]
    return tuple(turns)


def _begin(label: re.Match[str]) -> int:
    return label.start("name" if label["name"] else "letter")


def _name(label: re.Match[str]) -> Span | None:
    """Return where a label names somebody: not where it says but that words ask or answer."""
    return None if _surname(label) in _NAMELESS.values() else label.span("name")


def _surname(label: re.Match[str]) -> str:
    """Return the last word of a label, in small letters, of one that names nobody its letter."""
    word = (label["name"] or label["letter"]).split()[-1].lower()
    return _NAMELESS.get(word, word)


def _line_end(text: str, offset: int) -> int:
    return text.find("\n", offset) if "\n" in text[offset:] else len(text)


def _find_end(text: str, end: int) -> int:
    """Return where the last answer ends: with its line, or the last of the next in which somebody speaks as "I"."""
    for line in _LINE.finditer(text, end):
        if not speaks(line.group()):
            break
        end = line.end()
    return end


def _line_before(text: str, offset: int) -> Span:
    """Return the span of the last filled line before an offset."""
    end = len(text[:offset].rstrip())
    return text.rfind("\n", 0, end) + 1, end
