"""From the bytes of a text file to its characters, line breaks untouched."""

import codecs
import re
from pathlib import Path

from charset_normalizer import from_bytes

from generator.errors import SeedError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 before UTF-16, whose little-endian mark begins the same."""

_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "an office document or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a compressed file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}

_CODE_PAGES = ("cp1250", "cp1252", "cp1254", "cp1257")
"""What Windows saved text in Latin letters in before UTF-8: quotation marks, dashes, é and ü are the same in all."""

_IMPLAUSIBLE = re.compile(r"[¤\u201a„ƒˆ]|[^\W\d_][“”†‡][^\W\d_]")
"""Traces of DOS or ISO 8859-15 read as Windows: `K”ln`, `¤5`, a low quotation mark for é."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_STRANGE = 1 / 3
"""More control characters than this share and it is no text, as for Perl's `-T`."""

_BINARY = "holds NUL characters, so it is no plain text"
_COPY = "save its text as UTF-8 and put that in its place"


def decode(path: Path, data: bytes) -> str:
    """Return the text of `data` less a byte-order mark; errors call the file `path`.

    Raises:
        SeedError: it is empty, not text, or in an encoding that cannot be told with confidence.
    """
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            raise SeedError(path, f"is {name}, not plain text", _COPY)
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    if b"\0" in data and encoding.startswith("utf-8"):
        raise SeedError(path, _BINARY, _COPY)
    text = _characters(path, data, encoding)
    if "\0" in text:
        raise SeedError(path, _BINARY, _COPY)
    if not text.strip():
        raise SeedError(path, "empty", "fill it, or remove it")
    if len(_CONTROLS.findall(text)) > _STRANGE * len(text):
        raise SeedError(path, "holds mostly control characters, so it is no plain text", _COPY)
    return text


def _characters(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8" and (text := _legacy_characters(data)):
            return text
        reason = f"encoding not recognized (as {encoding.upper()} it breaks off at byte {error.start})"
        raise SeedError(path, reason, "save it as UTF-8") from error


def _legacy_characters(data: bytes) -> str:
    """Return what all Windows code pages and charset-normalizer's first guess make of `data`, nothing if they differ.

    A name with an Ł or an ñ in it would be another name in another code page; so such a text is not guessed at, nor
    one of which a part is UTF-8.
    """
    try:
        texts = {data.decode(page) for page in _CODE_PAGES}
    except UnicodeDecodeError:
        return ""
    text = texts.pop()
    if texts or _IMPLAUSIBLE.search(text) or not data.decode("utf-8", "ignore").isascii():
        return ""
    return text if str(from_bytes(data).best()) == text else ""
