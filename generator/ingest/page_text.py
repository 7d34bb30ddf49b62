"""The main text of a web page, as trafilatura finds it, in blocks."""

import logging
import re
from collections.abc import Iterator
from typing import Literal

from lxml.etree import _Element
from lxml.html import HtmlElement

from generator.ingest.blocks import Block, make_block

_NESTED = {"p", "head", "list", "item", "quote", "table", "code"}
_EMPTY_LINE = re.compile(r"\n\s*\n")

_Kind = Literal["text", "heading"]


def find_blocks(tree: HtmlElement) -> list[Block]:
    """Return the headings and paragraphs of the article on a page, in order; none where there is no article.

    Menus, captions, comments and the like are left out.
    """
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is told by its result
    found = trafilatura.bare_extraction(tree, include_comments=False)
    body: _Element | None = getattr(found, "body", None)
    return [] if body is None else [block for block in _find_in(body, "text") if block.text]


def _find_in(element: _Element, kind: _Kind) -> Iterator[Block]:
    """Yield the blocks of an element: its own text, and in their places those of the blocks within."""
    if element.tag == "table":
        rows = (" | ".join(" ".join("".join(cell.itertext()).split()) for cell in row) for row in element.iter("row"))
        yield Block("\n".join(rows), "other")
        return
    if element.tag == "code":
        yield Block("".join(element.itertext()).strip(), "other")
        return
    kind = "heading" if element.tag == "head" else kind
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
