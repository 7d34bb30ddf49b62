"""What those who answer in an interview say."""

import pytest

from generator.findings import Attribution
from tests.analysis.interviews.test_unlabelled import interview
from tests.analysis.model import read
from tests.analysis.positions import find_positions

STORY = read(interview())
(READING,) = STORY.readings


def words(attribution: Attribution) -> tuple[str, str]:
    """Return what is asked and what is answered."""
    plain = READING.document.plain
    return plain[slice(*attribution.cue[0])], plain[attribution.content[0][0] : attribution.content[-1][1]]


def test_each_answer_is_a_direct_position_of_whom_the_introduction_names_with_its_question():
    replies = [a for a in READING.positions if a.reply]
    assert [actor.name for a in replies if (actor := STORY.source_of(0, a))] == ["Ann Roe"] * 4
    assert {a.kind for a in replies} == {"direct"}
    assert words(replies[1]) == ("The council says that you were late.", "I told them in May. They had my letter.")


def test_an_answer_without_a_telling_sentence_is_one_too():
    assert words([a for a in READING.positions if a.reply][-1]) == ("And then?", "Then we rest.")


def test_what_an_interviewer_tells_of_others_is_no_position_of_theirs():
    assert not [a for a in READING.positions if READING.document.plain[slice(*a.cue[0])] == "says"]


def test_words_that_an_answer_tells_stand_within_it():
    told = read(interview().replace("I told them in May.", "John Lind told me in May that it would be hard."))
    (reading,) = told.readings
    (lind,) = [a for a in reading.attributions if not a.reply and reading.doc[a.cue_token].text == "told"]
    assert not lind.quotable
    assert lind.parent is not None
    assert reading.attributions[lind.parent].reply


@pytest.mark.parametrize("question", ["Was your first winter hard?", "And then?"])
def test_questions_have_no_voice(question):
    start = READING.document.plain.index(question)
    assert READING.voices[READING.sentence_at(start).index] == "none"


def test_of_a_long_question_the_last_sentence_stands_before_its_answer():
    long = "The winter was the longest that anybody in the town could remember. " * 3
    (reading,) = read(interview().replace("Would you do it", f"{long}Would you do it")).readings
    cues = {reading.document.plain[slice(*a.cue[0])] for a in reading.positions if a.reply}
    assert "Would you do it again?" in cues


def test_an_answer_is_shown_whole_where_it_is_short_and_else_with_a_mark():
    longer = " ".join(f"They had my letter number {number} by the end of that month." for number in range(9))
    text = interview().replace("They had my letter.", longer)
    shown = {one.line.text[:19]: one.line.text for _, one in find_positions(text)}
    assert shown["Then we rest."] == "Then we rest."
    assert shown["I told them in May."].endswith("letter number 4 by the end of that month. …")


def test_what_an_answer_says_at_its_end_is_its_speaker_s():
    text = interview().replace("They had my letter.", "They had my letter, though it came late.")
    assert "I told them in May. They had my letter, though it came late." in {
        one.line.text for _, one in find_positions(text)
    }
