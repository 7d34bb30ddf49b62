"""What is chosen among candidates: a cue, its content, its source."""

from dataclasses import dataclass

from generator.analysis.attribution.contents import Content
from generator.analysis.attribution.cues import Cue
from generator.analysis.attribution.sources import Source
from generator.analysis.attribution.spans import holds
from generator.analysis.attribution.standing import can_state


@dataclass(frozen=True, slots=True)
class Choice:
    """A cue, the content and the source chosen for it, and how likely cue and content are right together."""

    cue: Cue
    content: Content
    words: frozenset[int]
    source: Source | None
    confidence: float

    @property
    def is_spoken(self) -> bool:
        """Whether the source can say something."""
        return self.source is not None and can_state(self.source.head)

    def gives(self, other: "Choice") -> bool:
        """Return whether the content holds the cue of another choice."""
        return holds(self.content.spans, other.cue.head.i)
