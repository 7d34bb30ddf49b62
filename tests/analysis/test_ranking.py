"""Which sentences say most."""

from dataclasses import replace
from itertools import islice, product
from string import ascii_lowercase

import pytest

from generator.analysis.ranking import rank_sentences
from generator.findings import DateExpression, Mention
from generator.models import Metadata
from tests.analysis.model import read
from tests.analysis.readings import find, make_reading, make_story, with_entity
from tests.analysis.test_rating import SENTENCES

MANY = tuple(f"{sentence[:-1]} near {place}." for place in ("Alder", "Birch", "Cedar") for sentence in SENTENCES)


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
    reading = make_reading(*sentences, entities=(entity,), genre="argument")
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


def test_a_judgement_with_which_an_argument_ends_comes_before_what_stands_in_its_middle():
    last = len(MANY) - 1
    reports, argues = (
        make_reading(*MANY, metadata=metadata, voices=("assessment",) * (last + 1))
        for metadata in (Metadata(kind="news"), Metadata(kind="opinion"))
    )
    places = [[n for _, n in rank_sentences((reading,), (), "luhn")].index(last) for reading in (reports, argues)]
    assert places[1] < places[0]


def test_in_an_argument_a_judgement_counts_more():
    argument = make_reading(*MANY, metadata=Metadata(kind="opinion"))
    judged = replace(argument, voices=("event",) * 6 + ("assessment",) + ("event",) * 11)
    places = [[n for _, n in rank_sentences((one,), (), "luhn")].index(6) for one in (argument, judged)]
    assert places[1] < places[0]


def test_a_scene_does_not_lead():
    opening = "On a June evening, Margaret Airey puts down her glasses and looks at the roof for a long time."
    point = "The swifts of Britain declined by two thirds, and the council reviewed its rule on bricks on Monday."
    assert read(f"{opening} {point}").ranking == ((0, 1), (0, 0))


def test_in_an_argument_an_aside_does_not_lead():
    aside = "I still remember the first time that I saw the swifts above the roof of the old mill in June."
    point = "The council is wrong to sell the mill, and its rule on bricks is a mistake that nobody needs."
    story = read(f"{aside} {point}")
    opinion = replace(story.readings[0].document, metadata=Metadata(kind="opinion"))
    argument = replace(story.readings[0], document=opinion, voices=("assessment", "assessment"))
    assert rank_sentences((argument,), (), "luhn")[0] == (0, 1)


def test_behind_a_scene_the_point_may_come_late():
    story = read(" ".join(("Margaret Airey puts down her glasses and looks at the roof for a long time.", *MANY)))
    report = read(" ".join(("Margaret Airey put down her glasses and looked at the roof for a long time.", *MANY)))
    assert story.ranking[:12] != report.ranking[:12]


def test_behind_a_scene_leads_what_first_tells_what_happened():
    scene = "Margaret Airey puts down her glasses and looks at the roof for a long time."
    said = "“My mother did this, and so did hers,” Airey says."
    news = "Leeds City Council granted a licence for bricks with holes to Harrow Homes in May."
    later = "The swifts are few, and the bricks are dear, the builders of the county say."
    story = read(f"{scene}\n\n{said} {later}\n\n{news} {' '.join(MANY)}")
    assert story.readings[0].span(story.readings[0].sentences[story.ranking[0][1]]).text == news


def test_what_has_been_so_since_is_no_background():
    places = []
    for sentence in ("The army has held that town since 1995.", "The army took that town back in 1995."):
        reading = make_reading(*MANY[:6], sentence, *MANY[6:12], metadata=Metadata(kind="news"))
        start, end = find(reading, "1995")
        dated = replace(reading, dates=(DateExpression(start, end, "1995", "year", earlier=True),))
        places.append([n for _, n in rank_sentences((dated,), (), "luhn")].index(6))
    assert places[0] < places[1]


def test_the_day_of_an_opinion_makes_no_report_old():
    first, second, newest = (
        make_reading(*SENTENCES[:3], id=metadata.date, metadata=metadata)
        for metadata in (
            Metadata(kind="news", date="2026-03-10"),
            Metadata(kind="news", date="2026-03-11"),
            Metadata(kind="opinion", date="2026-03-12"),
        )
    )
    assert rank_sentences((first, second, newest), (), "lex-rank")[0] == (1, 0)


def test_in_an_argument_its_foil_does_not_lead():
    speech, opinion = "Words of the mayor were long and rich in images.", Metadata(kind="opinion")
    plain, foil = (
        make_reading(speech, f"{first} the bridge of the town is down.", *MANY, metadata=opinion)
        for first in ("Still", "Yet")
    )
    assert [rank_sentences((one,), (), "lex-rank")[0] for one in (plain, foil)] == [(0, 0), (0, 1)]


def test_advice_to_the_reader_is_not_ranked():
    told = read(f"{SENTENCES[0]} Take the second bridge before the river rises in the evening.")
    assert rank_sentences(told.readings, told.actors, "luhn") == ((0, 0),)
