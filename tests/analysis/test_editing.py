"""Actors as an editor wants them."""

from generator.analysis import read_documents, read_story
from generator.analysis.editing import edit_entities
from generator.config import Config
from generator.edits import ActorEdit
from generator.findings import Entity, Mention, Role
from generator.reading import Reading
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG, find, make_reading, with_entity

TEXT = "Senator Ann Roe met the Roe Foundation. Roe spoke, and Tom Roe left for Leeds."


def edit(reading: Reading, entities: tuple[Entity, ...], *edits: ActorEdit) -> tuple[Entity, ...]:
    return edit_entities(reading.document, entities, edits)


def person(reading: Reading, name: str, *words: str, role: str = "") -> Entity:
    mentions: list[Mention] = []
    after = 0
    for word in (name, *words):
        start, end = find(reading, word, after)
        mentions.append(Mention(start, end, "name"))
        after = end
    entity = with_entity(reading, name, "person", *mentions, role=role)
    return Entity(entity.name, entity.type, entity.mentions, entity.roles, (name, *words))


def test_two_actors_with_one_entry_are_one_under_its_name():
    reading = make_reading(TEXT)
    entities = person(reading, "Ann Roe", role="Senator"), person(reading, "Tom Roe")
    (joined,) = edit(reading, entities, ActorEdit("Ann Tom Roe", names=("Ann Roe", "tom roe"), type="group"))
    assert (joined.name, joined.type) == ("Ann Tom Roe", "group")
    assert joined.names == ("Ann Tom Roe", "Ann Roe", "Tom Roe")
    assert [TEXT[m.start : m.end] for m in joined.mentions] == ["Ann Roe", "Tom Roe"]
    assert joined.roles == (Role(*find(reading, "Senator"), "Senator"),)


def test_one_actor_with_two_entries_is_two_and_a_surname_goes_with_the_first():
    reading = make_reading(TEXT)
    both = person(reading, "Ann Roe", "Roe spoke", "Tom Roe")
    ann, tom = edit(reading, (both,), ActorEdit("Tom Roe"), ActorEdit("Ann Roe"))
    assert (ann.name, [TEXT[m.start : m.end] for m in ann.mentions]) == ("Ann Roe", ["Ann Roe", "Roe spoke"])
    assert (tom.name, [TEXT[m.start : m.end] for m in tom.mentions]) == ("Tom Roe", ["Tom Roe"])


def test_a_longer_name_than_an_entry_gives_stays_whose_it_is_and_its_pronoun_with_it():
    text = "Roe paid. Ann Roe left, and she wept. Roe fell."
    reading = make_reading(text)
    mentions = (
        Mention(0, 3, "name"),
        Mention(*find(reading, "Ann Roe"), "name"),
        Mention(*find(reading, "she"), "pronoun"),
        Mention(*find(reading, "Roe", text.index("wept")), "name"),
    )
    entity = Entity("Ann Roe", "person", mentions, (), ("Ann Roe", "Roe"))
    firm, ann = edit(reading, (entity,), ActorEdit("Roe Ltd", names=("Roe",), type="organization"))
    assert (firm.name, [text[m.start : m.end] for m in firm.mentions]) == ("Roe Ltd", ["Roe", "Roe"])
    assert (ann.name, ann.type, [text[m.start : m.end] for m in ann.mentions]) == (
        "Ann Roe",
        "person",
        ["Ann Roe", "she"],
    )


def test_an_entry_may_give_a_name_with_its_form_of_address():
    text = "Mr Roe and Mrs Roe left."
    reading = make_reading(text)
    mentions = tuple(Mention(start, start + 3, "name") for start in (3, 15))
    entity = Entity("Roe", "person", mentions, (), ("Roe",))
    tom, ann = edit(
        reading, (entity,), ActorEdit("Tom Roe", names=("Mr Roe",)), ActorEdit("Ann Roe", names=("Mrs Roe",))
    )
    assert [(one.name, one.mentions[0].start) for one in (tom, ann)] == [("Tom Roe", 3), ("Ann Roe", 15)]


def test_an_entry_may_say_that_a_name_is_no_actor():
    reading = make_reading(TEXT)
    entities = person(reading, "Ann Roe"), person(reading, "Tom Roe")
    assert [e.name for e in edit(reading, entities, ActorEdit("Tom Roe", actor=False))] == ["Ann Roe"]


def test_an_entry_for_another_seed_changes_nothing():
    reading = make_reading(TEXT)
    entities = (person(reading, "Ann Roe"),)
    assert edit(reading, entities, ActorEdit("A", names=("Ann Roe",), seeds=("seeds/other.txt",))) == entities
    assert edit(reading, entities, ActorEdit("A", names=("Ann Roe",), seeds=(reading.document.path,)))[0].name == "A"


def test_a_story_has_the_editor_s_name_id_and_role():
    edits = (ActorEdit("Mayor Lund", names=("Tom Lund",), role="Mayor", id="tom"),)
    config = Config(CONFIG.root, actors=edits)
    documents = [ingest("Tom Lund said the bridge is safe.", "a"), ingest("Tom Lund resigned on Monday.", "b")]
    story = read_story("s", tuple(read_documents(documents, load(), config)), config)
    (actor,) = (actor for actor in story.actors if "Lund" in actor.name)
    assert (actor.id, actor.name, actor.editors_role, actor.roles) == ("tom", "Mayor Lund", "Mayor", ())
    assert [index for index, _ in actor.mentions] == [0, 1]
