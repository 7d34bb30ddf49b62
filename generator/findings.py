"""What is found in a document: each with its place, in character offsets unless it says otherwise."""

from dataclasses import dataclass
from typing import Literal

from generator.edits import ActorEdit
from generator.models import ActorType, Span

AttributionKind = Literal["direct", "indirect", "mixed"]
Factuality = Literal["denied", "conditional", "future"]
Dependence = Literal["coreference", "discourse"]
DatePrecision = Literal["year", "month", "day", "none"]
EventStatus = Literal["past", "ongoing", "planned", "conditional"]
Genre = Literal["report", "analysis", "argument", "opinion"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, without the white space around it."""

    index: int
    start: int
    end: int
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""
    paragraph: int
    prose: bool
    """False in headings, and where it is none of the article (a link to another, a credit)."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks; the offsets include the marks."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker of an interview says until the next speaks."""

    begin: int
    """With the name before a colon, where there is one."""
    start: int
    end: int
    asks: bool
    """The speaker is the interviewer."""
    name: Span | None = None
    """Where the text names the speaker before a colon."""


LinkReason = Literal[
    "", "asked", "country", "kind", "lead", "nearness", "noun", "role", "speaker", "subject", "team", "trade"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a document speaks of an actor."""

    start: int
    end: int
    kind: Literal["name", "nominal", "pronoun"]
    reason: LinkReason = ""
    """Why a pronoun or description was linked: as the one asked, the only one of its country or kind, and so on."""
    sure: bool = True
    """Nobody else near can be meant: its name may be put in brackets."""


@dataclass(frozen=True, slots=True)
class Role:
    """A title or office as the document words it."""

    start: int
    end: int
    text: str
    affiliation: Span | None = None
    """What follows with "at" or "with", the body at which it is held; else the name whose it is, right before it."""

    @property
    def span(self) -> Span:
        """Return where office and affiliation stand together."""
        start, end = self.affiliation or (self.start, self.end)
        return min(start, self.start), max(end, self.end)


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor of one document."""

    name: str
    type: ActorType
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...] = ()
    names: tuple[str, ...] = ()
    """Every name that the document gives it, the fullest first."""
    edit: ActorEdit | None = None
    """What an editor decided about it."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody is given words or thoughts (PARC3, PolNeAR): each role is a tuple of spans."""

    sentence: int
    """Index of the sentence in which the cue stands."""
    source: tuple[Span, ...]
    """Who is given the words, in character offsets as all spans; empty where the document names no source."""
    cue: tuple[Span, ...]
    """The words that give them: a verb with its parts, "according to", a colon."""
    content: tuple[Span, ...]
    """What is said; several spans where cue or source part it."""
    kind: AttributionKind
    """Whether it stands in quotation marks: "direct" in whole, "mixed" in part, "indirect" in no part."""
    cue_token: int
    """Index of the cue's head."""
    source_token: int | None
    """Index of the source's head."""
    confidence: float = 1.0
    """How likely it is one, from 0 to 1, by the learned weights."""
    parent: int | None = None
    """Number of the attribution that gives the words in which this one stands."""
    sure: bool = True
    """Somebody who can say things surely said it, or surely thinks or wants it."""
    quotable: bool = True
    """Sure, whole and in nobody else's words: fit to stand on a page."""
    factuality: tuple[Factuality, ...] = ()
    event_type: str | None = None
    """PLOVER type of the act, where the cue surely tells."""
    reply: bool = False
    """An answer in an interview, which stands without quotation marks and tells by its place alone whose it is."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as written and what it resolves to (TIMEX3)."""

    start: int
    end: int
    value: str | None
    """ISO 8601 as precise as known, or None."""
    precision: DatePrecision
    earlier: bool
    """In a month before the one that the document reports from."""


@dataclass(frozen=True, slots=True)
class Risk:
    """Something bad that may come, as a sentence says it (terms of ISO 31000)."""

    sentence: int
    start: int
    end: int
    category: str
    likelihood: Span | None
    condition: Span | None
    consequence: Span | None
    affected: Span | None
    attribution: int | None
    """Index of the attribution that states it; None where the document does, or somebody unknown."""
    quoted: bool = False
    """Stated in quotation marks by somebody of whom nothing tells who it is."""
    trigger: int | None = None
    """Offset of the word that makes it a risk; None where the sentence as a whole does."""
    holder: int | None = None
    """Index of the token for who fears or tells it, where no attribution states it."""
    cue: int | None = None
    """Index of the token by which the holder fears or tells it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated."""

    sentence: int
    date: int
    """Index into the reading's dates."""
    status: EventStatus


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence that says that something is not known or not decided."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unreported:
    """A statement that a document mentions and whose content it does not give ("warnings from …")."""

    sentence: int
    start: int
    end: int
    """Of the noun."""
    owner: Span


@dataclass(frozen=True, slots=True)
class Term:
    """A place where a document names a matter ("trade deal")."""

    lemmas: str
    """Of its words, in small letters with a space between: what makes it one with other wordings."""
    sentence: int
    start: int
    end: int
