"""What a document tells in its own words about words, on the real pipeline."""

import pytest

from tests.analysis.positions import tell_positions


@pytest.mark.parametrize(
    "text",
    [
        "The post showed an angry man in a crane with a torn flag.",
        "Quayside.com found out whether the bridge is worth the toll.",
        "The international community long recognized that the harbour was no port but a fortress.",
        "Ann Roe declined to comment on the case or on her ties to the harbour.",
        "Harbour Leaders Firmly Reject The Plan Of A Second Quay.",
        "Ann Roe refused to give a day for the opening.",
        "Mayor Ann Roe sought to rally the dockers behind the plan.",
        "Mayor Ann Roe decided to fight back.",
        "Mayor Ann Roe has demonstrated that a harbour can be run by a clerk.",
        "Ann Roe recalled the strike of 1990.",
        "While declining to go into details, Ann Roe left the quay.",
        "Ann Roe isn't saying what other quays she would close.",
        "Ann Roe also expressed concern.",
        "With each new plan, the Norwegians show how little they know of quays.",
        "Ann Roe met the harbour board, whose leadership had repeatedly called for her dismissal.",
    ],
)
def test_the_document_s_own_telling_is_nobody_s_position(text):
    assert tell_positions(text) == set()


def test_what_a_quotation_comes_down_to_is_the_document_s_reading():
    text = "“The boats are all in one place,” Ann Roe said, suggesting that the fleet was part of a secret plan."
    assert tell_positions(text) == {("Ann Roe", "said", "“The boats are all in one place,”")}


def test_what_few_call_for_and_a_mere_circumstance_are_nobody_s_position():
    assert tell_positions("The bombing goes on. But few are calling for a complete withdrawal of the fleet.") == set()
    assert tell_positions("Ann Roe reported after the police appeared to have left the quay.") == set()


def test_what_neither_of_two_said_and_what_is_expected_of_somebody_is_nobody_s_position():
    assert tell_positions("Neither Ann Roe nor the board said that the quay would close.") == set()
    assert tell_positions("Ann Roe is moving to Port Alder but is expected to continue to run the harbour.") == set()
