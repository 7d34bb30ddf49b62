import pytest

from generator.registers import gather
from generator.registers.actors import gather_actors, list_pages
from generator.registers.pages import has_page
from generator.render.environment import make_environment, render
from tests.registers.briefings import make_actor, make_briefing, make_risk, make_stand
from tests.sites import TEMPLATES

ANN, TOM = make_actor("Ann Roe", "mayor"), make_actor("Tom Roe", statements=0, key=True)


def names(briefings):
    return [actor["name"] for actor in gather_actors(briefings)]


def test_those_of_most_briefings_come_first_then_those_of_most_statements():
    busy = make_actor("Zoe Roe", statements=3)
    assert names([make_briefing("a", actors=[TOM, busy, ANN]), make_briefing("b", actors=[TOM])]) == [
        "Tom Roe",
        "Zoe Roe",
        "Ann Roe",
    ]


def test_who_is_but_mentioned_and_who_has_no_name_of_its_own_has_no_page():
    silent = make_actor("Jo Roe", statements=0)
    assert names([make_briefing("a", actors=[ANN, silent, make_actor("police")])]) == ["Ann Roe"]


def test_an_actor_has_the_roles_and_other_names_of_all_briefings():
    other = make_actor("A. Roe", "Mayor of Keswick", aliases=("Ann Roe", "Roe")) | {"id": "ann-roe"}
    (actor,) = gather_actors([make_briefing("a", actors=[ANN]), make_briefing("b", actors=[other])])
    assert list(actor["roles"]) == ["mayor", "Mayor of Keswick"]
    assert list(actor["aliases"]) == ["A. Roe", "Roe"]
    assert (actor["statements"], actor["spoken"], len(actor["stories"])) == (2, 2, 2)


def test_positions_come_by_date_the_latest_first():
    briefings = [
        make_briefing(id, *dates, actors=[ANN], positions=[make_stand(id, "ann-roe", f"of {id}")])
        for id, *dates in (("a",), ("b", "2026-01"), ("c", "2026-02"))
    ]
    (actor,) = gather_actors(briefings)
    assert [one["position"]["line"]["text"] for one in actor["positions"]] == ["of c", "of b", "of a"]


def test_an_actor_stands_beside_those_of_two_briefings_or_more_the_most_frequent_first():
    zoe, bob = make_actor("Zoe Roe"), make_actor("Bob Roe")
    lists = {"a": [ANN, TOM, zoe], "b": [ANN, TOM, zoe], "c": [ANN, zoe, bob]}
    briefings = [make_briefing(id, actors=actors) for id, actors in lists.items()]
    beside = next(actor["beside"] for actor in gather_actors(briefings) if actor["id"] == "ann-roe")
    assert [(other["name"], count) for other, count in beside] == [("Zoe Roe", 3), ("Tom Roe", 2)]


def test_a_page_has_the_risks_that_its_actor_states():
    risks = [make_risk("a", "ours", "Ann Roe"), make_risk("a", "nobody's")]
    pages = list_pages(gather([make_briefing("a", actors=[ANN], risks=risks)]))
    page = next(page for page in pages if page.path == "actors/ann-roe.md")
    assert [entry["risk"]["line"]["text"] for entry in page.values["risks"]] == ["ours"]


def test_a_few_actors_have_no_pages_by_letter_and_many_have():
    few, many = (
        {
            page.path: page
            for page in list_pages(gather([make_briefing("a", actors=[make_actor(name) for name in found])]))
        }
        for found in (["Ann Roe", "Émile Roe"], ["Émile Roe", "1st Bank", *(f"Ann {n:03}" for n in range(400))])
    )
    assert not any("by-name" in path for path in few)
    assert [path for path in many if "by-name" in path] == [f"actors/by-name/{one}.md" for one in ("a", "e", "other")]
    assert (len(many["actors.md"].values["actors"]), many["actors.md"].values["total"]) == (300, 402)
    assert len(many["actors/by-name/a.md"].values["actors"]) == 400


def test_the_index_knows_no_more_of_an_actor_than_its_table_shows():
    before, after = (
        next(list_pages(gather([make_briefing("a", actors=[ANN], positions=[make_stand("a", "ann-roe", text)])])))
        for text in ("that it rains", "that it snows")
    )
    assert before == after


@pytest.mark.parametrize(
    ("name", "kind", "paged"),
    [
        ("Foreign Ministry", "organization", False),
        ("the police", "organization", False),
        ("Norvik Foreign Ministry", "organization", True),
        ("State Department", "organization", True),
        ("Ann Council", "person", True),
    ],
)
def test_a_name_that_every_country_has_a_body_of_has_no_page(name, kind, paged):
    row = make_actor(name, key=True) | {"type": kind}
    assert has_page(row) is paged


def test_people_whom_no_name_and_no_role_tells_apart_are_listed_with_what_they_are_told_of_in():
    rows = (make_actor("Roe"), make_actor("Ann Roe"), make_actor("Tom Roe", "mayor"), make_actor("Ida Moe"))
    (index, *_) = list_pages(gather([make_briefing("a", "2026-03-01", actors=list(rows))]))
    told = {row["name"]: row["story"] for row in index.values["actors"]}
    assert told == {"Roe": "Title of a", "Ann Roe": "Title of a", "Tom Roe": "", "Ida Moe": ""}


def test_the_register_gives_an_editor_s_role_as_such_whichever_briefing_has_it():
    given = ANN | {"roles": [], "editors_role": "harbour master"}
    plain = ANN | {"roles": []}
    gathered = gather([make_briefing("a", actors=[plain]), make_briefing("b", actors=[given])])
    index = next(page for page in list_pages(gathered) if page.path == "actors.md")
    assert [row["editors_role"] for row in index.values["actors"]] == ["harbour master"]
    text = render(make_environment(TEMPLATES), index.template, base="", numbers={}, outlets={}, **index.values)
    assert "harbour master <small>(editor)</small></span> |" in text
