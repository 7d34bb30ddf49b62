"""Saved web pages: which of their text is the article, and what they state about it."""

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.ingest.pages import MAX_ELEMENTS, Page, read_html, read_page
from tests.ingest.page_cases import FOLDER, PAGES, measure, read_expected, read_found, split_words

WORDS = 99.0
"""Per cent of the words, precision and recall: the floor on each page."""
PARAGRAPHS = 95.0
"""Per cent of whole paragraphs and headings."""

PROSE = "<p>The harbour authority said on Monday that its offer to the dockers of Port Alder stands as it is.</p>"
PATH = Path("a.html")


def make_page(body: str = PROSE * 1, head: str = "", lang: str = "en") -> bytes:
    more = "<p>The union’s members voted on Sunday to stay out until the contract of 2023 is restored in full.</p>"
    return f'<html lang="{lang}"><head>{head}</head><body><article>{body}{more}</article></body></html>'.encode()


def stated(head: str, body: str = PROSE) -> dict[str, object]:
    return dict(read_html(PATH, make_page(body, head)).front_matter)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_article_of_a_page_is_told_from_the_rest(page):
    found, expected = read_found(read_html(page, page.read_bytes())), read_expected(page)
    assert min(measure(split_words(found), split_words(expected))) >= WORDS
    assert min(measure(found, expected)) >= PARAGRAPHS


def test_the_order_of_an_article_is_kept():
    page = FOLDER / "explainer_lists.html"
    assert read_found(read_html(page, page.read_bytes())) == read_expected(page)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("news_site", {"title": "Dockers walk out in Port Alder", "author": "Ann Example", "date": "2026-03-09",
                       "outlet": "The Alder Gazette", "language": "en-GB",
                       "url": "https://www.aldergazette.example/news/2026/03/dockers-walk-out"}),
        ("amp", {"title": "Airline grounds its fleet after second engine fault", "author": "Marcus Lee",
                 "date": "2026-02-03", "outlet": "Daily Herald", "language": "en",
                 "url": "https://www.dailyherald.example/business/airline-grounds-fleet-4471"}),
        ("wordpress_comments", {"title": "Why the tram should go to the hospital", "author": "Jo Marten",
                                "date": "2026-01-14", "language": "en-US",
                                "url": "https://keswicknotes.example/2026/01/tram-hospital/"}),
        ("latin", {"title": "El Faro in English: Núñez and Müller sign fishing accord", "author": "José García",
                   "date": "2008-07-15", "outlet": "El Faro in English", "language": "en"}),
        ("old_tables", {"title": "Valley Courier Online: Quarry fined over dust"}),
        ("brief", {"title": "Bridge reopens", "date": "2026-10-05", "outlet": "Radio Skerry", "language": "en"}),
        ("interview", {"title": "‘We counted the wrong fish’: an interview with Tove Lie", "outlet": "North Review"}),
    ],
)  # fmt: skip
def test_a_page_tells_what_it_states_and_no_more(name, expected):
    page = FOLDER / f"{name}.html"
    assert dict(read_html(page, page.read_bytes()).front_matter) == expected


def test_a_fetched_page_is_its_statements_and_markdown():
    page = read_page((FOLDER / "explainer_lists.html").read_bytes(), "https://civicdesk.example/border?x=1")
    assert page.url == "https://civicdesk.example/border?x=1"
    assert (page.title, page.author, page.date) == ("Explainer: what the border deal says", "Omar Haddad", "2026-08-19")
    assert "\n\n## What was agreed?\n\nThe text has four chapters." in page.text
    assert "\n\n- Both parliaments vote in September.\n\n" in page.text
    assert isinstance(page, Page)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2026-03-11">',
        '<link rel="canonical" href="https://a.example/2026/03/09/dockers">',
        '<meta name="date" content="2026-03-11"><meta name="last-modified" content="2026-03-11">',
        '<meta name="pubdate" content="yesterday">',
        '<meta name="pubdate" content="03/04/2026">',
        '<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2026-03-11"}</script>',
        '<script type="application/ld+json">{"@type":"Event","datePublished":"2026-03-11"}</script>',
    ],
)
def test_no_date_is_taken_from_what_is_no_date_of_publication(head):
    assert "date" not in stated(head)


def test_no_date_is_taken_from_the_words_of_a_page():
    assert "date" not in stated("", '<p>Published 9 March 2026</p><time datetime="2026-03-09">today</time>' + PROSE)


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ('<time itemprop="datePublished" datetime="2026-03-09T08:00Z">9 March</time>', "2026-03-09"),
        ('<time class="entry-date published" datetime="2026-03-09">x</time>'
         '<time class="updated" datetime="2026-03-11">y</time>', "2026-03-09"),
        ('<time class="entry-date published" datetime="2026-03-09">x</time>'
         '<time class="entry-date published" datetime="2026-03-02">of a related post</time>', None),
    ],
)  # fmt: skip
def test_a_time_of_publication_in_the_markup_counts_if_there_is_one_day(body, date):
    assert stated("", body + PROSE).get("date") == date


def test_of_several_articles_in_json_ld_the_one_with_the_headline_of_the_page_counts():
    items = (
        '[{"@type":"NewsArticle","headline":"Another matter","datePublished":"2020-01-01","author":{"name":"Nobody"}},'
        '{"@type":"NewsArticle","headline":"Dockers out","datePublished":"2026-03-09","author":{"name":"By Ann Roe"}}]'
    )
    found = stated(f'<title>Dockers out</title><script type="application/ld+json">{items}</script>')
    assert (found["date"], found["author"]) == ("2026-03-09", "Ann Roe")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('<title>Dockers out | The Gazette</title><meta property="og:site_name" content="The Gazette">', "Dockers out"),
        ("<title>Dockers out - and in</title>", "Dockers out - and in"),
        ('<script type="application/ld+json">{"@type":"Article","headline":"It&#8217;s out"}</script>', "It’s out"),
    ],
)
def test_a_title_loses_the_name_of_the_site_and_nothing_else(head, title):
    assert stated(head)["title"] == title


@pytest.mark.parametrize(
    ("comment", "url"),
    [
        ("<!-- saved from url=(0027)https://a.example/dockers -->", "https://a.example/dockers"),
        ("<!--\n Page saved with SingleFile \n url: https://a.example/dockers \n saved date: today\n-->",
         "https://a.example/dockers"),
        ("<!-- saved from url=(0014)about:internet -->", None),
    ],
)  # fmt: skip
def test_the_address_that_a_browser_notes_counts(comment, url):
    assert read_html(PATH, comment.encode() + make_page()).front_matter.get("url") == url


def test_the_address_of_a_whole_site_is_not_that_of_its_article():
    assert "url" not in stated('<link rel="canonical" href="https://a.example/">')


def test_metadata_that_cannot_be_used_is_left_out():
    head = (
        '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://a b.example/x">'
        '<meta name="author" content="https://facebook.example/gazette"><script type="application/ld+json">{"@type":'
        '["NewsArticle"],"author":[{"name":7},null],"headline":{"a":1},"publisher":[[]]}</script>'
    )
    assert set(stated(head)) == {"language"}


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "ISO-8859-2", "utf-8"])
@pytest.mark.parametrize(
    "declaration", ['<meta charset="{}">', '<meta http-equiv="content-type" content="a;charset={}">']
)
def test_characters_are_read_as_declared(charset, declaration):
    encoding = "cp1252" if charset == "iso-8859-1" else charset
    data = make_page("<p>Jürgen Müller and Zoë said on Monday that the talks had been broken off for good.</p>".replace(
        "Zoë", "Zoé"), declaration.format(charset)).decode().replace("’", "'").encode(encoding)  # fmt: skip
    assert "Jürgen Müller and Zoé said" in read_html(PATH, data).text


def test_valid_utf_8_is_read_as_such_whatever_is_declared():
    assert "Núñez" in read_html(PATH, make_page(PROSE.replace("Port", "Núñez"), '<meta charset="iso-8859-1">')).text


def test_the_charset_of_the_server_comes_before_that_of_the_page():
    data = make_page("<p>Łukasz Wiśniewski said on Monday that the talks had been broken off for good.</p>",
                     '<meta charset="iso-8859-1">').decode().replace("’", "'").encode("cp1250")  # fmt: skip
    assert "Łukasz Wiśniewski" in read_page(data, charset="windows-1250").text


def test_an_undeclared_encoding_in_which_a_name_could_be_another_is_refused():
    data = make_page("<p>Señor Núñez said on Monday that the talks had been broken off.</p>").decode().replace("’", "'")
    with pytest.raises(SeedError, match=r"encoding not recognized .*; save it as UTF-8"):
        read_html(PATH, data.encode("cp1252"))


def test_characters_of_the_article_that_are_lost_are_not_passed_over():
    data = make_page(PROSE, '<meta charset="utf-8">').replace(b"Monday", b"Mond\xff")
    with pytest.raises(SeedError, match=r"a\.html: holds characters that cannot be told \(U\+FFFD\); save it anew"):
        read_html(PATH, data)


def test_characters_outside_the_article_may_be_lost():
    data = make_page(PROSE, '<meta charset="utf-8">').replace(b"<body>", b"<body><script>x='\xff'</script>")
    assert read_html(PATH, data).text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"<html><body><nav><a href=/>Home</a></nav></body></html>", "holds no article that can be told"),
        (make_page("<p>a</p>" * (MAX_ELEMENTS + 1)), "is a page of 30,0"),
        (
            make_page("<p " + " ".join(f"a{n}=1" for n in range(300)) + ">"),
            "more than two hundred attributes",
        ),
        (b"%PDF-1.7 renamed", "is a PDF"),
    ],
)
def test_what_is_no_page_to_read_is_refused_in_one_line(data, message):
    with pytest.raises(SeedError, match=message) as caught:
        read_html(PATH, data)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 5000 + PROSE,
        "<table><tr><td>" * 200 + PROSE,
        f'<img src="data:image/png;base64,{"A" * 5_000_000}">' + PROSE,
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>" + PROSE,
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>&b;" + PROSE,
        "<a b='" * 10_000 + PROSE,
    ],
    ids=["deep", "tables", "picture", "json", "entities", "quotes"],
)
def test_a_hostile_page_is_read_or_refused(body):
    try:
        read_html(PATH, make_page(body))
    except SeedError as error:
        assert str(error).startswith("a.html: ")  # noqa: PT017 - both ends are right


def test_nothing_is_fetched(monkeypatch):
    def refuse(*_):
        pytest.fail("opened a connection")

    monkeypatch.setattr("socket.socket.connect", refuse)
    head = '<link rel="stylesheet" href="http://a.example/x.css"><base href="http://a.example/">'
    assert read_html(
        PATH, make_page(f'<img src="http://a.example/x.png"><iframe src="http://a.example"></iframe>{PROSE}', head)
    )


def test_a_form_around_the_whole_page_hides_nothing():
    data = make_page().replace(b"<article>", b"<form id=aspnet><div class=content>" + PROSE.encode() * 12)
    assert "The union’s members voted" in read_html(PATH, data).text


def test_a_page_reads_the_same_each_time():
    page = FOLDER / "app_divs.html"
    assert read_html(page, page.read_bytes()) == read_html(page, page.read_bytes())
