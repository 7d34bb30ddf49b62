"""How dates are worded: one regular expression a form, tried in this order; its named groups are what `resolve` takes.

Where a group `words` stands, the expression is no more than it; what stands around it tells that it is a date.
"""

import re

from generator.analysis.dates.values import MONTHS, NUMBERS, WEEKDAYS


def _any(words: tuple[str, ...]) -> str:
    return "|".join(words)


_MONTH = rf"(?P<month>{_any(tuple(name.title() for name in MONTHS if len(name) > 4 or name == 'may'))}"
_MONTH += rf"|(?:{_any(tuple(name.title() for name in MONTHS if len(name) <= 4 and name != 'may'))})\b\.?)"
_SURE_MONTH = _MONTH.replace("|May", "")
"""Less the one that is a surname, too."""
_WEEKDAY = rf"(?P<weekday>{_any(tuple(name.title() for name in WEEKDAYS))})"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_OF_YEAR = "(?:of )?(?P<of_year>this|last|next) year"
_COUNT = rf"(?P<count>\d{{1,4}}|{_any(tuple(NUMBERS))})"
_EDGE = r"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Mm]id|the end of|the beginning of)[ -])"
_SHIFT = r"(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming)"
_PERIOD = r"(?:weekend|winter|decade|century|quarter)"
_PART = r"(?:morning|afternoon|evening|night)"
_PROGRAMME = r"(?:Morning|Afternoon|Evening|Night) [A-Z]"
"""Behind a weekday, of what is called by it ("Sunday Night Opera")."""
_COUNTED = r"(?:people|miles|feet|dollars|percent|votes|points)"
_UNIT = r"(?P<unit>day|week|month|year|decade)"
_UNITS = r"(?:hour|day|week|month|year|decade)s?"
_DECADES = r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
_SOME = r"(?:[Aa] few|[Aa] couple of|[Ss]everal|[Ss]ome|[Mm]any)"
_HALF = r"(?:first|second|third|fourth|last|final) (?:half|quarter)"
_AHEAD = rf"in (?:{_COUNT} {_UNIT}s?|{_SOME} {_UNITS})(?:['’]s?|s['’]?) time"
_SPAN = (
    rf"(?:[Nn]ext|[Cc]oming|[Pp]ast|[Ll]ast|[Pp]revious) (?:(?:{_COUNT}|few|several|couple of) {_UNITS}|{_UNITS[:-1]})"
)
_WITHIN = rf"[Ww]ithin (?:{_COUNT}|a few|several) (?:working |business )?{_UNITS}"
_TOWARDS = r"(?:[Bb]y|[Ff]or|[Tt]ill|[Ff]rom|[Bb]efore|[Bb]etween|[Aa]fter|[Dd]uring|of)"
_LOOSE = r"recently(?! as\b)|in recent (?:days|weeks|months|years)|earlier this (?:week|month|year)"

PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b",
        rf"\b(?:{_DAY}(?: of)? )?{_MONTH} {_OF_YEAR}\b",
        rf"\b{_MONTH} {_DAY},? {_OF_YEAR}\b",
        rf"\b(?:{_WEEKDAY},? )?{_MONTH}(?: |(?<=\.)){_DAY}(?:,? {_YEAR})?\b",
        rf"\b(?:{_WEEKDAY},? )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?\b",
        rf"\b{_EDGE}?{_MONTH},?(?: of)? {_YEAR}\b",
        rf"\b{_EDGE}?(?P<shift>{_SHIFT}) {_MONTH}\b",
        rf"\b{_EDGE}?(?P<shift>{_SHIFT}) {_WEEKDAY}\b",
        rf"\b{_EDGE}?{_WEEKDAY}(?: {_PART})?\b(?! {_PART}s\b| {_PROGRAMME})",
        rf"\bthe {_HALF} of (?:{_YEAR}|(?P<shift>the|this|last|next) (?P<unit>year))\b",
        r"\b(?:the end|the beginning|the start|the middle) of (?P<shift>the) (?P<unit>month|year)\b",
        rf"\b(?P<vague>(?:[Tt]he )?{_SPAN})\b",
        r"\b(?P<vague>[Tt]he (?:last|past|coming|next) (?:week|month|year))\b(?! of\b)",
        rf"\b{_EDGE}?(?P<shift>{_SHIFT}) (?P<unit>week|month|year)\b(?! of\b)",
        rf"\b(?P<shift>{_SHIFT}) (?P<season>spring|summer|autumn|fall)\b",
        rf"\b(?P<vague>{_SHIFT} {_PERIOD})\b",
        rf"\[?\b(?i:{_COUNT})\]? {_UNIT}s? ago\b",
        rf"\b(?<!\d )(?P<vague>(?:{_SOME} )?{_UNITS[:-1]} ago)\b",
        rf"\b(?i:(?P<ahead>{_AHEAD}))\b",
        rf"\b(?P<ahead>(?i:{_COUNT}) {_UNIT}s? from (?:now|today|tonight))\b",
        rf"\b(?P<lapse>[Ii]n (?!an? ){_COUNT} {_UNIT}s?)\b(?! (?:and|of|or|to)\b)",
        rf"\b(?P<vague>{_WITHIN})\b",
        rf"\b(?i:{_COUNT}) {_UNIT}s? (?P<step>later|earlier)\b",
        rf"\b[Tt]he (?P<step>previous|following) {_UNIT}\b",
        rf"\b(?P<word>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his {_PART}|[Ll]ast night)\b",
        rf"(?<=\b[Ii]n ){_EDGE}?{_MONTH}\b(?! \d)",
        rf"(?<=\b(?:[Ss]ince|[Uu]ntil) ){_EDGE}?{_MONTH}\b(?! \d)",
        rf"\b{_TOWARDS} (?P<words>{_EDGE}?{_SURE_MONTH})\b(?! \d| ?[A-Z])",
        rf"\b{_MONTH.replace('month', 'first')} (?:and|or|to|through) (?P<words>{_MONTH})(?! \d)\b",
        rf"\b(?:early|late|mid)[ -]{_MONTH}\b(?! \d)",
        r"\b(?P<vague>(?:the )?(?:early |late |mid-)?(?:19|20)\d0s)\b",
        rf"\b(?P<vague>the (?:(?:early |late |mid-)?{_DECADES}|\d\dth century))\b",
        rf"(?<![\d$£€.,/-])\b{_YEAR}\b(?![,.]?\d|-\d|[%/]| {_COUNTED})",
        rf"\b(?P<vague>(?i:{_LOOSE}))\b",
    )
)
