"""What a scheduled run commits, in a real repository."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import Run, generate
from generator.commits import News, commit_news, describe_news, find_uncommitted
from generator.config import Config
from generator.errors import GitError
from generator.history import DocumentChange, Version
from tests.repositories import isolate_git, run_git
from tests.sites import TEMPLATES, make_site, warm

FERRY = "The ferry Aldis sank off Keswick on Sunday night after it struck a rock. Police said that 12 people died."
LATER = "The ferry Aldis sank off Keswick on Sunday night after it struck a rock. Police said that 15 people died."
BANK = "The bank of Norway warned on Tuesday that prices in Norway may rise."

IGNORED = (TEMPLATES.parent / ".gitignore").read_text("utf-8")


@pytest.fixture(autouse=True)
def warmed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    isolate_git(monkeypatch, tmp_path)
    with warm():
        yield


def git(config: Config, *arguments: str) -> str:
    return run_git(config.root, *arguments)


@pytest.fixture
def site(tmp_path: Path) -> Config:
    """Make a repository of a site of one article, all committed, below the top of the repository."""
    config = make_site(tmp_path / "top" / "site", {"bank.txt": BANK})
    ignored = [line for line in IGNORED.splitlines() if "seeds" in line]
    (config.root / ".gitignore").write_text("\n".join(ignored) + "\n", encoding="utf-8")
    generate(config, Run(date="2026-03-01"))
    git(Config(config.root.parent), "init", "--quiet")
    git(config, "add", "--all")
    git(config, "commit", "--quiet", "--message", "Begin")
    return config


def fetch(config: Config, name: str, text: str) -> None:
    folder = config.seeds / "fetched"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    (folder / f"{name}.yml").write_text(f"title: Fixes [#1] @all\nsha256: {sha256}\n", encoding="utf-8")
    (folder / ".feeds.json").write_text(f'{{"seen": "{name}"}}\n', encoding="utf-8")


def log(config: Config) -> list[str]:
    return git(config, "log", "--format=%s").splitlines()


def committed(config: Config) -> set[str]:
    return set(git(config, "ls-tree", "-r", "--name-only", "HEAD").splitlines())


def test_where_nothing_changed_nothing_is_committed(site: Config):
    generate(site, Run(date="2026-03-02"))
    assert commit_news(site) == ""
    assert log(site) == ["Begin"]


def test_what_is_new_is_committed_with_a_message_that_says_what_and_no_word_of_an_article(site: Config):
    fetch(site, "ferry", FERRY)
    generate(site, Run(date="2026-03-02"))
    message = commit_news(site)
    assert message == "1 new article, 1 new briefing\n\nfetched-ferry: new briefing of 1 source"
    assert git(site, "log", "-1", "--format=%B").strip() == message
    fetch(site, "later", LATER)
    generate(site, Run(date="2026-03-03"))
    message = commit_news(site)
    assert message.startswith("1 new article, 1 updated briefing\n\nfetched-ferry: 1 new source; ")
    assert "Fixes" not in message
    assert git(site, "status", "--porcelain") == ""


def test_sidecars_and_what_is_remembered_of_feeds_are_committed_and_no_text(site: Config):
    fetch(site, "ferry", FERRY)
    generate(site)
    commit_news(site)
    held = {name for name in committed(site) if name.startswith("seeds/fetched")}
    assert held == {"seeds/fetched/.feeds.json", "seeds/fetched/ferry.yml"}


def test_a_text_that_git_would_not_ignore_is_not_committed_either(site: Config):
    (site.root / ".gitignore").unlink()
    fetch(site, "ferry", FERRY)
    generate(site)
    commit_news(site)
    assert "seeds/fetched/ferry.txt" not in committed(site)
    assert "seeds/fetched/ferry.yml" in committed(site)


def test_what_a_person_works_on_is_left_alone_staged_or_not(site: Config):
    (site.root / "README.md").write_text("Draft\n", encoding="utf-8")
    git(site, "add", "README.md")
    (site.seeds / "bank.txt").write_text(BANK.replace("Tuesday", "Friday"), encoding="utf-8")
    generate(site)
    assert (
        commit_news(site) == "1 updated briefing\n\nbank: 1 changed source; no line changed" or commit_news(site) == ""
    )
    assert git(site, "status", "--porcelain").splitlines() == ["A  site/README.md", " M site/seeds/bank.txt"]


def test_seeds_that_git_does_not_hold_are_named_and_left_alone(site: Config):
    (site.seeds / "new.txt").write_text(FERRY, encoding="utf-8")
    (site.seeds / "bank.txt").unlink()
    fetch(site, "ferry", BANK)
    generate(site)
    commit_news(site)
    assert find_uncommitted(site) == ["seeds/bank.txt", "seeds/new.txt"]


def test_a_removed_article_is_told_as_withdrawn(site: Config):
    fetch(site, "ferry", FERRY)
    generate(site)
    commit_news(site)
    for suffix in ("txt", "yml"):
        (site.seeds / f"fetched/ferry.{suffix}").unlink()
    generate(site)
    assert commit_news(site) == "1 withdrawn briefing\n\nfetched-ferry: withdrawn"
    assert "briefings/sources/fetched-ferry.json" not in committed(site)


def test_what_was_only_remembered_or_made_anew_is_told_as_such(site: Config):
    (site.seeds / "fetched").mkdir()
    (site.seeds / "fetched/.feeds.json").write_text("{}\n", encoding="utf-8")
    assert commit_news(site) == "Note what was fetched"
    (site.pages / "about.md").write_text("Another\n", encoding="utf-8")
    assert commit_news(site) == "Make the pages anew"
    assert log(site) == ["Make the pages anew", "Note what was fetched", "Begin"]


def make_news(story: str, number: int, *changes: str, gone: bool = False) -> News:
    documents = tuple(DocumentChange(f"{story}-{i}", change, "0") for i, change in enumerate(changes))  # type: ignore[arg-type]
    return News(story, Version(number, "", "", documents, (), ()), gone)


def test_a_message_counts_articles_and_briefings_and_lists_the_stories_in_order():
    news = [make_news("b", 2, "added", "changed"), make_news("a", 1, "added", "added"), make_news("a", 2, "added")]
    assert describe_news(news, pages=True).splitlines() == [
        "4 new articles, 1 new briefing, 1 updated briefing",
        "",
        "a: new briefing of 2 sources",
        "a: 1 new source; no line changed",
        "b: 1 new source; 1 changed source; no line changed",
    ]


def test_a_message_is_not_endless():
    lines = describe_news([make_news(f"s{i:03}", 1, "added") for i in range(80)], pages=True).splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("80 new articles, 80 new briefings", "and 30 more", 53)


def test_outside_a_repository_the_fault_is_one_line(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(GitError, match=r"git diff failed in .*; mend that and run again"):
        commit_news(make_site(tmp_path / "site", {}))


def test_without_git_the_fault_says_so(site: Config, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="git cannot be started"):
        commit_news(site)
