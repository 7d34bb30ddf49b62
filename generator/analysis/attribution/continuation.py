"""How far a content goes on in its sentence: through a condition and behind a colon, and not into what another says."""

from dataclasses import replace

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.spans import TokenSpan, holds, trim
from generator.analysis.clauses import SUBJECTS
from generator.lexicon import read_classes

_COORDINATING = frozenset({"and", "but", "while"})


def go_on(choice: Choice, chosen: list[Choice], quoted: Quoted) -> Choice:
    """Return a choice whose content goes as far as what its source says, and no further."""
    return _with_colon(_without_next_speaker(choice, chosen), chosen, quoted)


def _with_colon(choice: Choice, chosen: list[Choice], quoted: Quoted) -> Choice:
    """Give a source both the quotation before it and what it announces (“That is the lie,” Roe said: that …)."""
    cue, spans = choice.cue.head, choice.content.spans
    told = max(cue.i + 1, choice.source.span[1] if choice.source else 0)
    first = min(cue.i, choice.source.span[0] if choice.source else cue.i)
    colon = cue.doc[told : told + 1]
    before = next((span for span in quoted.in_sentence(cue.sent) if span[1] == first), None)
    quote = quoted.hold(told + 1)
    if not colon or colon[0].text != ":" or choice.cue.kind != "verb" or before is None or quote:
        return choice
    rest = trim(cue.doc, (told + 1, cue.sent.end))
    others = [span for other in chosen if other.cue != choice.cue for span in other.content.spans]
    if len(spans) > 1 or rest[0] >= rest[1] or holds(tuple(others), rest[0]) or spans[0][0] not in {before[0], rest[0]}:
        return choice
    return replace(choice, content=replace(choice.content, spans=(before, rest)))


def _without_next_speaker(choice: Choice, chosen: list[Choice]) -> Choice:
    """Cut from a content what somebody else says beside its source ("Roe said …, and Lind said …")."""
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
