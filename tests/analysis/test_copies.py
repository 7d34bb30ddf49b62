"""Reprints."""

from generator.analysis.copies import find_originals

TEXT = "The ferry Aldis sank off Keswick on Sunday night after it struck a rock and divers searched the wreck."
OTHER = "Inflation fell in the eurozone in March, and the central bank left its interest rates as they were before."


def test_a_text_with_most_of_another_s_wording_is_its_copy():
    assert find_originals([TEXT, OTHER, TEXT.upper(), f"{TEXT} {OTHER}"]) == (0, 1, 0, 0)


def test_a_copy_of_a_copy_is_one_of_the_first():
    assert find_originals([TEXT, f"{TEXT} A line was added.", f"{TEXT} A line was added. And one more."]) == (0, 0, 0)


def test_texts_of_few_words_are_nobody_s_copies():
    assert find_originals(["Yes.", "Yes.", ""]) == (0, 1, 2)
