"""What the section of positions holds of a text that the model reads."""

from generator.sections import build_sections
from generator.sections.positions import Position
from tests.analysis.model import read
from tests.analysis.readings import CONFIG


def find_positions(text: str) -> list[tuple[str, Position]]:
    """Return each position with the name that it stands under."""
    sections = build_sections(read(text), CONFIG).sections
    stands = next(section.items for section in sections if section.id == "positions")
    return [(stand.name, one) for stand in stands for one in (*stand.positions, *stand.further)]


def tell_positions(text: str) -> set[tuple[str, str, str]]:
    """Return actor or source, cue and content of each position."""
    return {(name, one.cue.text, one.line.text) for name, one in find_positions(text)}
