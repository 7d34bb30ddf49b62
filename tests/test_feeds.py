"""The feeds as their readers take them."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.feeds import write_feeds

ADDRESS = "https://example.org/repo/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def change(**given: Any) -> dict[str, Any]:
    return {
        "id": "urn:uuid:1",
        "title": "Talks & “more” <b>",
        "url": "stories/talks/#changes",
        "date": "2026-03-04",
        "sources": "2026-03-03",
        "summary": "1 new source; 2 new risks",
        "documents": [{"document_id": "talks", "change": "added"}],
        "bottom_line": [{"id": "x", "text": "The deal is bad.", "voice": "assessment"}],
    } | given


def write(folder: Path, *changes: dict[str, Any], address: str = ADDRESS) -> tuple[ET.Element, dict[str, Any]]:
    """Return both feeds of some changes, as read again."""
    (folder / "changes.json").write_text(json.dumps({"changes": changes}), encoding="utf-8")
    write_feeds(folder / "changes.json", folder, address, "Briefings")
    return ET.parse(folder / "feed.xml").getroot(), json.loads((folder / "feed.json").read_text("utf-8"))


def text(element: ET.Element, path: str) -> str:
    return element.findtext(path, namespaces=ATOM) or ""


def test_an_atom_entry_has_what_the_standard_asks_for_and_leads_to_the_change(tmp_path: Path):
    feed, _ = write(tmp_path, change())
    (entry,) = feed.findall("a:entry", ATOM)
    assert text(entry, "a:id") == "urn:uuid:1"
    assert text(entry, "a:title") == "Talks & “more” <b>"
    assert text(entry, "a:updated") == "2026-03-04T00:00:00Z"
    link = entry.find("a:link", ATOM)
    assert link is not None
    assert link.get("href") == "https://example.org/repo/stories/talks/#changes"
    assert text(feed, "a:updated") == "2026-03-04T00:00:00Z"
    assert text(feed, "a:author/a:name") == "Briefings"
    assert {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)} == {
        "self": f"{ADDRESS}feed.xml",
        "alternate": ADDRESS,
    }


def test_both_feeds_tell_the_same(tmp_path: Path):
    feed, items = write(tmp_path, change(), change(id="urn:uuid:2", date="2026-03-01"))
    assert [text(entry, "a:id") for entry in feed.findall("a:entry", ATOM)] == [item["id"] for item in items["items"]]
    assert items["version"] == "https://jsonfeed.org/version/1.1"
    assert items["feed_url"] == f"{ADDRESS}feed.json"


def test_a_line_carries_its_voice(tmp_path: Path):
    feed, items = write(tmp_path, change())
    words = "1 new source; 2 new risks.\n\nThe deal is bad. (assessment)"
    assert text(feed, "a:entry/a:content") == items["items"][0]["content_text"] == words


@pytest.mark.parametrize(
    ("date", "sources", "day"),
    [
        ("2026-03-04", "2025", "2026-03-04"),
        ("", "2025-07-06", "2025-07-06"),
        ("", "2025-07", "2025-07-01"),
        ("", "2025", "2025-01-01"),
        ("", "", "1980-01-01"),
    ],
)
def test_a_version_without_a_day_has_that_of_its_sources(tmp_path: Path, date: str, sources: str, day: str):
    _, items = write(tmp_path, change(date=date, sources=sources))
    assert items["items"][0]["date_modified"] == f"{day}T00:00:00Z"


def test_an_id_does_not_depend_on_where_the_site_stands(tmp_path: Path):
    feeds = [write(tmp_path, change(), address=address)[1] for address in (ADDRESS, "https://elsewhere.example/")]
    assert feeds[0]["items"][0]["id"] == feeds[1]["items"][0]["id"]


def test_a_feed_of_nothing_is_one(tmp_path: Path):
    feed, items = write(tmp_path)
    assert items["items"] == []
    assert text(feed, "a:updated") == "1980-01-01T00:00:00Z"


def test_where_sources_moved_to_is_told_once_with_its_address_and_its_title_as_it_is_written(tmp_path: Path):
    moved = [{"document_id": id, "change": "moved", "story": "bridge", "title": "Who Pays?"} for id in ("a", "b")]
    _, feed = write(tmp_path, change(documents=moved, summary="2 sources moved to “Who Pays?”", bottom_line=[]))
    assert feed["items"][0]["content_text"] == f"2 sources moved to “Who Pays?”.\n\n{ADDRESS}stories/bridge/"
    _, feed = write(tmp_path, change(summary="now part of “Who Pays?”", bottom_line=[]))
    assert feed["items"][0]["content_text"] == "Now part of “Who Pays?”."
