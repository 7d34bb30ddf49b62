import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator import extraction, inputs
from generator.build import Run, generate
from generator.config import Config
from generator.errors import SeedError, TemplateError
from generator.extraction import Progress, analyze_files
from generator.manifest import Changes
from generator.reading import Reading
from generator.verify import verify_pages
from tests.seeds import BANK, TALKS
from tests.sites import TEMPLATES, make_site, read_pages

pytestmark = pytest.mark.usefixtures("warmed")

FERRY = "The ferry Aldis sank off Keswick on Sunday night after it struck a rock. Police said that 12 people died."
OF_TALKS = ("history/talks.json", "sources/talks.json", "sources/talks.md", "stories/talks.json", "stories/talks.md")
OF_BANK = tuple(name.replace("talks", "bank") for name in OF_TALKS)
ACROSS = (
    "about.md",
    "actors.md",
    "addresses.json",
    "archive.md",
    "briefings.json",
    "changes.json",
    "index.md",
    "method.md",
    "quality.json",
    "risks.md",
    "timeline.md",
    "topics.md",
)
OF_SITE = (".manifest.json", *ACROSS)


def without_parts(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of pages, in order, but for those of single actors, months and categories."""
    return tuple(sorted(name for name in names if not name.startswith(("actors/", "archive/", "risks/"))))


@pytest.fixture
def site(tmp_path: Path) -> Config:
    return make_site(tmp_path / "site", {"talks.txt": TALKS, "bank.txt": BANK})


def spoil(config: Config, name: str) -> None:
    (config.seeds / name).write_bytes(b"\x00\x01\x02 no text")


def test_each_seed_becomes_a_briefing_and_a_source_page_with_json_and_the_index_names_them(site: Config):
    result = generate(site)
    assert without_parts(read_pages(site)) == tuple(sorted((*OF_SITE, *OF_TALKS, *OF_BANK)))
    assert result.pages == {name: page.decode() for name, page in read_pages(site).items() if name != ".manifest.json"}
    assert result.errors == ()
    index = result.pages["index.md"]
    assert "(stories/talks.md)" in index
    assert "(stories/bank.md)" in index


def test_a_second_run_changes_no_byte_and_touches_no_file(site: Config):
    generate(site)
    before = read_pages(site)
    for path in site.pages.rglob("*.*"):
        os.utime(path, ns=(10**9, 10**9))
    changes = generate(site).changes
    assert (changes.stale, changes.removed, changes.edited) == ((), (), ())
    assert read_pages(site) == before
    assert {path.stat().st_mtime_ns for path in site.pages.rglob("*.*")} == {10**9}


def test_pages_do_not_depend_on_where_the_site_lies_or_which_seeds_stand_beside(site: Config, tmp_path: Path):
    generate(site)
    alone = make_site(tmp_path / "elsewhere", {"talks.txt": TALKS})
    generate(alone)
    assert {name: read_pages(alone)[name] for name in OF_TALKS} == {name: read_pages(site)[name] for name in OF_TALKS}


def test_a_removed_seed_takes_its_pages_along_and_leaves_word_at_their_addresses(site: Config):
    generate(site)
    (site.seeds / "bank.txt").unlink()
    assert without_parts(generate(site).changes.removed) == ("sources/bank.json", "stories/bank.json")
    left = ("history/bank.json", "sources/bank.md", "stories/bank.md")
    assert without_parts(read_pages(site)) == tuple(sorted((*OF_SITE, *OF_TALKS, *left)))


def test_a_changed_seed_changes_its_own_pages_and_the_index_alone(site: Config):
    generate(site)
    (site.seeds / "bank.txt").write_text(BANK.replace("Tuesday", "Friday"), encoding="utf-8")
    assert set(without_parts(generate(site).changes.stale)) - set(ACROSS) == set(OF_BANK)


def test_a_bad_seed_is_reported_and_the_others_are_built(site: Config):
    spoil(site, "bank.txt")
    result = generate(site)
    assert [error.path.as_posix() for error in result.errors] == ["seeds/bank.txt"]
    assert without_parts(read_pages(site)) == tuple(sorted((*OF_SITE, *OF_TALKS)))


def test_the_pages_of_a_seed_gone_bad_are_kept_and_stay_in_the_index(site: Config):
    generate(site)
    before = read_pages(site)
    spoil(site, "bank.txt")
    result = generate(site)
    assert len(result.errors) == 1
    assert (result.changes.stale, result.changes.removed) == ((), ())
    assert read_pages(site) == before
    assert not any(fault.page == "index.md" for fault in verify_pages(site).faults)


def test_a_seed_mended_again_is_as_if_it_had_never_been_bad(site: Config):
    generate(site)
    before = read_pages(site)
    spoil(site, "bank.txt")
    generate(site)
    (site.seeds / "bank.txt").write_text(BANK, encoding="utf-8")
    generate(site)
    assert read_pages(site) == before


def test_seeds_that_are_all_bad_leave_the_last_good_site(site: Config):
    generate(site)
    before = read_pages(site)
    for name in ("talks.txt", "bank.txt"):
        spoil(site, name)
    assert len(generate(site).errors) == 2
    assert read_pages(site) == before


def test_a_check_writes_nothing_and_tells_what_is_stale(site: Config):
    stale = generate(site, Run(write=False)).changes.stale
    assert without_parts(stale) == tuple(sorted((*ACROSS, *OF_BANK, *OF_TALKS)))
    assert not site.pages.exists()


def test_without_seeds_the_index_says_so(tmp_path: Path):
    config = make_site(tmp_path, {})
    assert sorted(generate(config).pages) == list(ACROSS)
    assert "No briefings yet" in (config.pages / "index.md").read_text("utf-8")
    assert verify_pages(config).faults == ()


def test_without_a_folder_of_seeds_the_index_says_so(tmp_path: Path):
    config = make_site(tmp_path, {})
    config.seeds.rmdir()
    assert "No briefings yet" in generate(config).pages["index.md"]


def test_the_newest_briefing_stands_first_and_one_without_a_date_last(site: Config):
    (site.seeds / "talks.yml").write_text("title: Older\ndate: 2024-03\n", encoding="utf-8")
    (site.seeds / "new.txt").write_text(BANK, encoding="utf-8")
    (site.seeds / "new.yml").write_text("title: Newer\ndate: 2025-01-02\nstory: new\n", encoding="utf-8")
    (site.seeds / "bank.yml").write_text("title: Undated\nstory: old\n", encoding="utf-8")
    index = generate(site).pages["index.md"]
    assert index.index("Newer") < index.index("Older") < index.index("Undated")


def test_a_page_changed_by_hand_is_kept_unless_forced(site: Config):
    generate(site)
    page = site.pages / "stories/talks.md"
    page.write_text("# Mine\n", encoding="utf-8")
    assert generate(site).changes.edited == ("stories/talks.md",)
    assert page.read_text("utf-8") == "# Mine\n"
    assert generate(site, Run(force=True)).changes.stale == ("stories/talks.md",)
    assert page.read_text("utf-8") != "# Mine\n"


def test_a_broken_template_leaves_the_last_good_pages(site: Config):
    generate(site)
    before = read_pages(site)
    (site.root / "templates").unlink()
    (site.root / "templates").mkdir()
    with pytest.raises(TemplateError):
        generate(site)
    assert read_pages(site) == before


def test_progress_sees_every_document_once_in_order(site: Config):
    seen: list[str] = []

    def show(readings: Iterable[Reading], total: int) -> Iterator[Reading]:
        assert total == 2
        for reading in readings:
            seen.append(reading.document.id)
            yield reading

    generate(site, progress=show)
    assert seen == ["bank", "talks"]


def test_how_much_of_a_seed_is_published_changes_its_source_page_and_no_line(site: Config):
    (site.seeds / "talks.txt").write_text(TALKS + "\nIt was cold. It was dark. It was late." * 4, encoding="utf-8")
    full, link = (generate(replace(site, publish=publish), Run(write=False)).pages for publish in ("full", "link"))
    words = "the finance minister of Norway"
    assert words in full["sources/talks.md"]
    assert words not in link["sources/talks.md"]
    lines = [
        [item["line"]["parts"] for item in json.loads(pages["stories/talks.json"])["sections"][0]["items"]]
        for pages in (full, link)
    ]
    assert lines[0] == lines[1]


def test_where_no_actor_is_key_no_empty_table_is_shown(site: Config):
    page = generate(replace(site, key_actors=0), Run(write=False)).pages["stories/talks.md"]
    shown = page.partition("## Key actors")[2].partition("<details")[0]
    assert shown.strip().endswith(">\n\nNone stands out.")
    assert "Role, as stated" not in shown


def test_files_that_cannot_be_read_are_reported_and_the_others_analysed(site: Config):
    spoil(site, "bank.txt")
    errors: list[SeedError] = []
    paths = tuple(site.seeds / name for name in ("bank.txt", "talks.txt", "absent.txt"))
    stories = list(analyze_files(paths, site, errors.append, one_story=False))
    assert [story["story"] for story in stories] == ["talks"]
    assert [error.path.name for error in errors] == ["bank.txt", "absent.txt"]


def test_one_story_of_no_readable_file_is_none(site: Config):
    errors: list[SeedError] = []
    assert list(analyze_files((site.seeds / "absent.txt",), site, errors.append, one_story=True)) == []
    assert len(errors) == 1


def test_a_reprint_and_a_later_article_join_the_story_which_keeps_its_address(tmp_path: Path):
    site = make_site(tmp_path, {"first.txt": FERRY})
    (site.seeds / "first.yml").write_text("date: 2026-03-02\n", encoding="utf-8")
    assert "stories/first.md" in generate(site).pages
    (site.seeds / "again.txt").write_text(f"{FERRY} It was a calm night.", encoding="utf-8")
    (site.seeds / "again.yml").write_text("date: 2026-03-01\n", encoding="utf-8")
    pages = generate(site).pages
    assert [name for name in pages if name.startswith("stories/")] == ["stories/first.json", "stories/first.md"]
    assert "2 sources, 1 independent, so nothing here is corroborated" in pages["stories/first.md"]
    assert (
        "[2.1](../sources/first.md#s1" in pages["stories/first.md"]
        or "[1.1](../sources/again.md#s1" in pages["stories/first.md"]
    )
    assert generate(site).changes == Changes((), (), ())


def test_two_articles_of_one_outlet_are_one_source_and_agree_on_nothing(tmp_path: Path):
    again = "On Monday the harbour was closed. The ferry Aldis struck a rock off Keswick and sank on Sunday night."
    site = make_site(tmp_path, {"first.txt": FERRY, "second.txt": again})
    for name, outlet in (("first", "The Alder Gazette"), ("second", "the alder gazette")):
        (site.seeds / f"{name}.yml").write_text(f"outlet: {outlet}\nstory: ferry\n", encoding="utf-8")
    (name,) = (name for name in generate(site).pages if name.startswith("stories/") and name.endswith(".md"))
    assert "2 sources, 1 independent, so nothing here is corroborated" in generate(site).pages[name]
    (site.seeds / "second.yml").write_text("outlet: Norvik News\nstory: ferry\n", encoding="utf-8")
    page = generate(site).pages[name]
    assert "independent, so" not in page
    assert "2 independent sources" in page.partition("## Agreement")[2]
    (site.seeds / "second.yml").write_text("outlet: The Alder Gazette\nstory: ferry\n", encoding="utf-8")
    assert "independent source" not in generate(site).pages[name].partition("## Agreement")[2]


def fail(*_: object) -> None:
    raise AssertionError


def watch(seen: list[str]) -> Progress:
    """Return a progress that notes the documents that are read."""

    def note(readings: Iterable[Reading], _: int) -> Iterator[Reading]:
        for reading in readings:
            seen.append(reading.document.id)
            yield reading

    return note


def test_where_nothing_changed_nothing_is_read_and_no_model_is_loaded(site: Config, monkeypatch):
    generate(site)
    before = read_pages(site)
    monkeypatch.setattr(extraction, "load_model", fail)
    assert generate(site).changes == Changes((), (), ())
    assert read_pages(site) == before


def test_only_the_story_of_a_changed_seed_is_read_again(site: Config):
    generate(site)
    (site.seeds / "bank.txt").write_text(BANK.replace("Tuesday", "Friday"), encoding="utf-8")
    seen: list[str] = []
    pages = generate(site, progress=watch(seen)).pages
    assert seen == ["bank"]
    assert pages == generate(site, Run(anew=True)).pages


def test_what_is_stated_of_a_seed_counts_as_the_seed(site: Config):
    generate(site)
    (site.seeds / "talks.yml").write_text("outlet: The Alder Gazette\n", encoding="utf-8")
    seen: list[str] = []
    assert "The Alder Gazette" in generate(site, progress=watch(seen)).pages["stories/talks.md"]
    assert seen == ["talks"]


@pytest.mark.parametrize("name", ["stories/talks.json", "sources/talks.json"])
def test_a_story_one_of_whose_json_files_is_gone_is_read_again(site: Config, name: str):
    generate(site)
    before = read_pages(site)
    (site.pages / name).unlink()
    seen: list[str] = []
    generate(site, progress=watch(seen))
    assert seen == ["talks"]
    assert read_pages(site) == before


@pytest.mark.parametrize("name", ["stories/talks.md", "sources/talks.md", "history/talks.json"])
def test_a_page_or_history_that_is_gone_is_made_anew_from_the_json_and_nothing_is_read(site: Config, name, monkeypatch):
    generate(site)
    before = read_pages(site)
    (site.pages / name).unlink()
    monkeypatch.setattr(extraction, "load_model", fail)
    generate(site)
    assert read_pages(site) == before


def test_a_page_changed_by_hand_is_no_reason_to_read_its_story_again(site: Config, monkeypatch):
    generate(site)
    (site.pages / "stories/talks.md").write_text("# Mine\n", encoding="utf-8")
    monkeypatch.setattr(extraction, "load_model", fail)
    assert generate(site).changes == Changes((), (), ("stories/talks.md",))


def test_other_settings_read_every_seed_again(site: Config):
    generate(site)
    seen: list[str] = []
    generate(replace(site, key_points=2), progress=watch(seen))
    assert seen == ["bank", "talks"]


def test_a_check_reads_every_seed_again(site: Config):
    generate(site)
    seen: list[str] = []
    assert generate(site, Run(write=False, anew=True), watch(seen)).changes == Changes((), (), ())
    assert seen == ["bank", "talks"]


def test_another_template_makes_the_pages_anew_and_reads_nothing(site: Config, monkeypatch):
    generate(site)
    (site.root / "templates").unlink()
    shutil.copytree(TEMPLATES, site.root / "templates")
    template = site.root / "templates/briefing.md.j2"
    template.write_text(f"{template.read_text('utf-8')}Another foot.\n", encoding="utf-8")
    monkeypatch.setattr(extraction, "load_model", fail)
    changes = generate(site).changes
    assert {"stories/bank.md", "stories/talks.md"} <= set(changes.stale)
    assert "Another foot." in (site.pages / "stories/talks.md").read_text("utf-8")
    assert json.loads((site.pages / "history/talks.json").read_text("utf-8"))["versions"][1:] == []


def test_another_program_reads_every_seed_again(site: Config, monkeypatch):
    generate(site)
    monkeypatch.setattr(inputs, "list_libraries", lambda _: ("spacy 0.0",))
    seen: list[str] = []
    generate(site, progress=watch(seen))
    assert seen == ["bank", "talks"]
