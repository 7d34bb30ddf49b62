"""What goes in and what comes out: plain, frozen, without a trace of spaCy.

All offsets count code points of `Document.text`, end excluded.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

DEMONSTRATION = "demonstration"
"""The folder of seeds/ for fictional articles, which show what the product does and stand apart from all others."""

FETCHED = "fetched"
"""The folder of seeds/ for what came from the web: git holds the sidecars, and not the texts."""

NOTES = "notes"
"""The folder of seeds/ for the editor's notes, which are no articles."""

Span = tuple[int, int]
"""Start and end, end excluded."""

Voice = Literal["statement", "event", "assessment", "none"]
"""Who speaks in a sentence: a source, the document as reporter, the document as judge, nobody."""

_CLOSING = (*",.;:!?)]}’”", "'s")
"""What is written close to the word before it."""

ActorType = Literal["person", "organization", "state", "group", "place"]
Kind = Literal["news", "analysis", "opinion"]
Publish = Literal["full", "used", "link"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the sidecar or the front matter states; empty where it states nothing."""

    title: str = ""
    date: str = ""
    """ISO 8601, as precise as stated: `2026`, `2026-03` or `2026-03-09`."""
    outlet: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    kind: Kind | None = None
    publish: Publish = "full"
    story: str = ""
    """A name that an editor gives to what a document belongs to; documents of one name are one story."""
    retrieved: str = ""
    """The day on which it was taken from the web, ISO 8601."""
    sha256: str = ""
    """Of the seed's bytes, as its sidecar states it, so that the text may be kept elsewhere."""


UNNAMED = "speaker not named"
"""What a page says in place of a name where nothing tells who answers in an interview."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a document."""

    start: int
    end: int
    kind: Literal["text", "heading", "other"] = "text"
    """`other` is not prose: code, a table, a rule; it is shown, and not analysed."""


@dataclass(frozen=True, slots=True)
class Document:
    """An ingested article."""

    id: str
    """Slug of the seed's path below `seeds/`, unique in a site."""
    path: str
    """The seed's path below the root, with forward slashes."""
    sha256: str
    """Of the seed's bytes."""
    text: str
    """As the seed holds it, decoded, less a byte-order mark (and the front matter of Markdown), or as extracted."""
    plain: str
    """`text` at the same length, markup and hard line breaks blanked by spaces: what is read and shown."""
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata = field(default_factory=Metadata)
    text_sha256: str = ""
    """Of the text, where it was extracted from a page or a PDF; another version of a library may read it otherwise."""

    @property
    def fictional(self) -> bool:
        """Return whether it is one of the demonstration."""
        return self.path.startswith(f"seeds/{DEMONSTRATION}/")

    @property
    def publisher(self) -> str:
        """Return who answers for it, in small letters: its outlet, else its author, else its own id alone.

        What one publisher tells twice is told by one source.
        """
        return (self.metadata.outlet or self.metadata.author).casefold() or self.id


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage of a document that a line stands on: `document.text[start:end] == text`."""

    document_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a shown line: words of the document, a [name] put in, or a cut."""

    kind: Literal["verbatim", "insertion", "cut"]
    text: str
    start: int | None = None
    """Where verbatim words stand in the document."""
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What a page shows of a document, with the sentences that prove it."""

    id: str
    """Anchor on the page, made from document and offsets, so that it outlives a new build."""
    text: str
    parts: tuple[Part, ...]
    evidence: Evidence
    sentences: tuple[int, ...]
    """Numbers, from 1, of the document's sentences that the line draws on."""
    voice: Voice


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of a briefing and what stands under it."""

    id: str
    heading: str
    items: tuple[Any, ...]
    """Frozen dataclasses of the section's own module."""


@dataclass(frozen=True, slots=True)
class Title:
    """What a briefing is called, and where the words come from."""

    text: str
    origin: Literal["editor", "metadata", "heading", "lead"]
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class HiddenLine:
    """A line that an editor hides, as the settings name it or as it was found; of its words, a trace alone is kept."""

    id: str
    """The anchor in the address of its own link; its last part alone means the same words in every section.

    Empty of a line that went before and is not there now: should it come back, it goes again.
    """
    reason: str
    """Told at the foot of the page."""
    entry: str = ""
    """Of a line that was found: the id in the settings, for which it was hidden."""
    trace: str = ""
    """Of a line that was found: two digits of each word's SHA-256, in their own order; enough to know it again."""

    def covers(self, line_id: str, entry: str = "") -> bool:
        """Return whether a line of this id is hidden, also one that was found in the place of what an `entry` names."""
        return self.id in {line_id, entry} or line_id.endswith(f"-{self.id}")


@dataclass(frozen=True, slots=True)
class Note:
    """What an editor writes about a story: no line of its briefing, and set apart from these on the page."""

    path: str
    """Of its file below the root, with forward slashes."""
    sha256: str
    """Of the file's bytes."""
    text: str
    """As written, a little Markdown, less the front matter."""
    author: str = ""
    date: str = ""
    """ISO 8601, as precise as stated."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """A story as it is published; its JSON is its durable form."""

    id: str
    title: Title
    sections: tuple[Section, ...]
    voices: dict[str, int]
    """Number of sentences by voice."""
    dates: tuple[str, ...] = ()
    """What the documents state as their dates, in order."""
    leaning: int = 0
    """Number of sentences that a reader cannot understand without what stands before them."""
    demonstration: bool = False
    """Of fictional articles: apart from registers and search."""
    terms: tuple[Any, ...] = ()
    """What it turns on, not shown on its own page: a term that other briefings share is a topic."""
    hidden: tuple[HiddenLine, ...] = ()
    """What an editor took from its sections."""
    withheld: dict[str, int] = field(default_factory=dict)
    """How many lines are not shown, by document, since but a link to it may be published."""


def stated_title(document: Document) -> str:
    """Return the title that came with a document, else its heading, else nothing."""
    first = document.paragraphs[0]
    heading = shown(document, (first.start, first.end)) if first.kind == "heading" else ""
    return document.metadata.title or heading


def shown(document: Document, span: Span) -> str:
    """Return the words of a span as a page shows them: less markup, in one line."""
    return " ".join(document.plain[span[0] : span[1]].split())


def gives_name(words: str, name: str) -> bool:
    """Return whether words hold a name; a "the" at its head may have its capital there ("The Kremlin said …")."""
    return name in words or (name.startswith("the ") and f"T{name[1:]}" in words)


def join_parts(parts: list[Part] | tuple[Part, ...]) -> str:
    """Return the parts as one text, without a space before a closing mark."""
    text = ""
    for part in parts:
        glue = "" if not text or part.text.startswith(_CLOSING) else " "
        text += glue + part.text
    return text
