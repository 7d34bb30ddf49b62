"""When something was said: the date in the clause of its cue."""

import re

from spacy.tokens import Token

from generator.findings import Attribution, DateExpression
from generator.reading import Reading

_BOUND = re.compile(r"\b(?:until|till|since|before|after|by) (?:\w+ )?$", re.IGNORECASE)
"""A date behind these words is an end or a beginning, not when something was said."""
_BEFORE = frozenset({"earlier", "formerly", "initially", "once", "originally", "previously"})
_WHEN = re.compile(r"\s+(?:(?:on|in|late|early) )*")


def find_telling_date(reading: Reading, attribution: Attribution) -> DateExpression | None:
    """Return the date expression in the clause of the cue, outside the content, or right behind cue and source."""
    sentence = reading.sentences[attribution.sentence]
    told = max(end for _, end in (*attribution.cue[-1:], *attribution.source[-1:]))
    taken = (*attribution.content, *attribution.source, *attribution.cue)
    for date in reading.dates:
        inside = any(start <= date.start < end for start, end in taken)
        if inside or not sentence.start <= date.start < sentence.end:
            continue
        if _BOUND.search(reading.document.plain, sentence.start, date.start):
            continue
        right_behind = _WHEN.fullmatch(reading.document.plain, told, date.start)
        if right_behind or _governs(reading, attribution, date):
            return date
    return None


def is_earlier(cue: Token, when: DateExpression | None) -> bool:
    """Return whether a date, an adverb or the pluperfect tells that something was said before what is reported now."""
    had = cue.tag_ == "VBN" and any(child.dep_ == "aux" and child.lower_ == "had" for child in cue.children)
    before = (child for child in cue.children if child.dep_ == "advmod" and abs(child.i - cue.i) == 1)
    return (when is not None and when.earlier) or had or any(child.lower_ in _BEFORE for child in before)


def _governs(reading: Reading, attribution: Attribution, date: DateExpression) -> bool:
    """Return whether a date belongs to the cue's own clause, not to a clause inside it."""
    span = reading.doc.char_span(date.start, date.end, alignment_mode="expand")
    verbs = (token for token in span.root.ancestors if token.pos_ in {"VERB", "AUX"}) if span is not None else iter(())
    return next((verb.i for verb in verbs), attribution.cue_token) == attribution.cue_token
