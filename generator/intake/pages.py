"""From an address to a seed: what is fetched, and what is stated of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.errors import DuplicateError, FetchError, SeedError
from generator.ingest.addresses import is_address
from generator.ingest.pages import read_page
from generator.intake.article import Article
from generator.intake.sidecar import clean
from generator.intake.store import Store, make_stem
from generator.models import FETCHED
from generator.web import Client, Fetched
from generator.web.addresses import read_address

_PAGES = ("text/html", "application/xhtml+xml")
_FILES = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
"""Suffixes of seeds by media type."""
_MIRRORS = ("www.", "m.", "amp.")
"""What stands before the name of one and the same site."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Takes articles from the web."""

    client: Client
    store: Store
    retrieved: str
    """The day, ISO 8601."""

    def add(self, address: str, given: Mapping[str, str] = {}, hints: Mapping[str, str] = {}) -> Path:
        """Fetch the article at an address, write its seed, and return the seed's path.

        What is `given` counts more than what the page states, and `hints` count less.

        Raises:
            DuplicateError: it is a seed already.
            FetchError: it cannot be fetched, or holds no article.
            BriefingError: the seed cannot be written.
        """
        if known := self.store.catalogue.find_address(read_address(address).url):
            raise DuplicateError(address, known)
        fetched = self.client.fetch(address, (*_PAGES, *_FILES))
        try:
            data, suffix, found = _read(fetched)
            marks = {"retrieved": self.retrieved, "sha256": hashlib.sha256(data).hexdigest()}
            article = Article(data, suffix, clean({**hints, **found, **given, **marks}))
            title = article.stated.get("title") or _name(fetched.address)
            stem = make_stem(article.stated.get("date", ""), title, article.sha256)
            return self.store.add(address, article, self.store.config.seeds / FETCHED, stem)
        except SeedError as error:
            raise FetchError(address, error.reason, error.remedy, lasting=True) from error


def _read(fetched: Fetched) -> tuple[bytes, str, dict[str, str]]:
    """Return the bytes of a seed, its suffix, and what is stated of it.

    Raises:
        SeedError: it holds no article.
    """
    if fetched.type not in _PAGES:
        return _to_utf8(fetched), _FILES[fetched.type], {"url": fetched.address}
    try:
        page = read_page(fetched.data, fetched.address, fetched.charset)
    except SeedError:
        raise
    except Exception as error:  # of whatever kind: one page must not end a run over many
        reason = f"is damaged ({type(error).__name__})"
        raise SeedError(Path(fetched.address), reason, "copy its text into a .txt file") from error
    url = page.url if _is_own(page.url, fetched.address) else fetched.address
    stated = {
        "title": page.title, "date": page.date, "outlet": page.outlet, "author": page.author, "url": url,
        "language": page.language,
    }  # fmt: skip
    return page.text.encode(), ".md", {key: value for key, value in stated.items() if value}


def _to_utf8(fetched: Fetched) -> bytes:
    """Return a text that the server declares to be in another encoding as UTF-8, anything else as it is."""
    if not fetched.type.startswith("text/") or not fetched.charset:
        return fetched.data
    try:
        return fetched.data.decode(fetched.charset).encode()
    except (LookupError, ValueError):
        return fetched.data


def _is_own(stated: str, fetched: str) -> bool:
    """Return whether the address that a page gives as its own can be that of the page that was fetched.

    One of another site is not believed, lest a line lead to who never said it; nor is that of the home page, which some
    sites give on all pages.
    """
    if not is_address(stated):
        return False
    own, other = urlsplit(stated), urlsplit(fetched)
    return _name_site(own.netloc) == _name_site(other.netloc) and (own.path.strip("/") != "" or other.path in {"", "/"})


def _name_site(host: str) -> str:
    """Return the name of a site, the same for its mirrors."""
    return next((host.removeprefix(prefix) for prefix in _MIRRORS if host.startswith(prefix)), host)


def _name(address: str) -> str:
    """Return what the last part of an address calls the page, its host where that is nothing."""
    parts = urlsplit(address)
    return PurePosixPath(unquote(parts.path)).stem.replace("-", " ").replace("_", " ") or str(parts.hostname)
