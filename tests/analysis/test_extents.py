"""Where a content begins and ends."""

import pytest

from generator.analysis.extents import covers, cut_gloss, kind_of, share, touches, trim
from generator.story import Quotation
from tests.analysis.case_files import untagged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("that he left", "he left"),
        (" , he left — ", "he left"),
        ("That he left,", "he left"),
        ("thatched roofs", "thatched roofs"),
        ("that", "that"),
        ("— , ;", ""),
    ],
)
def test_a_content_has_no_marks_and_no_that_at_its_edges(text, expected):
    start, end = trim(text, (0, len(text)))
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("deep roots — notably the gas trade", "deep roots"),
        ("deep roots – notably the gas trade", "deep roots"),
        ("deep roots -- notably the gas trade", "deep roots"),
        ("deep-rooted causes", "deep-rooted causes"),
        ("deep roots — Putin", "deep roots — Putin"),
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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (((0, 10),), ((0, 10),), 1),
        (((0, 10),), ((0, 5),), 5 / 10),
        (((0, 4), (6, 10)), ((2, 8),), (2 + 2) / 10),
        (((0, 4),), ((4, 8),), 0),
        ((), (), 0),
    ],
)
def test_the_share_is_what_both_hold_of_what_either_holds(one, other, expected):
    assert share(one, other) == share(other, one) == expected


def test_to_cover_is_to_hold_the_whole_and_to_touch_to_hold_some():
    assert covers(((0, 4), (6, 9)), (6, 9))
    assert not covers(((0, 4), (4, 9)), (3, 5))
    assert touches(((0, 4),), (3, 5))
    assert not touches(((0, 4),), (4, 5))
