"""What a generation logs as changed, what pages say of it, and what is never logged."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import build, extraction
from generator.build import Run, generate
from generator.config import Config
from generator.durable import Data, Pages
from generator.errors import HistoryError
from generator.history.comparing import describe, find_passages
from generator.history.versions import DocumentChange, Version, parse_history
from generator.manifest import NOTHING
from generator.render import render_story
from generator.verify import verify_pages
from tests.seeds import FERRY, LATER
from tests.sites import make_site, read_pages

pytestmark = pytest.mark.usefixtures("warmed")

STORY = "story: ferry\n"
NEW = '<small class="tag new">new</small>'


@pytest.fixture
def site(tmp_path: Path) -> Config:
    """Make a site of one story whose first version was logged on a day."""
    site = make_site(tmp_path / "site", {"first.txt": FERRY, "first.yml": STORY})
    generate(site, Run(date="2026-03-02"))
    return site


def add_later(site: Config, date: str = "2026-03-04", **run: Any) -> Mapping[str, str]:
    """Add the second article, and return the pages of that day."""
    (site.seeds / "later.txt").write_text(LATER, encoding="utf-8")
    (site.seeds / "later.yml").write_text(STORY, encoding="utf-8")
    return generate(site, Run(date=date, **run)).pages


def versions(site: Config, story: str = "first") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site.pages / f"history/{story}.json").read_text("utf-8"))["versions"]
    return found


def count(version: dict[str, Any], key: str = "added", **having: str) -> int:
    return sum(all(passage[name] == value for name, value in having.items()) for passage in version[key])


def documents(version: dict[str, Any]) -> list[tuple[str, str]]:
    return [(change["document_id"], change["change"]) for change in version["documents"]]


def news(pages: Mapping[str, str]) -> list[tuple[str, int, str]]:
    return [(c["story"], c["version"], c["summary"]) for c in json.loads(pages["changes.json"])["changes"]]


def test_the_first_version_logs_every_line_and_the_page_says_that_there_is_nothing_to_compare(site: Config):
    (version,) = versions(site)
    assert (version["number"], version["date"]) == (1, "2026-03-02")
    assert documents(version) == [("first", "added")]
    assert count(version, section="positions") == 3
    assert "First version, 2026-03-02: nothing to compare with" in (site.pages / "stories/first.md").read_text("utf-8")


def test_a_later_day_without_a_change_adds_no_version_and_changes_no_byte(site: Config):
    before = read_pages(site)
    assert generate(site, Run(date="2026-04-01", anew=True)).changes == NOTHING
    assert read_pages(site) == before


def test_a_new_source_adds_a_version_with_what_it_brought(site: Config):
    pages = add_later(site)
    second = versions(site)[1]
    assert (second["number"], second["date"], documents(second)) == (2, "2026-03-04", [("later", "added")])
    assert count(second, section="agreement", kind="corroborated") == 2
    assert count(second, section="agreement", kind="conflict") == 2
    assert count(second, section="risks", document_id="later") == 1
    page = pages["stories/first.md"]
    assert "Version 2, 2026-03-04, the latest, against version 1, 2026-03-02." in page
    assert "**New source** [later" in page or "**New source** [seeds/later.txt](../sources/later.md)" in page
    assert "**Corroborated** newly [1.1](../sources/first.md#s1)" in page
    assert "**[Risks](#risks)** 1 new line [2.3](../sources/later.md#s3)" in page


def test_the_foremost_new_lines_stand_in_their_words_each_sentence_once_and_hold(site: Config):
    page = add_later(site)["stories/first.md"]
    told = page[page.index("## What changed") : page.index("## Sources")]
    assert '[2.3](../sources/later.md#s3){ .cite } <span class="gist">The company Norvik warned that other' in told
    assert '[2.2](../sources/later.md#s2){ .cite } <span class="gist">Police said that 15 people' in told
    assert "**[Positions](#positions)** 2 new lines [2.2](../sources/later.md#s2){ .cite }[2.3]" in told
    assert told.count("if the rock is not blown up") == 1
    assert verify_pages(site).faults == ()


def test_lines_that_are_new_are_marked_where_they_stand_and_no_others(site: Config):
    page = add_later(site)["stories/first.md"]
    risks = page[page.index("## Risks") : page.index("## Timeline")]
    assert NEW in risks
    positions = page[page.index("### Karin Holm") : page.index("## Agreement")].split("###")[1]
    assert ".line }" in positions
    assert NEW not in positions
    assert NEW not in generate(make_site(site.root.parent / "other", {"a.txt": FERRY})).pages["stories/a.md"]


def test_what_was_known_and_moves_into_the_bottom_line_is_no_news(site: Config):
    (site.seeds / "first.txt").write_text(FERRY + "\nSnow fell on the hills above the harbour.\n", encoding="utf-8")
    generate(site, Run(date="2026-03-03"))
    history = parse_history("first", (site.pages / "history/first.json").read_text("utf-8"))
    briefing = json.loads((site.pages / "stories/first.json").read_text("utf-8"))
    (shown, *_) = [p for p, _ in find_passages(briefing) if p.section == "bottom-line"]
    late = Version(3, "2026-03-04", "", (DocumentChange("later", "added", "0"),), (shown,), ())
    told = describe(replace(history, versions=(*history.versions, late)), briefing)
    assert (told["number"], told["added"]) == (3, [])


def test_what_is_new_leads_the_home_page_and_the_list_for_programs(site: Config):
    pages = add_later(site)
    (latest, earlier) = news(pages)
    assert latest[:2] == ("first", 2)
    assert latest[2].startswith("1 new source; ")
    assert "1 new risk" in latest[2]
    assert "2 sentences newly told with another figure or day" in latest[2]
    assert earlier == ("first", 1, "new briefing of 1 source")
    index = pages["index.md"]
    assert index.index("## What is new") < index.index("(stories/first.md#changes)") < index.index('class="cards"')


def change_first(site: Config, old: str, new: str) -> Mapping[str, str]:
    """Change words of the first article, and return the pages of the same day."""
    assert old in FERRY
    (site.seeds / "first.txt").write_text(FERRY.replace(old, new), encoding="utf-8")
    return generate(site, Run(date="2026-03-02")).pages


def test_a_figure_that_a_source_changed_is_told_as_it_was_and_is(site: Config):
    pages = change_first(site, "12 people", "thirteen people")
    page = pages["stories/first.md"]
    told = page[page.index("## What changed") : page.index("## Sources")]
    assert "- **Another figure** 12 before, now thirteen [2](../sources/first.md#s2){ .cite }" in told
    assert told.count("Another figure") == 1
    assert "new line" not in told
    assert "no longer shown" not in told
    assert "Version 2, 2026-03-02, the latest, against version 1, of the same day." in told
    assert news(pages)[0] == ("first", 2, "1 changed source; 1 sentence with another figure")
    assert verify_pages(site).faults == ()


def test_a_line_whose_words_a_source_changed_is_told_as_reworded_and_its_old_words_are_nowhere(site: Config):
    pages = change_first(site, "rejected a public inquiry", "opposed the inquest")
    page = pages["stories/first.md"]
    assert "- **[Positions](#positions)** 1 reworded line" in page
    assert "reworded line" in news(pages)[0][2]
    assert not any("rejected" in text for text in pages.values())


def test_home_and_page_tell_of_the_same_lines_that_went(site: Config):
    add_later(site)
    (site.seeds / "first.txt").write_text(FERRY.replace("“The rock is to blame,” she said.", ""), encoding="utf-8")
    pages = generate(site, Run(date="2026-03-05")).pages
    version = json.loads(pages["stories/first.json"])["version"]
    count = len(version["removed"])
    assert count
    assert f"{count} line{'s' * (count > 1)} no longer shown" in news(pages)[0][2]
    assert not [passage for passage in version["removed"] if passage["section"] == "bottom-line"]


def test_a_section_most_of_which_is_new_says_so_once_and_marks_no_line(site: Config):
    said = ("pier four is shut", "divers found the bell", "all schools open again", "her office pays the widows")
    more = "".join(f"\nMayor Ada Lund said that {words}.\n" for words in said)
    (site.seeds / "later.yml").write_text(STORY, encoding="utf-8")
    (site.seeds / "later.txt").write_text(LATER + more, encoding="utf-8")
    page = generate(site, Run(date="2026-03-04")).pages["stories/first.md"]
    positions = page[page.index("## Positions") : page.index("## Agreement")]
    assert "New since version 1: " in positions
    assert NEW not in positions
    assert NEW in page


def test_a_story_that_was_withdrawn_leads_what_is_new_of_its_day(site: Config):
    names = [f"other{n}" for n in range(6)]
    for name in names:
        (site.seeds / f"{name}.txt").write_text(f"It rained in {name}. Erik Moe said that it pours.", encoding="utf-8")
        (site.seeds / f"{name}.yml").write_text(f"story: {name}\ndate: 2026-03-04\n", encoding="utf-8")
    for suffix in (".txt", ".yml"):
        (site.seeds / f"first{suffix}").unlink()
    pages = generate(site, Run(date="2026-03-05")).pages
    assert news(pages)[0] == ("first", 2, "withdrawn")
    assert "[first](stories/first.md) <small>withdrawn</small>" in pages["index.md"]


def test_versions_are_compared_by_words_wherever_an_edit_moves_them(site: Config):
    (site.seeds / "first.txt").write_text(f"It was a calm night in May.\n\n{FERRY}", encoding="utf-8")
    generate(site, Run(date="2026-03-03"))
    second = versions(site)[1]
    assert documents(second) == [("first", "changed")]
    assert count(second, section="positions") == 0
    assert count(second, "removed", section="positions") == 0


def test_no_words_of_a_document_are_kept(site: Config):
    add_later(site)
    text = (site.pages / "history/first.json").read_text("utf-8")
    assert not any(word in text for word in ("Aldis", "Karin", "rock", "killed"))
    assert '"figures": [\n      "12"\n' in text


def test_a_withdrawn_source_is_told_with_the_lines_that_went(site: Config):
    add_later(site)
    (site.seeds / "later.txt").unlink()
    (site.seeds / "later.yml").unlink()
    page = generate(site, Run(date="2026-03-05")).pages["stories/first.md"]
    third = versions(site)[2]
    assert documents(third) == [("later", "removed")]
    assert count(third, "removed", section="risks") == 1
    assert "**Figures or days differ** no longer [2](../sources/first.md#s2)" in page
    assert "**Withdrawn source** later" in page
    assert "**Risks** 1 line no longer shown" in page
    assert verify_pages(site).faults == ()


def test_the_history_of_a_story_that_is_gone_stays_and_tells_so(site: Config):
    for path in site.seeds.iterdir():
        path.unlink()
    pages = generate(site, Run(date="2026-03-05")).pages
    assert "stories/first.json" not in pages
    assert documents(versions(site)[1]) == [("first", "removed")]
    assert news(pages)[0] == ("first", 2, "withdrawn")
    assert "[first](stories/first.md)" in pages["index.md"]
    assert generate(site, Run(date="2026-03-06", anew=True)).changes == NOTHING
    assert verify_pages(site).faults == ()


def test_a_story_that_comes_back_goes_on_with_its_history(site: Config):
    kept = site.seeds.rename(site.root / "kept")
    site.seeds.mkdir()
    generate(site, Run(date="2026-03-05"))
    shutil.copytree(kept, site.seeds, dirs_exist_ok=True)
    page = generate(site, Run(date="2026-03-06")).pages["stories/first.md"]
    assert [version["date"] for version in versions(site)] == ["2026-03-02", "2026-03-05", "2026-03-06"]
    assert "**New source**" in page


def test_a_look_that_is_not_logged_shows_what_is_new_and_leaves_it_to_the_next_run(site: Config):
    page = add_later(site, log=False)["stories/first.md"]
    assert "Version 2" in page
    assert len(versions(site)) == 1
    generate(site, Run(date="2026-03-09"))
    assert [version["date"] for version in versions(site)] == ["2026-03-02", "2026-03-09"]
    assert verify_pages(site).faults == ()


def test_a_look_says_that_it_is_one_and_links_to_no_history_that_there_is_not(tmp_path: Path):
    site = make_site(tmp_path / "site", {"first.txt": FERRY})
    page = generate(site, Run(log=False)).pages["stories/first.md"]
    assert "this is a preview, and its history does not know of it yet" in page
    assert "history/first.json" not in page
    page = generate(site).pages["stories/first.md"]
    assert "[its history](../history/first.json)" in page
    assert "preview" not in page


def test_what_was_looked_at_is_logged_without_reading_it_again(site: Config, monkeypatch):
    add_later(site, log=False)
    monkeypatch.setattr(extraction, "load_model", None)
    generate(site, Run(log=False))
    generate(site, Run(date="2026-03-09"))
    assert [version["date"] for version in versions(site)] == ["2026-03-02", "2026-03-09"]
    assert verify_pages(site).faults == ()


def test_looking_twice_renders_a_story_once(tmp_path: Path, monkeypatch):
    site = make_site(tmp_path / "site", {"first.txt": FERRY})
    generate(site, Run(log=False))
    (site.seeds / "other.txt").write_text("It rained in Oslo. Erik Moe said that “it pours”.", encoding="utf-8")
    rendered: list[str] = []

    def note(folder: Path, briefing: Data, sources: list[Data]) -> Pages:
        rendered.append(briefing["id"])
        return render_story(folder, briefing, sources)

    monkeypatch.setattr(build, "render_story", note)
    generate(site, Run(log=False))
    assert rendered == ["other"]


def test_a_story_that_went_while_one_looked_is_logged_as_gone(site: Config):
    (site.seeds / "first.txt").unlink()
    (site.seeds / "first.yml").unlink()
    generate(site, Run(log=False))
    assert len(versions(site)) == 1
    generate(site, Run(date="2026-03-09"))
    assert documents(versions(site)[-1]) == [("first", "removed")]


def test_what_a_withdrawn_source_took_from_the_bottom_line_is_told(site: Config):
    add_later(site)
    for suffix in (".txt", ".yml"):
        (site.seeds / f"first{suffix}").unlink()
    page = next(
        page for page in generate(site, Run(date="2026-03-09")).pages.values() if "**Withdrawn source**" in page
    )
    assert "**[Bottom line](#bottom-line)**" in page


def test_what_the_settings_change_is_logged_as_no_change_of_a_source_and_is_no_news(site: Config):
    add_later(site)
    pages = generate(replace(site, key_points=1), Run(date="2026-03-08")).pages
    third = versions(site)[2]
    assert third["documents"] == []
    assert count(third, "removed", section="bottom-line") > 0
    assert [change[1] for change in news(pages)] == [2, 1]
    assert "Version 2, 2026-03-04" in pages["stories/first.md"]
    assert "the program or its settings changed what is shown, 1 time; no source did" in pages["stories/first.md"]


def test_a_seed_that_cannot_be_read_is_no_withdrawn_source(site: Config):
    add_later(site)
    (site.seeds / "later.txt").write_bytes(b"\x00\x01\x02 no text")
    generate(site, Run(date="2026-03-05"))
    assert len(versions(site)) == 2
    (site.seeds / "later.txt").write_text(LATER, encoding="utf-8")
    generate(site, Run(date="2026-03-06"))
    assert len(versions(site)) == 2
    assert verify_pages(site).faults == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"story": "first", "demonstration": false, "versions": []}'])
def test_a_broken_history_is_named_with_the_remedy_and_nothing_is_written(site: Config, text: str):
    path = site.pages / "history/first.json"
    path.write_text(text, encoding="utf-8")
    before = read_pages(site)
    with pytest.raises(HistoryError, match=r"history/first\.json: is no history .*restore it from git, or remove it"):
        add_later(site)
    assert read_pages(site) == before


def test_a_version_taken_out_by_hand_stays_out(site: Config):
    add_later(site)
    path = site.pages / "history/first.json"
    history = json.loads(path.read_text("utf-8"))
    history["versions"][1]["date"] = "2026-03-03"
    path.write_text(json.dumps(history), encoding="utf-8")
    assert "Version 2, 2026-03-03" in generate(site, Run(force=True)).pages["stories/first.md"]
    assert verify_pages(site).faults == ()


def test_an_earlier_version_is_told_as_it_was_whatever_comes_later(site: Config):
    (site.seeds / "first.yml").write_text(f"{STORY}date: 2026-03-02\n", encoding="utf-8")
    (site.pages / "history/first.json").unlink()
    before = json.loads(generate(site, Run(date="2026-03-02")).pages["changes.json"])["changes"][0]
    (site.seeds / "later.yml").write_text(f"{STORY}date: 2026-03-04\n", encoding="utf-8")
    (site.seeds / "later.txt").write_text(LATER, encoding="utf-8")
    later, earlier = json.loads(generate(site, Run(date="2026-03-04")).pages["changes.json"])["changes"]
    assert [later["sources"], earlier["sources"]] == ["2026-03-04", "2026-03-02"]
    told = ("id", "title", "date", "sources", "summary", "documents")
    assert {key: earlier[key] for key in told} == {key: before[key] for key in told}


def test_demonstrations_are_no_news(tmp_path: Path):
    site = make_site(tmp_path / "site", {})
    (site.seeds / "demonstration").mkdir()
    (site.seeds / "demonstration/a.txt").write_text(FERRY, encoding="utf-8")
    pages = generate(site, Run(date="2026-03-02")).pages
    assert news(pages) == []
    assert len(versions(site, "demonstration-a")) == 1


def split(site: Config) -> Mapping[str, str]:
    """Put the second of two articles into a story of its own, and return the pages of that day."""
    add_later(site)
    (site.seeds / "later.yml").write_text("story: inquiry\ntitle: Who Pays?\n", encoding="utf-8")
    return generate(site, Run(date="2026-03-05")).pages


def test_a_source_that_is_in_another_story_now_was_not_withdrawn_and_is_told_with_title_and_link(site: Config):
    pages = split(site)
    told = "**Moved source** [later](../sources/later.md), now in [Who Pays?](../stories/later.md)"
    assert told in pages["stories/first.md"]
    assert "Withdrawn" not in pages["stories/first.md"]
    (change,) = [change for change in json.loads(pages["changes.json"])["changes"] if change["version"] == 3]
    assert change["documents"] == [{"document_id": "later", "change": "moved", "story": "later", "title": "Who Pays?"}]
    assert change["summary"].startswith("1 source moved to “Who Pays?”; ")
    assert verify_pages(site).faults == ()
    assert generate(site, Run(date="2026-03-06", anew=True)).changes == NOTHING


def test_the_lines_that_a_source_took_to_another_story_are_not_told_as_gone(site: Config):
    removed = json.loads(split(site)["stories/first.json"])["version"]["removed"]
    assert {passage["document_id"] for passage in removed} <= {"first"}
    assert "later" in {passage["document_id"] for passage in versions(site)[-1]["removed"]}


def test_where_a_source_moved_to_is_told_by_the_title_that_stands_there_and_forgotten_with_it(site: Config):
    split(site)
    (site.seeds / "later.yml").write_text("story: inquiry\ntitle: Who Paid?\n", encoding="utf-8")
    assert "now in [Who Paid?](../stories/later.md)" in generate(site, Run(date="2026-03-06")).pages["stories/first.md"]
    for suffix in (".txt", ".yml"):
        (site.seeds / f"later{suffix}").unlink()
    page = generate(site, Run(date="2026-03-07")).pages["stories/first.md"]
    assert "**Withdrawn source** later" in page
    assert "Who Pa" not in page
    assert verify_pages(site).faults == ()


def test_where_a_source_moved_to_is_told_in_a_preview_and_of_an_earlier_version(site: Config):
    add_later(site)
    (site.seeds / "later.yml").write_text("story: inquiry\ntitle: Who Pays?\n", encoding="utf-8")
    page = generate(site, Run(log=False)).pages["stories/first.md"]
    assert "now in [Who Pays?]" in page
    assert "this is a preview" in page
    generate(site, Run(date="2026-03-05"))
    (site.seeds / "third.txt").write_text("Norvik said that the rock off Keswick must go.\n", encoding="utf-8")
    (site.seeds / "third.yml").write_text(STORY, encoding="utf-8")
    told = {
        version: summary for id, version, summary in news(generate(site, Run(date="2026-03-06")).pages) if id == "first"
    }
    assert told[3].startswith("1 source moved to “Who Pays?”; ")
    assert told[4].startswith("1 new source; ")
