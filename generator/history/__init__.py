"""What changed in a story, version by version: an append-only log per story, and an input of every later generation.

Versions are compared by evidence: a passage is known by its document, its section and its words, wherever an edit or
another program may move it. No words are kept but figures, so that a seed taken back leaves none behind.
"""

from generator.history.comparing import describe, find_passages, record
from generator.history.log import Log
from generator.history.moving import tell_moved
from generator.history.telling import tell
from generator.history.versions import (
    DocumentChange,
    History,
    Passage,
    Version,
    parse_history,
    read_histories,
)

__all__ = [
    "DocumentChange",
    "History",
    "Log",
    "Passage",
    "Version",
    "describe",
    "find_passages",
    "parse_history",
    "read_histories",
    "record",
    "tell",
    "tell_moved",
]
