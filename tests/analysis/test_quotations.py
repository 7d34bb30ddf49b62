"""Quotations, paragraph by paragraph."""

import pytest

from generator.analysis.quotations import find_quotations
from tests.analysis.case_files import cases, make_document


@cases("quotations.txt")
def test_quotations(text, expected):
    found = find_quotations(make_document(text))
    assert ("\n".join(text[quotation.start : quotation.end] for quotation in found) or "nothing") == expected


def test_a_quotation_that_its_paragraph_does_not_close_ends_with_it():
    text = "He said: “The war is over.\n\n“The men come home.”"
    found = find_quotations(make_document(text))
    assert [text[one.start : one.end] for one in found] == ["“The war is over.", "“The men come home.”"]


@pytest.mark.parametrize("mark", ["“", "”", '"', "‘", "’", "''", "``", "«"])
@pytest.mark.parametrize("place", [0, 3, 27])
def test_a_stray_mark_anywhere_in_a_paragraph_leaves_the_next_one_whole(mark, place):
    stray = "The army took the town by night."
    text = f"{stray[:place]}{mark}{stray[place:]}\n\nShe said “yes” and stayed."
    found = find_quotations(make_document(text))
    assert [text[q.start : q.end] for q in found if q.start > len(stray) + 2] == ["“yes”"]
