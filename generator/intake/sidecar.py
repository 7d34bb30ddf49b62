"""What pages, feeds and corpora state of an article, brought into the form of a sidecar."""

import unicodedata
from collections.abc import Mapping
from typing import get_args
from urllib.parse import urlsplit

from generator.ingest.addresses import is_address
from generator.ingest.dates import DateError, resolve_date
from generator.ingest.naming import UNSHOWN
from generator.intake.article import normalize_address
from generator.models import Kind, Publish

ORDER = ("title", "date", "outlet", "author", "url", "kind", "language", "publish", "story", "retrieved", "sha256")
_CHOICES = {"kind": get_args(Kind), "publish": get_args(Publish)}


def clean(given: Mapping[str, str]) -> dict[str, str]:
    """Return the statements in the order of a sidecar, less those that say nothing or cannot be used."""
    lines = {key: _one_line(given.get(key, "")) for key in ORDER}
    usable = {**lines, "date": _day(lines["date"]), "url": _address(lines["url"])}
    usable |= {key: lines[key].lower() if lines[key].lower() in known else "" for key, known in _CHOICES.items()}
    return {key: value for key, value in usable.items() if value}


def _one_line(text: str) -> str:
    return " ".join("".join(" " if unicodedata.category(sign) in UNSHOWN else sign for sign in text).split())


def _day(text: str) -> str:
    try:
        return resolve_date(text)
    except DateError:
        return ""


def _address(text: str) -> str:
    return normalize_address(text) if is_address(text) and "@" not in urlsplit(text).netloc else ""
