"""What somebody's answer is said to be, on the real pipeline."""

from tests.analysis.positions import tell_positions


def test_what_an_answer_was_is_its_giver_s_position():
    told = tell_positions("Ann Roe’s response was that it is unfair for the town to pay for the quay of a bank.")
    assert told == {("Ann Roe", "response", "it is unfair for the town to pay for the quay of a bank")}


def test_what_an_answer_would_be_or_was_not_is_nobody_s_position():
    assert tell_positions("Ann Roe’s answer would be that the town has to pay for the quay.") == set()
    assert tell_positions("Ann Roe’s answer was not that the town has to pay for the quay.") == set()
