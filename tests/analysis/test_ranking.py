"""Which sentences say most."""

from dataclasses import replace
from itertools import islice, product
from string import ascii_lowercase

import pytest

from generator.analysis.ranking import rank_sentences
from generator.reading import Mention
from tests.analysis.readings import find, make_reading, make_story, with_entity
from tests.analysis.test_rating import SENTENCES


def test_more_sentences_than_are_compared_are_ranked_all():
    pairs = islice(product(ascii_lowercase, repeat=2), 320)
    reading = make_reading(*(f"The army took town {a + b} near the river." for a, b in pairs))
    ranking = rank_sentences((reading,), (), "luhn")
    assert sorted(ranking) == [(0, n) for n in range(320)]


def test_the_lead_comes_first_among_equals():
    reading = make_reading(*SENTENCES)
    assert rank_sentences((reading,), (), "lex-rank")[0] == (0, 0)


def test_naming_the_first_actors_lifts_a_sentence():
    sentences = (*SENTENCES, "Then farmers came down to the valley.", "Then Merkel came down to the shore.")
    reading = make_reading(*sentences)
    entity = with_entity(reading, "Merkel", "person", Mention(*find(reading, "Merkel"), "name"))
    reading = make_reading(*sentences, entities=(entity,), voices=("assessment",) * len(sentences))
    with_actor, without = (
        [n for _, n in rank_sentences((reading,), actors, "luhn")] for actors in (make_story(reading).actors, ())
    )
    assert with_actor.index(7) < without.index(7)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"voices": ("event", "none")}, [0]),
        ({"dependences": ("discourse", None), "openings": (None, 40)}, [1]),
        ({"dependences": ("discourse", None)}, [0, 1]),
        ({"dependences": ("coreference", None), "openings": (None, 40)}, [0, 1]),
    ],
)
def test_only_what_can_stand_alone_or_be_mended_is_ranked(changed, expected):
    reading = replace(make_reading(*SENTENCES[:2]), **changed)
    assert sorted(n for _, n in rank_sentences((reading,), (), "luhn")) == expected


def test_scraps_and_sprawls_are_not_ranked():
    reading = make_reading("Snow fell.", SENTENCES[0], "Snow " * 61 + "fell.")
    assert rank_sentences((reading,), (), "lex-rank") == ((0, 1),)


@pytest.mark.parametrize(
    "headline",
    [
        "Social sites overflow when crisis strikes the city;",
        "New Poll Shows Large Gap Between Two Presidential Candidates.",
    ],
)
def test_what_is_set_as_a_headline_is_not_ranked(headline):
    reading = make_reading(headline, SENTENCES[0])
    assert rank_sentences((reading,), (), "lex-rank") == ((0, 1),)


def test_documents_take_turns():
    one, other = make_reading(*SENTENCES[:3]), make_reading(*SENTENCES[3:], id="b")
    assert sorted(rank_sentences((one, other), (), "lex-rank")[:2]) == [(0, 0), (1, 0)]


def test_no_readings_rank_nothing():
    assert rank_sentences((), (), "lex-rank") == ()


@pytest.mark.parametrize("head", ["NOUN", "CCONJ"])
def test_a_short_sentence_whose_head_is_no_verb_is_not_fit(head):
    reading = make_reading(*SENTENCES, "Five things to watch in the old town.")
    scrap = reading.span(reading.sentences[-1])
    for token in scrap:
        token.pos_ = head
    ranking = rank_sentences((reading,), (), "lex-rank")
    assert {n for _, n in ranking} == set(range(len(SENTENCES)))
