"""Seeds in, documents out; a new format is one module and one line in `formats.FORMATS`."""

from generator.ingest.extracts import Extracts
from generator.ingest.files import find_seeds
from generator.ingest.seeds import read_seed, read_seeds

__all__ = ["Extracts", "find_seeds", "read_seed", "read_seeds"]
