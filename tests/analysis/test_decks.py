"""Headlines and decks set as sentences."""

import pytest

from tests.analysis.model import read

BODY = "The council of Port Alder said on Monday that the ferry to the islands will run again from the first of May."


def prose(*paragraphs: str) -> list[str]:
    """Return the paragraphs of which the sentences are prose."""
    reading = read("\n\n".join(paragraphs)).readings[0]
    return [paragraphs[sentence.paragraph] for sentence in reading.sentences if sentence.prose]


@pytest.mark.parametrize(
    "headline",
    ["Ferry wins reprieve in Port Alder.", "Council backs down on ferry cuts.", "Fresh hope for ferry."],
)
def test_a_headline_set_as_a_sentence_is_no_prose(headline):
    assert prose(headline, BODY, BODY) == [BODY, BODY]


def test_a_deck_below_the_headline_is_none_either():
    assert prose("Ferry wins reprieve in Port Alder.", "Islanders rebut claim of losses.", BODY) == [BODY]


def test_what_a_database_sets_over_a_text_is_no_prose():
    assert prose("Ferry wins reprieve in Port Alder.", "ABSTRACT.", BODY, "FULL TEXT.", BODY) == [BODY, BODY]


@pytest.mark.parametrize(
    "lead",
    [
        "The ferry wins a reprieve in Port Alder.",
        "Port Alder has saved its ferry.",
        "Ferries sailed again from Port Alder.",
        "They want more ferries in Port Alder.",
        "Ferries will sail again from Port Alder.",
        "PORT ALDER, May 1 (AP) — Islanders demand more ferries.",
        "Islanders demand more ferries. Port Alder listens.",
        "How was the ferry saved?",
        "islanders demand more ferries.",
    ],
)
def test_a_short_lead_is_prose(lead):
    assert prose(lead, BODY, BODY)[0] == lead


def test_a_headline_stands_above_something_longer():
    assert prose("Ferry wins reprieve in Port Alder.", "Islanders cheer.", "Council listens.") != []


def test_what_stands_above_a_deck_is_a_headline():
    assert prose("As the islands watch, the ferry is on trial.", "Islanders rebut claim of losses.", BODY) == [BODY]
