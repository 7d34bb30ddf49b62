"""A story: documents on one matter, read together, and what was found across them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.findings import Attribution, DateExpression, Mention, Role, Term
from generator.models import ActorType, Span
from generator.reading import Reading

Polarity = Literal["for", "against"]

Place = tuple[int, int]
"""A reading of a story, and a sentence of it."""


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Sentences of independent documents that tell the same, one a document, the one first that tells least."""

    places: tuple[Place, ...]
    copied: bool = False
    """They tell it in the same words, so that all may have it from one source."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and what it counts, as a document words it."""

    place: Place
    start: int
    end: int
    value: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """Different figures or days for one thing, of independent documents or of two sources of one."""

    counted: str
    """Lemma of the noun, of a day with that of what happens then ("basin, reopen")."""
    figures: tuple[Figure, ...]
    of: Literal["figure", "day", "toll"] = "figure"
    """The value of a day is its ordinal; a toll may grow from day to day."""
    withdrawn: tuple[Figure, ...] = ()
    """Those of the figures that another document says not to be so."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One figure that independent documents give for one thing."""

    counted: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Cancellation:
    """What a document tells as planned, and a later one as called off or put off."""

    plan: tuple[int, int]
    """The reading, and the number of its event."""
    place: Place
    """Of the sentence that calls it off."""
    cue: Span
    """Of the words that do ("called off")."""


@dataclass(frozen=True, slots=True)
class Stance:
    """An actor is for or against something, as a document words it."""

    actor_id: str
    reading: int
    polarity: Polarity
    cue: Span
    """Of the words that say so."""
    issue: Span
    """Of what it is for or against."""

    @property
    def passage(self) -> Span:
        """Return the span from the words that say so to what they are about."""
        return min(self.cue[0], self.issue[0]), max(self.cue[1], self.issue[1])


@dataclass(frozen=True, slots=True)
class Change:
    """What one actor says or wants, and the other way round later: each with the index of its reading."""

    actor_id: str
    earlier: tuple[int, Attribution | Stance]
    later: tuple[int, Attribution | Stance]


@dataclass(frozen=True, slots=True)
class Denial:
    """What one source of a reading says, and another rejects right behind it."""

    reading: int
    claim: Attribution
    rejection: Attribution


@dataclass(frozen=True, slots=True)
class Issue:
    """What two or more actors take a stand on."""

    named: int
    """The number of the stance whose words name it best."""
    stances: tuple[Stance, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of a story."""

    id: str
    """Slug of the name by which the first document calls it, so that later documents do not change it."""
    name: str
    type: ActorType
    names: tuple[str, ...]
    mentions: tuple[tuple[int, Mention], ...]
    """With the index of the reading."""
    roles: tuple[tuple[int, Role], ...]
    salience: float
    sector: str = ""
    """PLOVER's code of what it belongs to, where the documents tell."""
    editors_role: str = ""
    """What an editor calls its office."""


Spoken = Sequence[tuple[Mention, Actor]]
"""The mentions of one document, in order, each with its actor."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a source says, and where it is said again."""

    reading: int
    attribution: Attribution
    when: DateExpression | None
    """The date expression in whose clause it stands."""
    rank: int
    """Of the best of the sentences that give it."""
    earlier: bool = False
    """Said before what the documents report now ("last year", "had said")."""
    repeats: tuple[tuple[int, Attribution], ...] = ()
    """With the index of the reading."""


@dataclass(frozen=True, slots=True)
class Stand:
    """What one actor says, or one source that is no actor: the best ranked first."""

    actor: Actor | None
    name: str
    """The actor's name, or the document's words for the source."""
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class KeyTerm:
    """A matter that a story speaks of, under one name ("trade deal", "trade deals")."""

    lemmas: str
    mentions: tuple[tuple[int, Term], ...]
    """With the index of the reading."""
    weight: float
    foremost: bool
    """The story turns on it."""


@dataclass(frozen=True, slots=True)
class Story:
    """Documents on one matter, read together: one today, five tomorrow."""

    id: str
    readings: tuple[Reading, ...]
    actors: tuple[Actor, ...] = ()
    """In order of salience."""
    spoken: tuple[Spoken, ...] = ()
    """One a reading: where it speaks of actors, in order."""
    speakers: tuple[Mapping[Attribution, Actor], ...] = ()
    """One a reading: who says what; nobody where the source is no actor."""
    originals: tuple[int, ...] = ()
    """One a reading: the number of the first of which it is a reprint, else its own."""
    corroborations: tuple[Corroboration, ...] = ()
    agreed: tuple[Agreement, ...] = ()
    """Figures that several documents give alike."""
    conflicts: tuple[Conflict, ...] = ()
    denials: tuple[Denial, ...] = ()
    changes: tuple[Change, ...] = ()
    cancellations: tuple[Cancellation, ...] = ()
    issues: tuple[Issue, ...] = ()
    ranking: tuple[Place, ...] = ()
    """Of every sentence fit to be lifted, best first."""
    summary: tuple[Place, ...] = ()
    """Of the bottom line and the key points."""
    bottom_line: int = 0
    """How many of the summary's sentences are the bottom line."""
    stands: tuple[Stand, ...] = ()
    """Of the actors in order of salience, then of other sources."""
    participants: frozenset[str] = frozenset()
    """Ids of the actors that do or say something, or to which something is done."""
    key_actors: frozenset[str] = frozenset()
    """Ids of those that a reader must know."""
    terms: tuple[KeyTerm, ...] = ()
    """What it turns on first."""

    def source_of(self, reading: int, attribution: Attribution) -> Actor | None:
        """Return the actor to whom a reading's attribution gives its content."""
        return self.speakers[reading].get(attribution)
