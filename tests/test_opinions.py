"""A line of an opinion piece says on every page that it is one's, and whose."""

import re
from collections.abc import Mapping

import pytest

from generator.build import Run, generate
from tests.sites import make_site

pytestmark = pytest.mark.usefixtures("warmed")

QUOTED = "“We will pay every docker of the port,”"
REPORT = (
    "Karin Holm, the transport minister, said on Monday that the strike could ruin the port of Alder. "
    f"{QUOTED} Holm told reporters."
)
OPINION = (
    "Erik Lund, the mayor, warned on Tuesday that the strike could ruin the schools of Alder. It is a shame. "
    f"{QUOTED} Karin Holm said."
)
SIDECAR = "date: 2026-03-{day}\nstory: strike\nkind: {kind}\nauthor: {author}\noutlet: {outlet}\n"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Return the pages of a story of a report and an opinion piece, both by somebody named."""
    seeds: dict[str, str | bytes] = {
        "report.txt": REPORT,
        "report.yml": SIDECAR.format(day="09", kind="news", author="Ann Roe", outlet="The Gazette"),
        "opinion.txt": OPINION,
        "opinion.yml": SIDECAR.format(day=10, kind="opinion", author="Tom Example", outlet="The Post"),
    }
    return generate(make_site(tmp_path_factory.mktemp("site"), seeds), Run(write=False)).pages


def read_lines(page: str, words: str) -> list[str]:
    return [line for line in page.splitlines() if words in line]


def test_the_lines_of_a_briefing_name_the_author_of_an_opinion(pages):
    page = pages["stories/report.md"]
    lines = [line for line in read_lines(page, "../sources/opinion.md#s1") if line.startswith(("- ", "| "))]
    assert len(lines) > 2
    assert all("opinion by Tom Example" in line for line in lines)
    reported = [line for line in read_lines(page, "../sources/report.md#s1") if "sources/opinion" not in line]
    assert reported
    assert not any("opinion by" in line for line in reported)


def test_a_line_of_a_report_that_an_opinion_repeats_is_called_no_line_of_an_opinion(pages):
    (line,) = [line for line in read_lines(pages["stories/report.md"], QUOTED) if line.startswith("- **told")]
    assert re.findall(r"\[(\d\.\d)\]|(>[^<]*opinion[^<]*<)", line) == [
        ("1.2", ""),
        ("2.3", ""),
        ("", ">also in an opinion by Tom Example<"),
    ]


@pytest.mark.parametrize("path", ["actors/erik-lund.md", "timeline.md"])
def test_pages_across_stories_name_the_author_of_an_opinion_in_its_citation(pages, path):
    lines = read_lines(pages[path], "sources/opinion.md#s1")
    assert lines
    assert all("[The Post, opinion by Tom Example 1]" in line for line in lines)


def test_a_briefing_of_one_opinion_names_its_author_at_the_head(tmp_path):
    sidecar = SIDECAR.format(day=10, kind="opinion", author="Tom Example", outlet="The Post")
    pages = generate(make_site(tmp_path / "site", {"a.txt": OPINION, "a.yml": sidecar}), Run(write=False)).pages
    assert "\n- Opinion by Tom Example\n" in pages["stories/a.md"]
