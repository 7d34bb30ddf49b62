"""Files in which git left the marks of a merge's conflicts, and branches that were merged in a real repository."""

import json
import shutil
from pathlib import Path

import pytest

from generator.build import Run, generate
from generator.config import Config, read_config
from generator.manifest import NOTHING
from generator.merges import find_torn, split_sides
from generator.verify import verify_pages
from tests.repositories import isolate_git, run_git
from tests.seeds import BANK, FERRY, LATER
from tests.sites import make_site, read_pages

pytestmark = pytest.mark.usefixtures("warmed")

REPOSITORY = Path(__file__).parents[1]

OURS, THEIRS = "a\nb\nc\nd\n", "a\nx\nc\ny\ny\nd\n"
BASES = ["", "||||||| 1f2e3d4\n", "||||||| 1f2e3d4\nbase\n"]


@pytest.mark.parametrize("base", BASES, ids=["merge", "diff3", "diff3 with a line"])
def test_each_side_of_every_conflict_is_as_it_was(base: str):
    second = f"<<<<<<< HEAD\n{base}=======\ny\ny\n>>>>>>> the other\n"
    torn = f"a\n<<<<<<< HEAD\nb\n{base}=======\nx\n>>>>>>> the other\nc\n{second}d\n"
    assert split_sides(torn) == (OURS, THEIRS)
    assert find_torn(torn)


def test_what_has_no_conflict_is_one_text():
    assert split_sides(OURS) == (OURS,)
    assert not find_torn("Title\n=======\n\n> > “<<<<<<< not at the head of a line”\n")


def test_a_mark_that_somebody_left_is_seen():
    assert find_torn("a\n>>>>>>> other\n") == 2


TUG = """\
The ferry Aldis sank off Keswick on Sunday night after it struck a rock. Police said that 14 people were killed.

“The tugs came too late,” said Erik Moe, a fisherman of Keswick. Norvik warned that the wreck may leak oil.
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository of a site in which two branches, each with a seed and a setting of its own, were published."""
    isolate_git(monkeypatch, tmp_path)
    root = make_site(tmp_path / "site", {"ferry.txt": FERRY, "later.txt": LATER}).root
    shutil.copy(REPOSITORY / ".gitattributes", root)
    run_git(root, "init", "--quiet", "--initial-branch", "main")
    for name in ("ferry", "later"):
        (root / f"seeds/{name}.yml").write_text("story: ferry\n", encoding="utf-8")
    publish(root, "2026-03-01", "key_points: 4\n")
    for branch, seed, text, story, settings in (
        ("other-branch", "tug", TUG, "ferry", "key_points: 2\n"),
        ("mine", "bank", BANK, "bank", "key_points: 1\n"),
    ):
        run_git(root, "checkout", "--quiet", "-b", branch, "main")
        (root / f"seeds/{seed}.txt").write_text(text, encoding="utf-8")
        (root / f"seeds/{seed}.yml").write_text(f"story: {story}\n", encoding="utf-8")
        publish(root, "2026-03-02", settings)
    return root


def publish(root: Path, day: str, settings: str) -> None:
    (root / "briefings.yml").write_text(settings, encoding="utf-8")
    generate(read_config(root), Run(date=day))
    run_git(root, "add", "--all")
    run_git(root, "commit", "--quiet", "--message", "Publish")


def read_versions(root: Path, revision: str) -> list[object]:
    """Return the versions in all histories of a commit, but for their numbers."""
    names = run_git(root, "ls-tree", "-r", "--name-only", revision, "briefings/history").split()
    histories = [json.loads(run_git(root, "show", f"{revision}:{name}")) for name in names]
    return [version | {"number": 0} for history in histories for version in history["versions"]]


def test_the_work_of_two_editors_is_merged_by_the_commands_of_the_readme(site: Path):
    readme = (REPOSITORY / "README.md").read_text("utf-8").split("## Merge the work of two editors")[1]
    merge, make, *rest = [line.partition("#")[0].split() for line in readme.split("```")[1].splitlines()[1:]]
    before = [version for branch in ("mine", "other-branch") for version in read_versions(site, branch)]
    run_git(site, *merge[1:], check=False)
    (site / "briefings.yml").write_text("key_points: 4\n", encoding="utf-8")
    assert make == ["make", "site"]
    made = generate(read_config(site), Run(date="2026-03-03"))
    assert (made.changes.edited, made.errors, made.idle) == ((), (), ())
    for _, *arguments in rest:
        run_git(site, *arguments)
    assert run_git(site, "status", "--porcelain") == ""
    assert generate(read_config(site), Run(write=False, anew=True)).changes == NOTHING
    assert verify_pages(read_config(site)).faults == ()
    assert not [name for name, page in read_pages(Config(site)).items() if find_torn(page.decode())]
    assert {"sources/tug.md", "stories/bank.md"} <= made.pages.keys()
    after = read_versions(site, "HEAD")
    assert [version for version in before if version not in after] == []


def test_pages_with_marks_of_conflicts_that_were_committed_are_made_anew(site: Path):
    (site / ".gitattributes").unlink()
    run_git(site, "merge", "other-branch", check=False)
    (site / "briefings.yml").write_text("key_points: 4\n", encoding="utf-8")
    run_git(site, "add", "--all")
    run_git(site, "commit", "--no-edit")
    made = generate(read_config(site), Run(date="2026-03-03"))
    assert {".manifest.json", "history/ferry.json", "index.md"} <= set(made.changes.torn)
    assert made.changes.edited == ("changes.json",)  # git put it together, and could leave no mark in it
    generate(read_config(site), Run(date="2026-03-03", force=True))
    assert verify_pages(read_config(site)).faults == ()
    assert generate(read_config(site), Run(write=False, anew=True)).changes == NOTHING


def test_after_conflicts_that_were_resolved_by_hand_no_page_is_called_sound_that_is_not(site: Path):
    run_git(site, "merge", "other-branch", check=False)
    run_git(site, "checkout", "--ours", "briefings", "briefings.yml")
    for _ in range(2):
        assert generate(read_config(site), Run(date="2026-03-03")).changes.edited
    generate(read_config(site), Run(date="2026-03-03", force=True))
    assert verify_pages(read_config(site)).faults == ()
