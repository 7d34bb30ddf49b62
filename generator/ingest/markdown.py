"""Markdown: its blocks, with all markup blanked in place."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.ingest.body import LINE_BREAKS, Body, blank_breaks, blank_controls, is_prose, trim
from generator.ingest.decoding import decode
from generator.ingest.front_matter import split_front_matter
from generator.ingest.inline import find_markup, watch
from generator.models import Paragraph, Span

_PARSER = watch(MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"]))

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_CHARACTER = re.compile(rf"[^{LINE_BREAKS}]")
_HTML = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:")
_BLOCKS = {"inline", "fence", "code_block", "html_block", "hr", "table_open"}
_CELLS = {"th_open", "td_open"}

_Kind = Literal["text", "heading", "other"]


def read_markdown(path: Path, data: bytes) -> Body:
    """Return the text below the front matter of `data` and its paragraphs in order; errors call the file `path`.

    Line breaks stay in paragraphs of kind `other`, where they carry meaning.

    Raises:
        SeedError: it is not text, or its front matter cannot be read.
    """
    text, stated = split_front_matter(path, decode(path, data))
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    position = 0
    for kind, block, plain in _read_blocks(text):
        start, end = trim(plain, 0, len(plain))
        if start < end:
            paragraphs.append(Paragraph(block + start, block + end, kind))
            pieces += [_blank(text[position:block]), plain]
            position = block + len(plain)
    pieces.append(_blank(text[position:]))
    return Body(text, "".join(pieces), tuple(paragraphs), stated)


def _read_blocks(text: str) -> Iterator[tuple[_Kind, int, str]]:
    """Yield the kind, the start and the plain form of every block, in order."""
    env: dict[str, Any] = {}
    lines = [match.span(1) for match in _LINE.finditer(text)]
    for before, token in pairwise([Token("", "", 0), *_PARSER.parse(text, env)]):
        if not token.map or token.type not in _BLOCKS or before.type in _CELLS:
            continue
        rows = lines[token.map[0] : token.map[1]]
        start, end = rows[0][0], rows[-1][1]
        if token.type == "inline":
            plain = _read_inline(text, rows, token.content, env)
            yield _kind_of(before, token, plain), start, plain
        elif token.type == "html_block":
            yield "other", start, blank_controls(_HTML.sub(lambda match: _blank(match[0]), text[start:end]))
        else:
            yield "other", start, blank_controls(text[start:end])


def _kind_of(before: Token, token: Token, plain: str) -> _Kind:
    if not is_prose(plain) or _FOOTNOTE.match(token.content):
        return "other"
    return "heading" if before.type == "heading_open" else "text"


def _read_inline(text: str, rows: list[Span], content: str, env: dict[str, Any]) -> str:
    """Return the plain form of the lines of `text` at `rows`, of which markdown-it gives the `content`."""
    visible = list(content)
    for start, end in find_markup(_PARSER, content, env):
        visible[start:end] = " " * (end - start)
    first = rows[0][0]
    shown = [" "] * (rows[-1][1] - first)
    for place, source, length in _align(text, rows, content):
        shown[source - first : source - first + length] = visible[place : place + length]
    return blank_breaks(blank_controls("".join(shown)))


def _align(text: str, rows: list[Span], content: str) -> Iterator[tuple[int, int, int]]:
    """Yield for each line of `content` where it stands in `content` and in `text`, and its length.

    A line of the content is a line of the source less what marks its block: indentation, `>`, `-`, `#`.
    """
    place, remaining = 0, iter(rows)
    for line in content.split("\n"):
        filled = line.strip()
        found = next(((start, at) for start, end in remaining if (at := text[start:end].rfind(filled)) >= 0), None)
        if filled and found:
            yield place + line.index(filled), sum(found), len(filled)
        place += len(line) + 1


def _blank(text: str) -> str:
    return _CHARACTER.sub(" ", text)
