"""Open questions that a sentence states: what is unknown, undecided, unanswered."""

import re
from functools import cache

from spacy.tokens import Span

from generator.findings import Question, Sentence
from generator.lexicon import read_lines
from generator.models import Voice

_SUPPOSED = re.compile(
    r"\bif\b[^,.;]*$"
    r"|\b(?:appeal|ask|call|demand|plead|request|urg)\w*\b[^.;]* to $"
    r"|\b(?:must|should|needs? to)(?: be)? $"
    r"|\bi(?:['’]m| am| was) $"
)
"""What stands before words that tell of a case, a demand or a mood, and of no question ("urged them to look into")."""


def find_questions(sentences: tuple[tuple[Sentence, Span], ...], voices: tuple[Voice, ...]) -> tuple[Question, ...]:
    """Return the sentences that raise a question, in order."""
    return tuple(
        Question(sentence.index, sentence.start, sentence.end)
        for (sentence, span), voice in zip(sentences, voices, strict=True)
        if voice != "none" and raises_question(span.text)
    )


def raises_question(words: str) -> bool:
    """Return whether words leave something open, and not only where it would be so or should be looked into."""
    text = " ".join(words.lower().split())
    starts = (found.start() + len("to ") * found.group().startswith("to ") for found in _pattern().finditer(text))
    return any(not _SUPPOSED.search(text[:start]) for start in starts)


@cache
def _pattern() -> re.Pattern[str]:
    """Return what matches one of the triggers, all of which begin with a word: elsewhere none is tried."""
    triggers = "|".join(read_lines("question_triggers"))
    return re.compile(rf"\b(?=\w)(?:{triggers})")
