"""Lines that belong to the vehicle of an article and not to its text: bylines, credits, captions, headings."""

import re
from functools import lru_cache

from spacy.tokens import Doc, Span

from generator.analysis.clauses import PRESENT
from generator.analysis.datelines import find_datelines
from generator.analysis.furniture import find_links
from generator.analysis.plaintext import text_of
from generator.lexicon import read_classes, read_patterns, read_words

_FEWEST = 3
"""A line of fewer words is no heading for its capitals alone."""
_SMALL = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ"})
"""Parts of speech that stand in small letters in a heading."""

_CAPTIONED = re.compile(
    r"\b(?P<weekday>[A-Z][a-z]+day,? )?[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d"
    r"(?:, (?:in|at|near|outside) [\w .,'’]{2,60})?\.?(?: \([^)]*\))?$"
)
"""The whole date, and at most a place behind it, at the end of a line."""
_PICTURED = frozenset({"VBZ", "VBP", "VBG", "NN", "NNS", "NNP"})
"""Heads of what a picture shows ("Ann Roe speaks in Keswick", "a view of Keswick")."""
_CALENDAR = ("beginning", "facing", "happening", "holding")
"""Classes of verbs that tell in the present what is ahead."""
_CONSTITUENCY = re.compile(r"\([A-Z]{1,3}[-–][^()]{2,30}\)")
"""A party and a place in brackets ("(D-N.Y.)")."""
_KEPT = 4096
"""Sentences of which it is kept whether they are such lines, since more than one step asks."""


def find_vehicle(doc: Doc) -> set[int]:
    """Return the tokens whose capitals name nobody that the text speaks of: headings, bylines, datelines."""
    lines = [sent for sent in doc.sents if is_boilerplate(sent) or is_title_case(sent)]
    constituencies = (match.span() for match in _CONSTITUENCY.finditer(text_of(doc)))
    places = (*constituencies, *find_datelines(text_of(doc)), *find_links(text_of(doc)))
    spans = (doc.char_span(*place, alignment_mode="contract") for place in places)
    return {token.i for span in (*lines, *spans) if span is not None for token in span}


def is_boilerplate(span: Span) -> bool:
    """Return whether a sentence is a line of the vehicle."""
    text = " ".join(span.text.split())
    return _is_caption(span, text) or _is_worded_so(text.lower())


@lru_cache(maxsize=_KEPT)
def _is_worded_so(text: str) -> bool:
    return any(pattern.search(text) for pattern in read_patterns("boilerplate"))


def _is_caption(span: Span, text: str) -> bool:
    """Return whether a line tells what a picture shows, and when ("A crowd waits in Keswick on May 4, 2019.")."""
    found, verb = _CAPTIONED.search(text), span.root
    if found is None or found["weekday"]:
        return found is not None and verb.tag_ in _PICTURED
    calendar = {lemma for name in _CALENDAR for lemma in read_classes("date_verbs")[name]} | read_words("speech_verbs")
    return verb.pos_ == "VERB" and verb.tag_ in PRESENT and verb.lemma_ not in calendar


def is_title_case(span: Span) -> bool:
    """Return whether a line is set like a heading, so that its capitals tell nothing of names."""
    words = [token for token in span if token.is_alpha]
    if len(words) > 1 and all(token.is_upper for token in words):
        return True
    return len(words) >= _FEWEST and all(token.text[0].isupper() or token.pos_ in _SMALL for token in words)
