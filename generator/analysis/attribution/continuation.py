"""How far a content goes on in its sentence: through a condition and behind a colon, and not into what another says."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.spans import TokenSpan, holds, trim
from generator.analysis.clauses import SUBJECTS
from generator.lexicon import read_classes

_CONDITIONS = frozenset({"if", "unless"})
_ANY = frozenset({"whoever", "whatever", "whichever", "wherever", "however"})
_STOPS = frozenset({".", "?", "!"})
_COORDINATING = frozenset({"and", "but", "while"})


def go_on(choice: Choice, chosen: list[Choice], quoted: Quoted) -> Choice:
    """Return a choice whose content goes as far as what its source says, and no further."""
    return _with_condition(_with_colon(_without_next_speaker(choice, chosen), chosen, quoted), chosen)


def _with_condition(choice: Choice, chosen: list[Choice]) -> Choice:
    """Give a content the condition behind it ("should go | if she knew"): without it, it says more."""
    cue, (*before, (start, end)) = choice.cue.head, choice.content.spans
    if choice.cue.kind != "verb" or start < cue.i:
        return choice
    opener = _next_word(cue.doc, end, cue.sent.end)
    clause = opener.head if opener is not None and _opens_condition(opener) else None
    if opener is None or clause is None or not opener.i <= clause.left_edge.i + 1 or clause.i < opener.i:
        return choice
    last = clause.right_edge.i + 1
    taken = any(end <= other.cue.head.i < last for other in chosen)
    if taken or (choice.source is not None and end <= choice.source.head.i < last):
        return choice
    return replace(choice, content=replace(choice.content, spans=(*before, trim(cue.doc, (start, last)))))


def _next_word(doc: Doc, start: int, end: int) -> Token | None:
    """Return the next word of a sentence, none where a full stop comes before it."""
    word = next((token for token in doc[start:end] if not token.is_punct and not token.is_space), None)
    return None if word is None or any(token.text in _STOPS for token in doc[start : word.i]) else word


def _opens_condition(token: Token) -> bool:
    """Return whether a word opens a clause with "if" or "unless", or one that leaves open who or what it will be."""
    marked = token.lower_ in _CONDITIONS and token.dep_ == "mark" and token.head.pos_ in {"VERB", "AUX"}
    return marked or (token.lower_ in _ANY and token.head.pos_ in {"VERB", "AUX"} and token.head.dep_ != "ROOT")


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
