"""Which sentences give somebody else's words."""

import pytest

from tests.analysis.model import read


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Candidates in Keswick are said to have paid the voters.", "statement"),
        ("It is understood that the council will sell the bridge.", "statement"),
        ("The council was said to meet on Monday.", "event"),
        ("Candidates in Keswick are expected to pay the voters.", "event"),
        ("In a letter on Sunday, the bakery announced that it had closed.", "statement"),
        ("The bakery announced a new oven on Sunday.", "event"),
        ("Her answer was that the council should pay for the bridge.", "statement"),
        ("Lund accused the council of selling the bridge.", "statement"),
        ("Lund was accused of theft in May.", "event"),
        ("The trouble was that the council paid for the bridge.", "event"),
    ],
)
def test_hearsay_announcements_answers_and_appeals_are_statements(text, voice):
    assert read(f"{text} The river rose on Monday.").readings[0].voices[0] == voice


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ('Four days later a post on the page read, "They will close the bridge and regret it."', "statement"),
        ('The gallery showed "Rust and Rain", a film on the bridge, on Monday.', "event"),
        ('Mayor Ann Lund on Friday called the report on the bridge a "blatant lie."', "statement"),
        ("Lund's lawyers have argued that the bridge was sound.", "statement"),
        ("The court has been accepting claims since May.", "event"),
    ],
)
def test_a_clause_or_a_verdict_in_quotation_marks_and_what_has_been_said_are_statements(text, voice):
    assert read(f"{text} The river rose on Monday.").readings[0].voices[0] == voice


def test_a_sentence_in_which_a_quotation_opens_that_goes_on_is_a_statement():
    text = "Airey shared a film, and there it is: “The bridge will fall. I have seen the cracks myself.”"
    assert read(text).readings[0].voices[0] == "statement"
