"""Who speaks in each sentence."""

import pytest

from generator.models import Metadata
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand, read_case
from tests.analysis.model import read


def describe(reading: Reading) -> str:
    """Return the voices in order of the sentences."""
    return "\n".join(reading.voices)


@cases("voice.txt")
def test_voices(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


@pytest.mark.parametrize("kind", ["opinion", "analysis"])
def test_one_sign_is_an_assessment_in_what_calls_itself_an_argument(kind):
    text, parse = read_case("voice.txt", "one sign is no assessment in a report")
    reading = read_by_hand(text, parse, Metadata(kind=kind))
    assert reading.voices == ("assessment", "event", "event", "event")


def test_how_a_matter_stands_or_will_stand_is_an_assessment_in_an_argument():
    text, parse = read_case("voice.txt", "how a matter stands is an event in a report")
    assert read_by_hand(text, parse, Metadata(kind="opinion")).voices == ("assessment",) * 3


def test_two_signs_are_no_assessment_in_what_calls_itself_news():
    text, parse = read_case("voice.txt", "a seeming is an assessment in an argument")
    assert "assessment" in read_by_hand(text, parse).voices
    reading = read_by_hand(text, parse, Metadata(kind="news"))
    assert reading.voices == ("assessment", "event")


@pytest.mark.parametrize("kind", ["news", "opinion", None])
def test_what_a_source_says_is_a_statement_in_any_kind_of_document(kind):
    text, parse = read_case("voice.txt", "what a source says is a statement")
    assert read_by_hand(text, parse, Metadata(kind=kind)).voices == ("statement",)


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("The letter, in a way, put an end to the quarrel.", "assessment"),
        ("His speech was a view akin to the oldest of the guilds.", "assessment"),
        ("Not surprisingly, the mayor backed the plan.", "assessment"),
        ("The letter put an end to the quarrel.", "event"),
    ],
)
def test_what_a_writer_comments_on_or_likens_he_judges(sentence, voice):
    assert read(f"{sentence} The river rose on Monday.").readings[0].voices[0] == voice


@pytest.mark.parametrize(
    "text",
    ["Try a couple of bridges before you choose one.", "Don't cross the bridge after dark.", "You will find no ferry."],
)
def test_what_a_report_tells_its_reader_to_do_is_no_event(text):
    voices = read(f"The bridge opened on Monday. Ann Roe cut the ribbon. {text}").readings[0].voices
    assert voices == ("event", "event", "assessment")
