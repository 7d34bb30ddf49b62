"""Whether what is dated is past, going on, planned or conditional: by the words of the date and by its own verb."""

import re

from spacy.tokens import Span, Token

from generator.analysis.clauses import find_verb
from generator.analysis.dates.tense import find_tense
from generator.analysis.dates.values import Tense, is_before
from generator.analysis.events.occasions import dated_noun
from generator.analysis.verbs.auxiliaries import HAVE, MAY, NOW, WILL, WOULD, find_auxiliaries
from generator.analysis.verbs.tense import is_reported
from generator.findings import DateExpression, EventStatus

_WISHES = frozenset({"wish", "hope", "want", "demand", "urge", "propose", "suggest"})
_IF = frozenset({"if", "unless"})
_GONE = re.compile(r"\b(?:yesterday|last|past|previous|ago|earlier|recently|recent)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d")
_COMING = re.compile(r"\b(?:tomorrow|next|coming|later this|time|from)\b", re.IGNORECASE)
_THEN = re.compile(r"the next ", re.IGNORECASE)
"""In the past what was next to something past ("spent the next hours there")."""
_LASTING = re.compile(r"(?:the )?(?:last|past) ", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:today|tonight|days?|weeks?|months?|years?|decades?|quarter|season|weekend)\b", re.IGNORECASE)
_AHEAD: frozenset[Tense] = frozenset({"future", "unknown", "declared"})
"""Also what was ahead once: what a text tells of it is the plan."""


def find_status(sentence: Span, expression: DateExpression, written: str) -> EventStatus:
    """Return the status of what a date tells of; `written` is the document's own date in ISO form, or empty.

    A plan for a day before the document's is past, and so is what could or would be done then, or is called by that day
    ("if Monday's debate"); what lies behind it is to come. Where the document has no date, what was planned for a known
    day is past.
    """
    date = sentence.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    root = date.root if date is not None else sentence.root
    verb = find_verb(root) or sentence.root
    marks = _marks(verb)
    words = sentence.text[expression.start - sentence.start_char : expression.end - sentence.start_char]
    day = expression.value or _find_year(words)
    if root.dep_ == "pobj" and root.head.lower_ == "since":
        return "ongoing" if _goes_on(verb) else "past"
    over = is_before(day, written)
    named = date is not None and dated_noun(date) is not None
    if _is_conditional(verb, marks) and not (over and (named or _is_plain(marks))):
        return "conditional"
    if is_before(written, expression.value or ""):
        return "planned"
    if over or _GONE.search(words):
        lasts = root.dep_ == "pobj" and root.head.lower_ == "for" and bool(_LASTING.match(words)) and marks & HAVE
        return "ongoing" if lasts else "past"
    tense: Tense = find_tense(sentence.doc, expression.start)
    if _COMING.search(words) and not (tense == "past" and _THEN.match(words)):
        tense = "future"
    if tense == "unknown" and expression.value and not written:
        tense = "past"
    if verb.tag_ == "VBG" and marks & NOW and tense not in _AHEAD:
        return _going_on(tense, words, expression.value, written)
    return "planned" if tense in _AHEAD else "past"


def _find_year(words: str) -> str:
    """Return the year that a date without a value names ("the early 1980s"), empty where there is none."""
    year = _YEAR.search(words)
    return year[0] if year else ""


def _going_on(tense: Tense, words: str, value: str | None, written: str) -> EventStatus:
    """Return the status of what is going on ("is speaking"): only in what holds the document's day, else for a day."""
    if _SPAN.search(words) or (value and written.startswith(value)):
        return "ongoing"
    return "past" if value or tense == "named" else "planned"


def _marks(verb: Token) -> set[str]:
    """Return the auxiliaries of a verb and the conjunctions of its clause ("if they fail to pay" of "pay")."""
    first = verb.head if verb.dep_ == "xcomp" else verb
    return {*find_auxiliaries(verb), *(child.lower_ for child in first.children if child.dep_ == "mark")}


def _is_plain(marks: set[str]) -> bool:
    """Return whether what may be or would be is told of a day without a condition: "could offer little then"."""
    return not marks & (_IF | {"have"})


def _goes_on(verb: Token) -> bool:
    """Return whether what began at a date goes on: unless told in the past ("fell since Monday", "had held since")."""
    marks = {child.lower_ for v in (verb, verb.head) for child in v.children if child.dep_ == "aux"}
    return bool(marks & HAVE) or not (verb.tag_ == "VBD" or "had" in marks)


def _is_conditional(verb: Token, marks: set[str]) -> bool:
    """Return whether a verb tells of what hangs on something, or is wished for."""
    wished = verb.dep_ == "ccomp" and verb.head.lemma_ in _WISHES and bool(marks & (WILL | WOULD))
    hangs = bool(marks & (WILL | WOULD)) and _has_condition(verb)
    return bool(marks & (_IF | MAY)) or wished or hangs or (bool(marks & WOULD) and not is_reported(verb))


def _has_condition(verb: Token) -> bool:
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(word.dep_ == "mark" and word.lower_ in _IF for clause in clauses for word in clause.children)
