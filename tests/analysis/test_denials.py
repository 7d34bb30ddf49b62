"""What one source says and another rejects right behind it, as the real pipeline reads it."""

import pytest

from generator.analysis import read_documents, read_story
from generator.analysis.agreement import find_denials
from generator.sections import agreement
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG
from tests.analysis.test_agreement import SANK

VALVE = "Karin Holm told the council that the valve had been closed in May."


def denied(text: str, *others: str) -> list[tuple[str, str]]:
    """Return the claims and what rejects each, of a text beside others."""
    documents = [ingest(told, f"d{number}") for number, told in enumerate((text, *others))]
    story = read_story("a", tuple(read_documents(documents, load(), CONFIG)), CONFIG)
    plain = story.readings[0].document.plain
    sentences = story.readings[0].sentences
    return [
        (
            plain[found.claim.content[0][0] : found.claim.content[-1][1]],
            plain[sentences[found.rejection.sentence].start : sentences[found.rejection.sentence].end],
        )
        for found in find_denials(story)
    ]


@pytest.mark.parametrize(
    "rejection",
    [
        "Aldis Marine rejected that.",
        "Aldis Marine has denied the claim.",
        "The claim was denied by Aldis Marine.",
        "Aldis Marine disputes it.",
    ],
)
def test_what_is_said_and_rejected_at_once_is_disputed(rejection):
    assert denied(f"{VALVE} {rejection}", SANK) == [("that the valve had been closed in May", rejection)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Aldis Marine rejected the offer of the council.",
        "Aldis Marine rejected claims that it had bribed an inspector.",
        "Aldis Marine has not denied that.",
        "Aldis Marine may deny that.",
        "Aldis Marine rejected it.",
        "She rejected that.",
        "The ferry sails again on Friday. Aldis Marine rejected that.",
    ],
)
def test_what_is_rejected_for_itself_later_or_not_at_all_disputes_nothing(sentence):
    assert denied(f"{VALVE} {sentence}", SANK) == []


@pytest.mark.parametrize(
    ("claim", "rejection"),
    [
        ("Karin Holm said Aldis Marine had closed the valve.", "Aldis Marine denied that it had closed anything."),
        ("Karin Holm said Aldis Marine was behind the leak.", "Aldis Marine denies involvement."),
        ("Karin Holm said the valve had been closed.", "Aldis Marine rejected Holm's claim."),
        ("Karin Holm said the valve had been closed.", "Olaf Berg denied that the valve had been closed."),
    ],
)
def test_who_denies_what_is_said_of_him_or_what_another_claims_disputes_it(claim, rejection):
    assert [told for _, told in denied(f"{claim} {rejection}")] == [rejection]


@pytest.mark.parametrize(
    ("claim", "rejection"),
    [
        ("Karin Holm said Aldis Marine had closed the valve.", "Aldis Marine denied that it owed money."),
        ("Karin Holm said the valve had been closed.", "Aldis Marine denies involvement."),
        ("Karin Holm said no valve had been closed.", "Olaf Berg denied that the valve had been closed."),
        ("Karin Holm said Aldis Marine had closed the valve.", "Aldis Marine rejected a plan to close it."),
        (
            "Karin Holm said divers would inspect the valve of Aldis Marine.",
            "Aldis Marine denies that it keeps a stock of oil near the valve, or ever shipped any of it from Keswick.",
        ),
        ("Karin Holm said the valve had been closed.", "Aldis Marine rejected Olaf Berg's claim."),
    ],
)
def test_who_denies_something_else_disputes_nothing(claim, rejection):
    assert denied(f"{claim} {rejection}") == []


def test_a_dispute_within_the_only_article_is_told_too():
    assert denied(f"{VALVE} Aldis Marine rejected that.") == denied(f"{VALVE} Aldis Marine rejected that.", SANK) != []


def test_a_dispute_names_both_and_shows_who_says_it_and_what_rejects_it():
    texts = (f"{VALVE} Aldis Marine rejected that.", SANK)
    documents = [ingest(told, f"d{number}") for number, told in enumerate(texts)]
    (row,) = agreement.build(read_story("a", tuple(read_documents(documents, load(), CONFIG)), CONFIG), CONFIG)
    assert isinstance(row, agreement.Compared)
    assert (row.of, row.name) == ("claims", "Karin Holm, Aldis Marine")
    assert [(told.part.text, told.line.text) for told in row.told] == [
        ("Karin Holm told", "the valve had been closed in May"),
        ("rejected", "Aldis Marine rejected that."),
    ]
