"""Files in which git left the marks of a merge's conflicts."""

import pytest

from generator.merges import is_torn, split_sides

OURS, THEIRS = "a\nb\nc\nd\n", "a\nx\nc\ny\ny\nd\n"
BASES = ["", "||||||| 1f2e3d4\n", "||||||| 1f2e3d4\nbase\n"]


@pytest.mark.parametrize("base", BASES, ids=["merge", "diff3", "diff3 with a line"])
def test_each_side_of_every_conflict_is_as_it_was(base: str):
    second = f"<<<<<<< HEAD\n{base}=======\ny\ny\n>>>>>>> the other\n"
    torn = f"a\n<<<<<<< HEAD\nb\n{base}=======\nx\n>>>>>>> the other\nc\n{second}d\n"
    assert split_sides(torn) == (OURS, THEIRS)
    assert is_torn(torn)


def test_what_has_no_conflict_is_one_text():
    assert split_sides(OURS) == (OURS,)
    assert not is_torn("Title\n=======\n\n> > “<<<<<<< not at the head of a line”\n")


def test_a_mark_that_somebody_left_is_seen():
    assert is_torn("a\n>>>>>>> other\n")
