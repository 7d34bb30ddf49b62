"""Where actors stand: issue × actor, for or against, where the words say so; each with the passage that proves it."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.config import Config
from generator.models import Evidence, Line, Part
from generator.sections.lines import make_line, make_part
from generator.sections.positions import make_position_line
from generator.story import Actor, Issue, Polarity, Stance, Story

ID = "stances"
HEADING = "Where actors stand"


_Shown = Sequence[tuple[str, str, Evidence]]
"""The positions on the page: actor, anchor, and each passage that gives it."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A passage in which an actor is for or against an issue."""

    line: Line
    """From the words that say so to what they are about."""
    polarity: Polarity
    cue: Part
    """The words that say so."""
    position: str
    """Anchor of the position on the page that gives the sentence; empty where none does."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one actor stands on one issue."""

    actor_id: str
    name: str
    proofs: tuple[Proof, ...]
    """In order of the documents; none where the actor takes no stand that is surely one on this issue."""


@dataclass(frozen=True, slots=True)
class IssueRow:
    """What several actors take a stand on."""

    line: Line
    """The words of a document that name the issue."""
    cells: tuple[Cell, ...]
    """One for each actor that stands in any row, in order of salience."""


def build(story: Story, config: Config) -> tuple[IssueRow, ...]:
    """Return the issues on which actors agree or disagree, those on which they disagree first."""
    issues = sorted(story.issues, key=lambda issue: len({stance.polarity for stance in issue.stances}) == 1)
    taking = {stance.actor_id for issue in issues for stance in issue.stances}
    actors = [actor for actor in story.actors if actor.id in taking]
    shown = _find_shown(story) if issues else []
    return tuple(_row(story, issue, actors, shown) for issue in issues)


def _find_shown(story: Story) -> _Shown:
    return [
        (stand.actor.id, make_position_line(story, stand, telling.reading, telling.attribution).id, line.evidence)
        for stand in story.stands
        if stand.actor
        for telling in stand.tellings
        for given in ((telling.reading, telling.attribution), *telling.repeats)
        for line in (make_position_line(story, stand, *given),)
    ]


def _row(story: Story, issue: Issue, actors: Sequence[Actor], shown: _Shown) -> IssueRow:
    named = issue.stances[issue.named]
    cells = [
        Cell(
            actor.id, actor.name, tuple(_proof(story, one, shown) for one in issue.stances if one.actor_id == actor.id)
        )
        for actor in actors
    ]
    return IssueRow(make_line(story, named.reading, (named.issue,), ID), tuple(cells))


def _proof(story: Story, stance: Stance, shown: _Shown) -> Proof:
    start, reading = stance.cue[0], story.readings[stance.reading]
    document = reading.document
    line = make_line(story, stance.reading, (stance.passage,), ID)
    given = (
        anchor
        for actor_id, anchor, evidence in shown
        if (actor_id, evidence.document_id) == (stance.actor_id, document.id) and evidence.start <= start < evidence.end
    )
    return Proof(line, stance.polarity, make_part(document, reading.with_whole_quotations(stance.cue)), next(given, ""))
