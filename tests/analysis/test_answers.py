"""The denial that stands by an accusation."""

import pytest

from generator.analysis.answers import find_answers
from tests.analysis.model import read

CHARGED = "Walter Grieg is charged with fraud."


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        (f"{CHARGED} The trial began on Monday. He has pleaded not guilty.", ((0, 0),), [(0, 2)]),
        (f"{CHARGED} The trial began on Monday. He has pleaded not guilty.", ((0, 0), (0, 2)), []),
        (f"{CHARGED} Ann Roe denied taking any money.", ((0, 0),), []),
        ("Walter Grieg spoke on Monday. He denied taking any money.", ((0, 0),), []),
        (
            f"{CHARGED} He denied it. Walter Grieg denied taking any money. He denied forging papers.",
            ((0, 0),),
            [(0, 2)],
        ),
    ],
)
def test_who_is_accused_is_heard_once(text, places, expected):
    assert list(find_answers(read(text), places)) == expected
