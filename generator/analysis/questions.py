"""Open questions that a sentence states: what is unknown, undecided, unanswered."""

import re
from functools import cache

from spacy.tokens import Span

from generator.lexicon import read_lines
from generator.models import Voice
from generator.reading import Question, Sentence


def find_questions(sentences: tuple[tuple[Sentence, Span], ...], voices: tuple[Voice, ...]) -> tuple[Question, ...]:
    """Return the sentences that raise a question, in order."""
    return tuple(
        Question(sentence.index, sentence.start, sentence.end)
        for (sentence, span), voice in zip(sentences, voices, strict=True)
        if voice != "none" and _pattern().search(" ".join(span.text.lower().split()))
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(read_lines("question_triggers")))
