"""Reports of errors."""

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.corrections import find_repository, make_report

REPOSITORY = "https://github.com/alder/briefings"


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        (REPOSITORY, "", REPOSITORY),
        (f"{REPOSITORY}.git", "other/name", REPOSITORY),
        (f"{REPOSITORY}/", "", REPOSITORY),
        ("", "alder/briefings", REPOSITORY),
        ("https://example.org/alder/briefings", "", ""),
        ("", "", ""),
    ],
)
def test_the_repository_is_the_one_that_is_named_on_github(address, name, expected):
    assert find_repository(address, name) == expected


def test_a_report_knows_the_page_and_asks_for_line_and_reasons():
    report = urlsplit(make_report(REPOSITORY, "Ships & “rocks” #1", "https://example.org/stories/ferry/"))
    fields = parse_qs(report.query)
    assert (report.netloc, report.path, report.fragment) == ("github.com", "/alder/briefings/issues/new", "")
    assert fields["title"] == ["Correction: Ships & “rocks” #1"]
    lines = fields["body"][0].splitlines()
    assert lines[0] == "Page: https://example.org/stories/ferry/"
    assert [line.partition(":")[0] for line in lines if line] == [
        "Page",
        "Line",
        "What is wrong",
        "What the source says",
    ]
