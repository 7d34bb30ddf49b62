"""An editor at work: notes, titles, hidden lines and pages changed by hand, from run to run."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import extraction
from generator.build import Run, generate
from generator.config import Config
from generator.editorial import advise_on_edit
from generator.edits import ActorEdit, Outlet, StoryEdit
from generator.manifest import NOTHING
from generator.models import HiddenLine
from generator.verify import verify_pages
from tests.seeds import BANK, TALKS
from tests.sites import make_site, read_pages

pytestmark = pytest.mark.usefixtures("warmed")

PAGE = "stories/talks.md"


@pytest.fixture
def site(tmp_path: Path) -> Config:
    site = make_site(tmp_path / "site", {"talks.txt": TALKS, "bank.txt": BANK})
    generate(site)
    return site


def write_note(site: Config, text: str, story: str = "talks") -> Path:
    site.notes.mkdir(exist_ok=True)
    path = site.notes / f"{story}.md"
    path.write_text(text, encoding="utf-8")
    return path


def find_position(site: Config, words: str) -> str:
    briefing = json.loads((site.pages / "stories/talks.json").read_text("utf-8"))
    stands = next(one["items"] for one in briefing["sections"] if one["id"] == "positions")
    lines = [position["line"] for stand in stands for position in stand["positions"]]
    return next(str(line["id"]) for line in lines if words in line["text"])


def fail(*_: object) -> None:
    raise AssertionError


def read_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "load_model", fail)


def test_a_note_comes_out_in_the_page_of_its_story_and_in_a_key_of_its_json_and_nowhere_else(site: Config, monkeypatch):
    before = read_pages(site)
    write_note(site, "---\nauthor: Ann Example\ndate: 2026-03-09\n---\nThe *bank* wrote to us. <b>x</b>")
    read_nothing(monkeypatch)
    result = generate(site)
    assert result.changes.stale == ("stories/talks.json", PAGE)
    assert "<p>The <em>bank</em> wrote to us. &lt;b&gt;x&lt;/b&gt;</p>" in result.pages[PAGE]
    assert "Editor's note</small> Ann Example · 2026-03-09 · not from the sources" in result.pages[PAGE]
    old, new = json.loads(before["stories/talks.json"]), json.loads(result.pages["stories/talks.json"])
    assert new["note"]["author"] == "Ann Example"
    assert {**new, "note": None} == old
    assert verify_pages(site).faults == ()


def test_a_note_survives_new_sources_other_settings_and_force(site: Config):
    write_note(site, "Mine.")
    (site.seeds / "talks.txt").write_text(f"{TALKS}\nIt was cold.\n", encoding="utf-8")
    for run in (Run(), Run(anew=True), Run(force=True)):
        assert "<p>Mine.</p>" in generate(replace(site, key_points=2), run).pages[PAGE]


def test_a_note_taken_back_leaves_the_page_as_it_was(site: Config):
    before = read_pages(site)
    path = write_note(site, "Mine.")
    generate(site)
    path.unlink()
    generate(site)
    assert read_pages(site) == before


def test_a_second_run_with_note_title_and_hidden_line_changes_nothing(site: Config, monkeypatch):
    write_note(site, "Mine.")
    edit = StoryEdit("talks", "The talks", (HiddenLine(find_position(site, "not pay"), "not so"),))
    edited = replace(site, stories=(edit,))
    generate(edited)
    read_nothing(monkeypatch)
    assert generate(edited).changes == NOTHING


def test_a_note_that_cannot_be_read_now_is_told_and_the_last_one_stays(site: Config):
    path = write_note(site, "Mine.")
    generate(site)
    path.write_text("---\nauthor: Ann\nNot closed.", encoding="utf-8")
    (site.seeds / "talks.txt").write_text(f"{TALKS}\nIt was cold.\n", encoding="utf-8")
    result = generate(site)
    assert [str(fault).partition(";")[0] for fault in result.idle] == [
        "seeds/notes/talks.md: its front matter is not closed"
    ]
    assert "<p>Mine.</p>" in result.pages[PAGE]
    path.write_text("Mended.", encoding="utf-8")
    assert "<p>Mended.</p>" in generate(site).pages[PAGE]


def test_a_note_waits_for_a_seed_that_cannot_be_read_now(site: Config):
    (site.seeds / "talks.txt").write_bytes(b"\x00")
    write_note(site, "Mine.")
    assert generate(site).idle == ()
    (site.seeds / "talks.txt").write_text(TALKS, encoding="utf-8")
    assert "<p>Mine.</p>" in generate(site).pages[PAGE]


@pytest.mark.parametrize("again", [False, True])
def test_a_note_for_no_story_is_told_every_time_and_kept(site: Config, *, again: bool):
    path = write_note(site, "Mine.", "talk")
    for _ in range(1 + again):
        (fault,) = generate(site).idle
    assert str(fault) == (
        "seeds/notes/talk.md: there is no story 'talk'; write 'talks' if that is meant, or remove the note"
    )
    assert path.read_text("utf-8") == "Mine."


def test_a_note_whose_story_joined_another_is_told_where_it_went(site: Config):
    write_note(site, "Mine.")
    for name in ("talks", "bank"):
        (site.seeds / f"{name}.yml").write_text("story: Norway\n", encoding="utf-8")
    result = generate(site)
    (fault,) = result.idle
    assert "stories/bank.json" in result.pages
    assert "there is no story 'talks'; its article is now in 'bank', so call it that" in str(fault)


def test_a_hidden_line_vanishes_from_pages_registers_and_json_and_its_story_alone_is_read_again(site: Config):
    (site.seeds / "talks.yml").write_text("date: 2026-03-09\n", encoding="utf-8")
    before = generate(site).pages
    assert "could collapse" in before["actors/anna-weber.md"]
    assert "could collapse" in before["risks.md"]
    line = find_position(site, "could collapse")
    seen: list[str] = []

    def watch(readings: Any, _: int) -> Iterator[Any]:
        for reading in readings:
            seen.append(reading.document.id)
            yield reading

    edit = StoryEdit("talks", hide=(HiddenLine(line.rpartition("-")[2], "not so"),))
    pages = generate(replace(site, stories=(edit,)), progress=watch).pages
    assert seen == ["talks"]
    assert "2 lines hidden by the editor: not so." in pages[PAGE]
    assert line not in pages[PAGE]
    assert "could collapse" not in pages["actors/anna-weber.md"] + pages["risks.md"]
    assert verify_pages(replace(site, stories=(edit,))).faults == ()


def test_hiding_a_line_is_no_news_and_is_logged_as_no_change_of_a_source(site: Config):
    before = read_pages(site)["changes.json"]
    edited = replace(site, stories=(StoryEdit("talks", hide=(HiddenLine(find_position(site, "not pay"), "x"),)),))
    pages = generate(edited, Run(date="2026-03-09")).pages
    assert json.loads(pages["history/talks.json"])["versions"][1]["documents"] == []
    assert len(json.loads(pages["changes.json"])["changes"]) == len(json.loads(before)["changes"])


def test_a_line_shown_again_is_as_if_it_had_never_been_hidden(site: Config):
    before = read_pages(site)
    generate(replace(site, stories=(StoryEdit("talks", hide=(HiddenLine(find_position(site, "not pay"), "x"),)),)))
    pages = {name: page.encode() for name, page in generate(site).pages.items()}
    names = [name for name in pages if name.startswith(("actors/", "sources/", "risks", "timeline"))]
    assert {name: pages[name] for name in names} == {name: before[name] for name in names}


def test_a_title_of_the_editor_is_so_everywhere_and_says_whose_it_is(site: Config):
    pages = generate(replace(site, stories=(StoryEdit("talks", "Talks with Iran"),))).pages
    assert "# Talks with Iran" in pages[PAGE]
    assert "The title is the editor's." in pages[PAGE]
    assert json.loads(pages["stories/talks.json"])["title"]["origin"] == "editor"
    assert "[Talks with Iran](stories/talks.md)" in pages["index.md"]
    assert "Talks with Iran" in pages["changes.json"]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (
            StoryEdit("bnak", "x"),
            "briefings.yml: 'stories' names 'bnak', and there is no such story; "
            "write 'bank' if that is meant, or remove the entry",
        ),
        (
            StoryEdit("nothing-like-it", "x"),
            "briefings.yml: 'stories' names 'nothing-like-it', and there is no such story; "
            "name it after the story's page in briefings/stories/, or remove the entry",
        ),
        (
            StoryEdit("talks", hide=(HiddenLine("risks-00000000", "x"),)),
            "briefings.yml: 'stories' hides 'risks-00000000' at 'talks', which has no such line now; "
            "look on its page whether the line has another id, or remove the entry",
        ),
    ],
)
def test_settings_without_effect_are_told_every_time_and_change_nothing(site: Config, edit: StoryEdit, told: str):
    before = {name: page for name, page in read_pages(site).items() if name != ".manifest.json"}
    for _ in range(2):
        assert [str(fault) for fault in generate(replace(site, stories=(edit,))).idle] == [told]
    assert {name: page for name, page in read_pages(site).items() if name != ".manifest.json"} == before


@pytest.mark.parametrize("again", [Run(), Run(anew=True), Run(force=True)])
def test_a_hidden_line_that_moved_stays_hidden_and_is_told_until_its_entry_names_it(site: Config, again: Run):
    line = find_position(site, "not pay")
    edited = replace(site, stories=(StoryEdit("talks", hide=(HiddenLine(line, "x"),)),))
    assert (generate(edited).idle, generate(edited).notices) == ((), ())
    shown = read_pages(site)[PAGE]
    (site.seeds / "talks.txt").write_text(f"It was cold in Oslo. {TALKS}", encoding="utf-8")
    for run in (Run(), again):
        result = generate(edited, run)
        (notice,) = result.notices
        assert notice.startswith(f"still hidden: briefings.yml: '{line}' at 'talks' has another id or other words now")
        assert result.idle == ()
        assert result.pages[PAGE].count("not pay") == shown.decode().count("not pay")
        assert verify_pages(edited).faults == ()
    now = notice.removesuffix(", and write so").rpartition(" ")[2]
    named = replace(site, stories=(StoryEdit("talks", hide=(HiddenLine(now, "x"),)),))
    assert (generate(named).idle, generate(named).notices) == ((), ())


def test_a_hidden_line_that_is_gone_is_told_and_not_counted_on_its_page(site: Config):
    edited = replace(site, stories=(StoryEdit("talks", hide=(HiddenLine(find_position(site, "not pay"), "x"),)),))
    assert "1 line hidden by the editor" in generate(edited).pages[PAGE]
    (site.seeds / "talks.txt").write_text(BANK.replace("Tuesday", "Friday"), encoding="utf-8")
    result = generate(edited)
    (fault,) = result.idle
    assert "has no such line now" in str(fault)
    assert "hidden by the editor" not in result.pages[PAGE]


def test_an_editor_s_way_from_a_changed_page_to_a_note(site: Config):
    page = site.pages / PAGE
    page.write_text(page.read_text("utf-8") + "\nOur own words.\n", encoding="utf-8")
    result = generate(site)
    assert result.changes.edited == (PAGE,)
    (site.seeds / "talks.txt").write_text(f"{TALKS}\nPeter Holm said that “it is cold”.\n", encoding="utf-8")
    result = generate(site)
    assert result.changes.edited == (PAGE,)
    assert "Our own words." in page.read_text("utf-8")
    assert "it is cold" in (site.pages / "stories/talks.json").read_text("utf-8")
    assert "it is cold" in (site.pages / "actors/peter-holm.md").read_text("utf-8")
    assert "seeds/notes/talks.md" in advise_on_edit(PAGE)
    write_note(site, "Our own words.")
    page.unlink()
    assert generate(site).changes.edited == ()
    assert "<p>Our own words.</p>" in page.read_text("utf-8")
    assert "it is cold" in page.read_text("utf-8")
    assert verify_pages(site).faults == ()


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("stories/talks.md", "seeds/notes/talks.md"),
        ("whole/talks.md", "seeds/notes/talks.md"),
        ("stories/talks.json", ""),
        ("index.md", ""),
        ("actors/peter-holm.md", ""),
    ],
)
def test_the_advice_on_a_changed_page_names_the_note_where_there_can_be_one_and_the_way_back(name: str, note: str):
    advice = advise_on_edit(name)
    assert advice.startswith(f"briefings/{name} was changed by hand, and is no longer made anew; ")
    assert ("seeds/notes/" in advice) == bool(note)
    assert note in advice
    assert advice.endswith("to have the page as it would be, delete it and run again (--force does so for all)")


def test_rules_and_entries_that_meet_nothing_are_told_and_those_that_do_are_not(site: Config):
    (site.seeds / "bank.yml").write_text("outlet: The Velstad Times\n", encoding="utf-8")
    asked = replace(
        site,
        outlets=(Outlet("The Velsted Times", "link"), Outlet("the velstad times", "used")),
        actors=(ActorEdit("Nobody Here"), ActorEdit("Anna Weber", names=("Weber", "Ms Weber", "the governor"))),
    )
    told = [str(fault) for fault in generate(asked).idle]
    assert len(told) == 3
    assert "'outlets' names 'The Velsted Times'" in told[0]
    assert "write 'The Velstad Times' if that is meant" in told[0]
    assert "'actors' names 'Nobody Here'" in told[1]
    assert "'actors' joins 'the governor' to 'Anna Weber', and no briefing has such a name" in told[2]


def test_a_seed_to_which_an_actor_is_limited_and_that_is_none_is_told(site: Config):
    asked = replace(site, actors=(ActorEdit("Anna Weber", seeds=("talks.txt", "seeds/talks.txt", "elsewhere")),))
    assert [str(fault) for fault in generate(asked).idle] == [
        "briefings.yml: 'actors' names 'talks.txt', and there is no such seed for 'Anna Weber'; "
        "write 'seeds/talks.txt' if that is meant, or remove the entry",
        "briefings.yml: 'actors' names 'elsewhere', and there is no such seed for 'Anna Weber'; "
        "write its path, from seeds/ on, or remove the entry",
    ]


def test_a_link_of_a_note_to_no_line_is_told(site):
    line = find_position(site, "We will not pay")
    write_note(site, f"See [her words](#{line}), [positions](#positions) and [the risk](#risks-1a2b3c4d).\n")
    (told,) = generate(site).idle
    assert "links to '#risks-1a2b3c4d'" in str(told)
