"""From the bytes of a web page or a message, which declare their encoding, to characters."""

import codecs
import re
from collections.abc import Iterable
from pathlib import Path

from generator.errors import SeedError
from generator.ingest.decoding import decode

_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_REACH = 4096
"""Bytes in which a page declares its encoding; browsers look at the first 1,024."""

_AS_WINDOWS = {"ascii", "iso8859-1"}
"""What browsers read as Windows-1252 (WHATWG, Encoding)."""


def decode_declared(path: Path, data: bytes, charset: str = "") -> str:
    """Return the characters of a page: as its byte-order mark, UTF-8, `charset` or the page itself has them.

    `charset` is what the server, or the head of the message, declares. What is valid UTF-8 is read as such, whatever is
    declared: no other encoding gives such bytes by chance. Where UTF-8 is declared, what is not becomes U+FFFD. Without
    a declaration it is read as a text file is.

    Raises:
        SeedError: it is empty, not text, not in the encoding that it declares, or in one that cannot be told.
    """
    declared = _codec(charset) or _declared_in(data)
    if not declared or b"\0" in data or _is_utf_8(data):
        return decode(path, data)
    try:
        return data.decode(declared)
    except UnicodeDecodeError as error:
        if declared == "utf-8":
            return data.decode(errors="replace")
        reason = f"is not in the encoding that it declares ({declared} breaks off at byte {error.start})"
        raise SeedError(path, reason, "save the page anew, as UTF-8") from error


def check_whole(path: Path, texts: Iterable[str]) -> None:
    """Raise a `SeedError` if characters of the texts were lost, be it here or before."""
    if any("\ufffd" in text for text in texts):
        raise SeedError(path, "holds characters that cannot be told (U+FFFD)", "save it anew, as UTF-8")


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _declared_in(data: bytes) -> str:
    found = _DECLARED.search(data[:_REACH])
    return _codec(found[1].decode("ascii", "ignore")) if found else ""


def _codec(label: str) -> str:
    """Return Python's name of the encoding that browsers take a label for, nothing if there is none of that name.

    A label that was read as ASCII is none of UTF-16 or UTF-32.
    """
    label = label.strip(" \"'")
    try:
        b"".decode(label)
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    if name.startswith(("utf-16", "utf-32")):
        return ""
    return "cp1252" if name in _AS_WINDOWS else name
