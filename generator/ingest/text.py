"""Plain text: its paragraphs, whether it is hard-wrapped or holds one paragraph a line.

A blank line always separates paragraphs. What a single line break means is decided once per document (`wrap_width`).
"""

import math
import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import Literal

from generator.ingest.body import LINE_BREAKS, Body, blank_breaks, blank_controls, is_prose, trim
from generator.ingest.decoding import decode
from generator.ingest.headline import CLOSED, REACH, is_headline
from generator.models import Paragraph, Span

NARROWEST, WIDEST = 30, 120
"""Length in characters of the lines of hard-wrapped text."""

_LINE = re.compile(rf"([^{LINE_BREAKS}]*)(?:\r\n|[{LINE_BREAKS}]|\Z)")
_ITEM = re.compile(r"[*•-]\s")


def read_text(path: Path, data: bytes) -> Body:
    """Return the text of `data` and its paragraphs in order; errors call the file `path`.

    Raises:
        SeedError: it is not text.
    """
    text = decode(path, data)
    plain = blank_controls(text)
    lines = [trim(plain, *match.span(1)) for match in _LINE.finditer(plain)]
    blocks = [tuple(group) for filled, group in groupby(lines, lambda line: line[0] < line[1]) if filled]
    width = wrap_width([tuple(plain[start:end] for start, end in block) for block in blocks])
    spans = [span for block in blocks for span in _join_lines(plain, block, width)]
    return Body(text, _blank_breaks_inside(plain, spans), _classify(plain, spans))


def wrap_width(blocks: list[tuple[str, ...]]) -> int:
    """Return the width at which a document is hard-wrapped, 0 if it is not; `blocks` are runs of filled lines.

    A line break comes from wrapping if the line is of middling length, ends amid a sentence, and the next line starts
    with a small letter or with a word that had no room. The document is hard-wrapped if more than half of its
    characters stand in lines that are broken so, and one of these goes on with a small letter, as no list of names
    does; the last line of a block of several is not counted. The width is that of nine lines in ten.
    """
    lengths = sorted(len(line) for block in blocks if len(block) > 1 for line in block if len(line) <= WIDEST)
    if not lengths:
        return 0
    width = lengths[math.ceil(len(lengths) * 0.9) - 1]
    breaks = (pair for block in blocks for pair in pairwise(block))
    wrapped = [(line, following) for line, following in breaks if _is_wrapped(line, following, width)]
    counted = sum(len(line) for block in blocks for line in block[:-1] or block)
    amid_words = any(following[0].islower() for _, following in wrapped)
    return width if amid_words and 2 * sum(len(line) for line, _ in wrapped) > counted else 0


def _is_wrapped(line: str, following: str, width: int) -> bool:
    return (
        NARROWEST <= len(line) <= WIDEST
        and len(following) <= WIDEST
        and not CLOSED.search(line)
        and _runs_on(line, following, width)
    )


def _runs_on(line: str, following: str, width: int) -> bool:
    """Return whether `following` starts with a small letter or with a word that had no room in `line`."""
    return following[0].islower() or len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _join_lines(plain: str, block: tuple[Span, ...], width: int) -> Iterator[Span]:
    """Yield the spans of the paragraphs of a block: every line by itself, or joined if wrapped at `width`."""
    start, end = block[0]
    at_head = True
    for line, following in pairwise(block):
        if width and _belong(plain[slice(*line)], plain[slice(*following)], width, at_head=at_head):
            at_head = False
        else:
            yield start, end
            start = following[0]
        end = following[1]
    yield start, end


def _belong(line: str, following: str, width: int, *, at_head: bool) -> bool:
    """Return whether two lines of a hard-wrapped document are of one paragraph.

    A line broken before its time ends a paragraph if it ends a sentence, or if it stands `at_head` of its block, where
    headline, byline and dateline stand.
    """
    if (
        max(len(line), len(following)) > WIDEST
        or _ITEM.match(following)
        or not (is_prose(line) and is_prose(following))
    ):
        return False
    return _runs_on(line, following, width) or not (at_head or CLOSED.search(line))


def _classify(plain: str, spans: list[Span]) -> tuple[Paragraph, ...]:
    kinds: list[Literal["text", "heading", "other"]] = [
        "text" if is_prose(plain[start:end]) else "other" for start, end in spans
    ]
    opening = [plain[start:end] for start, end in spans[: 1 + REACH]]
    if opening and is_headline(opening[0], opening[1:]):
        kinds[0] = "heading"
    return tuple(Paragraph(start, end, kind) for (start, end), kind in zip(spans, kinds, strict=True))


def _blank_breaks_inside(plain: str, spans: list[Span]) -> str:
    pieces, position = [], 0
    for start, end in spans:
        pieces += [plain[position:start], blank_breaks(plain[start:end])]
        position = end
    return "".join((*pieces, plain[position:]))
