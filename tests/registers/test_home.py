from generator.registers import gather, list_pages
from generator.registers.home import list_home
from tests.registers.briefings import make_actor, make_briefing, make_risk


def test_it_shows_the_latest_briefings_and_says_how_many_there_are():
    values = list_home(gather([make_briefing(str(n)) for n in range(20)]), [], []).values
    assert ([briefing["id"] for briefing in values["briefings"]], values["total"]) == ([str(n) for n in range(12)], 20)


def test_who_speaks_most_speaks_in_most_briefings_and_a_silent_actor_is_none():
    loud, often, silent = make_actor("Ann", statements=9), make_actor("Tom"), make_actor("Zoe", statements=0, key=True)
    briefings = [make_briefing("a", actors=[loud, often, silent]), make_briefing("b", actors=[often, silent])]
    assert [actor["name"] for actor in list_home(gather(briefings), [], []).values["speakers"]] == ["Tom", "Ann"]


def test_what_may_go_wrong_is_stated_by_a_named_actor_with_a_likelihood_and_told_once_a_briefing():
    ann = [make_actor("Ann")]
    risks = [
        make_risk("a", "nobody's", likelihood="may"),
        make_risk("a", "sure", "Ann"),
        make_risk("a", "first", "Ann", "may"),
        make_risk("a", "second", "Ann", "may"),
    ]
    briefings = [make_briefing("a", "2026-01", actors=ann, risks=risks)]
    briefings += [
        make_briefing(str(n), f"2026-0{n}", actors=ann, risks=[make_risk(str(n), f"of {n}", "Ann", "could")])
        for n in (2, 3)
    ]
    shown = [entry["risk"]["line"]["text"] for entry in list_home(gather(briefings), [], []).values["risks"]]
    assert shown == ["of 3", "of 2", "first"]


def test_the_demonstration_is_named_at_home_and_in_no_register():
    told = make_briefing("a", "2026-01", demonstration=True, actors=[make_actor("Ann")], risks=[make_risk("a", "x")])
    home, *others = list_pages([told], [])
    assert ([one["id"] for one in home.values["demonstration"]], home.values["briefings"]) == (["a"], [])
    assert [page.path for page in others] == ["actors.md", "topics.md", "risks.md", "timeline.md", "archive.md"]


def test_of_what_is_new_the_latest_few_are_told():
    changes = [{"story": str(number)} for number in range(9)]
    briefings = [make_briefing(str(number)) for number in range(9)]
    assert list_home(gather(briefings), [], changes).values["changes"] == changes[:5]


def test_of_what_is_new_one_story_that_is_gone_is_told_however_many_went():
    changes = [{"story": story} for story in ("seed-1", "seed-2", "a", "seed-3", "b")]
    briefings = [make_briefing("a"), make_briefing("b")]
    told = list_home(gather(briefings), [], changes).values["changes"]
    assert [change["story"] for change in told] == ["seed-1", "a", "b"]


def test_the_last_change_of_each_story_is_told():
    changes = [{"story": story, "version": version} for story, version in (("a", 3), ("a", 2), ("b", 1), ("a", 1))]
    assert list_home(gather([make_briefing("a"), make_briefing("b")]), [], changes).values["changes"] == [
        changes[0],
        changes[2],
    ]
