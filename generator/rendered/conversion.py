"""A page whose Markdown is not converted again where it, its place and what it links to are the same."""

from typing import Any, cast

import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from generator.cache import Cache
from generator.inputs import hash_parts


class Conversion(msgspec.Struct, frozen=True):
    """What was made of a page's Markdown."""

    content: str
    title: str | None
    """That of its first heading."""
    toc: list[dict[str, Any]]
    anchors: list[str]
    links: dict[str, dict[str, str]]
    """Links to anchors by the page that they lead to: anchor, link as written."""
    targets: dict[str, str | None]
    """Address of each file that was looked up, by its path; None where none is published, which mkdocs warns of."""


class KeptPage(Page):
    """Keeps the conversion of its Markdown by what that depends on."""

    _cache: Cache
    _surroundings: str
    """Hash of what the conversions of all pages have in common."""

    @classmethod
    def adopt(cls, page: Page, cache: Cache, surroundings: str) -> "KeptPage":
        """Make a page that mkdocs made, with its place in the navigation, one that keeps its conversion; return it."""
        page.__class__ = cls
        kept = cast("KeptPage", page)
        kept._cache, kept._surroundings = cache, surroundings
        return kept

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the Markdown, once."""
        if self.markdown is None:
            super().read_source(config)

    def is_kept(self) -> bool:
        """Return whether there is a conversion of the Markdown that was read; what it links to is looked at later."""
        return self._cache.holds(self._make_key())

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the Markdown, or take what was made of it before."""
        key = self._make_key()
        kept = self._cache.find(key)
        found = msgspec.json.decode(kept, type=Conversion) if kept else None
        if found and all(_locate(files, path) == address for path, address in found.targets.items()):
            self._take(found, files)
            return
        seen = _Lookups(files)
        super().render(config, seen)
        if None not in seen.targets.values():
            self._cache.keep(key, msgspec.json.encode(self._give(seen.targets)).decode())

    def _make_key(self) -> str:
        return hash_parts([self._surroundings, self.file.src_uri, self.file.url, self.markdown or ""])

    def _take(self, found: Conversion, files: Files) -> None:
        self.content, self._title_from_render = found.content, found.title
        self.toc = get_toc(found.toc)  # type: ignore[arg-type]
        self.present_anchor_ids = set(found.anchors)
        linked = ((files.get_file_from_path(path), anchors) for path, anchors in found.links.items())
        self.links_to_anchors = {file: anchors for file, anchors in linked if file}

    def _give(self, targets: dict[str, str | None]) -> Conversion:
        links = {file.src_uri: anchors for file, anchors in (self.links_to_anchors or {}).items()}
        toc, anchors = [_to_token(link) for link in self.toc], sorted(self.present_anchor_ids or ())
        return Conversion(self.content or "", self._title_from_render, toc, anchors, links, targets)


class _Lookups(Files):
    """The files of a site, noting which are looked up."""

    def __init__(self, files: Files) -> None:
        self._site = files
        self.targets: dict[str, str | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        self.targets[path] = _locate(self._site, path)
        return self._site.get_file_from_path(path)


def _locate(files: Files, path: str) -> str | None:
    file = files.get_file_from_path(path)
    return file.url if file and file.inclusion is not InclusionLevel.EXCLUDED else None


def _to_token(link: AnchorLink) -> dict[str, Any]:
    children = [_to_token(child) for child in link.children]
    return {"name": link.title, "id": link.id, "level": link.level, "children": children}
