"""Libraries loaded without those of their parts that nothing here uses, and that would bring others along."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def load_without(name: str, **asked_for: object) -> Iterator[None]:
    """Let other modules load without the one of this name; of it they get what they ask for, as it is given here.

    Whoever imports it later has the true one. Where it is loaded already, nothing changes.
    """
    if name in sys.modules:
        yield
        return
    stand_in = ModuleType(name)
    stand_in.__dict__.update(asked_for)
    sys.modules[name] = stand_in
    try:
        yield
    finally:
        del sys.modules[name]
