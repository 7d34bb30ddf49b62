"""When something was said: the date in the clause of its cue."""

import re

from generator.reading import Attribution, DateExpression, Reading

_BOUND = re.compile(r"\b(?:until|till|since|before|after|by) (?:\w+ )?$", re.IGNORECASE)
"""A date behind these words is an end or a beginning, not when something was said."""
_WHEN = re.compile(r"\s+(?:(?:on|in|late|early) )*")


def find_telling_date(reading: Reading, attribution: Attribution) -> DateExpression | None:
    """Return the date expression outside the content that stands before the cue, or right behind it and its source."""
    sentence = reading.sentences[attribution.sentence]
    told = max(attribution.cue[-1][1], attribution.source[-1][1])
    for date in reading.dates:
        inside = any(start <= date.start < end for start, end in (*attribution.content, *attribution.source))
        named = reading.doc.char_span(date.start, date.end, alignment_mode="expand")
        if named is not None and named.root.ent_type_ in {"ORG", "PERSON"}:
            continue
        if _BOUND.search(reading.document.plain, sentence.start, date.start):
            continue
        before = sentence.start <= date.start < attribution.cue[0][0] and _governs(reading, attribution, date)
        behind = told <= date.start < sentence.end and _WHEN.fullmatch(reading.document.plain, told, date.start)
        if not inside and (before or behind):
            return date
    return None


def _governs(reading: Reading, attribution: Attribution, date: DateExpression) -> bool:
    """Return whether a date belongs to the cue's own clause, not to a clause inside it."""
    span = reading.doc.char_span(date.start, date.end, alignment_mode="expand")
    verbs = (token for token in span.root.ancestors if token.pos_ in {"VERB", "AUX"}) if span is not None else iter(())
    return next((verb.i for verb in verbs), attribution.cue_token) == attribution.cue_token
