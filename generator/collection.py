"""How often Python looks for what is no longer used: of a thousand stories opened, nothing is."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 1_000_000
"""So many new ones come between two looks; Python's own 700 have it go through all briefings again and again."""


@contextmanager
def collect_rarely() -> Iterator[None]:
    """Look for unused objects less often; what no other refers to is freed at once, as ever."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
