"""What argues, and what reports."""

import pytest

from generator.models import Kind, Metadata
from tests.analysis.case_files import read_by_hand, read_case

JUDGING = read_case("voice.txt", "a seeming is an assessment in an argument")
SAID = read_case("voice.txt", "what a source says is a statement")
HAPPENED = read_case("voice.txt", "what happened is an event")


def genre(*cases: tuple[str, str], kind: Kind | None = None) -> str:
    """Return the genre of a document of the cases' sentences."""
    text, parse = " ".join(text for text, _ in cases), "\n\n".join(parse for _, parse in cases)
    return read_by_hand(text, parse, Metadata(kind=kind)).genre


@pytest.mark.parametrize(("kind", "expected"), [("opinion", "opinion"), ("analysis", "analysis"), ("news", "report")])
def test_a_document_is_what_it_calls_itself(kind, expected):
    assert genre(*[HAPPENED] * 9, kind=kind) == expected


def test_what_judges_throughout_argues():
    assert genre(*[JUDGING] * 6) == "argument"
    assert genre(*[JUDGING] * 6, *[HAPPENED] * 12) == "report"


def test_what_judges_and_gives_many_others_words_is_an_analysis():
    assert genre(*[JUDGING] * 6, *[SAID] * 9) == "analysis"
    assert genre(*[HAPPENED] * 6, *[SAID] * 9) == "report"


def test_a_few_judging_sentences_do_not_make_news_argue_and_many_do():
    assert genre(*[JUDGING] * 2, kind="news") == "report"
    assert genre(*[JUDGING] * 7, kind="news") == "argument"


def test_nothing_argues_without_a_sentence_of_its_own():
    assert genre(SAID) == "report"
