"""One run at a time: two that write into one site would undo each other's work."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

NAME = ".briefings.lock"
_log = logging.getLogger(__name__)


@contextmanager
def hold_site(root: Path) -> Iterator[None]:
    """Keep other runs from writing into the site at `root`; wait for one that is under way, and say so.

    The lock is the system's, which takes it from a run that was killed; the empty file that bears it stays. Whoever
    holds it may take it again.
    """
    lock = FileLock((root / NAME).resolve(), is_singleton=True)
    try:
        held = lock.acquire(blocking=False)
    except Timeout:
        _log.warning("another run is under way in %s; waiting for it to end", root)
        held = lock.acquire()
    with held:
        yield
