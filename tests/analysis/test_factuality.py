"""Factuality and event type of what a sentence's main verb gives: all that stands behind it."""

from generator.analysis.event_types import find_event_type
from generator.analysis.factuality import find_factuality
from tests.analysis.case_files import cases, make_doc
from tests.analysis.positions import find_positions


@cases("factuality.txt")
def test_factuality(text, parse, expected):
    doc = make_doc(text, parse)
    cue = next(doc.sents).root
    marks = find_factuality(doc, cue, ((doc[cue.i + 1].idx, len(text)),))
    assert f"{' '.join(marks) or '-'} | {find_event_type(cue) or '-'}" == expected


def test_of_several_sentences_all_are_to_come_or_none_is():
    (_, said), *_ = find_positions("“I will see the board. It knows me,” Ann Roe said.")
    assert said.factuality == ()
    (_, said), *_ = find_positions("“I will see the board. It will know me,” Ann Roe said.")
    assert said.factuality == ("future",)
