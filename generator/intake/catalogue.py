"""What seeds/ holds already: by address, by hash and by words."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.config import Config
from generator.errors import SeedError
from generator.ingest import Bodies, find_articles, read_seed
from generator.ingest.body import Body
from generator.intake.article import Article, key_address, key_words
from generator.mapping import read_mapping


class _Entry(NamedTuple):
    seed: str
    outlet: str


class Catalogue:
    """Finds the seed that an article equals.

    Texts of the same words are one article, unless two outlets are named: then one is a reprint, which a page tells.
    A seed whose text is kept elsewhere is known by its sidecar.
    """

    def __init__(self, config: Config) -> None:
        """Read the seeds of a site and their sidecars."""
        self._addresses: dict[str, str] = {}
        self._texts: defaultdict[str, list[_Entry]] = defaultdict(list)
        articles = find_articles(config)
        for path in articles.sidecars:
            self._read_sidecar(path, config)
        bodies = Bodies(config)
        for path in articles.seeds:
            self._read_seed(path, config, bodies)
        bodies.save()

    def find_address(self, address: str) -> str:
        """Return the path of the seed that came from an address, empty where none did."""
        return self._addresses.get(key_address(address), "") if address else ""

    def find(self, article: Article, body: Body) -> str:
        """Return the path of the seed that an article equals, empty where none does."""
        outlet = article.stated.get("outlet", "").casefold()
        same = [entry for key in (article.sha256, key_words(body)) for entry in self._texts.get(key, ())]
        seeds = (entry.seed for entry in same if not (outlet and entry.outlet) or outlet == entry.outlet)
        return self.find_address(article.stated.get("url", "")) or next(seeds, "")

    def add(self, seed: str, article: Article, body: Body) -> None:
        """Take in an article that became a seed."""
        self._add(seed, article.stated, (article.sha256, key_words(body)))

    def _add(self, seed: str, stated: Mapping[str, str], keys: tuple[str, ...]) -> None:
        if url := stated.get("url", ""):
            self._addresses.setdefault(key_address(url), seed)
        for key in keys:
            self._texts[key].append(_Entry(seed, stated.get("outlet", "").casefold()))

    def _read_sidecar(self, path: Path, config: Config) -> None:
        """Take in what a sidecar states; one that cannot be read is told when the pages are made."""
        try:
            found = read_mapping(path, path.read_text(encoding="utf-8"), "the sidecar")
        except (SeedError, ValueError, OSError):
            return
        stated = {key: str(value) for key, value in found.items()}
        digest = stated.get("sha256", "").lower()
        self._add(path.relative_to(config.root).as_posix(), stated, (digest,) if digest else ())

    def _read_seed(self, path: Path, config: Config, bodies: Bodies) -> None:
        """Take in a seed; one that cannot be read is told when the pages are made."""
        try:
            document = read_seed(path, config, bodies)
        except SeedError:
            return
        stated = {"url": document.metadata.url, "outlet": document.metadata.outlet}
        self._add(document.path, stated, (document.sha256, key_words(document)))
