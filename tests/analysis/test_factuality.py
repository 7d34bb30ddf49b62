"""Factuality and event type of what a sentence's main verb gives: all that stands behind it."""

from generator.analysis.event_types import find_event_type
from generator.analysis.factuality import find_factuality
from tests.analysis.case_files import cases, make_doc


@cases("factuality.txt")
def test_factuality(text, parse, expected):
    doc = make_doc(text, parse)
    cue = next(doc.sents).root
    marks = find_factuality(doc, cue, ((doc[cue.i + 1].idx, len(text)),))
    assert f"{' '.join(marks) or '-'} | {find_event_type(cue) or '-'}" == expected
