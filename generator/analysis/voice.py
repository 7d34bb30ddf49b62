"""Who speaks in each sentence: a source, the document as reporter, or the document as judge (ICD 203)."""

from collections.abc import Collection

from spacy.tokens import Span

from generator.analysis.genre import is_told
from generator.analysis.judgement import SELF, is_judged
from generator.findings import Genre, Sentence
from generator.models import Voice


def find_voices(
    sentences: tuple[tuple[Sentence, Span], ...], stated: Collection[int], genre: Genre
) -> tuple[Voice, ...]:
    """Return the voice of each sentence; `stated` are those that give a source's words."""
    return tuple(
        "none"
        if not is_told(sentence, span)
        else "statement"
        if sentence.index in stated
        else _find_own_voice(span, genre)
        for sentence, span in sentences
    )


def _find_own_voice(span: Span, genre: Genre) -> Voice:
    """Return the voice of what a document says by itself."""
    if genre == "report" and _is_own_word(span):
        return "statement"
    return "assessment" if is_judged(span, argued=genre != "report") else "event"


def _is_own_word(span: Span) -> bool:
    """Return whether somebody speaks of himself in a report: a quotation set without marks."""
    return any(token.lower_ in SELF and token.pos_ == "PRON" for token in span)
