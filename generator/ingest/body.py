"""What a parser makes of a seed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.models import Paragraph, Span

LINE_BREAKS = "\n\r\v\f\x85\u2028\u2029"

_CONTROL = re.compile(rf"[^{LINE_BREAKS}\x20-\x7e\xa0-\U0010ffff]")
_BREAK = re.compile(f"[{LINE_BREAKS}]")


@dataclass(frozen=True, slots=True)
class Body:
    """A seed's text, its plain form and its paragraphs, as `Document` has them."""

    text: str
    plain: str
    paragraphs: tuple[Paragraph, ...]
    front_matter: Mapping[str, object] = field(default_factory=dict)
    """Metadata that the seed itself states, as written."""


def blank_controls(text: str) -> str:
    """Return `text` at the same length, control characters other than line breaks turned into spaces."""
    return _CONTROL.sub(" ", text)


def blank_breaks(text: str) -> str:
    """Return `text` at the same length, line breaks turned into spaces."""
    return _BREAK.sub(" ", text)


def trim(text: str, start: int, end: int) -> Span:
    """Return `start` and `end` less the white space at the edges of that span of `text`."""
    span = text[start:end]
    return end - len(span.lstrip()), start + len(span.rstrip())


def is_prose(text: str) -> bool:
    """Return whether `text` holds a letter or a digit; a separator such as `* * *` does not."""
    return any(map(str.isalnum, text))
