"""What is new, for feed readers: Atom (RFC 4287) and JSON Feed (version 1.1), made from `changes.json` alone."""

import json
from pathlib import Path
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from generator.durable import Data

ATOM, JSON = "feed.xml", "feed.json"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_MOST = 50
_UNDATED = "1980-01-01"
"""The day of what nobody dated: the earliest that zip archives and this site know."""


def write_feeds(changes: Path, site: Path, address: str, title: str) -> None:
    """Write both feeds of the site, which will stand at `address`, into its folder."""
    entries = [_entry(change, address) for change in json.loads(changes.read_text(encoding="utf-8"))["changes"][:_MOST]]
    (site / ATOM).write_bytes(_make_atom(entries, address, title))
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": address,
        "feed_url": urljoin(address, JSON),
        "items": entries,
    }
    (site / JSON).write_text(json.dumps(feed, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _entry(change: Data, address: str) -> Data:
    """Return a version as an item of a JSON feed; where sources moved to, and the bottom line with its voices."""
    lines = [f"{line['text']} ({line['voice']})" for line in change["bottom_line"]]
    places = dict.fromkeys(f"stories/{row['story']}/" for row in change["documents"] if "story" in row)
    summary = change["summary"][:1].upper() + change["summary"][1:]
    return {
        "id": change["id"],
        "url": urljoin(address, change["url"]),
        "title": change["title"],
        "summary": change["summary"],
        "content_text": "\n\n".join([f"{summary}.", *(urljoin(address, place) for place in places), *lines]),
        "date_modified": f"{_day(change)}T00:00:00Z",
    }


def _day(change: Data) -> str:
    """Return the day of a version, else the last one of its sources, as precise as RFC 3339 asks."""
    given = change["date"] or change["sources"]
    return given + "-01" * ((10 - len(given)) // 3) if given else _UNDATED


def _make_atom(entries: list[Data], address: str, title: str) -> bytes:
    feed = ET.Element("feed", xmlns=_NAMESPACE)
    newest = max((entry["date_modified"] for entry in entries), default=f"{_UNDATED}T00:00:00Z")
    _add(feed, "id", uuid5(NAMESPACE_URL, address).urn)
    _add(feed, "title", title)
    _add(feed, "updated", newest)
    _add(ET.SubElement(feed, "author"), "name", title)
    ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=urljoin(address, ATOM))
    ET.SubElement(feed, "link", rel="alternate", type="text/html", href=address)
    for item in entries:
        entry = ET.SubElement(feed, "entry")
        _add(entry, "id", item["id"])
        _add(entry, "title", item["title"])
        _add(entry, "updated", item["date_modified"])
        ET.SubElement(entry, "link", rel="alternate", type="text/html", href=item["url"])
        _add(entry, "summary", item["summary"])
        _add(entry, "content", item["content_text"])
    ET.indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'.encode()


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
