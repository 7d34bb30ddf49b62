"""How far a content goes on in its sentence: not into what another says."""

from dataclasses import replace

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.spans import TokenSpan, holds, trim
from generator.analysis.clauses import SUBJECTS
from generator.lexicon import read_classes

_COORDINATING = frozenset({"and", "but", "while"})


def cut_at_next_speaker(choice: Choice, chosen: list[Choice]) -> Choice:
    """Return a choice without what somebody else says beside its source ("Roe said …, and Lind said …")."""
    cue = choice.cue.head
    for other in chosen:
        start = _begin_of_next(choice, other)
        if start is not None:
            cut = (trim(cue.doc, (first, min(last, start))) for first, last in choice.content.spans)
            spans: tuple[TokenSpan, ...] = tuple((first, last) for first, last in cut if last > first)
            return replace(choice, content=replace(choice.content, spans=spans)) if spans else choice
    return choice


def _begin_of_next(choice: Choice, other: Choice) -> int | None:
    """Return where the clause of another speaker begins inside a content: both speak in the past, in one sentence."""
    cue, verb = choice.cue.head, other.cue.head
    inside = cue.i < verb.i and holds(choice.content.spans, verb.i) and verb.dep_ in {"conj", "advcl"}
    both = cue.tag_ == verb.tag_ == "VBD" and {cue.lemma_, verb.lemma_} <= read_classes("cues")["clause"]
    if other.source is None or not inside or not both:
        return None
    subject = other.source.head
    first = subject.left_edge
    if subject.head != verb or subject.dep_ not in SUBJECTS or subject.pos_ == "PRON" or first.i == 0:
        return None
    joined = first.nbor(-1)
    return joined.i if joined.lower_ in _COORDINATING and joined.i > choice.content.spans[0][0] else None
