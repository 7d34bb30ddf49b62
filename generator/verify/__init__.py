"""Every line of every page against the seed that it came from.

Six checks that do not lean on each other: what each JSON claims, against the seeds, by hash, offset and word; what it
cites, against the sentences of the annotated sources; what it says has changed, against the story's history; what it
says its editor wrote, against the settings and the notes; each page, against what its JSON renders to; each page as it
stands: its lines must cite, its quotations be those of the seeds.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import msgspec
from jinja2 import Environment

from generator.collection import collect_rarely
from generator.config import Config
from generator.durable import Data, Pages, items_of
from generator.errors import HistoryError, TemplateError
from generator.ingest import read_notes
from generator.layout import (
    ADDRESSES,
    HISTORIES,
    OF_STORIES,
    SOURCES,
    STORIES,
    WHOLE,
    folder_of,
    is_json_in,
)
from generator.lock import hold_site
from generator.models import Note
from generator.render import (
    MISSHAPEN,
    check_templates,
    make_environment,
    render_briefing,
    render_site,
    render_source,
)
from generator.rights import restrict, restrict_source
from generator.staging import finish_replacing, is_unfinished
from generator.texts import Texts
from generator.verify.citations import Places, check_citations, find_places
from generator.verify.claims import check_claims, count_passages
from generator.verify.editors import check_editor
from generator.verify.faults import Fault, Reason, locate, shorten
from generator.verify.pages import check_page, compare_page
from generator.verify.seeds import Opened, SeedReader, sources_of
from generator.verify.versions import check_version

__all__ = ["Fault", "Verification", "verify_pages"]

_RENDERERS = {SOURCES: render_source, STORIES: render_briefing}


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked, and what does not hold."""

    pages: int
    seeds: int
    """That were opened."""
    passages: int
    """That hold, unless a fault says otherwise."""
    withheld: int
    """Seeds of which the sidecar alone is at hand."""
    unproved: Counter[str]
    """Passages of such seeds, which could not be held against them, by the page's JSON file."""
    faults: tuple[Fault, ...]


@collect_rarely()
def verify_pages(config: Config) -> Verification:
    """Check every briefing, annotated source and index, the seeds opened again.

    What a run that was stopped had begun to put in place is put in place first, so that the pages are of one run.

    Raises:
        TemplateError: there are no templates.
    """
    check_templates(config.templates)
    if is_unfinished(config.pages):
        with hold_site(config.root):
            finish_replacing(config.pages)
    texts = {path.relative_to(config.pages).as_posix(): _read(path) for path in _find_files(config.pages)}
    check = _Check(config, SeedReader(config), read_notes(config)[0], make_environment(config.templates), texts)
    sound: Pages = {}
    faults: list[Fault] = []
    for name in filter(_is_evidence, texts):  # by name, so that sources come before the stories that cite them
        try:
            faults += check.page(name, msgspec.json.decode(texts[name]))
        except MISSHAPEN as error:
            faults.append(Fault(name, 1, f"is no JSON that a generation wrote ({shorten(repr(error))})"))
        else:
            sound[name] = texts[name]
    sound |= {name: text for name, text in texts.items() if is_json_in(HISTORIES, name) or name == ADDRESSES}
    beside = (f"{name.removesuffix('.json')}.md" for name in filter(_is_evidence, texts))
    sound |= dict.fromkeys(chain(beside, *check.made.values()), "")
    site = _render_site(config, sound, faults)
    gone = {name for name, text in site.items() if folder_of(name) in OF_STORIES and texts.get(name) == text}
    for name in sorted(site.keys() - {name for name in texts if folder_of(name) in OF_STORIES}):
        faults += compare_page(name, texts.get(name, ""), site[name])
    faults += _find_bare({name: text for name, text in texts.items() if name not in gone}, check.made)
    return Verification(
        pages=sum(name.endswith(".md") for name in texts),
        seeds=check.seeds.opened,
        passages=check.proved.total(),
        withheld=check.seeds.withheld,
        unproved=+check.unproved,
        faults=tuple(faults),
    )


@dataclass(frozen=True, slots=True)
class _Check:
    """What the check of one page needs of the others."""

    config: Config
    seeds: SeedReader
    notes: dict[str, Note]
    environment: Environment
    texts: Pages
    sources: dict[str, Data] = field(default_factory=dict)
    """The annotated sources checked so far, by id."""
    places: dict[str, Places] = field(default_factory=dict)
    """Of their sentences."""
    made: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The pages of each JSON file checked so far."""
    proved: Counter[str] = field(default_factory=Counter)
    """Passages of each JSON file that were held against their seeds."""
    unproved: Counter[str] = field(default_factory=Counter)
    """Passages of each JSON file whose seed is withheld."""

    def page(self, name: str, data: Data) -> list[Fault]:
        """Return what does not hold of a JSON file and of the page beside it; the latter is not read without seeds."""
        if "blocks" in data:
            self.sources[data["document_id"]] = data
            self.places[data["document_id"]] = find_places(data)
        faults = self._compare(name, data)
        if data["document_id" if "blocks" in data else "id"] != Path(name).stem:
            faults.append(Fault(name, 1, "is not called by its id"))
        opened = self.seeds.open_all(data)
        reasons = opened.reasons or [*self._check_evidence(data, opened)]
        self._count(name, data, opened)
        if not opened.reasons:
            names = _find_printed(data)
            for page in self.made.get(name, ()):
                faults += check_page(page, self.texts.get(page, ""), opened, names)
        return [*(Fault(name, locate(self.texts[name], needle), reason) for needle, reason in reasons), *faults]

    def _check_evidence(self, data: Data, opened: Opened) -> Iterator[Reason]:
        """Yield what does not hold of what a JSON file says."""
        yield from check_claims(data, opened)
        if "blocks" in data:
            kept = restrict_source(data)
        else:
            yield from check_citations(data, self.places, opened.withheld)
            yield from check_version(data, self.texts)
            yield from check_editor(data, self.config, self.notes)
            ids = (row["document_id"] for row in sources_of(data))
            kept, _ = restrict(data, [self.sources[id] for id in ids if id in self.sources])
        if kept != data:
            yield "publish", "holds more words than `publish` lets it"

    def _count(self, name: str, data: Data, opened: Opened) -> None:
        for document_id, passages in count_passages(data).items():
            counter = self.unproved if document_id in opened.withheld else self.proved
            counter[name] += passages

    def _compare(self, name: str, data: Data) -> list[Fault]:
        """Return where the pages made from a JSON file are not what it gives; these are remembered by its name."""
        beside = f"{name.removesuffix('.json')}.md"
        try:
            pages = _RENDERERS[folder_of(name)](self.environment, data)
        except TemplateError as error:
            return [Fault(beside, 1, f"cannot be made from its JSON: {error}")]
        self.made[name] = tuple(pages)
        faults: list[Fault] = []
        for page, text in pages.items():
            faults += (
                compare_page(page, self.texts[page], text) if page in self.texts else [Fault(page, 1, "is missing")]
            )
        return faults


def _find_printed(data: Data) -> set[str]:
    """Return the names that a page puts in: in brackets those of all actors, bare those that an editor gave."""
    actors = [] if "blocks" in data else items_of(data, "actors")
    return {row["name"] if row["editors_name"] else f"[{row['name']}]" for row in actors}


def _render_site(config: Config, sound: Pages, faults: list[Fault]) -> Pages:
    """Return the pages across stories as the stories' JSON gives them, none where it gives a fault."""
    try:
        return render_site(config.templates, Texts(sound))
    except (HistoryError, *MISSHAPEN) as error:
        faults.append(Fault("index.md", 1, f"cannot be made from the JSON of the stories: {shorten(str(error))}"))
        return {}


def _find_bare(texts: Pages, made: dict[str, tuple[str, ...]]) -> Iterator[Fault]:
    """Yield the pages that stand without a JSON file from which they are made."""
    whole = {page for pages in made.values() for page in pages if page.startswith(f"{WHOLE}/")}
    for name in (name for name in texts if name.endswith(".md")):
        folder, bare = folder_of(name), f"{name.removesuffix('.md')}.json" not in texts
        if (folder in _RENDERERS and bare) or (folder == WHOLE and name not in whole):
            yield Fault(name, 1, "has no JSON beside it, and so no evidence")


def _is_evidence(name: str) -> bool:
    return name.endswith(".json") and folder_of(name) in _RENDERERS


def _find_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.*") if path.is_file())


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
