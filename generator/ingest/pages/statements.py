"""What a web page states about its article: in JSON-LD, in OpenGraph and other meta elements, in its markup.

What is stated is returned as it is written; nothing is concluded from what merely stands on the page. A date is that of
publication: neither one in the address nor that of a change.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from generator.ingest.addresses import is_address
from generator.ingest.blocks import make_line
from generator.ingest.dates import DateError, resolve_date
from generator.ingest.pages.json_ld import Statements

_META = {
    "title": ("og:title", "headline", "parsely-title", "sailthru.title", "citation_title", "dcterms.title", "dc.title",
              "twitter:title"),
    "author": ("author", "article:author", "parsely-author", "sailthru.author", "byl", "citation_author",
               "dcterms.creator", "dc.creator"),
    "date": ("article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
             "citation_publication_date", "publish-date", "publish_date", "publication_date", "pubdate",
             "dcterms.issued", "dcterms.date.issued", "dc.date.issued", "govuk:first-published-at"),
    "outlet": ("og:site_name", "publisher", "citation_journal_title", "dcterms.publisher", "dc.publisher",
               "application-name"),
    "url": ("og:url", "parsely-link", "twitter:url"),
    "language": ("content-language", "dcterms.language", "dc.language", "og:locale"),
}  # fmt: skip
"""Names of meta elements, the surest first."""

_PUBLISHED = {"published", "entry-date", "dt-published", "date-published", "post-date"}
"""Classes of a time of publication: those of WordPress, of microformats and the like."""

_SAVED = re.compile(r"saved from url=\(\d+\)\s*(\S+)|Page saved with SingleFile\s+url:\s*(\S+)")
"""The comment that browsers, and SingleFile, write into a page that they save."""
_HEAD = 4096
"""Characters."""
_SEPARATOR = r"\s+[|•·–—«»:-]\s+"
_BYLINE = re.compile(r"^by\s+", re.IGNORECASE)
_AUTHORS = (
    "//*[@itemprop='author']//*[@itemprop='name'] | //a[@rel='author']"
    " | //*[contains(concat(' ', @class, ' '), ' author ')]//*[contains(concat(' ', @class, ' '), ' fn ')]"
)
"""Microdata, HTML and microformats."""
_NOBODY = {"admin", "administrator", "webmaster"}


def read_statements(tree: HtmlElement, source: str, address: str = "") -> dict[str, str]:
    """Return what a page states of `title`, `author`, `date`, `outlet`, `url` and `language`; no key is empty.

    `source` is the page as text, `address` where it was fetched, which counts where the page gives no address itself.
    """
    titles = [*_meta(tree, "title"), *_texts(tree.xpath("//head/title | //h1"))]
    article = Statements(tree, titles)
    outlet = _first([*article.texts("publisher"), *_meta(tree, "outlet")])
    found = {
        "title": _shorten(_first([*article.texts("headline"), *titles]), outlet, _texts(tree.xpath("//h1"))),
        "author": ", ".join(_find_authors(tree, article)),
        "date": _first(_find_dates(tree, article)),
        "outlet": outlet,
        "url": _first(_find_addresses(tree, article, address or _saved_from(source))),
        "language": _first([*_strip(tree.xpath("/html/@lang")), *_meta(tree, "language")]),
    }
    return {key: value for key, value in found.items() if value}


def _find_authors(tree: HtmlElement, article: Statements) -> list[str]:
    """Return who wrote the article, as the first place that names somebody has it."""
    for names in (
        article.texts("author"),
        _meta(tree, "author"),
        _texts(tree.xpath(_AUTHORS)),
    ):
        authors = dict.fromkeys(_BYLINE.sub("", name) for name in names if "://" not in name)
        if found := [name for name in authors if name.lower() not in _NOBODY]:
            return found
    return []


def _find_dates(tree: HtmlElement, article: Statements) -> Iterator[str]:
    """Yield the date of publication in ISO 8601, from each place that states a single one."""
    times = [
        time for time in tree.xpath("//time[@datetime] | //*[@itemprop='datePublished']") if _is_of_publication(time)
    ]
    for stated in (
        article.texts("datePublished"),
        _meta(tree, "date")[:1],
        _strip(time.get("datetime") or time.get("content") or time.text_content() for time in times),
    ):
        days = {day for text in stated if (day := _resolve(text))}
        if len(days) == 1:
            yield days.pop()


def _is_of_publication(time: HtmlElement) -> bool:
    return (
        time.get("itemprop") == "datePublished"
        or time.get("pubdate") is not None
        or not _PUBLISHED.isdisjoint((time.get("class") or "").split())
    )


def _resolve(text: str) -> str:
    try:
        return resolve_date(text)
    except DateError:
        return ""


def _find_addresses(tree: HtmlElement, article: Statements, base: str) -> Iterator[str]:
    """Yield the addresses of the article, its own first; that of the whole site is none."""
    links = _strip(tree.xpath("//link[@rel='canonical']/@href"))
    for link in (*links, *_meta(tree, "url"), *article.texts("url"), base):
        try:
            address = urljoin(base, link)
            parts = urlsplit(address)
        except ValueError:
            continue
        if is_address(address) and (parts.path.strip("/") or parts.query):
            yield address


def _saved_from(source: str) -> str:
    found = _SAVED.search(source[:_HEAD])
    return next(filter(None, found.groups()), "") if found else ""


def _shorten(title: str, outlet: str, headings: list[str]) -> str:
    """Return a title less the name of the site behind it, if a heading or the outlet shows where that begins."""
    for heading in headings:
        if re.match(rf"{re.escape(heading)}{_SEPARATOR}", title, re.IGNORECASE):
            return title[: len(heading)]
    return re.sub(rf"{_SEPARATOR}{re.escape(outlet)}$", "", title, flags=re.IGNORECASE) if outlet else title


def _meta(tree: HtmlElement, key: str) -> list[str]:
    """Return what the meta elements of a key state, those of the surest name first."""
    stated: dict[str, list[str]] = {}
    for element in tree.xpath("//meta[@content]"):
        for name in {element.get(part, "").lower() for part in ("property", "name", "itemprop", "http-equiv")}:
            stated.setdefault(name, []).append(element.get("content"))
    return _strip(text for name in _META[key] for text in stated.get(name, ()))


def _texts(elements: Iterable[HtmlElement]) -> list[str]:
    return _strip(element.text_content() for element in elements)


def _strip(texts: Iterable[str]) -> list[str]:
    """Return the texts each in one line, without those that are empty."""
    return [line for text in texts if (line := make_line(text))]


def _first(texts: Iterable[str]) -> str:
    return next(iter(texts), "")
