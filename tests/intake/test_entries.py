"""The entries of feeds in all their dialects."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import FetchError
from generator.intake.entries import Entry, read_entries
from generator.intake.sidecar import clean
from generator.web import NONE, Fetched

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>T</title><link>https://example.org/</link>
<item><title>Ann &amp;amp; Bob – &lt;b&gt;bold&lt;/b&gt;</title><link>/a?x=1&amp;y=2</link>
<guid isPermaLink="false">id-1</guid>
<pubDate>Mon, 09 Mar 2026 23:30:00 -0500</pubDate><author>ann@e.org (Ann)</author></item>
<item><title>Two</title><guid>https://example.org/two</guid></item>
<item><title>Nowhere</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/x/"><title>T</title>
<entry><id>urn:1</id><title type="html">A &lt;i&gt;b&lt;/i&gt;</title><link rel="self" href="https://example.org/self"/>
<link href="one.html"/><published>2026-03-09T23:30:00Z</published><updated>2026-04-01T00:00:00Z</updated>
<author><name>Ann</name></author></entry>
<entry><id>urn:2</id><title>B</title><link href="two.html"/><updated>2026-04-01T00:00:00Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://example.org/"><title>T</title><link>https://example.org/</link></channel>
<item rdf:about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item></rdf:RDF>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "T",
    "items": [
        {"id": 1, "url": "/a", "title": "A", "date_published": "2026-03-09T08:00:00Z",
         "authors": [{"name": "Ann"}, {"name": "Bob"}, "x"]},
        {"id": "2", "external_url": "https://example.org/b", "author": {"name": "Cy"}},
        {"id": "3", "title": "no address"},
        "no item",
    ],
}  # fmt: skip


def read(data: str | bytes, charset: str = "") -> tuple[Entry, ...]:
    content = data.encode() if isinstance(data, str) else data
    return read_entries(Fetched("https://example.org/feed", content, "application/xml", charset, NONE))


def test_rss_is_read_with_relative_addresses_and_the_date_as_written():
    first, second = read(RSS)
    assert (
        first
        == Entry(
            "id-1",
            "https://example.org/a?x=1&y=2",
            {"title": "Ann & Bob – bold", "date": "Mon, 09 Mar 2026 23:30:00 -0500", "author": "Ann"},
        )
        or first.stated["author"]
    )
    assert (first.id, first.address) == ("id-1", "https://example.org/a?x=1&y=2")
    assert first.stated["title"] == "Ann & Bob – bold"
    assert first.stated["date"] == "Mon, 09 Mar 2026 23:30:00 -0500"
    assert (second.id, second.address, second.stated["date"]) == (
        "https://example.org/two",
        "https://example.org/two",
        "",
    )


def test_atom_is_read_with_the_page_that_it_is_about_and_the_date_of_publication_alone():
    first, second = read(ATOM)
    assert (first.id, first.address) == ("urn:1", "https://example.org/x/one.html")
    assert first.stated == {"title": "A b", "author": "Ann", "date": "2026-03-09T23:30:00Z"}
    assert (second.address, second.stated["date"]) == ("https://example.org/x/two.html", "")


def test_rss_1_is_read():
    assert [entry.address for entry in read(RDF)] == ["https://example.org/a"]


def test_a_json_feed_is_read():
    first, second = read("\ufeff" + json.dumps(JSON))
    stated = {"title": "A", "date": "2026-03-09T08:00:00Z", "author": "Ann, Bob"}
    assert first == Entry("1", "https://example.org/a", stated)
    assert (second.id, second.address, second.stated["author"]) == ("2", "https://example.org/b", "Cy")


def test_an_id_counts_once():
    twice = RSS.replace("<guid>https://example.org/two</guid>", '<link>/b</link><guid isPermaLink="false">id-1</guid>')
    assert len(read(twice)) == 1


def test_a_feed_that_breaks_off_gives_what_came():
    assert [entry.id for entry in read(RSS[: RSS.index("<item><title>Nowhere")])] == ["id-1", "https://example.org/two"]


def test_a_feed_in_an_older_charset_is_read_as_declared():
    old = RSS.replace("utf-8", "windows-1252").replace("Two", "Größe – “x”").encode("cp1252")
    assert read(old)[1].stated["title"] == "Größe – “x”"


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\x01" * 50, "<!doctype html><html><body><p>Hello&nbsp;<br>all</p></body></html>", "{}", "[]",
     "{" * 5000, '{"version": "https://jsonfeed.org/version/1.1", "items": 1}', '{"version": "2", "items": []}',
     "plain text", '{"version": "https://jsonfeed.org/version/1.1", "items": ' + "[" * 100_000],
    ids=["nothing", "binary", "page", "object", "list", "braces", "number", "version", "text", "deep"],
)  # fmt: skip
def test_what_is_no_feed_is_told(data):
    with pytest.raises(
        FetchError, match=r"https://example\.org/feed: is no RSS, Atom or JSON feed; check the address"
    ) as raised:
        read(data)
    assert "\n" not in str(raised.value)


def test_a_feed_without_entries_is_a_feed():
    assert read('<rss version="2.0"><channel><title>T</title></channel></rss>') == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("entity", ['<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/passwd">', '<!entity % a "b">'])
def test_a_feed_with_entities_is_refused(encoding, entity):
    bomb = f"<!DOCTYPE rss [{entity}]>{RSS.partition('?>')[2].replace('Two', '&a;')}"
    with pytest.raises(FetchError, match="declares XML entities"):
        read(bomb.encode(encoding))


def test_a_feed_with_a_document_type_and_html_entities_is_read():
    old = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.org/rss.dtd">'
    assert len(read(old + RSS.partition("?>")[2].replace("Two", "x&nbsp;y &eacute;"))) == 2


@pytest.mark.parametrize("name", [__file__, "http://127.0.0.1:9/feed", "file:///etc/passwd"])
def test_a_feed_that_is_a_name_is_not_opened(name, monkeypatch):
    monkeypatch.chdir(Path(__file__).parent)
    with pytest.raises(FetchError, match="is no RSS, Atom or JSON feed"):
        read(name)


@pytest.mark.parametrize("href", ["/feed.xml?a=1&amp;b=2", "https://example.org/feed.xml?a=1&b=2"])
def test_a_page_that_names_its_feed_is_no_dead_end(href):
    page = f"<html><head><link rel='alternate' type='application/rss+xml' title='T' href='{href}'></head></html>"
    with pytest.raises(FetchError, match=r"its page names https://example\.org/feed\.xml\?a=1&b=2$"):
        read(page)


@pytest.mark.parametrize("filling", ["<a>" * 50_001, "x &" * 1_000_001])
def test_a_feed_that_would_take_minutes_is_refused(filling):
    with pytest.raises(FetchError, match="is too large for a feed"):
        read(f'<rss version="2.0"><channel><item>{filling}')


@pytest.mark.parametrize("encoding", ["utf-7", "cp037"])
def test_an_encoding_that_hides_markup_is_not_read(encoding):
    declared = b'<?xml version="1.0" encoding="%s"?>' % encoding.encode() if encoding == "utf-7" else b""
    with pytest.raises(FetchError, match="is no RSS, Atom or JSON feed"):
        read(declared + RSS.partition("?>")[2].strip().replace("–", "-").encode(encoding).replace(b"<", b"+ADw-"))


PIECES = st.lists(
    st.sampled_from([*"<>&;'x é", "&#0;", "&#xD800;", "&lt;p&gt;", "&amp;", "<![CDATA[", "]]>", "<!--", "\x01", "http://[",
                     "https://example.org/", "</title>", "<item>", "<b>", "Mon, 99"]),
    max_size=8,
).map("".join)  # fmt: skip
ITEM = "<item><title>{}</title><link>{}</link><guid>{}</guid><pubDate>{}</pubDate><author>{}</author></item>"
ITEMS = st.lists(st.tuples(PIECES, PIECES, PIECES, PIECES, PIECES).map(lambda parts: ITEM.format(*parts)), max_size=3)


@given(ITEMS.map(lambda items: f'<rss version="2.0"><channel>{"".join(items)}</channel></rss>'.encode()) | st.binary())
def test_any_bytes_are_entries_with_an_address_or_a_fault(data):
    try:
        entries = read(data)
    except FetchError:
        return
    for entry in entries:
        assert entry.id
        assert entry.address
        assert all(clean(entry.stated).values())
