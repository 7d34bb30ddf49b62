"""Date expressions, and the ISO value of those that the text and the document's own date settle (after TIMEX3)."""

import re

from spacy.tokens import Doc, Token

from generator.analysis.date_values import MONTHS, NUMBERS, WEEKDAYS, Tense, resolve
from generator.analysis.factuality import is_negated
from generator.reading import DateExpression, DatePrecision


def _any(words: tuple[str, ...]) -> str:
    return "|".join(words)


_MONTH = rf"(?P<month>{_any(tuple(name.title() for name in MONTHS if len(name) > 4 or name == 'may'))}"
_MONTH += rf"|(?:{_any(tuple(name.title() for name in MONTHS if len(name) <= 4 and name != 'may'))})\b\.?)"
_WEEKDAY = rf"(?P<weekday>{_any(tuple(name.title() for name in WEEKDAYS))})"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_OF_YEAR = "(?:of )?(?P<of_year>this|last|next) year"
_COUNT = rf"(?P<count>\d{{1,4}}|{_any(tuple(NUMBERS))})"
_EDGE = r"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Mm]id|the end of|the beginning of)[ -])"
_SHIFT = r"(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious|[Cc]oming)"
_SEASON = r"(?:weekend|spring|summer|autumn|fall|winter|decade|century|quarter)"
_PART = r"(?:morning|afternoon|evening|night)"
_COUNTED = r"(?:people|miles|feet|dollars|percent|votes|points)"
_LOOSE = r"recently|in recent (?:days|weeks|months|years)|earlier this (?:week|month|year)|a (?:week|month|year) later"

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b",
        rf"\b(?:{_DAY}(?: of)? )?{_MONTH} {_OF_YEAR}\b",
        rf"\b{_MONTH} {_DAY},? {_OF_YEAR}\b",
        rf"\b(?:{_WEEKDAY},? )?{_MONTH} {_DAY}(?:,? {_YEAR})?\b",
        rf"\b(?:{_WEEKDAY},? )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?\b",
        rf"\b{_EDGE}?{_MONTH},?(?: of)? {_YEAR}\b",
        rf"\b{_EDGE}?(?P<shift>{_SHIFT}) {_MONTH}\b",
        rf"\b{_EDGE}?(?P<shift>{_SHIFT}) {_WEEKDAY}\b",
        rf"\b{_EDGE}?{_WEEKDAY}(?: {_PART})?\b",
        rf"\b{_EDGE}?(?P<shift>{_SHIFT}) (?P<unit>week|month|year)\b",
        rf"\b(?P<vague>{_SHIFT} {_SEASON})\b",
        rf"\b(?i:{_COUNT}) (?P<unit>day|week|month|year)s? ago\b",
        rf"\b(?P<word>(?i:today|yesterday|tomorrow|tonight|this {_PART}|last night))\b",
        rf"(?<=\b[Ii]n ){_EDGE}?{_MONTH}\b(?! \d)",
        rf"(?<=\b(?:[Ss]ince|[Uu]ntil) ){_EDGE}?{_MONTH}\b(?! \d)",
        rf"\b(?:early|late|mid)[ -]{_MONTH}\b(?! \d)",
        r"\b(?P<vague>(?:the )?(?:early |late |mid-)?(?:19|20)\d0s)\b",
        rf"(?<![\d$£€.,/-])\b{_YEAR}\b(?![,.]?\d|-\d|[%/]| {_COUNTED})",
        rf"\b(?P<vague>(?i:{_LOOSE}))\b",
    )
)
_AHEAD = frozenset({"will", "'ll", "’ll", "shall", "would"})
_POSSIBLE = frozenset({"can", "could", "may", "might"})
_SET_FOR = frozenset({"for", "by", "until"})
_PLANNED = frozenset({"plan", "schedule", "expect", "intend"})
_LONG_AGO = re.compile(
    rf"\b(?:last|past|previous) (?:month|year|{_SEASON})\b|\b(?:months?|years?) ago\b", re.IGNORECASE
)


def find_dates(doc: Doc, written: str) -> tuple[DateExpression, ...]:
    """Return the date expressions in order; `written` is the document's own date in ISO form, or empty."""
    text = doc.text
    found: dict[tuple[int, int], DateExpression] = {}
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(a < end and start < b for a, b in found):
                continue
            given = {key: value for key, value in match.groupdict().items() if value}
            value = resolve(given, written, _tense(doc, start))
            earlier = _is_earlier(value, match.group(), written)
            found[start, end] = DateExpression(start, end, value, _precision(value), earlier)
    return tuple(found[key] for key in sorted(found))


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
    verbs = [a for a in span.root.ancestors if a.pos_ in {"VERB", "AUX"}][:2] if span is not None else []
    auxiliaries = {child.lower_ for verb in verbs for child in verb.children if child.dep_ == "aux"}
    if span is not None and span.root.dep_ == "poss" and "would" in auxiliaries:
        return "past"
    if auxiliaries & _AHEAD or any(verb.lemma_ in _PLANNED for verb in verbs) or any(map(_may_come, verbs[:1])):
        return "future"
    set_for = next((t.lower_ for t in span.root.ancestors if t.lower_ in _SET_FOR), "") if span is not None else ""
    if not set_for:
        return "past" if verbs and verbs[0].tag_ in {"VBD", "VBN"} else "open"
    return "future" if _is_deadline(set_for, verbs, auxiliaries) else "open"


def _may_come(verb: Token) -> bool:
    """Return whether a verb tells what is possible yet, unlike "could have begun" and "could not begin"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return bool(auxiliaries & _POSSIBLE) and "have" not in auxiliaries and not is_negated(verb)


def _is_deadline(preposition: str, verbs: list[Token], auxiliaries: set[str]) -> bool:
    """Return whether "by Friday" or "until Friday" is yet to come: under an infinitive, or a "by" without "had"."""
    over = any(verb.tag_ in {"VBD", "VBN"} for verb in verbs)
    ahead = bool(verbs) and verbs[0].tag_ in {"VB", "VBG", "VBP", "VBZ"} and not (over and preposition == "until")
    return ahead or (preposition == "by" and not auxiliaries & {"had", "has", "have"})
