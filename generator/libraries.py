"""The libraries that the program runs on: those it requires, and those that these require."""

import re
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution

from generator.errors import ConfigError

_VERSION = re.compile(r"^Version: (.+)$", re.MULTILINE)
_REQUIRED = re.compile(r"^Requires-Dist: ([\w.-]+)[^;\n]*$", re.MULTILINE)
"""Without those on a condition, which stand in for what one system or Python lacks: seeds are read alike on all."""


@cache
def list_libraries(program: str) -> tuple[str, ...]:
    """Return the name and version of each library of a program, in order, the program's own among them.

    Read from the first lines of each description, since `importlib.metadata` takes apart the whole of it.

    Raises:
        ConfigError: the program is not installed, so that nobody knows what it requires.
    """
    versions: dict[str, str] = {}
    open_names = [program]
    while open_names:
        name = re.sub(r"[-_.]+", "-", open_names.pop()).lower()
        if name not in versions:
            described = _describe(name)
            versions[name] = "".join(_VERSION.findall(described))
            open_names += _REQUIRED.findall(described)
    if not versions.pop(program):
        raise ConfigError(f"{program}: is not installed, so its libraries are not known; run make site")
    return tuple(f"{name} {versions[name]}" for name in sorted(versions))


def _describe(name: str) -> str:
    """Return the head of what a library states of itself (core metadata); nothing of one that is not installed."""
    try:
        return (distribution(name).read_text("METADATA") or "").partition("\n\n")[0]
    except PackageNotFoundError:
        return ""
