"""Speakers: the actor that the source of an attribution means."""

from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.positions import find_positions, tell_positions
from tests.analysis.readings import make_story


def describe(reading: Reading) -> str:
    """Return a line for each attribution with a source: its words, its actor."""
    story, text = make_story(reading), reading.document.plain
    told = [(a, story.source_of(0, a)) for a in reading.attributions if a.source]
    rows = [f"{text[slice(*a.source[0])]} | {actor.name if actor else 'nobody'}" for a, actor in told]
    return "\n".join(rows) or "nothing"


@cases("speakers.txt")
def test_speakers(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


def test_the_newspaper_is_the_outlet_that_reported_just_before():
    text = (
        "Lind played the organ, The Keswick Morning News reported. "
        "His father, Tom Lind, is a clerk in Keswick, according to the newspaper."
    )
    assert ("Keswick Morning News", "according to") in {(name, cue) for name, cue, _ in tell_positions(text)}


def test_who_is_described_behind_her_name_speaks_under_it():
    text = (
        "The mayor's remarks were derided by Ann Roe, the leader of the opposition in the harbour board of Port Alder, "
        "who suggested that Mr. Lind would do better to keep quiet. Roe laughed."
    )
    assert {name for name, cue, _ in tell_positions(text) if cue == "suggested"} == {"Ann Roe"}


def test_she_is_not_the_one_for_whom_she_worked_nor_who_spoke_before_one_without_a_known_name():
    worked = tell_positions("Ann Roe left. After a clerk told the board that she had worked for Roe, it laughed.")
    assert {said for _, _, said in worked} <= {"she had worked for Roe"}
    text = (
        "Mr. Lind met Tom Beck. After Radio Alder’s Tom Beck asked the guest who he thought would win the vote, D’Arno "
        "replied, “If I had to bet, I would bet on Roe.”\n\n“Nobody should mix up the two,” he added."
    )
    assert "Tom Beck" not in {name for name, _, said in tell_positions(text) if said.startswith("“Nobody")}


def test_who_is_named_in_front_of_a_description_speaks_and_one_of_a_group_is_not_the_group():
    text = (
        "“He sat down on the quay and wanted to know where our cranes had gone,” Deborah Tarn, the chairwoman of "
        "the Keswick harbour board, recalled of a conversation she had with Lind. Tarn left."
    )
    assert {name for name, _, _ in tell_positions(text)} == {"Deborah Tarn"}
    text = "The Republicans met in Alder. The Arizona Republican says such techniques are inhumane."
    assert {name for name, _, _ in tell_positions(text)} == {"The Arizona Republican"}


def test_two_offices_that_share_their_article_are_one_person():
    text = (
        "Ann Roe met the board. The harbour’s chairman and party leader Tom Lind said the quay was closed. "
        "The president and the spokesman Ben Sand said it was safe. Lind and Sand left."
    )
    told = {(name, position.shared) for name, position in find_positions(text)}
    assert ("Tom Lind", False) in told
    assert ("Ben Sand", False) not in told
