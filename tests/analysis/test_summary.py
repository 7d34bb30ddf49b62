"""Bottom line and key points."""

from dataclasses import replace

import pytest

from generator.analysis.summary import choose_summary
from generator.findings import Genre, Mention, Quotation
from generator.models import Metadata, Voice
from generator.reading import Reading
from generator.story import Change
from tests.analysis.model import read, story
from tests.analysis.readings import attribute, find, make_reading, make_story, with_entity

SENTENCES = (
    "Alpha said the bridge fell over night.",
    "Beta said trains stopped near town.",
    "Alpha said markets opened with gains.",
    "Snow covered villages.",
    "Bakers sold bread.",
    "Children went home.",
    "Farmers lost sheep.",
)
PLACES = tuple((0, n) for n in range(len(SENTENCES)))


def reading(*assessments: int) -> Reading:
    """Return a reading in which Alpha speaks twice and Beta once, some sentences being assessments."""
    plain = make_reading(*SENTENCES)
    names = {"Alpha": (0, 9), "Beta": (0,)}
    entities = tuple(
        with_entity(plain, name, "organization", *(Mention(*find(plain, name, n), "name") for n in after))
        for name, after in names.items()
    )
    said = attribute(plain, "Alpha", "said", "the bridge fell over night")
    other = attribute(plain, "Beta", "said trains", "trains stopped")
    later = find(plain, "Alpha", 9)
    token = next(token.i for token in plain.doc if token.idx == later[0])
    again = replace(said, sentence=2, source=(later,), source_token=token)
    voices: tuple[Voice, ...] = tuple("assessment" if n in assessments else "event" for n in range(len(SENTENCES)))
    return replace(plain, entities=entities, attributions=(said, other, again), voices=voices)


def chosen(
    assessments: tuple[int, ...] = (), ranking: tuple[tuple[int, int], ...] = PLACES, genre: Genre = "report"
) -> tuple[list[int], list[int]]:
    """Return the numbers of the bottom line's sentences and of the key points'."""
    read = replace(reading(*assessments), genre=genre)
    places, length = choose_summary(make_story(read, ranking=ranking), 4)
    numbers = [n for _, n in places]
    return numbers[:length], numbers[length:]


def test_the_bottom_line_is_the_best_sentence_and_another_source():
    assert chosen() == ([0, 1], [2, 3, 4, 5])


def test_the_same_source_does_not_lead_twice():
    assert chosen(ranking=((0, 0), (0, 2))) == ([0], [2])


def test_an_assessment_never_leads():
    assert chosen(assessments=(0,)) == ([1, 2], [0, 3, 4, 5])


def test_the_thesis_of_an_argument_leads():
    assert chosen(assessments=tuple(range(7)), genre="argument") == ([0, 1], [2, 3, 4, 5])


def test_in_a_report_no_assessment_leads():
    assert choose_summary(make_story(reading(*range(7)), ranking=PLACES), 4) == (((0, 0),), 0)


def test_beside_a_report_an_opinion_is_passed_over():
    opinion = make_reading(*SENTENCES[:3], metadata=Metadata(kind="opinion"))
    report = make_reading(*SENTENCES[3:], id="b")
    story = make_story(opinion, report, ranking=(*((0, n) for n in range(3)), *((1, n) for n in range(4))))
    assert choose_summary(story, 4) == (((1, 0), (1, 1), (1, 2), (1, 3)), 1)


def test_what_begins_within_a_quotation_is_passed_over():
    told = make_reading("“The army took the old town.", "Now it is time to go home,” Alpha said on Monday.")
    quoted = replace(told, quotations=(Quotation(0, told.document.text.index("”") + 1),))
    assert choose_summary(make_story(quoted, ranking=((0, 0), (0, 1))), 4) == (((0, 0),), 1)


def test_a_question_of_a_report_is_none_of_its_points():
    asked = make_reading("Want to take a picture of the hall?", "Snow covered villages.")
    assert choose_summary(make_story(asked, ranking=((0, 0), (0, 1))), 4) == (((0, 1),), 1)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Snow fell. Alpha wrote, “So terrible.”", 1), ("Snow fell. Alpha, the “so terrible” town, lost sheep.", 2)],
)
def test_a_sentence_that_tells_but_a_word_or_two_said_is_passed_over(text, shown):
    story = read(text)
    ranked = replace(story, ranking=((0, 0), (0, 1)))
    assert len(choose_summary(ranked, 4)[0]) == shown


def test_at_most_one_key_point_is_an_assessment():
    assert chosen(assessments=(3, 4)) == ([0, 1], [2, 3, 5, 6])


def test_key_points_are_as_many_as_asked_and_in_order_of_the_text():
    ranking = ((0, 6), (0, 5), (0, 4), (0, 3))
    assert choose_summary(make_story(reading(), ranking=ranking), 2) == (((0, 6), (0, 4), (0, 5)), 1)


def test_a_sentence_that_repeats_another_is_passed_over():
    one = make_reading("The army took the old town today.", "Snow fell.")
    other = make_reading("Today the army took the town.", "Rain fell.", id="b")
    places, length = choose_summary(make_story(one, other, ranking=((0, 0), (1, 0), (1, 1))), 4)
    assert (places, length) == (((0, 0), (1, 1)), 1)


@pytest.mark.parametrize(
    ("second", "length"),
    [("Bo Lind said that the bridge had been old.", 2), ("Bo Lind said that bread was dear.", 1)],
)
def test_the_second_of_the_bottom_line_is_on_the_same_matter(second, length):
    assert read(f"Ann Roe said that the bridge of Alder had fallen. {second}").bottom_line == length


def test_nothing_to_choose_from_is_no_summary():
    assert choose_summary(make_story(), 4) == ((), 0)


def test_who_has_changed_position_comes_right_behind_the_first():
    one, other = make_reading("Alpha rejected the plan."), make_reading(*SENTENCES[3:], "Alpha backed it.", id="b")
    earlier, later = attribute(one, "Alpha", "rejected", "the plan"), attribute(other, "Alpha", "backed", "it")
    change = Change("alpha", (0, earlier), (1, later))
    ranking = tuple((1, n) for n in range(5))
    summaries = [
        choose_summary(make_story(one, other, ranking=ranking, changes=found), 1)[0] for found in ((), (change,))
    ]
    assert summaries == [((1, 0), (1, 1)), ((1, 0), (1, 4))]


def test_what_hangs_on_another_sentence_is_no_second_line():
    assert chosen(ranking=((0, 0), (0, 1))) == ([0, 1], [])
    leaning = replace(reading(), dependences=(None, "discourse", *[None] * 5))
    assert choose_summary(make_story(leaning, ranking=((0, 0), (0, 1))), 4) == (((0, 0), (0, 1)), 1)


def test_a_refuted_denial_leads_where_it_is_the_news_and_is_no_point_elsewhere():
    denied = "Tom Lund said that he had never seen the boats. But the harbour had sold them to Lund in May."
    news = "Hundreds of dockers marched to the gates of the port on Thursday."
    assert (0, 0) in read(denied).summary
    assert (0, 1) not in read(f"{news} {denied}").summary


def test_what_a_key_point_is_shown_with_is_no_second_line():
    told = "Ann Roe said that the ferry sank. Jan Lind said that no crew of the ferry was found. She met the families."
    story = replace(read(told), ranking=((0, 0), (0, 2), (0, 1)))
    assert choose_summary(story, 4)[1] == 1


def test_the_dead_of_whom_the_newest_report_tells_stand_in_the_bottom_line():
    told = story(
        "Two armies clashed at the bridge of Keswick on Monday. The mayor of Keswick left the town in the evening.",
        "The mayor of Keswick is going to speak in Alder on Friday. Officials in Alder sell bread at the harbour.\n\n"
        "Bakers of the harbour asked for flour. Nine people were killed at the bridge, officials said.",
    )
    assert (1, 3) in told.summary[: told.bottom_line]
