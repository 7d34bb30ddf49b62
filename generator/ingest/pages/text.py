"""The main text of a web page, as trafilatura finds it, in blocks."""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Literal

from lxml.etree import _Element
from lxml.html import HtmlElement
from lxml.html.builder import E as HTML

from generator.ingest.blocks import Block, make_block, make_table

_Kind = Literal["text", "heading", "item"]

_NESTED = {"p", "head", "list", "item", "quote", "table", "code"}
_KINDS: dict[str, _Kind] = {"head": "heading", "item": "item"}
_EMPTY_LINE = re.compile(r"\n\s*\n")
_ENOUGH = 0.9
"""A second reading holds at least this share of the first."""


def find_text(tree: HtmlElement) -> list[Block]:
    """Return the headings and paragraphs of the article on a page, in order; none where there is no article.

    Where trafilatura does not know the element that holds the article, it gathers paragraphs without their headings and
    lists. So the page is then read once more, with the element around them marked as the article.
    """
    found = _extract(tree)
    if any(block.kind == "heading" for block in found):
        return found
    again = _extract(_frame(_find_around(tree, [block.text for block in found])))
    return again if _length(again) >= _ENOUGH * _length(found) else found


def _extract(tree: HtmlElement) -> list[Block]:
    """Return what trafilatura finds, with its strict settings or, for want of any text, its usual ones."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is told by its result
    for precise in (True, False):
        found = trafilatura.bare_extraction(tree, include_comments=False, favor_precision=precise)
        body: _Element | None = getattr(found, "body", None)
        blocks = [] if body is None else [block for block in _find_in(body, "text") if block.text]
        if any(block.kind == "text" for block in blocks):
            return blocks
    return []


def _find_around(tree: HtmlElement, texts: list[str]) -> HtmlElement:
    """Return the smallest element that holds all of the texts."""
    pressed = ["".join(text.split()) for text in texts]
    around = tree
    while True:
        for child in around:
            within = "".join(child.text_content().split())
            if all(text in within for text in pressed):
                around = child
                break
        else:
            return around


def _frame(element: HtmlElement) -> HtmlElement:
    """Return a page of which an element is the article."""
    article = HTML.article(*deepcopy(element))
    article.text = element.text
    return HTML.html(HTML.body(article))


def _length(blocks: list[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _find_in(element: _Element, kind: _Kind) -> Iterator[Block]:
    """Yield the blocks of an element: its own text, and in their places those of the blocks within."""
    if element.tag == "table":
        yield make_table(("".join(cell.itertext()) for cell in row) for row in element.iter("row"))
        return
    if element.tag == "code":
        yield Block("".join(element.itertext()).strip(), "other")
        return
    kind = _KINDS.get(element.tag, kind)
    own = element.text or ""
    for child in element:
        if child.tag in _NESTED:
            yield from _split(own, kind)
            yield from _find_in(child, kind)
            own = child.tail or ""
        else:
            own += _flatten(child)
    yield from _split(own, kind)


def _flatten(element: _Element) -> str:
    """Return the text of an inline element and what follows it; a line break is one."""
    inner = "\n" if element.tag == "lb" else "".join(element.itertext())
    return f"{inner}{element.tail or ''}"


def _split(text: str, kind: _Kind) -> Iterator[Block]:
    for part in _EMPTY_LINE.split(text):
        yield make_block(part, kind)
