"""Turns of an interview: who asks and who answers, by the names before a colon ("Roe: It was hard.") or without."""

import re
from collections import Counter
from dataclasses import replace

from generator.analysis.interviews import Turn, find_asked, is_question, speaks
from generator.models import Document, Span, Voice
from generator.reading import Sentence

_LABEL = re.compile(
    r"(?:^|(?<=[.!?…][\"'”’)] )|(?<=[.!?…] ))"
    r"(?P<name>[QA](?=\. )|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?=:))[:.] ?(?=\S)",
    re.MULTILINE,
)
_PARAGRAPH = re.compile(r"\s*[^\n]*\S")
_ASKS, _TURNS = 0.5, 2
"""An interviewer asks in such a share of the turns; who speaks has so many at least."""
_ALONE = 3
"""So many turns at least has the only one who is named."""
_SHARE = 0.5
"""Where turns fill so much of a text, a paragraph between two of them belongs to the first."""


def find_turns(document: Document, text: str) -> tuple[Turn, ...]:
    """Return the turns in order, none where nobody asks another; the lines of `text` are paragraphs."""
    return _find_named(text) or find_asked(document)


def _find_named(text: str) -> tuple[Turn, ...]:
    """Return the turns that begin with a name and a colon; those who ask may have none."""
    labels = [match for match in _LABEL.finditer(text) if match["name"].split()[-1].strip(".").isalpha()]
    counts = Counter(map(_surname, labels))
    labels = [match for match in labels if counts[_surname(match)] >= _TURNS]
    if not labels:
        return ()
    ends = [match.start() for match in labels[1:]] + [len(text)]
    lines = [min(end, _line_end(text, match.end())) for match, end in zip(labels, ends, strict=True)]
    asking = Counter(_surname(m) for m, end in zip(labels, lines, strict=True) if text[:end].rstrip().endswith("?"))
    asks = {name for name, count in asking.items() if count >= _ASKS * counts[name]}
    answering = set(map(_surname, labels)) - asks
    if not answering or not (asks or len(answering) == 1):
        return ()
    filled = sum(end - match.start() for match, end in zip(labels, lines, strict=True)) >= _SHARE * len(text)
    ends = [*ends[:-1], _find_end(text, lines[-1])] if filled or not asks else lines
    turns = tuple(
        Turn(match.start(), match.end(), end, _surname(match) in asks, match.span("name"))
        for match, end in zip(labels, ends, strict=True)
    )
    return turns if asks else _with_questions(text, turns)


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


def give_voices(
    voices: tuple[Voice, ...], sentences: tuple[Sentence, ...], turns: tuple[Turn, ...]
) -> tuple[Voice, ...]:
    """Return the voices, an interviewer's sentences none of the document's, the others' in an interview statements."""
    return tuple(_voice(voice, s, turns) for voice, s in zip(voices, sentences, strict=True))


def _voice(voice: Voice, sentence: Sentence, turns: tuple[Turn, ...]) -> Voice:
    turn = next((turn for turn in turns if turn.begin <= sentence.start < turn.end), None)
    if turn is None or not sentence.prose:
        return voice
    return "none" if turn.asks else "statement"


def _surname(label: re.Match[str]) -> str:
    return label["name"].split()[-1].lower()


def _line_end(text: str, offset: int) -> int:
    return text.find("\n", offset) if "\n" in text[offset:] else len(text)


def _find_end(text: str, offset: int) -> int:
    """Return where the paragraphs end, from an offset on, in which somebody goes on to speak of himself."""
    while (paragraph := _PARAGRAPH.match(text, offset)) and speaks(paragraph.group()):
        offset = paragraph.end()
    return offset


def _line_before(text: str, offset: int) -> Span:
    """Return the span of the last filled line before an offset."""
    end = len(text[:offset].rstrip())
    return text.rfind("\n", 0, end) + 1, end
