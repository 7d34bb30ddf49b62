"""A web page, saved or fetched: what it states about its article, and the article's text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html

from generator.errors import SeedError
from generator.ingest.blocks import Block, make_body, write_markdown
from generator.ingest.body import Body
from generator.ingest.charset import check_whole, decode_declared
from generator.ingest.furniture import drop_furniture
from generator.ingest.pages.cleaning import clean
from generator.ingest.pages.statements import read_statements
from generator.ingest.pages.text import find_text

MAX_ELEMENTS = 30_000
"""Of a page; the time that reading one takes grows with them."""

_COPY = "copy the article into a .txt file"

_EMBEDDED = re.compile(r"data:[\w/+.-]+;base64,[\w+/=%]*", re.IGNORECASE)
"""Pictures and fonts that saved pages carry."""
_INVALID = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ATTRIBUTE = r"""\s++[^\s=<>"']++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?+"""
_OVERLOADED = re.compile(rf"<\w++(?:{_ATTRIBUTE}){{200}}")
"""A tag of two hundred attributes, of which reading takes a time that grows with their square."""
_UNUSED = ("style", "svg", "noscript", "template", "iframe", "object")


@dataclass(frozen=True, slots=True)
class Page:
    """An article of the web; what the page does not state is empty."""

    text: str
    """In Markdown."""
    title: str = ""
    author: str = ""
    date: str = ""
    """Of publication, ISO 8601, as precise as stated."""
    outlet: str = ""
    url: str = ""
    """As the page itself gives it, else where it was fetched."""
    language: str = ""


def read_page(data: bytes, address: str = "", charset: str = "") -> Page:
    """Return the article of a page that was fetched at `address`, in the `charset` that the server declared.

    Nothing is fetched or run.

    Raises:
        SeedError: it cannot be read or holds no article; the error calls it by its address.
    """
    blocks, stated = read_article(Path(address or "page"), data, address, charset)
    return Page(write_markdown(blocks), **stated)


def read_html(path: Path, data: bytes) -> Body:
    """Return the article of a saved page, and what the page states about it; errors call the file `path`.

    Raises:
        SeedError: it cannot be read or holds no article.
    """
    blocks, stated = read_article(path, data)
    return make_body(blocks, stated)


def read_article(
    path: Path, data: bytes, address: str = "", charset: str = ""
) -> tuple[list[Block], Mapping[str, str]]:
    """Return the blocks of a page's article, and what the page states about it; errors call the page `path`.

    Raises:
        SeedError: it cannot be read or holds no article.
    """
    source = decode_declared(path, data, charset)
    tree = _parse(path, source)
    stated = read_statements(tree, source, address)
    clean(tree)
    blocks = drop_furniture(find_text(tree), stated.get("title", ""), stated.get("author", ""))
    if not any(block.kind == "text" for block in blocks):
        raise SeedError(path, "holds no article that can be told from the rest", _COPY)
    check_whole(path, (*stated.values(), *(block.text for block in blocks)))
    return blocks, stated


def _parse(path: Path, source: str) -> html.HtmlElement:
    """Return the tree of a page without what is not read.

    Raises:
        SeedError: it is no page, or too large a one.
    """
    if _OVERLOADED.search(source):
        raise SeedError(path, "has a tag of more than two hundred attributes, as no page has", _COPY)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    text = _INVALID.sub("", _EMBEDDED.sub("", source))
    try:
        tree = html.document_fromstring(text.encode(errors="replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise SeedError(path, "is no web page that can be read", _COPY) from error
    etree.strip_elements(tree, *_UNUSED, with_tail=False)
    elements = sum(1 for _ in tree.iter())
    if elements > MAX_ELEMENTS:
        reason = f"is a page of {elements:,} elements, and {MAX_ELEMENTS:,} are read"
        raise SeedError(path, reason, _COPY)
    return tree
