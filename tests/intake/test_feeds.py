"""Runs over the feeds of a site, one after the other."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.config import Config
from generator.edits import Subscription
from generator.errors import BriefingError, ConfigError, StateError
from generator.intake import Pages, Store, Summary, fetch_feeds
from tests.intake.conftest import DAY, TEXT, list_files, open_pages, read_sidecar, write_page
from tests.serving import Site

STATE = "fetched/.feeds.json"


class Reader:
    """Runs over feeds, and keeps what it was told."""

    def __init__(self, config: Config, *feeds: Subscription) -> None:
        self.config = replace(config, feeds=feeds)
        self.told: list[Path | BriefingError] = []

    def run(self) -> Summary:
        self.told.clear()
        return fetch_feeds(open_pages(self.config), self.told.append)

    @property
    def faults(self) -> list[str]:
        return [str(one) for one in self.told if isinstance(one, BriefingError)]

    @property
    def state(self) -> dict[str, dict[str, object]]:
        found = json.loads((self.config.seeds / STATE).read_text("utf-8"))
        assert isinstance(found, dict)
        return found


def put_article(site: Site, path: str) -> str:
    return site.put(path, write_page(title=f"Dockers of {path[1:]}", text=(*TEXT, f"This is page {path}.")))


def write_feed(site: Site, *paths: str) -> str:
    items = "".join(
        f"<item><title>Item {path}</title><link>{site.address}{path}</link><guid isPermaLink='false'>{path}</guid>"
        "<pubDate>Mon, 09 Mar 2026 08:00:00 GMT</pubDate></item>"
        for path in paths
    )
    return f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'


def put_feed(site: Site, *paths: str, at: str = "/feed", **headers: str) -> str:
    return site.put(at, write_feed(site, *paths), "application/rss+xml", **headers)


def test_new_entries_become_seeds_as_pages_do(site: Site, config: Config):
    put_article(site, "/a")
    put_article(site, "/b")
    feed = Subscription(put_feed(site, "/a", "/b", ETag='"1"'), outlet="Gazette", publish="link", kind="news")
    reader = Reader(config, feed)
    assert reader.run() == Summary(feeds=1, read=1, added=2)
    assert reader.told == [
        config.seeds / "fetched/2026-03-09-dockers-of-a.md",
        config.seeds / "fetched/2026-03-09-dockers-of-b.md",
    ]
    stated = read_sidecar(config.seeds / "fetched/2026-03-09-dockers-of-a.md")
    assert (stated["outlet"], stated["publish"], stated["kind"], stated["retrieved"]) == (
        "Gazette",
        "link",
        "news",
        DAY,
    )
    assert reader.state == {feed.url: {"etag": '"1"', "last_modified": "", "seen": ["/a", "/b"]}}


def test_a_feed_that_has_not_changed_is_not_sent_and_nothing_is_written(site: Site, config: Config):
    put_article(site, "/a")
    reader = Reader(config, Subscription(put_feed(site, "/a", ETag='"1"', Last_Modified="Mon")))
    reader.run()
    site.fail("/feed", 304)
    before = {path: path.stat().st_mtime_ns for path in config.seeds.rglob("*")}
    assert reader.run() == Summary(feeds=1, read=1)
    assert site.asked[-1][1]["If-None-Match"] == '"1"'
    assert {path: path.stat().st_mtime_ns for path in config.seeds.rglob("*")} == before


def test_a_feed_whose_mark_changes_without_an_entry_writes_nothing(site: Site, config: Config):
    put_article(site, "/a")
    reader = Reader(config, Subscription(put_feed(site, "/a", ETag='"1"')))
    reader.run()
    before = (config.seeds / STATE).read_bytes()
    put_feed(site, "/a", ETag='"2"')
    assert reader.run() == Summary(feeds=1, read=1)
    assert (config.seeds / STATE).read_bytes() == before


def test_the_next_run_takes_what_is_new_and_forgets_what_the_feed_no_longer_lists(site: Site, config: Config):
    for path in ("/a", "/b", "/c"):
        put_article(site, path)
    reader = Reader(config, Subscription(put_feed(site, "/b", "/a")))
    assert reader.run().added == 2
    put_feed(site, "/c", "/b")
    assert reader.run() == Summary(feeds=1, read=1, added=1)
    assert site.paths.count("/b") == 1
    assert reader.state[f"{site.address}/feed"]["seen"] == ["/b", "/c"]


def test_more_than_the_limit_waits_for_the_next_run_though_the_feed_has_not_changed(site: Site, config: Config):
    paths = ("/a", "/b", "/c")
    for path in paths:
        put_article(site, path)
    reader = Reader(config, Subscription(put_feed(site, *paths, ETag='"1"'), limit=2))
    assert reader.run() == Summary(feeds=1, read=1, added=2, waiting=1)
    assert reader.run() == Summary(feeds=1, read=1, added=1)
    assert "If-None-Match" not in site.asked[-2][1]
    assert reader.state[f"{site.address}/feed"]["etag"] == '"1"'


def test_what_is_a_seed_already_is_counted_and_not_looked_at_again(site: Site, config: Config, pages: Pages):
    pages.add(put_article(site, "/a"))
    reader = Reader(config, Subscription(put_feed(site, "/a")))
    assert reader.run() == Summary(feeds=1, read=1, known=1)
    assert reader.run() == Summary(feeds=1, read=1)
    assert reader.faults == []


def test_a_page_that_fails_for_good_is_told_once_and_one_that_fails_for_now_is_tried_again(site: Site, config: Config):
    put_article(site, "/c")
    site.fail("/now", 503)
    reader = Reader(config, Subscription(put_feed(site, "/gone", "/now", "/c")))
    assert reader.run() == Summary(feeds=1, read=1, added=1, failed=2)
    assert reader.faults == [
        f"{site.address}/gone: the server answers 404 Not Found; check the address",
        f"{site.address}/now: the server answers 503 Service Unavailable; try again later",
    ]
    put_article(site, "/now")
    assert reader.run() == Summary(feeds=1, read=1, added=1)
    assert site.paths.count("/gone") == 1


def test_a_site_that_is_down_is_not_asked_for_every_page(site: Site, config: Config):
    paths = [f"/{number}" for number in range(9)]
    for path in paths:
        site.fail(path, 500)
    reader = Reader(config, Subscription(put_feed(site, *paths)))
    assert reader.run() == Summary(feeds=1, read=1, failed=3, waiting=6)


def test_a_broken_feed_stops_no_other(site: Site, config: Config):
    put_article(site, "/a")
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel/></rss>'
    feeds = (
        site.fail("/none", 404),
        site.put("/page", write_page()),
        site.put("/bomb", bomb, "application/rss+xml"),
        site.put("/large", b" " * 50_000_000, "application/rss+xml"),
        site.put("/film", b"", "video/mp4"),
        put_feed(site, "/a"),
    )
    reader = Reader(config, *map(Subscription, feeds))
    assert reader.run() == Summary(feeds=6, read=1, added=1, failed=5)
    assert [fault.partition(": ")[0].removeprefix(site.address) for fault in reader.faults] == [
        "/none", "/page", "/bomb", "/large", "/film"]  # fmt: skip
    assert all("\n" not in fault and "; " in fault for fault in reader.faults)


def test_atom_and_json_feeds_are_followed_too(site: Site, config: Config):
    put_article(site, "/a")
    put_article(site, "/b")
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><title>A</title>'
        '<link href="/a"/><published>2026-03-09T00:00:00Z</published></entry></feed>'
    )
    listed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "b", "url": "/b"}]}
    reader = Reader(
        config,
        Subscription(site.put("/atom", atom, "application/atom+xml")),
        Subscription(site.put("/json", json.dumps(listed), "application/feed+json")),
    )
    assert reader.run() == Summary(feeds=2, read=2, added=2)


def test_a_feed_that_is_no_longer_followed_is_forgotten(site: Site, config: Config):
    put_article(site, "/a")
    put_article(site, "/b")
    one, other = put_feed(site, "/a", at="/one"), put_feed(site, "/b", at="/other")
    Reader(config, Subscription(one), Subscription(other)).run()
    put_feed(site, at="/other")
    reader = Reader(config, Subscription(other))
    reader.run()
    assert list(reader.state) == [other]


def test_without_feeds_it_is_said_where_to_list_them(config: Config):
    with pytest.raises(ConfigError, match=r"write their addresses into briefings\.yml"):
        Reader(config).run()


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"a": 1}', '{"a": {"etag": ""}}', '{"a": {"etag": "", "seen": 3}}']
)
def test_a_state_that_no_run_wrote_is_named_and_kept(site: Site, config: Config, content):
    path = config.seeds / STATE
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StateError, match=r"\.feeds\.json: is not what `briefings fetch` wrote; take it from git again"):
        Reader(config, Subscription(put_feed(site))).run()
    assert path.read_text("utf-8") == content


def test_the_state_is_no_seed(site: Site, config: Config):
    put_article(site, "/a")
    Reader(config, Subscription(put_feed(site, "/a"))).run()
    assert list_files(config) == [STATE, "fetched/2026-03-09-dockers-of-a.md", "fetched/2026-03-09-dockers-of-a.yml"]
    assert Store(config).catalogue.find_address(f"{site.address}/a")
