"""The pages across stories, made from the JSON of the briefings alone; `REGISTERS` lists what there is beside home."""

from collections.abc import Iterator, Sequence

from generator.durable import Data
from generator.registers import actors, archive, risks, timeline, topics
from generator.registers.actors import gather_actors
from generator.registers.changes import gather_changes
from generator.registers.gone import find_gone, read_addresses
from generator.registers.home import list_home
from generator.registers.listing import list_briefings
from generator.registers.pages import Gathered, RegisterPage
from generator.registers.risks import gather_risks

__all__ = [
    "RegisterPage",
    "find_gone",
    "gather",
    "gather_changes",
    "list_briefings",
    "list_pages",
    "read_addresses",
]

REGISTERS = (actors, topics, risks, timeline, archive)


def list_pages(briefings: Sequence[Data], changes: Sequence[Data]) -> Iterator[RegisterPage]:
    """Yield the pages of all registers; the demonstration is named on the home page alone."""
    ordered = sorted(briefings, key=lambda briefing: max(briefing["dates"], default=""), reverse=True)
    gathered = gather([briefing for briefing in ordered if not briefing["demonstration"]])
    yield list_home(gathered, [briefing for briefing in ordered if briefing["demonstration"]], changes)
    for register in REGISTERS:
        yield from register.list_pages(gathered)


def gather(briefings: Sequence[Data]) -> Gathered:
    """Return what the registers are made from."""
    return Gathered(briefings, gather_actors(briefings), gather_risks(briefings))
