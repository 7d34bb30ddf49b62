"""Seeds in, documents out; a new format is one module and one line in `seeds.PARSERS`."""

from generator.ingest.files import find_seeds
from generator.ingest.notes import read_notes
from generator.ingest.seeds import read_seed, read_seeds

__all__ = ["find_seeds", "read_notes", "read_seed", "read_seeds"]
