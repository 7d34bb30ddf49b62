"""Factuality of what is attributed: denied, conditional or still to come, as the words themselves show it.

The terms are those of FactBank (Saurí and Pustejovsky 2009); nothing is said of whether a content is true.
"""

from spacy.tokens import Doc, Token

from generator.analysis.verbs.auxiliaries import HAD_OR_WOULD, WILL, WOULD
from generator.analysis.verbs.negation import is_negated
from generator.findings import Factuality
from generator.lexicon import read_classes
from generator.models import Span

_CONDITIONS = frozenset({"if", "unless", "should", "provided"})


def find_factuality(doc: Doc, cue: Token, content: tuple[Span, ...], *, direct: bool = False) -> tuple[Factuality, ...]:
    """Return the marks of a content, in the order denied, conditional, future; none where it is plainly asserted.

    `direct`: the words are the speaker's own, whose tenses do not follow the cue's.
    """
    marks: list[Factuality] = []
    classes = read_classes("factuality")
    head = _head(doc, content)
    if is_negated(cue) or _denies(cue, head):
        marks.append("denied")
    if _hangs_on_condition(head, content):
        marks.append("conditional")
    elif _is_ahead(head, cue, direct=direct) or (
        cue.lemma_.lower() in classes["intention"] and _has_aux(head, frozenset({"to"}))
    ):
        marks.append("future")
    return tuple(marks)


def _denies(cue: Token, head: Token) -> bool:
    classes = read_classes("factuality")
    claim = head.pos_ in {"VERB", "AUX"} or head.lemma_.lower() in classes["claim"]
    return cue.lemma_.lower() in classes["denial"] or (cue.lemma_.lower() in classes["rejection"] and claim)


def _head(doc: Doc, content: tuple[Span, ...]) -> Token:
    """Return the word that heads the longest stretch of a content."""
    start, end = max(content, key=lambda span: span[1] - span[0])
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None  # the offsets are those of tokens
    return span.root


def _hangs_on_condition(head: Token, content: tuple[Span, ...]) -> bool:
    inside = (t for t in head.subtree if any(start <= t.idx < end for start, end in content))
    return any(t.dep_ in {"mark", "advmod"} and t.lower_ in _CONDITIONS and t.head.dep_ == "advcl" for t in inside)


def _is_ahead(head: Token, cue: Token, *, direct: bool) -> bool:
    """Return whether a content is to come: "will", or "would" behind a cue in the past tense."""
    past = not direct and cue.tag_ in {"VBD", "VBN"} and head.tag_ != "VBN"
    return _has_aux(head, WILL) or (past and _has_aux(head, WOULD | HAD_OR_WOULD))


def _has_aux(head: Token, words: frozenset[str]) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in words for child in head.children)
