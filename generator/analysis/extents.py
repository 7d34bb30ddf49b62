"""The extent of a content: where it begins and ends, how much of it is quoted, how far two of them are one."""

import re

from spacy.tokens import Doc, Token

from generator.analysis.datelines import after_dateline
from generator.analysis.plaintext import text_of
from generator.findings import Attribution, AttributionKind, Quotation
from generator.lexicon import read_words
from generator.models import Span
from generator.reading import Reading

Spans = tuple[Span, ...]

_MARKS = " \n\"“”'‘’,;:.—–-"
_EDGES = ",;:—–-"
_CONJUNCTION = frozenset({"IN", "WDT"})
"""Tags of a "that" that is no determiner and no pronoun."""
_RELATIVE = re.compile(r",?\s+(?:who|which|that|and|but)$|, (?:who|whom|whose|which) [^,]*$")
_DASH = re.compile(r"\s*(?:[—―]|\s–\s|\s--?\s)\s*")
_HANGING = re.compile(r"[\s,;]+(?:and|or|but)\Z")
_CONCEDING = frozenset({"although", "though", "whereas"})
_OPEN = frozenset({"whoever", "whatever", "whichever"})
"""Clauses with these tell how far a content holds."""
_FEWEST = 4
"""So many words of a content stay at least."""


def trim(doc: Doc, span: Span) -> Span:
    """Return the span without dateline, conjunction "that", marks, spaces and an unclosed bracket at its edges."""
    text, end = text_of(doc), span[1]
    start = after_dateline(text, span[0])
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    opened = text.rfind("(", start, end)
    if opened > text.rfind(")", start, end):
        return trim(doc, (start, opened))
    hanging = _HANGING.search(text[:end], start)
    if hanging:
        return trim(doc, (start, hanging.start()))
    return _after_that(doc, start, end), end


def _after_that(doc: Doc, start: int, end: int) -> int:
    """Return where a content begins behind a "that" which only joins it to its cue, unlike "that group"."""
    first = doc.char_span(start, start + len("that"))
    joins = first is not None and first[0].lower_ == "that" and first[0].tag_ in _CONJUNCTION
    return start + len("that ") if joins and start + len("that ") < end else start


def find_said(reading: Reading, attribution: Attribution) -> tuple[Span, ...]:
    """Return the content of an attribution as it is given alone, without what joins it to other words.

    That is a "that" before it, what the document may add behind it, and a stretch of it that is but a connective. An
    answer in an interview is all its speaker's.
    """
    plain, quotations = reading.document.plain, reading.quotations
    own = attribution.content if attribution.reply else ()
    spans = (span if span in own else cut_comment(reading.doc, span, quotations) for span in attribution.content)
    spans = (trim(reading.doc, span if span in own else cut_gloss(plain, span, quotations)) for span in spans)
    return tuple(span for span in spans if not _only_joins(plain[slice(*span)])) or attribution.content


def _only_joins(words: str) -> bool:
    """Return whether words are none, or but a connective ("However")."""
    text = words.lower().strip(_MARKS)
    return not text or text in read_words("discourse_openers")


def trim_source(text: str, span: Span) -> Span:
    """Return the span of a source with the bracket that closes it, without relative clause or conjunction behind."""
    start, end = span[0], span[0] + len(_RELATIVE.sub("", text[slice(*span)]))
    opened = text.count("(", start, end) > text.count(")", start, end)
    return start, end + (opened and text[end : end + 1] == ")")


def cut_gloss(text: str, span: Span, quotations: tuple[Quotation, ...]) -> Span:
    """Return the span without what the document adds behind a dash, outside quotation marks."""
    start, end = span
    dashes = [dash for dash in _DASH.finditer(text, start, end - 1) if dash.start() > start]
    dash = dashes[0].start() if len(dashes) == 1 and text[dashes[0].end()].islower() else None
    if dash is None or any(q.start <= dash < q.end or dash < q.start < end for q in quotations):
        return span
    return start, dash


def cut_comment(doc: Doc, span: Span, quotations: tuple[Quotation, ...]) -> Span:
    """Return the span without the clause at its end that may be the document's own (", which …", ", saying …").

    A quotation is never cut, and what is left has more than a few words.
    """
    found = doc.char_span(*span, alignment_mode="expand")
    if found is None:
        return span
    for comma in found[_FEWEST:-1]:
        opener = doc[comma.i + 1]
        if comma.text != "," or not _opens_comment(opener) or _edge(opener) < found.end - 2:
            continue
        if not any(q.start < comma.idx + 1 < q.end or q.start >= comma.idx for q in quotations if q.start < span[1]):
            return span[0], comma.idx
    return span


def _edge(opener: Token) -> int:
    """Return the last token of the clause that a word opens."""
    if _renames(opener):
        return next(t for t in (opener, *opener.ancestors) if t.dep_ == "appos").right_edge.i
    return (_find_participle(opener) or opener.head).right_edge.i


def _opens_comment(token: Token) -> bool:
    """Return whether a word behind a comma begins a relative or concessive clause, a participle or an apposition."""
    relative = token.tag_ in {"WDT", "WP", "WP$"} and token.head.dep_ == "relcl" and token.lower_ not in _OPEN
    return relative or _find_participle(token) is not None or token.lower_ in _CONCEDING or _renames(token)


def _find_participle(token: Token) -> Token | None:
    """Return the verb of a clause without subject that a word begins (", wryly saying …", ", having said …")."""
    having = token.dep_ == "aux" and token.lower_ == "having"
    verb = token.head if having or (token.dep_ == "advmod" and token.head.i == token.i + 1) else token
    opens = verb.tag_ == "VBG" or having
    return verb if opens and verb.dep_ in {"advcl", "acl"} else None


def _renames(token: Token) -> bool:
    """Return whether a word begins an apposition that is no name ("his rival, | a Democrat", not "Ann Roe")."""
    above = (token, *token.ancestors)
    return any(t.dep_ == "appos" and t.left_edge == token and t.pos_ != "PROPN" for t in above)


def is_thing(doc: Doc, spans: Spans) -> bool:
    """Return whether a content is a thing ("rejected a plan"), and no clause: its cue alone tells the stand on it."""
    content = doc.char_span(*spans[0], alignment_mode="expand")
    return content is not None and content.root.pos_ in {"NOUN", "PROPN", "PRON"}


def kind_of(doc: Doc, spans: Spans, quotations: tuple[Quotation, ...]) -> AttributionKind:
    """Return whether all, some or none of the words stand in quotation marks."""
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    words = [token for span in found if span is not None for token in span if token.is_alpha]
    quoted = sum(any(q.start <= token.idx < q.end for q in quotations) for token in words)
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"
