"""Turns of an interview, and what they make of its sentences."""

from generator.analysis.interviews.turns import find_taken
from tests.analysis.interviews.test_labels import INTERVIEW
from tests.analysis.model import read


def test_answers_are_statements_of_who_speaks_and_questions_nobody_s():
    story = read(INTERVIEW)
    (reading,) = story.readings
    asked = [voice for s, voice in zip(reading.sentences, reading.voices, strict=True) if s.paragraph in {0, 3}]
    answered = [voice for s, voice in zip(reading.sentences, reading.voices, strict=True) if s.paragraph in {1, 2, 4}]
    assert set(asked) == {"none"}
    assert set(answered) == {"statement"}
    assert reading.voices[-1] == "event"
    said = [a for a in reading.positions if a.reply]
    assert [actor.name for a in said if (actor := story.source_of(0, a))] == ["Ann Roe", "Ann Roe"]
    assert [reading.document.plain[slice(*a.content[0])] for a in said] == [
        "It was a huge shift for all of us here.\n\nPeople thought that it would fail within a year.",
        "The town needs a garage that everybody can pay for.",
    ]


def test_a_letter_names_nobody_and_the_answer_is_of_a_speaker_not_named():
    text = INTERVIEW.replace("Herald:", "Q:").replace("Ann Roe:", "A:").replace("Roe:", "A:")
    (reading,) = read(text).readings
    assert reading.voices[2] == "statement"
    assert {a.source for a in reading.positions if a.reply} == {()}


def test_the_sentences_of_turns_are_taken():
    (reading,) = read(INTERVIEW).readings
    assert find_taken(reading.sentences, reading.turns) == frozenset(range(len(reading.sentences) - 1))


def test_a_name_before_an_answer_is_a_mention_of_who_answers_and_one_before_a_question_is_nobody_s():
    story = read(INTERVIEW)
    assert [actor.name for actor in story.actors if actor.type == "person"] == ["Ann Roe"]
    (roe,) = (actor for actor in story.actors if actor.name == "Ann Roe")
    names = [INTERVIEW[m.start : m.end] for _, m in roe.mentions if m.kind == "name"]
    assert names == ["Ann Roe", "Roe"]


def test_a_sentence_with_a_name_before_it_begins_behind_the_colon():
    (reading,) = read(INTERVIEW).readings
    assert [reading.doc[s.first].text for s in reading.sentences[:3:2]] == ["You", "It"]
    assert reading.openings[0] == len("Herald: ")
