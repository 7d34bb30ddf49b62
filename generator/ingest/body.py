"""What a parser makes of a seed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.models import Paragraph, Span

LINE_BREAKS = "\n\r\v\f\x85\u2028\u2029"

_CONTROLS = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in LINE_BREAKS}
_BREAKS = {ord(character): " " for character in LINE_BREAKS}


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
    return text.translate(_CONTROLS)


def blank_breaks(text: str) -> str:
    """Return `text` at the same length, line breaks turned into spaces."""
    return text.translate(_BREAKS)


def trim(text: str, start: int, end: int) -> Span:
    """Return `start` and `end` less the white space at the edges of that span of `text`."""
    span = text[start:end]
    return end - len(span.lstrip()), start + len(span.rstrip())


def is_prose(text: str) -> bool:
    """Return whether `text` holds a letter or a digit; a separator such as `* * *` does not."""
    return any(map(str.isalnum, text))
