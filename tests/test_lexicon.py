"""The word lists: nothing stands in one twice, and each is read."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

import generator
from generator.lexicon import PATH, read_lines

NAMES = sorted(path.stem for path in PATH.glob("*.txt"))
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in Path(generator.__file__).parent.rglob("*.py"))
CLASS = re.compile(r"[\w' -]+: ")


def find_repeated(entries: Iterable[str]) -> list[str]:
    return [entry for entry, count in Counter(entries).items() if count > 1]


@pytest.mark.parametrize("name", NAMES)
def test_no_line_stands_twice_in_a_list(name):
    assert not find_repeated(read_lines(name))


@pytest.mark.parametrize("name", NAMES)
def test_no_entry_stands_twice_in_a_class(name):
    classes = [line.split(":", 1) for line in read_lines(name) if CLASS.match(line) and "|" not in line]
    assert not find_repeated(f"{head}: {entry.strip()}" for head, entries in classes for entry in entries.split(","))


@pytest.mark.parametrize("name", NAMES)
def test_every_list_is_read_by_its_name(name):
    assert re.search(rf'read_(?:lines|words|classes|table|patterns)\([^)]*"{name}"', SOURCE)
