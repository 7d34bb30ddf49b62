"""Actors of a story, across its documents."""

from dataclasses import replace

import pytest

from generator.analysis.actors import find_in_title, merge_actors
from generator.findings import Mention
from generator.models import ActorType, Metadata
from generator.reading import Reading
from tests.analysis.model import read
from tests.analysis.readings import attribute, find, make_reading, with_entity


def reading_of(text: str, *names: str, kind: ActorType = "person", id: str = "a") -> Reading:
    """Return the reading of a text in which each name is an actor."""
    reading = make_reading(text, id=id)
    entities = tuple(with_entity(reading, name, kind, Mention(*find(reading, name), "name")) for name in names)
    return make_reading(text, id=id, entities=entities)


def test_who_is_named_in_two_documents_is_one_actor():
    one = reading_of("Donald Trump spoke.", "Donald Trump")
    other = reading_of("Then Donald Trump left.", "Donald Trump", id="b")
    (actor,) = merge_actors((one, other))
    assert [index for index, _ in actor.mentions] == [0, 1]


def test_a_surname_in_another_document_is_the_person_named_in_full():
    one = reading_of("Donald Trump spoke.", "Donald Trump")
    other = reading_of("Then Trump left.", "Trump", id="b")
    (actor,) = merge_actors((one, other))
    assert actor.names == ("Donald Trump", "Trump")


def test_id_and_name_stay_when_a_later_document_tells_more_of_a_name():
    one = reading_of("Joe Biden spoke.", "Joe Biden")
    other = reading_of("Then Joe R. Biden Jr. left.", "Joe R. Biden Jr.", id="b")
    (before,) = merge_actors((one,))
    (after,) = merge_actors((one, other))
    assert (before.id, after.id) == ("joe-biden", "joe-biden")
    assert after.names == ("Joe Biden", "Joe R. Biden Jr.")


def test_an_acronym_in_another_document_is_the_body():
    one = reading_of("The Keswick Harbour Board met.", "Keswick Harbour Board", kind="organization")
    other = reading_of("The KHB met.", "KHB", kind="organization", id="b")
    (actor,) = merge_actors((one, other))
    assert actor.names == ("Keswick Harbour Board", "KHB")


def test_two_persons_of_one_surname_stay_two():
    reading = reading_of("Hillary Clinton met Bill Clinton today.", "Hillary Clinton", "Bill Clinton")
    assert {actor.id for actor in merge_actors((reading,))} == {"hillary-clinton", "bill-clinton"}


@pytest.mark.parametrize("name", ["Pennine Aqua", "Tesla"])
def test_one_name_is_one_actor_of_the_kind_that_most_mentions_are_of(name):
    one = reading_of(f"{name} spoke.", name)
    others = [reading_of(f"{name} fell.", name, kind="organization", id=id) for id in "bc"]
    (actor,) = merge_actors((one, *others))
    assert (actor.type, len(actor.mentions)) == ("organization", 3)


def test_a_country_and_a_person_of_one_name_stay_two_and_have_ids_of_their_own():
    one = reading_of("Georgia spoke.", "Georgia")
    other = reading_of("Georgia fell.", "Georgia", kind="state", id="b")
    assert sorted(actor.id for actor in merge_actors((one, other))) == ["georgia", "georgia-2"]


@pytest.mark.parametrize(("order", "kind"), [((0, 1), "place"), ((1, 0), "organization")])
def test_who_speaks_by_the_surname_alone_is_the_person_though_taken_for_another_kind(order, kind):
    named = reading_of("Maeve Halloran spoke.", "Maeve Halloran")
    alone = reading_of("Halloran said that it failed.", "Halloran", kind=kind, id="b")
    said = attribute(alone, "Halloran", "said", "that it failed")
    readings = named, replace(alone, attributions=(said,))
    (actor,) = merge_actors(tuple(readings[i] for i in order))
    assert (actor.name, actor.type) == ("Maeve Halloran", "person")


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("Brandt, the mayor, spoke.", ["Helen Brandt"]),
        ("Then Brandt spoke.", ["Brandt"]),
        ("Brandt, the head of the court, spoke.", ["Brandt"]),
    ],
)
def test_of_two_persons_of_one_surname_it_is_who_holds_the_office_in_another_document_or_nobody(text, bearers):
    named = read("Helen Brandt, the mayor of Keswick, met the union. Lukas Brandt, its president, left.").readings[0]
    actors = merge_actors((named, read(text).readings[0]))
    assert [actor.name for actor in actors if 1 in {index for index, _ in actor.mentions}] == bearers


def test_a_place_that_says_nothing_is_no_person_of_its_name():
    named = reading_of("Maeve Halloran spoke.", "Maeve Halloran")
    place = reading_of("The road to Halloran is closed.", "Halloran", kind="place", id="b")
    assert len(merge_actors((named, place))) == 2


def test_names_without_a_letter_of_ascii_have_ids_of_their_own():
    reading = reading_of("Путин met Трамп there.", "Путин", "Трамп", kind="organization")
    other = reading_of("Трамп met Путин there.", "Трамп", "Путин", kind="organization")
    first, second = ({actor.name: actor.id for actor in merge_actors((one,))} for one in (reading, other))
    assert first == second
    assert len(set(first.values())) == 2


def test_a_numbered_id_is_no_other_actor_s():
    texts = [("Channel spoke.", "Channel"), ("Channel 2 spoke.", "Channel 2"), ("The CHANNEL spoke.", "CHANNEL")]
    readings = tuple(
        reading_of(text, name, kind="organization", id=str(number)) for number, (text, name) in enumerate(texts)
    )
    ids = [actor.id for actor in merge_actors(readings)]
    assert len(set(ids)) == len(ids)


def test_who_is_named_earlier_is_more_salient():
    reading = reading_of("Alpha saw Beta and then Gamma.", "Gamma", "Beta", "Alpha", kind="organization")
    assert [actor.name for actor in merge_actors((reading,))] == ["Alpha", "Beta", "Gamma"]


def test_who_is_named_more_often_is_more_salient():
    reading = make_reading("Alpha saw Beta. Beta ran. Beta hid.")
    twice = [Mention(*find(reading, "Beta", after), "name") for after in (0, 12, 22)]
    once = with_entity(reading, "Alpha", "organization", Mention(*find(reading, "Alpha"), "name"))
    often = with_entity(reading, "Beta", "organization", *twice)
    reading = make_reading("Alpha saw Beta. Beta ran. Beta hid.", entities=(once, often))
    assert [actor.name for actor in merge_actors((reading,))] == ["Beta", "Alpha"]


def test_who_is_in_the_title_is_more_salient():
    plain = reading_of("Alpha and Beta met near the river today.", "Alpha", "Beta", kind="organization")
    titled = make_reading(plain.document.text, entities=plain.entities, metadata=Metadata(title="Beta wins"))
    assert [actor.name for actor in merge_actors((titled,))] == ["Beta", "Alpha"]


def test_who_speaks_is_more_salient():
    plain = reading_of("Alpha saw Beta who said nothing.", "Alpha", "Beta", kind="organization")
    said = attribute(plain, "Beta", "said", "nothing")
    spoken = make_reading("Alpha saw Beta who said nothing.", entities=plain.entities, attributions=(said,))
    before, after = (merge_actors((reading,)) for reading in (plain, spoken))
    assert after[1].salience > before[1].salience or after[0].name == "Beta"


def test_no_entities_make_no_actors():
    assert merge_actors((make_reading("It rained."),)) == ()


def test_the_state_of_an_office_in_the_title_is_less_salient():
    reading = make_reading("Keswick and Beta met near the river today.")
    keswick = with_entity(reading, "Keswick", "state", Mention(*find(reading, "Keswick"), "name"))
    beta = with_entity(reading, "Beta", "person", Mention(*find(reading, "Beta"), "name"))
    for title, first in (("Keswick President Beta wins", "Beta"), ("Keswick wins over Beta", "Keswick")):
        titled = make_reading(reading.document.text, entities=(keswick, beta), metadata=Metadata(title=title))
        assert merge_actors((titled,))[0].name == first, title


def test_what_an_outlet_says_as_its_trade_makes_it_no_more_salient():
    story = read("The Keswick Post reported that the harbour is silting up. Ann Roe said that the pier had sunk.")
    assert [actor.name for actor in story.actors] == ["Ann Roe", "Keswick Post"]


@pytest.mark.parametrize(
    ("title", "name", "found"),
    [
        ("What is to become of us", "US", False),
        ("US signs the treaty", "US", True),
        ("The heroes of the harbour", "Roe", False),
        ("Harbour: ROE's answer", "Roe", True),
    ],
)
def test_a_name_stands_in_a_title_as_a_whole(title, name, found):
    assert bool(find_in_title(title, name)) is found
