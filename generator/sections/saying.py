"""How something was said: the words of the cue, whom it was told, what stands between."""

import re

from generator.findings import Attribution
from generator.models import Part, Span
from generator.reading import Reading
from generator.sections.lines import make_part

_LINK = re.compile(r" (?:\w+ ){1,6}")


def find_cue(reading: Reading, attribution: Attribution, link: Part | None) -> Span:
    """Return the words of a cue that a page shows behind its source.

    They take in whom the words are told ("told parliament"), unless that stands in the link. Of a passive it is the
    verb alone: who stands behind "was asked by" asked.
    """
    start, end = attribution.cue[0]
    cue = reading.doc[attribution.cue_token]
    if cue.dep_ == "xcomp" and reading.doc[cue.i - 1].lower_ == "to" and start < cue.idx:
        start = cue.idx
    agent = reading.doc[attribution.source_token or 0].head
    if agent.dep_ == "agent" and agent.head == cue:
        return cue.idx, cue.idx + len(cue)
    told = next((c for c in cue.children if cue.lemma_ == "tell" and c.dep_ in {"dobj", "dative"}), None)
    inside = told is not None and any(first <= told.idx < last for first, last in attribution.content)
    if told is None or inside or link is not None or told.left_edge.i != cue.i + 1:
        return start, end
    return start, told.idx + len(told)


def find_link(reading: Reading, attribution: Attribution, end: int) -> Part | None:
    """Return the few words from the cue to the content; none where a mark or the source stands between."""
    start = attribution.cue[-1][1]
    words = reading.document.plain[start:end]
    if _LINK.fullmatch(words) is None or any(start <= s < end for s, _ in attribution.source):
        return None
    return make_part(reading.document, (start + 1, end - 1))
