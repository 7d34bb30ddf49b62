"""From an address to a seed."""

import hashlib
from dataclasses import replace

import pytest

from generator.config import Config
from generator.edits import Outlet
from generator.errors import BriefingError, DuplicateError, FetchError
from generator.ingest import read_seed
from generator.intake import Pages
from tests.intake.conftest import DAY, TEXT, list_files, open_pages, read_sidecar, write_page
from tests.serving import Site

LINKED = '<link rel="canonical" href="{}">'
STATED = """
<meta property="og:site_name" content="The Alder Gazette"><meta name="author" content="Ann Example">
<meta property="article:published_time" content="2026-03-09T08:00:00Z">
"""
IN_JSON = """
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Dockers walk out in Port Alder", "datePublished": "2026-03-09", "author": {"@type": "Person",
"name": "Ann Example"}, "publisher": {"@type": "Organization", "name": "The Alder Gazette"}}</script>
"""


@pytest.mark.parametrize("head", [STATED, IN_JSON], ids=["meta", "json-ld"])
def test_a_page_becomes_a_seed_and_a_sidecar_that_a_person_can_read(site: Site, pages: Pages, config: Config, head):
    seed = pages.add(site.put("/news/strike?utm_source=feed", write_page(head=head)))
    assert seed == config.seeds / "fetched/2026-03-09-dockers-walk-out-in-port-alder.md"
    text = seed.read_text("utf-8")
    assert all(paragraph in text for paragraph in TEXT)
    assert "Sport" not in text
    assert seed.with_suffix(".yml").read_text("utf-8") == (
        "title: Dockers walk out in Port Alder\n"
        "date: 2026-03-09\n"
        "outlet: The Alder Gazette\n"
        "author: Ann Example\n"
        f"url: {site.address}/news/strike\n"
        "language: en\n"
        f"retrieved: {DAY}\n"
        f"sha256: {hashlib.sha256(seed.read_bytes()).hexdigest()}\n"
    )


def test_what_was_written_is_read_as_a_seed(site: Site, pages: Pages, config: Config):
    seed = pages.add(site.put("/a", write_page(title="“No”: 1 &amp; 2 # three - yes", head=STATED)))
    document = read_seed(seed, config)
    assert document.metadata.title == "“No”: 1 & 2 # three - yes"
    assert (document.metadata.date, document.metadata.publish) == ("2026-03-09", "used")
    assert document.metadata.sha256 == document.sha256
    assert document.metadata.retrieved == DAY


def test_a_page_that_states_nothing_has_no_title_made_up(site: Site, pages: Pages):
    page = f"<html><body><article>{''.join(f'<p>{p}</p>' for p in TEXT)}</article></body></html>"
    seed = pages.add(site.put("/news/harbour-strike.html", page))
    assert seed.name == "harbour-strike.md"
    assert set(read_sidecar(seed)) <= {"url", "retrieved", "sha256"}


@pytest.mark.parametrize(
    ("canonical", "kept"),
    [
        ("{site}/strike", "/strike"),
        ("/strike#top", "/strike"),
        ("https://example.org/strike", "/a"),
        ("{site}/", "/a"),
        ("http://[", "/a"),
    ],
)
def test_the_address_that_a_page_gives_as_its_own_counts_if_it_is_of_the_same_site(
    site: Site, pages: Pages, canonical, kept
):
    link = LINKED.format(canonical.format(site=site.address))
    assert read_sidecar(pages.add(site.put("/a", write_page(head=link))))["url"] == f"{site.address}{kept}"


def test_what_is_given_counts_more_than_the_page_and_what_is_hinted_less(site: Site, pages: Pages):
    given = {"outlet": "Gazette", "kind": "opinion", "publish": "link"}
    hints = {"title": "Another title", "date": "2026-03-10", "author": "Bob"}
    stated = read_sidecar(pages.add(site.put("/a", write_page()), given, hints))
    assert (stated["outlet"], stated["kind"], stated["publish"]) == ("Gazette", "opinion", "link")
    assert (stated["title"], stated["date"], stated["author"]) == (
        "Dockers walk out in Port Alder",
        "2026-03-10",
        "Bob",
    )


@pytest.mark.parametrize(("setting", "rule"), [("full", "used"), ("used", "used"), ("link", "link")])
def test_no_more_of_a_page_is_shown_than_what_is_used_nor_than_the_settings_allow(
    site: Site, config: Config, setting, rule
):
    asked = replace(config, publish=setting)
    seed = open_pages(asked).add(site.put("/a", write_page()))
    assert read_seed(seed, asked).metadata.publish == rule


def test_a_rule_for_an_outlet_holds_for_its_pages(site: Site, config: Config):
    asked = replace(config, outlets=(Outlet("The Alder Gazette", "full"),))
    seed = open_pages(asked).add(site.put("/a", write_page(head=STATED)))
    assert read_seed(seed, asked).metadata.publish == "full"


def test_two_articles_of_one_title_and_day_are_two_seeds(site: Site, pages: Pages):
    first = pages.add(site.put("/a", write_page()))
    second = pages.add(site.put("/b", write_page(text=(*TEXT, "A second day of talks began on Tuesday morning."))))
    assert [first.stem, second.stem] == ["dockers-walk-out-in-port-alder", "dockers-walk-out-in-port-alder-2"]


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("CON", "con-article"),
        ("../../etc/passwd", "etc-passwd"),
        ("Überfall: “Größe”?", "uberfall-grosse"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_name_is_safe_on_every_system(site: Site, pages: Pages, title, stem):
    assert pages.add(site.put("/a", write_page(title=title))).stem == stem


def test_a_title_without_latin_letters_is_named_by_its_hash(site: Site, pages: Pages):
    seed = pages.add(site.put("/a", write_page(title="港口罢工")))
    assert seed.stem == f"article-{read_sidecar(seed)['sha256'][:8]}"
    assert read_sidecar(seed)["title"] == "港口罢工"


@pytest.mark.parametrize("again", ["/a", "/a/", "/a?utm_source=x&fbclid=y", "/a#comments"])
def test_an_address_that_is_a_seed_already_is_not_fetched_again(site: Site, pages: Pages, config: Config, again):
    seed = pages.add(site.put("/a", write_page()))
    for fresh in (pages, open_pages(config)):
        with pytest.raises(DuplicateError, match=rf"is there already, as seeds/fetched/{seed.stem}\.(md|yml); nothing"):
            fresh.add(f"{site.address}{again}")
    assert site.paths == ["/a"]


def test_an_address_is_known_by_its_sidecar_where_the_text_is_kept_elsewhere(site: Site, pages: Pages, config: Config):
    pages.add(site.put("/a", write_page())).unlink()
    with pytest.raises(DuplicateError):
        open_pages(config).add(f"{site.address}/a")


def test_a_text_that_is_a_seed_already_is_not_taken_again_from_elsewhere(site: Site, pages: Pages, config: Config):
    (config.seeds / "mine.txt").write_text("\n\n".join(TEXT), encoding="utf-8")
    with pytest.raises(DuplicateError, match=r"as seeds/mine\.txt; nothing was added"):
        pages.add(site.put("/a", write_page()))
    assert list_files(config) == ["mine.txt"]


def test_a_text_that_another_outlet_prints_too_is_a_reprint_and_taken(site: Site, pages: Pages):
    first = pages.add(site.put("/a", write_page(head=STATED)))
    second = pages.add(site.put("/b", write_page(head=STATED)), {"outlet": "The Keswick Post"})
    assert first != second
    with pytest.raises(DuplicateError):
        pages.add(site.put("/c", write_page(head=STATED)))


def test_nothing_that_lies_there_is_overwritten(site: Site, pages: Pages, config: Config):
    (config.seeds / "fetched").mkdir()
    for name in ("dockers-walk-out-in-port-alder.yml", "dockers-walk-out-in-port-alder-2.TXT"):
        (config.seeds / "fetched" / name).write_text("mine", encoding="utf-8")
    assert pages.add(site.put("/a", write_page())).stem == "dockers-walk-out-in-port-alder-3"
    assert (config.seeds / "fetched/dockers-walk-out-in-port-alder.yml").read_text("utf-8") == "mine"


def test_a_seed_that_cannot_be_written_leaves_no_half(site: Site, pages: Pages, config: Config):
    (config.seeds / "fetched").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(BriefingError, match="cannot be written"):
        pages.add(site.put("/a", write_page()))
    assert list_files(config) == ["fetched"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "empty|no article"),
        ("<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
        ("\0" * 50, "NUL|no article|not"),
        (write_page().replace('lang="en"', 'lang="de-AT"'), "its language is 'de-AT', and the model reads 'en' only"),
        (write_page(text=TEXT * 400), "its text has .* characters, and 100,000 are read"),
    ],
    ids=["empty", "menu", "binary", "german", "large"],
)
def test_a_page_that_makes_no_seed_is_told_by_its_address(site: Site, config: Config, body, reason):
    small = open_pages(replace(config, max_seed_bytes=100_000))
    with pytest.raises(FetchError, match=reason) as raised:
        small.add(site.put("/a", body))
    assert str(raised.value).startswith(f"{site.address}/a: ")
    assert raised.value.lasting
    assert list_files(config) == []


def test_a_page_that_breaks_its_reader_is_told_as_any_other(site: Site, pages: Pages, monkeypatch):
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("generator.intake.pages.read_page", fail)
    with pytest.raises(FetchError, match=r"/a: is damaged \(RecursionError\); copy its text into a \.txt file"):
        pages.add(site.put("/a", write_page()))


def test_a_page_that_leads_to_one_that_is_a_seed_is_not_taken_again(site: Site, pages: Pages):
    pages.add(site.put("/a", write_page()))
    with pytest.raises(DuplicateError):
        pages.add(site.fail("/short", 302, Location="/a"))


def test_a_charset_that_the_server_declares_wrongly_is_no_reason_for_wrong_letters(site: Site, pages: Pages):
    page = write_page(head='<meta charset="utf-8">').encode()
    seed = pages.add(site.put("/a", page, "text/html; charset=iso-8859-1"))
    assert "“We will not work" in seed.read_text("utf-8")


def test_a_page_in_an_older_charset_is_read_as_the_server_declares_it(site: Site, pages: Pages):
    page = write_page(text=(*TEXT, "The café “Größe” stayed open, and so did the harbour office.")).encode("cp1252")
    assert "café “Größe”" in pages.add(site.put("/a", page, "text/html; charset=windows-1252")).read_text("utf-8")


def test_plain_text_and_markdown_are_kept_as_they_are(site: Site, pages: Pages):
    text = "\n\n".join(TEXT)
    plain = pages.add(site.put("/a.txt", text.encode("utf-16"), "text/plain; charset=utf-16"))
    assert (plain.name, plain.read_text("utf-8")) == ("a.txt", text)
    marked = pages.add(site.put("/b.md", f"---\ntitle: T\n---\n{text} More was not known.", "text/markdown"))
    assert marked.suffix == ".md"
    assert marked.read_text("utf-8").startswith("---\ntitle: T\n---\n")
