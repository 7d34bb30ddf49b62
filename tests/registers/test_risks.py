from generator.registers import gather
from generator.registers.risks import gather_risks, list_pages
from tests.registers.briefings import make_actor, make_briefing, make_risk


def by_date():
    return [
        make_briefing("old", "2026-01", risks=[make_risk("old", "of old", category="legal")]),
        make_briefing("undated", risks=[make_risk("undated", "of undated", category="health")]),
        make_briefing("new", "2026-02", risks=[make_risk("new", "of new", category="health")]),
    ]


def test_the_latest_come_first_and_those_without_a_date_last():
    assert [entry["risk"]["line"]["text"] for entry in gather_risks(by_date())] == ["of new", "of old", "of undated"]


def test_each_category_has_a_page_that_of_most_risks_first():
    pages = {page.path: page.values for page in list_pages(gather(by_date()))}
    assert list(pages) == ["risks.md", "risks/health.md", "risks/legal.md"]
    assert pages["risks.md"]["categories"] == [("health", 2), ("legal", 1)]
    assert len(pages["risks/health.md"]["entries"]) == 2


def test_many_risks_are_cut_to_the_latest():
    risks = [make_risk("a", f"{n}") for n in range(450)]
    pages = {page.path: page.values for page in list_pages(gather([make_briefing("a", risks=risks)]))}
    assert (len(pages["risks.md"]["entries"]), pages["risks.md"]["total"]) == (200, 450)
    assert [len(pages[path]["entries"]) for path in ("risks/legal.md", "risks/legal/1.md")] == [250, 200]


def test_who_states_a_risk_is_an_actor_with_a_page_or_nobody():
    risks = [make_risk("a", "x", name) for name in ("Ann Roe", "police", "Tom Roe", "")]
    actors = [make_actor("Ann Roe"), make_actor("police"), make_actor("Tom Roe"), make_actor("Tom Roe")]
    found = gather_risks([make_briefing("a", actors=actors, risks=risks)])
    assert [entry["actor_id"] for entry in found] == ["ann-roe", "", "", ""]
