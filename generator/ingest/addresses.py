"""Addresses of the web."""

import re
from urllib.parse import urlsplit

_UNSAFE = re.compile(r"[\s<>\"`\\]")


def is_address(text: str) -> bool:
    """Return whether a text is an absolute address of the web that a page can link to."""
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not _UNSAFE.search(text)
    except ValueError:
        return False
