"""Corpora: JSON Lines, an article or a group of articles a line, or a folder of files."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from generator.errors import BriefingError, CorpusError, DuplicateError, SeedError
from generator.ingest.files import SIDECAR_SUFFIXES, find_files, is_sidecar
from generator.intake.article import Article
from generator.intake.files import add_file
from generator.intake.sidecar import clean
from generator.intake.store import Store, make_stem
from generator.slugs import make_slug

KEYS = {
    "id": ("id", "_id", "uuid"),
    "text": ("text", "body", "content", "article", "maintext", "full_text"),
    "title": ("title", "headline"),
    "date": ("date", "published", "date_published", "date_publish", "published_at", "publishedAt", "publication_date"),
    "outlet": ("outlet", "source", "publisher", "publication", "site_name", "source_domain"),
    "author": ("author", "authors", "byline"),
    "url": ("url", "link", "canonical_url"),
    "language": ("language", "lang"),
    "kind": ("kind",),
    "publish": ("publish",),
    "story": ("story",),
}
"""What a line may call what a seed needs; the first that is there counts, any other key is passed over."""
SUFFIXES = (".jsonl", ".ndjson")
"""Of JSON Lines."""
GROUP = "documents"
"""The key under which a line lists articles that are one story."""


Tell = Callable[[BriefingError], None]
"""Is given what went wrong, as it happens."""


@dataclass(slots=True)
class Imported:
    """What an import brought."""

    added: int = 0
    known: int = 0
    """Articles that an earlier import brought."""
    failed: int = 0


class _Import:
    """One corpus on its way into a folder."""

    def __init__(self, source: Path, store: Store, tell: Tell) -> None:
        self.source = source
        self.store = store
        self.tell = tell
        self.folder = store.config.seeds / (make_slug(source.stem) or "corpus")
        self.result = Imported()

    def take(self, add: Callable[[], Path]) -> None:
        """Add one article, or tell why not; what is there already is passed over, and told where it is elsewhere."""
        try:
            add()
            self.result.added += 1
        except DuplicateError as error:
            self.result.known += 1
            if not (self.store.config.root / error.seed).is_relative_to(self.folder):
                self.tell(error)
        except BriefingError as error:
            self.fail(error)

    def fail(self, error: BriefingError) -> None:
        self.result.failed += 1
        self.tell(error)

    def add_line(self, name: str, row: Any) -> Path:
        """Add the article of a line, or of a group in one."""
        if not isinstance(row, Mapping):
            raise CorpusError(f"{name}: is no JSON object in UTF-8; mend or remove the line")
        found = {meant: next(filter(None, (_text(row.get(key)) for key in keys)), "") for meant, keys in KEYS.items()}
        if not found["text"].strip():
            raise CorpusError(f"{name}: holds no text; give it under one of {', '.join(KEYS['text'])}")
        article = Article(f"{found['text'].rstrip()}\n".encode("utf-8", "replace"), ".txt", clean(found))
        own = make_slug(found["id"])
        stem = own or make_stem(article.stated.get("date", ""), found["title"], article.sha256)
        try:
            seed = self.store.add(name, article, self.folder, stem, exact=bool(own))
        except SeedError as error:
            raise CorpusError(f"{name}: {error.reason}; {error.remedy}") from error
        for key in ("date", "url", "kind", "publish"):
            if found[key] and key not in article.stated:
                remedy = f"write it into {seed.with_suffix(SIDECAR_SUFFIXES[0]).name}"
                self.tell(CorpusError(f"{name}: its {key} {found[key]!r}, which is not understood; {remedy}"))
        return seed


def import_corpus(source: Path, store: Store, tell: Tell) -> Imported:
    """Make seeds of the articles of a file or folder, below `seeds/` in a folder of its name; tell each fault.

    Raises:
        CorpusError: the source cannot be read, is a folder of seeds, or is no corpus.
    """
    run = _Import(source, store, tell)
    if source.resolve() in {run.folder.resolve(), store.config.seeds.resolve()}:
        raise CorpusError(f"{source}: its articles are seeds already; run `briefings build`")
    if not source.is_dir() and source.suffix.lower() not in SUFFIXES:
        raise CorpusError(f"{source}: is neither a folder nor JSON Lines; write one object a line into a .jsonl file")
    if source.is_dir():
        for path in find_files(source):
            if not is_sidecar(path):
                run.take(partial(add_file, path, store, run.folder / path.parent.relative_to(source)))
    else:
        for name, row in _read_rows(source):
            run.take(partial(run.add_line, name, row))
    return run.result


def _read_rows(source: Path) -> Iterator[tuple[str, Any]]:
    """Yield each article of a file of JSON Lines and what errors call it; None for what is no JSON.

    Raises:
        CorpusError: the file cannot be read.
    """
    try:
        with source.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield from _split_group(f"{source.name}, line {number}", _parse(line))
    except OSError as error:
        raise CorpusError(f"{source}: {(error.strerror or str(error)).lower()}; check the path") from error


def _parse(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def _split_group(name: str, row: Any) -> Iterator[tuple[str, Any]]:
    """Yield the articles of a line: those that it groups, which are one story, or the one that it is."""
    members = row.get(GROUP) if isinstance(row, dict) else None
    if not isinstance(members, list):
        yield name, row
        return
    id = _text(row.get("id"))
    for number, member in enumerate(members, 1):
        given = {"story": id, "id": f"{id}-{number}" if id else ""}
        yield f"{name}, document {number}", given | member if isinstance(member, dict) else None


def _text(value: Any) -> str:
    """Return a value of a line as text: a number, the names of several authors, the name of an object."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    if isinstance(value, Mapping):
        return _text(value.get("name"))
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
