"""The entries of a feed: RSS and Atom as feedparser reads them, JSON Feed (version 1.1) as it is."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

from generator.errors import FetchError, SeedError
from generator.ingest.charset import decode_declared
from generator.web import Fetched
from generator.web.addresses import join_address

FEEDS = (
    "application/atom+xml", "application/rss+xml", "application/feed+json", "application/rdf+xml", "application/xml",
    "text/xml", "application/json", "text/html", "text/plain",
)  # fmt: skip
"""Media types under which feeds are served, rightly or not."""
_MOST_TAGS, _MOST_CHARACTERS = 50_000, 3_000_000
"""Of a feed in XML; the time that feedparser takes grows with both."""
_HEAD = 100_000
"""Bytes of a page in which it may name its feed."""
_NAMED = re.compile(r"<link\b[^<>]*\btype=[\"']application/(?:rss|atom)\+xml[^<>]*>", re.IGNORECASE)
_LINK = re.compile(r"\bhref=[\"']([^\"'<>]+)", re.IGNORECASE)
_FIRST_ELEMENT = re.compile(r"<[A-Za-z]")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One article that a feed lists."""

    id: str
    address: str
    stated: dict[str, str] = field(default_factory=dict)
    """Metadata by key, of which the page may know better."""


def read_entries(fetched: Fetched) -> tuple[Entry, ...]:
    """Return the entries of a feed that lead to a page, in order, each id once.

    Raises:
        FetchError: it is no feed, too large a one, or declares entities.
    """
    try:
        text = decode_declared(Path(fetched.address), fetched.data, fetched.charset).lstrip()
    except SeedError as error:
        raise _no_feed(fetched) from error
    entries: dict[str, Entry] = {}
    for entry in _read_json(fetched, text) if text.startswith("{") else _read_xml(fetched, text):
        if entry.address and entry.id:
            entries.setdefault(entry.id, entry)
    return tuple(entries.values())


def _read_json(fetched: Fetched, text: str) -> Iterator[Entry]:
    try:
        feed = json.loads(text)
        version, items = feed["version"], feed["items"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _no_feed(fetched) from error
    if not str(version).startswith("https://jsonfeed.org/version/") or not isinstance(items, list):
        raise _no_feed(fetched)
    for item in items:
        if isinstance(item, dict):
            link = _text(item.get("url")) or _text(item.get("external_url"))
            address = join_address(fetched.address, link) if link else ""
            authors = [item.get("author"), *_list(item.get("authors"))]
            names = [_text(author.get("name")) for author in authors if isinstance(author, dict)]
            stated = {"title": _text(item.get("title")), "date": _text(item.get("date_published"))}
            yield Entry(str(item.get("id") or address), address, {**stated, "author": ", ".join(filter(None, names))})


def _read_xml(fetched: Fetched, text: str) -> Iterator[Entry]:
    """Yield what feedparser finds, which gets a stream: it would open a text that names a file or an address."""
    import feedparser

    if text.count("<") > _MOST_TAGS or len(text) > _MOST_CHARACTERS:
        raise FetchError(
            fetched.address, "is too large for a feed", "ask its publisher for a shorter one", lasting=True
        )
    if "<!ENTITY" in _FIRST_ELEMENT.split(text, maxsplit=1)[0].upper():
        remedy = "ask its publisher for one without"
        raise FetchError(fetched.address, "declares XML entities, as no feed needs to", remedy, lasting=True)
    told = {"content-type": "application/xml; charset=utf-8", "content-location": fetched.address}
    try:
        feed = feedparser.parse(
            BytesIO(text.encode()), response_headers=told, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # of whatever kind: it is not written for what is no feed
        raise _no_feed(fetched) from error
    if not feed.get("version"):
        raise _no_feed(fetched)
    for item in feed.entries:
        address = join_address(fetched.address, item["link"]) if item.get("link") else ""
        stated = {"title": _flatten(item.get("title", "")), "author": item.get("author", "")}
        date = item["published"] if "published" in item else ""  # noqa: SIM401 - `get` takes the date of a change
        yield Entry(item.get("id") or address, address, {**stated, "date": date})


def _flatten(title: str) -> str:
    """Return the words of a title that may hold markup."""
    return unescape(_TAG.sub("", title))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _no_feed(fetched: Fetched) -> FetchError:
    """Return the fault of what is no feed, with the one that it names if it is a page that does."""
    named = _NAMED.search(fetched.data[:_HEAD].decode("utf-8", "replace"))
    link = _LINK.search(named[0]) if named else None
    remedy = f"its page names {join_address(fetched.address, unescape(link[1]))}" if link else "check the address"
    return FetchError(fetched.address, "is no RSS, Atom or JSON feed", remedy, lasting=True)
