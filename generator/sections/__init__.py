"""The sections of a briefing: `SECTIONS` is the table of contents of every page.

A section is a module with `ID`, `HEADING` and `build(story, config)`, and a template of the same name.
"""

from dataclasses import replace
from typing import Any, Protocol

from generator.config import Config
from generator.edits import StoryEdit, find_edit
from generator.models import Briefing, Line, Section, Title, shown
from generator.sections import actors, agreement, bottom_line, positions, questions, risks, sources, stances, timeline
from generator.sections.hiding import find_lines, hide_lines, spans_of
from generator.sections.lines import make_evidence
from generator.sections.speaking import give_positions
from generator.sections.terms import build_terms
from generator.sections.uses import find_uses
from generator.sections.withholding import keep_terms, withhold_lines
from generator.story import Story


class SectionModule(Protocol):
    """What a section's module offers."""

    ID: str
    HEADING: str

    def build(self, story: Story, config: Config) -> tuple[Any, ...]:
        """Return the items that stand under the heading."""


SECTIONS: tuple[SectionModule, ...] = (
    bottom_line,
    actors,
    positions,
    agreement,
    stances,
    risks,
    timeline,
    questions,
    sources,
)


def build_sections(story: Story, config: Config) -> Briefing:
    """Return the briefing of a story, as its editor wants it."""
    edit = find_edit(config.stories, story.id)
    built = tuple(Section(module.ID, module.HEADING, module.build(story, config)) for module in SECTIONS)
    given = give_positions(built, edit.speakers)
    found, hidden = hide_lines(given, edit)
    everywhere = {one.id for one in hidden if "-" not in one.entry}
    sections, withheld = withhold_lines(found, story)
    briefing = Briefing(
        id=story.id,
        title=_find_title(story, edit, [line for line in find_lines(given) if line.id in everywhere]),
        sections=sections,
        voices=_count_voices(story),
        leaning=sum(1 for reading in story.readings for dependence in reading.dependences if dependence),
        demonstration=all(reading.document.fictional for reading in story.readings),
        dates=tuple(sorted({r.document.metadata.date for r in story.readings if r.document.metadata.date})),
        hidden=hidden,
        withheld=withheld,
    )
    return replace(briefing, terms=keep_terms(build_terms(story, find_uses(sections)), sections, story))


def _count_voices(story: Story) -> dict[str, int]:
    voices = [voice for reading in story.readings for voice in reading.voices]
    return {name: voices.count(name) for name in ("statement", "event", "assessment")}


def _find_title(story: Story, edit: StoryEdit, hidden: list[Line]) -> Title:
    """Return the editor's title, else that of the document that leads: as stated, its heading, its lead's subject.

    Where that subject stands in words that are hidden everywhere, the first sentence that does not takes its place.
    """
    if edit.title:
        return Title(edit.title, "editor")
    leading = story.summary[0][0] if story.bottom_line else 0
    reading = story.readings[leading]
    document = reading.document
    if document.metadata.title:
        return Title(document.metadata.title, "metadata")
    first = document.paragraphs[0]
    if first.kind == "heading":
        span = (first.start, first.end)
        return Title(shown(document, span), "heading", make_evidence(document, span))
    taken = [span for line in hidden if line.evidence.document_id == document.id for span in spans_of(line)]
    spans = (reading.headline, *((one.start, one.end) for one in reading.sentences if one.prose))
    whole = list(map(reading.with_whole_quotations, spans))
    span = next((s for s in whole if not any(start < s[1] and s[0] < end for start, end in taken)), whole[0])
    return Title(shown(document, span), "lead", make_evidence(document, span))
