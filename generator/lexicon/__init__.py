"""Word lists: one entry a line, `#` heads a comment, each file headed by its source and licence."""

import re
from functools import cache
from pathlib import Path

PATH = Path(__file__).parent
"""Where the lists stand."""


@cache
def read_lines(name: str) -> tuple[str, ...]:
    """Return the entries of the list `name`, in the order of the file."""
    lines = (line.strip() for line in (PATH / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def read_patterns(*names: str) -> tuple[re.Pattern[str], ...]:
    """Return the entries of the lists, one after the other, as regular expressions."""
    return tuple(re.compile(line) for name in names for line in read_lines(name))


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the entries of the list `name` as a set."""
    return frozenset(read_lines(name))


@cache
def read_classes(name: str) -> dict[str, frozenset[str]]:
    """Return the lines `class: entry, entry` of the list `name` by class."""
    classes: dict[str, frozenset[str]] = {}
    for line in read_lines(name):
        head, _, entries = line.partition(":")
        classes[head.strip()] = classes.get(head.strip(), frozenset()) | frozenset(_split(entries, ","))
    return classes


@cache
def read_table(name: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the rows `a, b | c | d` of the list `name`, each column a tuple of entries."""
    return tuple(tuple(_split(column, ",") for column in line.split("|")) for line in read_lines(name))


def _split(text: str, mark: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in text.split(mark) if entry.strip())
