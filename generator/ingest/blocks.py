"""What a reader of pages and documents finds: blocks in order, which become a seed's text, or Markdown."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.ingest.body import Body, blank_controls, is_prose
from generator.models import Paragraph

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""What only tells where a line may break."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

_PAIRED = {mark: re.compile(rf"(?<!\w){mark}|{mark}(?!\w)") for mark in ("`", r"\*", "_")}
"""Marks that take two to mean anything, and none within a word."""
_SINGLE = re.compile(r"(?<=\])[(:\[]|(?<=\[)\^|<(?=[a-z/!?])|&(?=#?\w+;)|\\(?=[!-/:-@\[-`{-~])", re.IGNORECASE)
_LEADING = "#>+~=-*"
_NUMBER = re.compile(r"\d{1,9}[.)]")
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading in one line, or what is no prose with its line breaks."""

    text: str
    kind: Literal["text", "heading", "item", "other"] = "text"


def make_line(text: str) -> str:
    """Return a text in one line, without soft hyphens, control characters and what is no character."""
    line = _SURROGATE.sub("\ufffd", _CONTROL.sub(" ", _UNSEEN.sub("", text)))
    return " ".join(line.split())


def make_table(rows: Iterable[Iterable[str]]) -> Block:
    """Return the rows of a table, a line each."""
    return Block("\n".join(" | ".join(map(make_line, row)) for row in rows), "other")


def make_block(text: str, kind: Literal["text", "heading", "item"] = "text") -> Block:
    """Return a block in one line; one without a letter or a digit is no prose."""
    line = make_line(text)
    return Block(line, kind if is_prose(line) else "other")


def make_body(blocks: Iterable[Block], stated: Mapping[str, object] | None = None) -> Body:
    """Return the blocks as a seed's text, a blank line between two, and what the seed states of itself."""
    text = ""
    paragraphs = []
    for block in blocks:
        if block.text:
            start = len(text) + 2 if text else 0
            text += f"\n\n{block.text}" if text else block.text
            paragraphs.append(Paragraph(start, len(text), "text" if block.kind == "item" else block.kind))
    return Body(text, blank_controls(text), tuple(paragraphs), stated or {})


def write_markdown(blocks: Iterable[Block]) -> str:
    """Return the blocks as Markdown of the same words: what is no prose stands between fences."""
    return "".join(f"{_mark(block)}\n\n" for block in blocks if block.text).rstrip("\n") + "\n"


def _mark(block: Block) -> str:
    if block.kind == "other":
        return f"{_FENCE}\n{block.text.replace(_FENCE, '')}\n{_FENCE}"
    text = _escape(block.text)
    if block.kind == "heading":
        return f"## {text}"
    number = _NUMBER.match(text)
    place = number.end() - 1 if number else 0
    line = f"{text[:place]}\\{text[place:]}" if number or text[0] in _LEADING else text
    return f"- {line}" if block.kind == "item" else line


def _escape(text: str) -> str:
    """Return a line in which nothing is taken for inline markup; what could not be is left as it is."""
    text = _SINGLE.sub(r"\\\g<0>", text)
    for mark in _PAIRED.values():
        if len(mark.findall(text)) > 1:
            text = mark.sub(r"\\\g<0>", text)
    return text
