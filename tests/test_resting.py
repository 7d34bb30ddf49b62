"""Stories of which a text is withheld, or cannot be read: they stay as they are, and nothing is lost."""

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator import extraction
from generator.build import Run, generate
from generator.config import Config
from generator.edits import Outlet
from generator.errors import SeedError
from generator.manifest import NOTHING
from generator.verify import verify_pages
from tests.seeds import BANK, LATER
from tests.sites import TEMPLATES, copy_site, make_site, read_pages

pytestmark = pytest.mark.usefixtures("warmed")

FERRY = """\
The ferry Aldis sank off Keswick on Sunday night after it struck a rock. Police said that 12 people were killed.

Transport minister Karin Holm rejected a public inquiry. “The rock is to blame,” she said.

The sea was calm. The night was clear. The wind was weak. The moon was full. The ferry was new.
"""


def fetch(site: Config, name: str, text: str, more: str = "publish: used\n") -> None:
    """Put a text into seeds/fetched/, with the sidecar that names it."""
    folder = site.seeds / "fetched"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    (folder / f"{name}.yml").write_text(f"{more}retrieved: 2026-03-05\nsha256: {digest}\n", encoding="utf-8")


def withhold(site: Config, *names: str) -> None:
    for name in names:
        (site.seeds / f"fetched/{name}.txt").unlink()


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a site of two fetched articles on one matter, and one on another that is the editor's own."""
    site = make_site(tmp_path_factory.mktemp("resting") / "site", {"bank.txt": BANK})
    fetch(site, "ferry", FERRY)
    fetch(site, "later", LATER)
    generate(site, Run(date="2026-03-06"))
    return site.root


@pytest.fixture
def site(generated: Path, tmp_path: Path) -> Config:
    return copy_site(generated, tmp_path / "site")


@pytest.fixture
def clone(site: Config) -> Config:
    """Return the site as a clone has it, without the texts of what was fetched."""
    withhold(site, "ferry", "later")
    return site


def test_the_articles_of_the_site_are_two_stories(site: Config):
    assert [path.name for path in sorted((site.pages / "stories").glob("*.md"))] == ["bank.md", "fetched-ferry.md"]


def test_the_day_on_which_an_article_was_taken_stands_with_its_source(site: Config):
    for page in ("stories/fetched-ferry.md", "sources/fetched-later.md"):
        assert "not given · retrieved 2026-03-05" in (site.pages / page).read_text("utf-8")
    assert "retrieved" not in (site.pages / "sources/bank.md").read_text("utf-8")


@pytest.mark.parametrize("run", [Run(), Run(anew=True), Run(write=False, anew=True)])
def test_a_clone_without_the_texts_changes_nothing(clone: Config, run: Run):
    before = read_pages(clone)
    result = generate(clone, run)
    assert (result.changes, result.errors) == (NOTHING, ())
    assert result.notices == ("withheld: the text of 2 seeds is not here; what was made of it stays as it is",)
    assert read_pages(clone) == before


def test_without_a_change_no_model_is_loaded_in_a_clone(clone: Config, monkeypatch):
    monkeypatch.setattr(extraction, "load_model", None)
    assert generate(clone).changes == NOTHING


def test_what_is_withheld_stays_in_registers_index_and_news_while_others_change(clone: Config):
    (clone.seeds / "bank.txt").write_text(BANK.replace("Tuesday", "Friday"), encoding="utf-8")
    before = read_pages(clone)
    result = generate(clone)
    assert "stories/bank.md" in result.changes.stale
    assert not result.changes.removed
    after = read_pages(clone)
    assert {n: p for n, p in after.items() if "fetched" in n} == {n: p for n, p in before.items() if "fetched" in n}
    assert all(b"stories/fetched-ferry" in after[name] for name in ("index.md", "changes.json", "risks.md"))
    assert b"Karin Holm" in after["actors.md"]
    assert verify_pages(clone).faults == ()


def test_with_the_texts_back_the_pages_are_as_if_they_had_never_been_away(site: Config):
    (site.seeds / "bank.txt").write_text(BANK.replace("Tuesday", "Friday"), encoding="utf-8")
    texts = shutil.copytree(site.seeds, site.root / "kept")
    undisturbed = copy_site(site.root, site.root.parent / "undisturbed")
    withhold(site, "ferry", "later")
    generate(site)
    shutil.copytree(texts, site.seeds, dirs_exist_ok=True)
    assert generate(site).changes == NOTHING
    generate(undisturbed)
    assert read_pages(site) == read_pages(undisturbed)


def test_removing_the_sidecar_too_removes_the_pages(clone: Config):
    shutil.rmtree(clone.seeds / "fetched")
    result = generate(clone)
    assert {"stories/fetched-ferry.json", "sources/fetched-later.json"} <= set(result.changes.removed)
    assert "Karin Holm" not in result.pages["actors.md"]


def test_one_text_withheld_keeps_the_lines_of_all(site: Config):
    withhold(site, "ferry")
    before = read_pages(site)
    assert generate(site, Run(anew=True)).changes == NOTHING
    assert read_pages(site) == before


def test_a_new_article_of_a_story_at_rest_waits_and_joins_it_once_the_texts_are_back(site: Config):
    texts = shutil.copytree(site.seeds, site.root / "kept")
    withhold(site, "ferry", "later")
    before = read_pages(site)
    (site.seeds / "third.txt").write_text(LATER.replace("Norvik", "Nordsk"), encoding="utf-8")
    result = generate(site)
    assert result.changes == NOTHING
    assert result.notices[1:] == (
        "waits: seeds/third.txt: belongs to the story 'fetched-ferry', a text of which cannot be read now; "
        "bring or mend that, or give this one a `story` of its own",
    )
    assert read_pages(site) == before
    shutil.copytree(texts, site.seeds, dirs_exist_ok=True)
    result = generate(site)
    assert "sources/third.md" in result.changes.stale
    assert json.loads(result.pages["sources/third.json"])["story_id"] == "fetched-ferry"
    assert "Nordsk" in result.pages["stories/fetched-ferry.md"]


def test_a_new_article_of_a_story_of_which_links_alone_are_shown_waits_too(tmp_path: Path):
    site = make_site(tmp_path / "site", {"bank.txt": BANK})
    fetch(site, "ferry", FERRY, "publish: link\n")
    generate(site)
    withhold(site, "ferry")
    (site.seeds / "third.txt").write_text(LATER, encoding="utf-8")
    assert any(notice.startswith("waits: seeds/third.txt") for notice in generate(site).notices)


def test_a_new_article_may_be_given_a_story_of_its_own(clone: Config):
    (clone.seeds / "third.txt").write_text(LATER, encoding="utf-8")
    (clone.seeds / "third.yml").write_text("story: the company\n", encoding="utf-8")
    result = generate(clone)
    assert "stories/third.md" in result.changes.stale
    assert len(result.notices) == 1


def test_a_new_article_that_an_editor_puts_into_a_story_at_rest_waits(tmp_path: Path):
    site = make_site(tmp_path / "site", {})
    fetch(site, "ferry", FERRY, "story: ferry\n")
    generate(site)
    withhold(site, "ferry")
    (site.seeds / "a.txt").write_text(BANK, encoding="utf-8")
    (site.seeds / "a.yml").write_text("story: ferry\n", encoding="utf-8")
    result = generate(site)
    assert result.changes == NOTHING
    assert "waits: seeds/a.txt: belongs to the story 'fetched-ferry'" in result.notices[1]


def test_a_new_article_on_another_matter_is_published(clone: Config):
    (clone.seeds / "strike.txt").write_text("Dockers in Port Alder walked out over pay.", encoding="utf-8")
    assert "stories/strike.md" in generate(clone).pages


def test_a_withheld_seed_that_was_never_published_is_a_line_and_no_failure(clone: Config):
    fetch(clone, "strike", "Dockers in Port Alder walked out over pay.")
    withhold(clone, "strike")
    result = generate(clone)
    assert (result.changes, result.errors) == (NOTHING, ())
    assert result.notices[1:] == (
        "not published: seeds/fetched/strike.yml: its text is not here; put it beside the sidecar, or remove that",
    )


def test_a_text_that_is_not_the_one_its_sidecar_names_is_left_out_with_the_remedy(site: Config):
    before = read_pages(site)
    text = FERRY.replace("Sunday", "Friday")
    (site.seeds / "fetched/ferry.txt").write_text(text, encoding="utf-8")
    result = generate(site)
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert [str(error) for error in result.errors] == [
        "seeds/fetched/ferry.txt: is not the text that its sidecar names by `sha256`; put that one back, "
        f"or write `sha256: {digest}` if you changed it on purpose"
    ]
    assert read_pages(site) == before


def test_what_is_changed_in_a_story_at_rest_waits_and_is_told(site: Config):
    withhold(site, "later")
    fetch(site, "ferry", FERRY.replace("Sunday", "Friday"))
    (site.seeds / "fetched/later.yml").write_text(
        (site.seeds / "fetched/later.yml").read_text("utf-8") + "outlet: The Gazette\n", encoding="utf-8"
    )
    result = generate(site)
    assert result.changes == NOTHING
    assert result.notices[1:] == tuple(
        f"waits: seeds/fetched/{name}: was changed, but a text of its story cannot be read now; bring or mend that"
        for name in ("ferry.txt", "later.yml")
    )


def test_a_bad_seed_keeps_the_lines_of_the_others_of_its_story(site: Config):
    (site.seeds / "fetched/ferry.yml").write_text("publish: never\n", encoding="utf-8")
    before = read_pages(site)
    assert len(generate(site).errors) == 1
    assert read_pages(site) == before


def test_other_templates_change_the_pages_of_a_story_at_rest(clone: Config):
    (clone.root / "templates").unlink()
    shutil.copytree(TEMPLATES, clone.root / "templates")
    template = clone.root / "templates/briefing.md.j2"
    template.write_text(f"{template.read_text('utf-8')}Another foot.\n", encoding="utf-8")
    generate(clone)
    assert "Another foot." in (clone.pages / "stories/fetched-ferry.md").read_text("utf-8")
    assert verify_pages(clone).faults == ()


def test_a_page_of_a_story_at_rest_that_is_gone_is_made_again_from_its_json(clone: Config):
    before = read_pages(clone)
    (clone.pages / "stories/fetched-ferry.md").unlink()
    generate(clone)
    assert read_pages(clone) == before


def test_what_another_program_made_is_read_again_once_the_texts_are_back(site: Config):
    texts = shutil.copytree(site.seeds, site.root / "kept")
    withhold(site, "ferry", "later")
    generate(replace(site, key_points=2))
    shutil.copytree(texts, site.seeds, dirs_exist_ok=True)
    before = json.loads((site.pages / "stories/fetched-ferry.json").read_text("utf-8"))
    pages = generate(replace(site, key_points=2)).pages
    assert json.loads(pages["stories/fetched-ferry.json"]) != before
    assert pages == generate(replace(site, key_points=2), Run(anew=True)).pages


@pytest.mark.parametrize("name", ["sources/fetched-ferry.json", "stories/fetched-ferry.json"])
def test_json_that_cannot_be_made_again_must_stand_as_it_was_written(clone: Config, name: str):
    (clone.pages / name).write_text("{}", encoding="utf-8")
    before = read_pages(clone)
    with pytest.raises(SeedError, match=rf"its text is not here, and briefings/{name} is not as it was written"):
        generate(clone)
    assert read_pages(clone) == before


def test_a_lost_manifest_loses_no_page_of_what_is_withheld(clone: Config):
    (clone.pages / ".manifest.json").unlink()
    with pytest.raises(SeedError, match="restore briefings/ from git"):
        generate(clone)


def test_a_rule_is_tightened_without_the_text_and_never_loosened(clone: Config):
    sidecar = clone.seeds / "fetched/ferry.yml"
    stated = sidecar.read_text("utf-8")
    sidecar.write_text(stated.replace("used", "link"), encoding="utf-8")
    before = json.loads((clone.pages / "stories/fetched-ferry.json").read_text("utf-8"))
    assert "The sea was calm." in (clone.pages / "sources/fetched-ferry.md").read_text("utf-8")
    pages = generate(clone).pages
    assert "The text is not shown here" in pages["sources/fetched-ferry.md"]
    assert "The sea was calm." not in "".join(pages.values())
    after = json.loads(pages["stories/fetched-ferry.json"])
    assert (after["version"], after["title"]) == (before["version"], before["title"])
    assert verify_pages(clone).faults == ()
    sidecar.write_text(stated, encoding="utf-8")
    assert generate(clone).changes == NOTHING


def test_a_seed_removed_from_a_story_at_rest_shows_no_more_than_its_lines(site: Config):
    withhold(site, "later")
    for suffix in ("txt", "yml"):
        (site.seeds / f"fetched/ferry.{suffix}").unlink()
    result = generate(site)
    assert "The sea was calm." not in "".join(result.pages.values())
    assert "stories/fetched-ferry.md" in result.pages
    assert result.notices[1].startswith("still quoted: seeds/fetched/ferry.txt: was removed, but another text")


def test_a_fetched_text_without_a_sidecar_is_left_out_since_git_keeps_none(site: Config):
    (site.seeds / "fetched/stray.txt").write_text(BANK, encoding="utf-8")
    (error,) = generate(site).errors
    assert "git keeps no text of this folder, and no sidecar names this one" in str(error)


def test_the_rule_of_an_outlet_makes_the_stories_concerned_anew_and_no_other(site: Config):
    (site.seeds / "bank.yml").write_text("outlet: The Gazette\n", encoding="utf-8")
    generate(site)
    changed = replace(site, outlets=(Outlet("the gazette", "link"),))
    result = generate(changed)
    assert "The text is not shown here" in result.pages["sources/bank.md"]
    assert not any("fetched" in name for name in result.changes.stale)


def test_a_sidecar_that_breaks_leaves_its_story_as_published_and_both_run_and_verification_say_so(site: Config):
    before = read_pages(site)
    (site.seeds / "bank.yml").write_text("date: 2026-13-40\n", encoding="utf-8")
    result = generate(site)
    assert read_pages(site) == before
    assert str(result.errors[0]).startswith("seeds/bank.yml: 'date' is '2026-13-40', which names no single day")
    assert result.notices == (
        "stays as published: the story 'bank', until seeds/bank.yml is mended; "
        "until then `briefings verify` calls it a fault",
    )
    assert any("seed cannot be read: seeds/bank.yml: 'date' is" in str(fault) for fault in verify_pages(site).faults)


def test_an_article_given_twice_is_told_and_one_that_another_outlet_reprints_is_not(site: Config):
    for name in "abcde":
        (site.seeds / f"{name}.txt").write_text(BANK, encoding="utf-8")
    (told,) = generate(site).notices
    assert told == (
        "twice: seeds/b.txt repeats seeds/a.txt, seeds/bank.txt repeats seeds/a.txt, seeds/c.txt repeats seeds/a.txt "
        "and 2 more, byte for byte; remove one, or state the outlet that reprints it"
    )
    for name in "bcde":
        (site.seeds / f"{name}.yml").write_text(f"outlet: The {name}\n", encoding="utf-8")
    (site.seeds / "a.txt").unlink()
    assert generate(site).notices == ()


def test_a_date_after_the_day_of_the_run_is_told_and_one_of_the_next_day_is_not(site: Config):
    (site.seeds / "bank.yml").write_text("date: 2062-11-21\n", encoding="utf-8")
    (told,) = generate(site, Run(date="2026-03-06")).notices
    assert told == (
        "dated ahead: seeds/bank.txt (2062-11-21): after 2026-03-06, the day of this run; "
        "mend the date, or give the run its day"
    )
    assert generate(site).notices == ()
    for day in ("2026-03-07", "2026-03", "2026"):
        (site.seeds / "bank.yml").write_text(f"date: '{day}'\n", encoding="utf-8")
        assert generate(site, Run(date="2026-03-06")).notices == ()
