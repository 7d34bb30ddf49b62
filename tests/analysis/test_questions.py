"""Open questions that sentences state."""

import pytest

from generator.analysis.questions import find_questions
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.readings import make_reading


def describe(reading: Reading) -> str:
    """Return the sentences that raise a question."""
    return "\n".join(reading.doc.text[question.start : question.end] for question in reading.questions) or "nothing"


@cases("questions.txt")
def test_questions(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The remains are undergoing a forensic analysis.", True),
        ("He could not say more, citing an ongoing investigation.", True),
        ("Faults in the engine are also being probed.", True),
        ("The committee decided to study the issue case by case.", True),
        ("She did not have numbers to show how many came.", True),
        ("The ruling is still awaited.", True),
        ("The town is thinking of doing away with the patrols.", True),
        ("The council has not made a decision.", True),
        ("The samples are still being tested.", True),
        ("Prosecutors were unable to establish a link to the bank.", True),
        ("That tops the list of questions the mayor failed to address.", True),
        ("The paper has not heard back from him.", True),
        ("Her spokesman declined a request for an interview.", True),
        ("It did not return a call.", True),
        ("The police opened an investigation into the fire.", True),
        ("The investigation into the fire showed that it was set.", False),
        ("He had been under investigation before.", False),
        ("There is no cause for alarm.", False),
        ("The weavers are not known to be rigid.", False),
        ("The nomination questions are likely to move to the fore.", False),
        ("I'm not sure if they are angry.", False),
        ("It is not clear if they are angry.", True),
        ("She refused to give him her number.", False),
        ("She refused to give details.", True),
        ("Police investigating the fire said that it was set.", False),
        ("Police investigating a fire at the mill.", True),
        ("Nobody knows that better than Hart.", False),
        ("The paper in question is the Gazette.", False),
        ("Researchers asked men how they slept.", False),
        ("The findings of the investigation were sufficient proof.", False),
        ("The investigating team has gathered samples.", False),
        ("He did not return to prison.", False),
        ("She refused to say that he was honest.", False),
        ("If no decision comes, the club will sell.", False),
        ("He urged them to look into the matter.", False),
        ("When asked about how it would work, she said it would.", False),
        ("She will study law.", False),
        ("They did not have water.", False),
        ("He examined the boat.", False),
        ("He looked into the eyes of the owner.", False),
        ("The officers didn't identify themselves.", False),
        ("I did not say, you know, that I will leave.", False),
        ("She has come under scrutiny after the vote.", False),
        ("The man was not known for his speeches.", False),
        ("The women police investigating the case praised the girl.", False),
        ("She did not say anything.", False),
    ],
)
def test_what_is_studied_probed_pending_or_not_counted_is_open(sentence, expected):
    reading = make_reading(sentence)
    spans = tuple((one, reading.span(one)) for one in reading.sentences)
    assert bool(find_questions(spans, reading.voices)) == expected
