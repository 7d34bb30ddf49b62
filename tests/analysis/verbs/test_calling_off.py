"""Verbs that tell of what was planned that it will not be."""

import pytest

from generator.analysis.verbs.calling_off import is_called_off
from tests.analysis.model import load


@pytest.mark.parametrize(
    ("text", "called_off"),
    [
        ("The union called off the strike.", True),
        ("The union called the strike off.", True),
        ("They broke off the talks.", True),
        ("The mayor put off the vote.", True),
        ("The court postponed the hearing.", True),
        ("The union called a strike.", False),
        ("They broke the rules.", False),
        ("The mayor put the vote on the list.", False),
    ],
)
def test_call_put_and_break_call_off_with_off_alone(text, called_off):
    doc = load()(text)
    assert is_called_off(next(token for token in doc if token.pos_ == "VERB")) is called_off
