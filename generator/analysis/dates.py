"""Date expressions, and the ISO value of those that the text and the document's own date settle (after TIMEX3)."""

import re

from spacy.tokens import Doc, Span, Token

from generator.analysis.date_anchors import Found, settle
from generator.analysis.date_patterns import PATTERNS
from generator.analysis.date_values import Tense, resolve
from generator.analysis.factuality import is_negated
from generator.lexicon import read_words
from generator.reading import DateExpression, DatePrecision

_AHEAD = frozenset({"will", "'ll", "’ll", "shall", "wo", "would"})
_POSSIBLE = frozenset({"can", "could", "may", "might"})
_SET_FOR = frozenset({"for", "by", "until"})
_PLANNED = frozenset({"plan", "schedule", "expect", "intend"})
_FACING = frozenset({"face", "await", "prepare", "brace", "approach"})
"""Verbs that in the present tell of what is ahead ("who faces an election in May")."""
_BE = frozenset({"was", "were", "been"})
_BEFORE_NOUN = frozenset({"compound", "nmod", "nummod"})
_OVER = frozenset({"since", "of", "following"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LONG_AGO = re.compile(
    r"\b(?:last|past|previous) (?:month|year|weekend|spring|summer|autumn|fall|winter|decade|century|quarter)\b"
    r"|\b(?:months?|years?|decades?) ago\b",
    re.IGNORECASE,
)
_TIMES = frozenset({"spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "day", "eve", "week", "in"})
"""Words in capitals behind which a year is the year ("Spring 2024")."""


def find_dates(doc: Doc, written: str) -> tuple[DateExpression, ...]:
    """Return the date expressions in order; `written` is the document's own date in ISO form, or empty."""
    text, found = doc.text, dict[tuple[int, int], Found]()
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("words" if "words" in pattern.groupindex else 0)
            if any(a < end and start < b for a, b in found) or _is_named(doc, start):
                continue
            given = {key: value for key, value in match.groupdict().items() if value}
            found[start, end] = Found(start, end, given, resolve(given, written, _tense(doc, start)))
    settled = settle(text, [found[key] for key in sorted(found)])
    return tuple(_express(text, date, written) for date in settled)


def _express(text: str, date: Found, written: str) -> DateExpression:
    earlier = _is_earlier(date.value, text[date.start : date.end], written)
    return DateExpression(date.start, date.end, date.value, _precision(date.value), earlier)


def _is_named(doc: Doc, offset: int) -> bool:
    """Return whether an expression belongs to a name or title: "Mirage 2000", "the Roads Bill, 2002", "USA Today"."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is None or not span.start or span.text[0].islower():
        return False
    before = doc[span.start - 1]
    if before.text == "," and span.start > 1:
        return (
            span[0].is_digit
            and doc[span.start - 2].lower_ in read_words("enactments")
            and _is_proper(doc, span.start - 2)
        )
    return (span[0].is_digit or span.text == "Today") and _is_proper(doc, span.start - 1)


def _is_proper(doc: Doc, number: int) -> bool:
    token = doc[number]
    return (
        token.pos_ == "PROPN" and token.text[0].isupper() and token.lower_ not in _TIMES and token.ent_type_ != "DATE"
    )


def _is_earlier(value: str | None, words: str, written: str) -> bool:
    if value and written:
        return value[:7] < written[: len(value[:7])]
    return bool(_LONG_AGO.search(words))


def _precision(value: str | None) -> DatePrecision:
    precisions: dict[int, DatePrecision] = {4: "year", 7: "month", 10: "day"}
    return precisions.get(len(value or ""), "none")


def _tense(doc: Doc, offset: int) -> Tense:
    """Return what the clause around an offset speaks of; open where a date may be set as well as gone by."""
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    if span is not None and _names_what_happened(span):
        return "named"
    verbs = [a for a in span.root.ancestors if a.pos_ in {"VERB", "AUX"}][:2] if span is not None else []
    auxiliaries = {child.lower_ for verb in verbs for child in verb.children if child.dep_ == "aux"}
    if span is not None and span.root.dep_ == "poss" and "would" in auxiliaries:
        return "past"
    plan = next((verb for verb in verbs if verb.lemma_ in _PLANNED), None)
    if plan is not None and not auxiliaries & _AHEAD:
        return _tense_of_plan(plan)
    facing = bool(verbs) and verbs[0].lemma_ in _FACING and verbs[0].tag_ in {"VBZ", "VBP"}
    if auxiliaries & _AHEAD or facing or any(map(_may_come, verbs[:1])):
        return "future"
    set_for = next((t.lower_ for t in span.root.ancestors if t.lower_ in _SET_FOR), "") if span is not None else ""
    if not set_for or (set_for == "by" and _is_over(verbs)):
        return "past" if verbs and verbs[0].tag_ in {"VBD", "VBN"} else "open"
    return "future" if _is_deadline(set_for, verbs, auxiliaries) else "open"


def _names_what_happened(span: Span) -> bool:
    """Return whether something that happened is called by a date: "since the May 5 raid", "of the May 5 raid"."""
    noun = span.root.head
    called = span.root.dep_ in _BEFORE_NOUN and noun.pos_ in {"NOUN", "PROPN"} and noun.i > span.root.i
    the = span.start > 0 and span.doc[span.start - 1].lower_ == "the"
    return called and the and noun.head.lower_ in _OVER


def _tense_of_plan(plan: Token) -> Tense:
    """Return what a plan's day is: to come, unless the plan itself is told in the past, or what was planned did happen.

    Of a plan told in the past ("had planned", "was scheduled"), or called off, nobody knows whether its day has come.
    """
    over = {child.lower_ for child in plan.children if child.dep_ in {"aux", "auxpass"}}
    if over & {"had", "was", "were"}:
        return "unknown"
    noun = plan.head
    if plan.dep_ != "acl" or noun.dep_ not in _SUBJECTS | {"dobj"} or noun.head.tag_ not in {"VBD", "VBN"}:
        return "future"
    if noun.head.lemma_ in read_words("cancelling_verbs"):
        return "unknown"
    return "past" if noun.dep_ == "nsubj" else "future"


def _is_over(verbs: list[Token]) -> bool:
    """Return whether the nearest verb tells what was done ("were repaired by August")."""
    if not verbs:
        return False
    passive = any(child.lower_ in _BE for child in verbs[0].children if child.dep_ == "auxpass")
    due = any(child.lower_ == "due" for child in verbs[0].children)
    return (verbs[0].tag_ == "VBD" and not due) or (verbs[0].tag_ == "VBN" and passive)


def _may_come(verb: Token) -> bool:
    """Return whether a verb tells what is possible yet, unlike "could have begun" and "could not begin"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return bool(auxiliaries & _POSSIBLE) and "have" not in auxiliaries and not is_negated(verb)


def _is_deadline(preposition: str, verbs: list[Token], auxiliaries: set[str]) -> bool:
    """Return whether "by Friday" or "until Friday" is yet to come: under an infinitive, or a "by" without "had"."""
    over = any(verb.tag_ in {"VBD", "VBN"} for verb in verbs)
    ahead = bool(verbs) and verbs[0].tag_ in {"VB", "VBG", "VBP", "VBZ"} and not (over and preposition == "until")
    return ahead or (preposition == "by" and not auxiliaries & {"had", "has", "have"})
