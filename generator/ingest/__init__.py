"""Seeds in, documents out; a new format is one module and one line in `formats.FORMATS`."""

from generator.ingest.bodies import Bodies
from generator.ingest.files import find_articles
from generator.ingest.notes import read_notes
from generator.ingest.seeds import Seeds, read_seed, read_seeds
from generator.ingest.withheld import Withheld, is_withheld, read_withheld

__all__ = [
    "Bodies",
    "Seeds",
    "Withheld",
    "find_articles",
    "is_withheld",
    "read_notes",
    "read_seed",
    "read_seeds",
    "read_withheld",
]
