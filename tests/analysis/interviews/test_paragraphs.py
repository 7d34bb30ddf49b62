"""Interviews in which questions stand in one paragraph with their answers."""

import pytest

from generator.models import UNNAMED
from tests.analysis.model import read

MET = "Ann Roe has run the ferries of Port Alder since spring. She spoke to us on the quay."
ASKED = (
    "Was your first winter hard?",
    "The council says that it warned the ferries. Is that true?",
    "You have asked for a new boat. Why?",
    "Who pays?",
    "Would you do it again?",
)
ANSWERED = (
    "It was, and I knew that it would be.",
    "I told them about it in May, and they had my letter.",
    "Because the old one leaks, and my crew can see it.",
    "The town pays, and it has paid for worse.",
    "I would, and my crew would too.",
)


def turns(text: str) -> tuple[list[str], list[str]]:
    """Return what is asked and what is answered."""
    (reading,) = read(text).readings
    words = [(turn.asks, reading.document.plain[turn.start : turn.end]) for turn in reading.turns]
    return [text for asks, text in words if asks], [text for asks, text in words if not asks]


def interview(between: str = " ", met: str = MET) -> str:
    pairs = (f"{asked} {answered}" for asked, answered in zip(ASKED, ANSWERED, strict=True))
    return f"{met}\n\n{between.join(pairs)}"


def test_a_paragraph_is_parted_into_questions_with_what_leads_to_them_and_answers():
    asked, answered = turns(interview())
    assert asked[1:] == list(ASKED[1:])
    assert answered[1:] == list(ANSWERED[1:])


def test_a_paragraph_that_begins_with_its_question_is_parted_there_alone():
    assert turns(interview("\n\n")) == (list(ASKED), list(ANSWERED))
    wondering = interview("\n\n").replace(ANSWERED[0], f"{ANSWERED[0]} Who had seen such ice?")
    assert turns(wondering)[0] == list(ASKED)


def test_whom_no_question_calls_and_of_whom_no_introduction_tells_is_asked_nothing():
    met = "The ferries of Port Alder have sailed since spring. They carry cars and people."
    assert turns(interview(met=met)) == ([], [])
    assert turns(interview(met=met).replace("Was your", "Ms Roe, was your"))[0][1:] == list(ASKED[1:])


def test_six_questions_tell_it_by_themselves():
    met = "The ferries of Port Alder have sailed since spring. They carry cars and people."
    asked, answered = turns(f"{interview(met=met)} Do you sleep well? I do, and I dream of ice.")
    assert (asked[-1], answered[-1]) == ("Do you sleep well?", "I do, and I dream of ice.")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "We spoke to Ann Roe of the ferries.\n\nWhen do the ferries sail? They sail at noon. Can I bring a dog? "
            "Dogs sail free. Who cleans the boats? The crew does. Do you take cards? Cards are taken on board.",
            id="questions that nobody answers for himself",
        ),
        pytest.param(
            "I spoke to Ann Roe about her ferries.\n\nWould you trust a ferry? I would not. Should we pay for them? "
            "My answer is no. Do I hate boats? You know that I do not. Shall we walk? I shall.",
            id="a column that asks itself",
        ),
        pytest.param(
            'We spoke to Ann Roe of the ferries.\n\nWas your winter hard? "I knew it would be," she said. Would you do '
            'it again? "I would," she said. Do you sleep? "My crew does," she said, and we laughed.',
            id="a dialogue in quotation marks",
        ),
    ],
)
def test_other_texts_that_ask_and_answer_are_no_interviews(text):
    assert turns(text) == ([], [])


def test_the_article_judges_nothing_in_an_interview_and_every_answer_is_of_whom_it_names():
    story = read(interview())
    (reading,) = story.readings
    answers = [voice for s, voice in zip(reading.sentences, reading.voices, strict=True) if reading.answers(s)]
    assert set(answers) == {"statement"}
    assert "assessment" not in reading.voices
    replies = [a for a in reading.attributions if a.reply]
    assert {actor.name for a in replies if (actor := story.source_of(0, a))} == {"Ann Roe"}


def test_an_answer_leads_the_summary_and_no_question_and_no_introduction():
    story = read(interview())
    (reading,) = story.readings
    assert reading.answers(reading.sentences[story.summary[0][1]])


def test_where_nobody_can_tell_who_answers_the_answers_are_of_a_speaker_not_named():
    story = read(interview(met="Ann Roe and John Lind run the ferries of Port Alder. This interview is about them."))
    (stand,) = (stand for stand in story.stands if stand.actor is None)
    assert (stand.name, len(stand.tellings)) == (UNNAMED, len(ASKED))
