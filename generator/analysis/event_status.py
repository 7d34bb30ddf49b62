"""Whether what is dated is past, going on, planned or conditional: by the words of the date and by its own verb."""

import re

from spacy.tokens import Span, Token

from generator.analysis.auxiliaries import MAY, MUST, WILL, WOULD, find_auxiliaries
from generator.analysis.clauses import find_verb
from generator.analysis.infinitives import is_done, is_purpose
from generator.analysis.occasions import dated_noun
from generator.analysis.verb_tense import is_plan
from generator.reading import DateExpression, EventStatus

_PRESENT = frozenset({"VBZ", "VBP"})
_LIMITS = frozenset({"by", "through", "till", "until"})
_PAST = frozenset({"VBD", "VBN"})
_PLANS = frozenset(
    {"plan", "schedule", "expect", "intend", "due", "slate", "project", "forecast", "approach", "loom", "near"}
)
_KEPT = frozenset({"reserve", "book", "set", "earmark"})
"""Verbs whose participle tells of what is to come: "ads reserved in December"."""
_WISHES = frozenset({"wish", "hope", "want", "demand", "urge", "propose", "suggest"})
_WILL = WILL | WOULD
_IF = frozenset({"if", "unless"})
_GONE = re.compile(r"\b(?:yesterday|last|past|previous|ago|earlier|recently)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d")
_COMING = re.compile(r"\b(?:tomorrow|next|coming|later this|time)\b", re.IGNORECASE)
_LASTING = re.compile(r"(?:the )?(?:last|past) ", re.IGNORECASE)
_TOWARDS = frozenset({"before", "by", "until", "till", "ahead"})


def find_status(sentence: Span, expression: DateExpression, written: str) -> EventStatus:
    """Return the status of what a date tells of; `written` is the document's own date in ISO form, or empty.

    A plan for a day before the document's is past; what lies behind it is to come, whatever the tense.
    """
    date = sentence.doc.char_span(expression.start, expression.end, alignment_mode="expand")
    root = date.root if date is not None else sentence.root
    verb = find_verb(root) or sentence.root
    marks = _marks(verb)
    if root.dep_ == "pobj" and root.head.lower_ == "since":
        return "ongoing" if _goes_on(verb) else "past"
    if _is_conditional(verb, marks):
        return "conditional"
    told = _by_words(sentence, expression, written, verb)
    if told:
        return told
    noun = dated_noun(date) if date is not None else None
    if noun is not None and noun.dep_ not in {"nsubj", "nsubjpass"}:
        return "planned" if noun.head.lower_ in _TOWARDS and not expression.value else "past"
    lasting = root.dep_ == "pobj" and root.head.lower_ in _LIMITS and verb.tag_ in _PRESENT
    return "planned" if lasting else _by_verb(verb, marks)


def _by_words(sentence: Span, expression: DateExpression, written: str, verb: Token) -> EventStatus | None:
    """Return the status that the date itself tells: by its value, else by words such as "last" and "next"."""
    start, end = expression.start - sentence.start_char, expression.end - sentence.start_char
    value, words = expression.value or "", sentence.text[start:end]
    marks = _marks(verb)
    if _is_before(written, value):
        return "planned"
    if _LASTING.match(words) and marks & {"has", "have"}:
        return "ongoing" if sentence.text[:start].endswith(("for ", "For ")) else "past"
    if _is_before(value or _find_year(words), written) or _GONE.search(words):
        return "past"
    return "planned" if _COMING.search(words) and not _is_told(verb, marks, words) else None


def _find_year(words: str) -> str:
    """Return the year that a date without a value names ("the early 1980s"), empty where there is none."""
    year = _YEAR.search(words)
    return year[0] if year else ""


def _by_verb(verb: Token, marks: set[str]) -> EventStatus:
    to_come = "to" in marks and verb.tag_ in {"VB", "VBN"} and not is_done(verb) and not is_purpose(verb)
    kept = verb.lemma_ in _KEPT and verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}
    is_to = verb.tag_ in _PRESENT and is_plan(verb)
    if marks & _WILL or verb.lemma_ in _PLANS or to_come or kept or is_to or (marks & MUST and "have" not in marks):
        return "planned"
    progressive = verb.tag_ == "VBG" and bool(marks & {"is", "are", "'s", "’s", "'re", "’re"})
    return "ongoing" if progressive else "past"


def _marks(verb: Token) -> set[str]:
    """Return the auxiliaries of a verb and the conjunctions of its clause."""
    return {*find_auxiliaries(verb), *(child.lower_ for child in verb.children if child.dep_ == "mark")}


def _goes_on(verb: Token) -> bool:
    """Return whether what began at a date goes on: unless told in the past ("fell since Monday", "had held since")."""
    marks = {child.lower_ for v in (verb, verb.head) for child in v.children if child.dep_ == "aux"}
    return bool(marks & {"has", "have"}) or not (verb.tag_ == "VBD" or "had" in marks)


def _is_conditional(verb: Token, marks: set[str]) -> bool:
    """Return whether a verb tells of what hangs on something, or is wished for."""
    wished = verb.dep_ == "ccomp" and verb.head.lemma_ in _WISHES and bool(marks & _WILL)
    hangs = bool(marks & _WILL) and _has_condition(verb)
    return bool(marks & (_IF | MAY)) or wished or hangs or ("would" in marks and not _is_reported(verb))


def _has_condition(verb: Token) -> bool:
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(word.dep_ == "mark" and word.lower_ in _IF for clause in clauses for word in clause.children)


def _is_before(day: str, other: str) -> bool:
    """Return whether a date lies before one of the same precision, or before the part of it that both have."""
    width = min(len(day), len(other))
    return day[:width] < other[:width]


def _is_told(verb: Token, marks: set[str], words: str) -> bool:
    """Return whether "the next year" is counted from what is told in the past, not from now."""
    return verb.tag_ == "VBD" and not marks & _WILL and words.lower().startswith("the next")


def _is_reported(verb: Token) -> bool:
    """Return whether "would" stands for "will" since somebody's words are told in the past ("said it would close")."""
    first = verb.head if verb.dep_ == "conj" and verb.head.tag_ not in _PAST else verb
    return first.dep_ in {"ccomp", "conj"} and first.head.tag_ in _PAST and not _has_condition(verb)
