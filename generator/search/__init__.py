"""The search: which pages it finds and by what, and the index that a browser reads piece by piece."""

from generator.search.entries import Entry, gather_entries
from generator.search.index import write_index

__all__ = ["Entry", "gather_entries", "write_index"]
