"""Agreement and disagreement: what documents tell alike, where figures and accounts differ, who changed position."""

from dataclasses import dataclass
from typing import Literal

from generator.analysis.extents import trim_source
from generator.config import Config
from generator.findings import Attribution
from generator.models import Line, Part, Span, shown
from generator.reading import Reading
from generator.sections.lines import make_line, make_part, said_line, sentence_line
from generator.story import Agreement, Change, Conflict, Corroboration, Denial, Figure, Stance, Story

ID = "agreement"
HEADING = "Agreement and disagreement"


@dataclass(frozen=True, slots=True)
class Corroborated:
    """What two or more independent documents tell."""

    kind: str
    """"corroborated"."""
    line: Line
    """The sentence that tells least, since the others may tell more."""
    others: tuple[Line, ...]
    """One of each other document."""
    copied: bool
    """In the same words, so that all may have it from one source."""


@dataclass(frozen=True, slots=True)
class Told:
    """One source's figure or stand."""

    part: Part
    """The figure with what it counts, who says it, or the cue."""
    line: Line
    withdrawn: bool = False
    """Another source says that it is not so."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is set side by side: figures that agree or differ, days, accounts, or stands of one actor."""

    kind: str
    """"corroborated", "conflict" or "change"."""
    of: Literal["figures", "days", "claims", "stands"]
    name: str
    """What is counted or expected, or who says so and who rejects it, or the actor's name."""
    told: tuple[Told, ...]
    over_time: bool = False
    """Tolls that differ were told on different days: one may have become the other."""


def build(story: Story, config: Config) -> tuple[Corroborated | Compared, ...]:
    """Return what is corroborated, then what conflicts, then who changed position."""
    return (
        *(_corroborated(story, one) for one in story.corroborations),
        *(_agreement(story, one) for one in story.agreed),
        *(_conflict(story, one) for one in story.conflicts),
        *(_denial(story, one) for one in story.denials),
        *(_change(story, one) for one in story.changes),
    )


def _corroborated(story: Story, found: Corroboration) -> Corroborated:
    first, *others = (sentence_line(story, i, story.readings[i].sentences[n], ID) for i, n in found.places)
    return Corroborated("corroborated", first, tuple(others), found.copied)


def _agreement(story: Story, found: Agreement) -> Compared:
    told = _figures(story, found.figures)
    return Compared("corroborated", "figures", _name_counted(told[0].part.text, found.counted), told)


def _conflict(story: Story, found: Conflict) -> Compared:
    told = _figures(story, found.figures, found.withdrawn)
    over_time = found.of == "toll" and _are_over_time(story, found.figures)
    if found.of == "day":
        return Compared("conflict", "days", found.counted, told)
    return Compared("conflict", "figures", _name_counted(told[0].part.text, found.counted), told, over_time)


def _are_over_time(story: Story, figures: tuple[Figure, ...]) -> bool:
    """Return whether no two figures that differ were told on one day, or on one that nobody knows."""
    dated = [(story.readings[figure.place[0]].document.metadata.date, figure.value) for figure in figures]
    days = {date for date, _ in dated}
    return all(days) and len(set(dated)) == len(days)


def _figures(story: Story, figures: tuple[Figure, ...], withdrawn: tuple[Figure, ...] = ()) -> tuple[Told, ...]:
    documents = ((story.readings[figure.place[0]].document, figure) for figure in figures)
    return tuple(
        Told(make_part(document, (figure.start, figure.end)), _sentence(story, figure), figure in withdrawn)
        for document, figure in documents
    )


def _name_counted(figure: str, counted: str) -> str:
    """Return what a figure counts as it is written ("tonnes of grain") where it says so, else as it is called."""
    noun = counted.split(" of ")[0]
    words = figure.lower().split()
    first = next((n for n, word in enumerate(words) if word.startswith(noun)), len(words))
    return " ".join(words[first:]) or counted


def _sentence(story: Story, figure: Figure) -> Line:
    i, number = figure.place
    return sentence_line(story, i, story.readings[i].sentences[number], f"{ID}-{figure.start}")


def _denial(story: Story, found: Denial) -> Compared:
    reading = story.readings[found.reading]
    sentence = reading.sentences[found.rejection.sentence]
    start = reading.openings[sentence.index] or sentence.start
    rejected = make_line(story, found.reading, ((start, sentence.end),), f"{ID}-denial")
    claim = said_line(story, found.reading, found.claim, f"{ID}-claim")
    told = (
        Told(make_part(reading.document, _find_words_for(reading, found.claim)), claim),
        Told(make_part(reading.document, found.rejection.cue[0]), rejected),
    )
    names = (_name_source(story, found.reading, said) for said in (found.claim, found.rejection))
    return Compared("conflict", "claims", ", ".join(names), told)


def _find_words_for(reading: Reading, said: Attribution) -> Span:
    """Return the span of who says something, with the verb that says so where it stands beside ("Ann Roe said")."""
    plain, (start, end) = reading.document.plain, trim_source(reading.document.plain, said.source[0])
    cue_start, cue_end = said.cue[0]
    if end <= cue_start and not plain[end:cue_start].strip():
        return start, cue_end
    return (cue_start, end) if cue_end <= start and not plain[cue_end:start].strip() else (start, end)


def _name_source(story: Story, index: int, said: Attribution) -> str:
    actor, plain = story.source_of(index, said), story.readings[index].document.plain
    return shown(story.readings[index].document, trim_source(plain, said.source[0])) if actor is None else actor.name


def _change(story: Story, found: Change) -> Compared:
    name = next(actor.name for actor in story.actors if actor.id == found.actor_id)
    sides = (found.earlier, found.later)
    told = tuple(_told(story, i, side, f"{ID}-{found.actor_id}", name) for i, side in sides)
    return Compared("change", "stands", name, told)


def _told(story: Story, index: int, side: Attribution | Stance, section: str, name: str) -> Told:
    document = story.readings[index].document
    if isinstance(side, Stance):
        return Told(make_part(document, side.cue), make_line(story, index, (side.issue,), section, known=name))
    return Told(make_part(document, side.cue[0]), said_line(story, index, side, section, known=name))
