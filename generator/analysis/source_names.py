"""Sources that are no actors: which of them a document means alike, who goes on as "he", and what to call each."""

import re
from collections.abc import Iterable

from generator.analysis.attribution.standing import can_state
from generator.analysis.extents import trim_source
from generator.findings import Attribution
from generator.lexicon import read_words
from generator.models import UNNAMED
from generator.reading import Reading

_ASKING = frozenset({"ask", "question", "inquire", "press"})
"""Whoever does so is not the one who speaks next."""
_ARTICLE = re.compile(r"^(?:the|an?) ")


def name_sources(reading: Reading, attributions: Iterable[Attribution]) -> dict[Attribution, str]:
    """Return what to call the source of each: as the document calls it first.

    "The narrator" is "a narrator" of before, and "the source" the only one before whose noun that is.
    """
    names: dict[str, str] = {}
    known: dict[str, set[str]] = {}
    called: dict[Attribution, str] = {}
    for attribution in attributions:
        if not attribution.source:
            called[attribution] = UNNAMED
            continue
        before = find_before(reading, attribution)
        if before in called:
            called[attribution] = called[before]
            continue
        start, end = trim_source(reading.document.plain, attribution.source[0])
        words = reading.document.plain[start:end]
        plain = _ARTICLE.sub("", words.lower())
        noun = reading.doc[attribution.source_token or 0].lower_
        alike = known.setdefault(noun, set())
        if words.lower() == f"the {noun}" and len(alike) == 1:
            (plain,) = alike
        alike.add(plain)
        called[attribution] = names.setdefault(plain, words)
    return called


def find_before(reading: Reading, attribution: Attribution) -> Attribution | None:
    """Return what one without a name said just before, for whom "he", "she" or "it" goes on; no such is named since."""
    head = reading.doc[attribution.source_token or 0]
    told = [a for a in reading.positions if a.source and (a.source_token or 0) < head.i and a is not attribution]
    if head.lower_ not in {"he", "she", "it"} or not told:
        return None
    last = told[-1]
    noun = reading.doc[last.source_token or 0]
    body = noun.lower_ in read_words("generic_bodies") | read_words("evidence_nouns")
    start = min(attribution.content[0][0], head.idx)
    near = reading.sentence_at(start).index - last.sentence <= 1
    since = [e for e in reading.entities if any(noun.idx < m.start < head.idx for m in e.mentions)]
    named = any((e.type == "person") != body for e in since)
    asks = reading.doc[last.cue_token].lemma_ in _ASKING
    alike = body == (head.lower_ == "it") and noun.tag_ == "NN" and can_state(noun)
    return last if near and alike and not named and not asks else None
