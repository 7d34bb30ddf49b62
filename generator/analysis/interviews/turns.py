"""Turns of an interview: who asks and who answers, with names before their words or without."""

from spacy.tokens import Doc

from generator.analysis.interviews.meetings import find_notes, tells_of_interview
from generator.analysis.interviews.unlabelled import find_bold, find_run_in, find_standing_alone
from generator.findings import Quotation, Sentence, Turn
from generator.models import Document, Voice

_ADDRESSED = 0.2
"""Of the questions in bold type such a share at least is put to somebody where a text tells that it is an interview."""

_MANY = 6
"""So many questions tell it by themselves."""


def find_turns(
    document: Document,
    doc: Doc,
    labelled: tuple[Turn, ...],
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
) -> tuple[Turn, ...]:
    """Return the turns of an interview in order, none where nobody asks another; `labelled` are those with names."""
    known = labelled or find_bold(document)
    if known:
        return known
    for turns in (find_bold(document, _ADDRESSED), find_run_in(document, sentences, quotations)):
        many = sum(turn.asks for turn in turns) >= _MANY
        if many or (turns and tells_of_interview(doc, sentences, turns, document.metadata.author)):
            return turns
    return find_standing_alone(document)


def find_taken(sentences: tuple[Sentence, ...], turns: tuple[Turn, ...]) -> frozenset[int]:
    """Return the sentences that stand in turns: nothing that the document says by itself."""
    return frozenset(s.index for s in sentences for turn in turns if turn.begin <= s.start < turn.end)


def give_voices(
    doc: Doc, voices: tuple[Voice, ...], sentences: tuple[Sentence, ...], turns: tuple[Turn, ...]
) -> tuple[Voice, ...]:
    """Return the voices: an interviewer's sentences none of the document's, the others' in an interview statements.

    Nor has what tells but that they talked a voice.
    """
    notes = find_notes(doc, sentences, turns)
    given = (_voice(voice, s, turns) for voice, s in zip(voices, sentences, strict=True))
    return tuple("none" if number in notes else voice for number, voice in enumerate(given))


def _voice(voice: Voice, sentence: Sentence, turns: tuple[Turn, ...]) -> Voice:
    turn = next((turn for turn in turns if turn.begin <= sentence.start < turn.end), None)
    if turn is None or not sentence.prose:
        return voice
    return "none" if turn.asks else "statement"
