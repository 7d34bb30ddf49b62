"""Factuality of what is attributed: denied, conditional or still to come, as the words themselves show it.

The terms are those of FactBank (Saurí and Pustejovsky 2009); nothing is said of whether a content is true.
"""

from collections.abc import Collection

from spacy.tokens import Doc, Token

from generator.analysis.verbs.auxiliaries import HAD_OR_WOULD, WILL, WOULD
from generator.analysis.verbs.negation import is_negated
from generator.findings import Factuality
from generator.lexicon import read_classes
from generator.models import Span

_GIVEN = frozenset({"ccomp", "xcomp", "conj", "acomp"})
"""How a clause depends on what gives it ("I think we would lose if …")."""
_CONDITIONS = frozenset({"if", "unless", "should", "provided"})


def find_factuality(doc: Doc, cue: Token, content: tuple[Span, ...], *, direct: bool = False) -> tuple[Factuality, ...]:
    """Return the marks of a content, in the order denied, conditional, future; none where it is plainly asserted.

    Of several sentences all are conditional or to come, or none is. `direct`: the words are the speaker's own, whose
    tenses do not follow the cue's.
    """
    marks: list[Factuality] = []
    intends = cue.lemma_.lower() in read_classes("factuality")["intention"]
    heads = _find_heads(doc, content)
    if is_negated(cue) or _denies(cue, heads[0]):
        marks.append("denied")
    if all(_hangs_on_condition(head, content) for head in heads):
        marks.append("conditional")
    elif all(_is_ahead(head, cue, direct=direct) or (intends and _has_aux(head, {"to"})) for head in heads):
        marks.append("future")
    return tuple(marks)


def _denies(cue: Token, head: Token) -> bool:
    classes = read_classes("factuality")
    claim = head.pos_ in {"VERB", "AUX"} or head.lemma_.lower() in classes["claim"]
    return cue.lemma_.lower() in classes["denial"] or (cue.lemma_.lower() in classes["rejection"] and claim)


def _find_heads(doc: Doc, content: tuple[Span, ...]) -> list[Token]:
    """Return the words that head the sentences of the longest stretch of a content."""
    start, end = max(content, key=lambda span: span[1] - span[0])
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None  # the offsets are those of tokens
    tops = (t for t in span if t.head == t or not span.start <= t.head.i < span.end)
    return [top for top in tops if top.pos_ in {"VERB", "AUX"}] or [span.root]


def _hangs_on_condition(head: Token, content: tuple[Span, ...]) -> bool:
    """Return whether a condition is one of what a content says, and not of something told of in it."""
    inside = (t for t in head.subtree if any(start <= t.idx < end for start, end in content))
    clauses = (t.head for t in inside if t.dep_ in {"mark", "advmod"} and t.lower_ in _CONDITIONS)
    said = {head, *(child for child in head.children if child.dep_ in _GIVEN)}
    return any(clause.dep_ == "advcl" and clause.head in said for clause in clauses)


def _is_ahead(head: Token, cue: Token, *, direct: bool) -> bool:
    """Return whether a content is to come: "will", or "would" behind a cue in the past tense."""
    past = not direct and cue.tag_ in {"VBD", "VBN"} and head.tag_ != "VBN"
    return _has_aux(head, WILL) or (past and _has_aux(head, WOULD | HAD_OR_WOULD))


def _has_aux(head: Token, words: Collection[str]) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in words for child in head.children)
