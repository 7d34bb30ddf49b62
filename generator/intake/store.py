"""From an article to a seed and its sidecar; nothing that lies there is overwritten."""

from collections.abc import Mapping
from functools import cached_property
from itertools import chain, count
from pathlib import Path

import yaml

from generator.config import Config
from generator.errors import BriefingError, DuplicateError
from generator.ingest.files import SIDECAR_SUFFIXES
from generator.ingest.naming import RESERVED
from generator.intake.article import Article, parse
from generator.intake.catalogue import Catalogue
from generator.slugs import make_slug, spell

_LONGEST = 60
"""Characters of a name, so that an id, the folder's name before it, is seldom cut."""


class _Plain(yaml.SafeDumper):
    """Writes every value as the text it is, a date without quotation marks, as people write it."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - as PyYAML declares it


class Store:
    """Puts articles into the folder of the seeds, each once."""

    def __init__(self, config: Config) -> None:
        """Serve one site."""
        self.config = config
        self._stems: dict[Path, set[str]] = {}

    @cached_property
    def catalogue(self) -> Catalogue:
        """Return what the site holds; its seeds are read when something is to be added."""
        return Catalogue(self.config)

    def add(self, name: str, article: Article, folder: Path, stem: str, *, exact: bool = False) -> Path:
        """Write a new seed below `folder` and return its path; `name` is what errors call the article.

        A `stem` that another seed has takes a number, unless it is to be `exact`.

        Raises:
            DuplicateError: the article is a seed already.
            SeedError: it cannot be a seed.
            BriefingError: another seed of that stem is there, or a file cannot be written.
        """
        body = parse(name, article, self.config)
        if known := self.catalogue.find(article, body):
            raise DuplicateError(name, known)
        taken = self._list_stems(folder)
        if exact and stem.lower() in taken:
            raise BriefingError(f"{name}: {folder / stem} is another article; rename one of them")
        seed = folder / f"{_find_free(stem, taken)}{article.suffix}"
        sidecar = seed.with_suffix(SIDECAR_SUFFIXES[0])
        beside = _write_sidecar(article.stated) if article.sidecar is None else article.sidecar
        _write_new({sidecar: beside, seed: article.data} if beside else {seed: article.data})
        taken.add(seed.stem.lower())
        self.catalogue.add(seed.relative_to(self.config.root).as_posix(), article, body)
        return seed

    def _list_stems(self, folder: Path) -> set[str]:
        """Return the names in a folder, less their suffixes and in small letters, as some systems compare them."""
        if folder not in self._stems:
            self._stems[folder] = {path.stem.lower() for path in folder.iterdir()} if folder.is_dir() else set()
        return self._stems[folder]


def make_stem(date: str, title: str, sha256: str) -> str:
    """Return a name of ASCII letters, digits and hyphens, cut between words; a title without any takes a hash."""
    words = make_slug(spell(title))
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    stem = "-".join(filter(None, (date, words or f"article-{sha256[:8]}")))
    return f"{stem}-article" if stem in RESERVED else stem


def _write_new(files: Mapping[Path, bytes]) -> None:
    """Write files in order, none of which is there; what was written is taken back if one cannot be.

    Raises:
        BriefingError: one is there, or cannot be written.
    """
    written: list[Path] = []
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                written.append(path)
                file.write(data)
    except BaseException as error:
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            reason = (error.strerror or str(error)).lower()
            raise BriefingError(f"{path}: cannot be written ({reason}); check the folder") from error
        raise


def _find_free(stem: str, taken: set[str]) -> str:
    """Return the stem, or the first with a number behind it that is not taken."""
    names = chain([stem], (f"{stem}-{number}" for number in count(2)))
    return next(name for name in names if name.lower() not in taken)


def _write_sidecar(stated: Mapping[str, str]) -> bytes:
    """Return the lines of a sidecar, none where nothing is stated."""
    if not stated:
        return b""
    return yaml.dump(dict(stated), Dumper=_Plain, allow_unicode=True, sort_keys=False, width=2**31).encode()
