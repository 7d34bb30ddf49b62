"""Where a content begins and ends."""

import pytest

from generator.analysis.extents import cut_comment, cut_gloss, kind_of, trim, trim_source
from generator.findings import Quotation
from tests.analysis.case_files import make_doc, untagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LONDON (Reuters) — The talks failed", "The talks failed"),
        ("he left (and she", "he left"),
        ("he (the mayor) left", "he (the mayor) left"),
        (" , he left — ", "he left"),
        ("thatched roofs", "thatched roofs"),
        ("that", "that"),
        ("— , ;", ""),
    ],
)
def test_a_content_has_no_marks_at_its_edges(text, expected):
    start, end = trim(untagged(text), (0, len(text)))
    assert text[start:end] == expected


THAT = """
1 That that {that} 3 -
2 old old ADJ JJ amod 3 -
3 group group NOUN NN nsubj 4 -
4 left leave VERB VBD ROOT 0 -
5 , , PUNCT , punct 4 -
""".strip()


@pytest.mark.parametrize(
    ("that", "expected"), [("SCONJ IN mark", "old group left"), ("DET DT det", "That old group left")]
)
def test_that_is_cut_where_it_joins_and_not_where_it_points(that, expected):
    text = "That old group left,"
    start, end = trim(make_doc(text, THAT.format(that=that)), (0, len(text)))
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("deep roots — notably the gas trade", "deep roots"),
        ("deep roots – notably the gas trade", "deep roots"),
        ("deep roots -- notably the gas trade", "deep roots"),
        ("deep-rooted causes", "deep-rooted causes"),
        ("deep roots — Putin", "deep roots — Putin"),
        ("— notably the gas trade", "— notably the gas trade"),
        ("no dash", "no dash"),
    ],
)
def test_a_gloss_is_what_stands_behind_a_dash_in_small_letters(text, expected):
    start, end = cut_gloss(text, (0, len(text)), ())
    assert text[start:end] == expected


def test_a_dash_inside_a_quotation_or_before_one_is_no_gloss():
    text = "roots — deep roots, “gas”"
    assert cut_gloss(text, (0, len(text)), (Quotation(0, len(text)),)) == (0, len(text))
    assert cut_gloss(text, (0, len(text)), (Quotation(20, 25),)) == (0, len(text))


@pytest.mark.parametrize(
    ("quoted", "expected"), [((), "indirect"), (((0, 10),), "direct"), (((4, 10),), "mixed"), (((11, 15),), "indirect")]
)
def test_the_kind_tells_how_many_of_the_words_are_quoted(quoted, expected):
    quotations = tuple(Quotation(*span) for span in quoted)
    assert kind_of(untagged("he left in 1999"), ((0, 10),), quotations) == expected


RELATIVE = """
1 She she PRON PRP nsubj 2 -
2 praised praise VERB VBD ROOT 0 -
3 the the DET DT det 5 -
4 old old ADJ JJ amod 5 -
5 mayor mayor NOUN NN dobj 2 -
6 , , PUNCT , punct 5 -
7 who who PRON WP nsubj 8 -
8 lost lose VERB VBD relcl 5 -
""".strip()


def test_a_clause_that_may_be_the_document_s_own_is_cut_from_the_end():
    text = "She praised the old mayor, who lost"
    doc = make_doc(text, RELATIVE)
    assert cut_comment(doc, (0, len(text)), ()) == (0, text.index(","))


def test_a_clause_in_quotation_marks_and_one_that_leaves_but_a_few_words_are_kept():
    text = "She praised the old mayor, who lost"
    doc = make_doc(text, RELATIVE)
    assert cut_comment(doc, (0, len(text)), (Quotation(12, len(text)),)) == (0, len(text))
    assert cut_comment(doc, (12, len(text)), ()) == (12, len(text))


def test_a_source_ends_before_its_relative_pronoun():
    assert trim_source("Rubio, who", (0, 10)) == (0, 5)
    assert trim_source("the board, which has met since May", (0, 34)) == (0, 9)
    assert trim_source("Lind, who lost, and Roe", (0, 23)) == (0, 23)
    assert trim_source("the minister", (0, 12)) == (0, 12)


def test_a_source_is_closed_by_its_own_bracket():
    assert trim_source("the board (KB), too", (0, 13)) == (0, 14)
    assert trim_source("the board) left", (0, 9)) == (0, 9)
