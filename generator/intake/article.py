"""An article on its way to become a seed."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from courlan import normalize_url

from generator.config import Config, primary_language
from generator.errors import SeedError
from generator.ingest.body import Body
from generator.ingest.formats import FORMATS, extract
from generator.models import Document


@dataclass(frozen=True, slots=True)
class Article:
    """The bytes of a seed, and what is stated of it."""

    data: bytes
    suffix: str
    """One of those that are read, with its full stop."""
    stated: Mapping[str, str] = field(default_factory=dict)
    """Metadata by key, as a sidecar has them; no value is empty."""
    sidecar: bytes | None = None
    """That of its owner, empty where there is none; else it is made of what is stated."""

    @property
    def sha256(self) -> str:
        """Return the hash of the seed's bytes."""
        return hashlib.sha256(self.data).hexdigest()


def parse(name: str, article: Article, config: Config) -> Body:
    """Return what a seed of this article would hold; errors call it `name`.

    Raises:
        SeedError: it holds no prose, is too large, or in a language that is not read.
    """
    path = Path(name)
    body = extract(path, article.data, FORMATS[article.suffix])
    if len(body.text) > config.max_seed_bytes:
        reason = f"its text has {len(body.text):,} characters, and {config.max_seed_bytes:,} are read"
        raise SeedError(path, reason, "split it into articles, or raise `max_seed_bytes`")
    if not any(paragraph.kind == "text" for paragraph in body.paragraphs):
        raise SeedError(path, "holds no paragraph of prose", "copy its text into a .txt file")
    language = article.stated.get("language", "")
    if language and primary_language(language) != primary_language(config.language):
        reason = f"says that its language is {language!r}, and the model reads '{config.language}' only"
        raise SeedError(path, reason, "put its text into a .txt file if that is wrong")
    return body


def normalize_address(address: str) -> str:
    """Return an address without the marks of those who count readers, and without the place on the page."""
    return normalize_url(address).partition("#")[0]


def key_address(address: str) -> str:
    """Return what addresses of one page have in common: not the scheme, `www.` nor a closing slash."""
    parts = urlsplit(normalize_address(address))
    path = parts.path.rstrip("/")
    return f"{parts.netloc.removeprefix('www.')}{path}?{parts.query}"


def key_words(body: Body | Document) -> str:
    """Return a hash of the words of an article, less its headings, whatever their case and what stands between them."""
    prose = " ".join(body.plain[block.start : block.end] for block in body.paragraphs if block.kind == "text")
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", prose).lower())
    return hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()
