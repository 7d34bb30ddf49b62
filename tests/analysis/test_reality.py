"""Whether it is told that something was said, on the real pipeline."""

import pytest

from tests.analysis.positions import tell_positions


@pytest.mark.parametrize(
    "text",
    [
        "It is doubtful that Ann Roe believes the harbour can be saved.",
        "It is hard to believe that Ann Roe said the harbour was safe.",
        "There is no evidence that Ann Roe said the harbour was safe.",
        "That does not mean that Ann Roe wants to close the harbour.",
        "The prices would fall as the dockers decide they cannot go on.",
    ],
)
def test_what_is_doubted_or_awaited_is_nobody_s_position(text):
    assert tell_positions(text) == set()


def test_what_somebody_said_at_a_time_is_a_position_though_the_reader_should_recall_it():
    text = "We should recall the hearing in the town hall, when Ann Roe said: “The harbour will never close again.”"
    assert tell_positions(text) == {("Ann Roe", "said", "“The harbour will never close again.”")}


def test_what_somebody_is_quick_to_point_out_is_said():
    told = tell_positions("The actors are all quick to point out that the quay is not the real one.")
    assert told == {("The actors", "point out", "the quay is not the real one")}
