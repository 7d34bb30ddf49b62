"""How far what is said goes on in its sentence, on the real pipeline."""

import pytest

from tests.analysis.model import read
from tests.analysis.positions import tell_positions


def test_a_condition_behind_a_quotation_belongs_to_what_was_said():
    text = (
        "Ann Roe suggested that the board “should be thrown into the sea” if it sold “the last crane of the harbour.”"
    )
    assert tell_positions(text) == {
        (
            "Ann Roe",
            "suggested",
            "the board “should be thrown into the sea” if it sold “the last crane of the harbour.”",
        )
    }


def test_two_who_announce_in_one_sentence_each_keep_their_own_words():
    text = (
        "The authorities announced that a wreck had been found in a bay and a nearby inlet, and the mayor Ann Roe "
        "announced weeks later that she was ready to close the case."
    )
    assert tell_positions(text) == {
        ("The authorities", "announced", "a wreck had been found in a bay and a nearby inlet"),
        ("Ann Roe", "announced", "she was ready to close the case"),
    }


def test_what_is_told_behind_a_second_verb_of_saying_is_its_own():
    text = 'Ann Roe said she welcomed the sale of the quay and added, "I will buy it back, no problem."'
    assert tell_positions(text) == {
        ("Ann Roe", "said", "she welcomed the sale of the quay"),
        ("Ann Roe", "added", '"I will buy it back, no problem."'),
    }


def test_the_day_of_a_promise_is_no_part_of_it():
    told = tell_positions("Mayor Ann Roe promised Monday to begin building the quay in the first year of her term.")
    assert told == {("Ann Roe", "promised", "to begin building the quay in the first year of her term")}


def test_a_quotation_in_a_clause_on_the_speaker_is_no_part_of_what_she_says_before_it():
    text = (
        '"It is no usual language for a port," said Ann Roe, who said business owners often fail to understand that '
        'there are "no secrets in ports."'
    )
    assert tell_positions(text) == {
        ("Ann Roe", "said", '"It is no usual language for a port,"'),
        ("Ann Roe", "said", 'business owners often fail to understand that there are "no secrets in ports."'),
    }


def test_a_quoted_question_belongs_to_the_long_sentence_that_gives_it():
    text = (
        "Ann Roe criticised Lind in the town hall and suggested that the board would unite against him. “It looks like "
        "we are not going to get on, who knows?” Lind told Radio Alder in a broadcast sent on Sunday when asked how "
        "trade would go."
    )
    assert ("Lind", "told Radio Alder", "“It looks like we are not going to get on, who knows?”") in tell_positions(
        text
    )


def test_a_clause_without_its_subject_is_no_position():
    text = "Tom Lind has a weak heart, which some experts have said poses a risk to his life."
    assert tell_positions(text) == set()


def test_what_somebody_does_next_is_no_part_of_what_she_said():
    told = tell_positions(
        "Ann Roe proposed that more cranes be left in Alder, and pushed to send boats to the islands."
    )
    assert ("Ann Roe", "proposed", "more cranes be left in Alder") in told


def test_a_quotation_that_a_later_cue_gives_is_not_given_twice():
    text = (
        '"Loud steps upstairs could shake the races below," analyst Charlie Cork wrote this week, adding that if the '
        'board loses by a larger margin than it did in 2008, "hanging onto the quay would be a long shot at best."'
    )
    assert ("Charlie Cork", "wrote", '"Loud steps upstairs could shake the races below,"') in tell_positions(text)


def test_what_stands_between_two_dashes_is_no_end():
    text = (
        "Harbour chairman Will Rogers said Lind’s visit to Port Alder — the county’s biggest port — last Friday would "
        "likely earn the board praise."
    )
    (said,) = {said for _, cue, said in tell_positions(text) if cue == "said"}
    assert said.endswith("would likely earn the board praise")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Union leader Tom Lind accused the company of misleading its members and walked out on Wednesday.",
            ("Tom Lind", "accused", "the company of misleading its members"),
        ),
        (
            "Cora Brownell, an audience member, said she makes $41,000 a year and questioned how she would be helped "
            "by the plan to raise taxes.",
            ("Cora Brownell", "said", "she makes $41,000 a year"),
        ),
    ],
)
def test_what_somebody_does_next_is_known_by_its_tense(text, said):
    assert said in tell_positions(text)


def test_a_quotation_of_the_next_paragraph_belongs_to_who_is_told_to_say_it():
    text = (
        '"It would be called off within a month," its chairman, Olof Dahl, predicted.\n\n'
        '"I paid for that crane with my own money," says Tom Lind, "and I want it back."'
    )
    (reading,) = read(text).readings
    assert [len(one.content) for one in reading.attributions] == [1, 2]
