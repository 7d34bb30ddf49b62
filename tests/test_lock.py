"""Two runs in one site."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.build import Run, generate
from generator.hooks import pages
from generator.lock import hold_site
from tests.sites import copy_site, make_site, read_pages, warm

TALKS = "Anna Weber, the finance minister of Norway, said on Monday that the talks with Iran “could collapse”."
REPOSITORY = Path(__file__).parents[1]
HOLD = """\
import sys
from pathlib import Path
from generator.lock import hold_site
with hold_site(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
GENERATE = """\
import sys
from generator.cli import main
main(["generate", "--as-of", "2026-03-02", "--root", sys.argv[1]])
"""


def start(code: str, *arguments: str, stdin: int = subprocess.PIPE) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=REPOSITORY,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def another_run(root: Path) -> Iterator[subprocess.Popen[str]]:
    """Let a process hold the site; it lets go when its input is closed."""
    with start(HOLD, str(root)) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process


def test_a_second_run_says_in_one_line_that_it_waits_and_goes_on_when_the_first_ends(tmp_path: Path):
    site = make_site(tmp_path / "site", {"talks.txt": TALKS})
    with another_run(site.root) as first:
        second = start(GENERATE, str(site.root))
        assert second.stderr is not None
        assert second.stderr.readline() == f"another run is under way in {site.root}; waiting for it to end\n"
        assert not site.pages.exists()
        first.communicate()
        assert second.communicate()[1] == ""
    assert second.returncode == 0
    assert "talks" in (site.pages / "index.md").read_text("utf-8")


def test_a_run_that_was_killed_holds_nobody_up(tmp_path: Path, caplog):
    with another_run(tmp_path) as first:
        first.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        first.communicate()
        with hold_site(tmp_path):
            assert caplog.messages == []


@pytest.mark.parametrize("end", [pages.on_post_build, pages.on_build_error])
def test_a_preview_keeps_the_site_from_other_runs_until_it_is_built_or_has_failed(tmp_path: Path, end):
    site = make_site(tmp_path / "site", {})
    pages.on_pre_build(MkDocsConfig(str(site.root / "mkdocs.yml")))
    with start(HOLD, str(site.root), stdin=subprocess.DEVNULL) as second:
        assert second.stderr is not None
        assert second.stderr.readline() == f"another run is under way in {site.root}; waiting for it to end\n"
        end()
        assert second.communicate() == ("held\n", "")


def test_two_runs_at_once_end_where_one_does(tmp_path: Path):
    site = make_site(tmp_path / "site", {"talks.txt": TALKS})
    alone = copy_site(site.root, tmp_path / "alone")
    runs = [start(GENERATE, str(site.root)) for _ in range(2)]
    assert [(run.communicate(), run.returncode)[1] for run in runs] == [0, 0]
    with warm():
        generate(alone, Run(date="2026-03-02"))
    assert read_pages(site) == read_pages(alone)


def test_a_check_writes_nothing_and_so_waits_for_nobody(tmp_path: Path, caplog):
    site = make_site(tmp_path / "site", {})
    with another_run(site.root) as first:
        generate(site, Run(write=False))
        first.communicate()
    assert caplog.messages == []
