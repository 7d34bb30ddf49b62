"""The durable form of what is published: the JSON beside the pages, as it is read back."""

from collections.abc import Iterator
from typing import Any

import msgspec

Data = dict[str, Any]
Pages = dict[str, str]
"""Text by path below `briefings/`."""


def to_json(data: Any) -> str:
    """Return the text of a JSON file, a value a line, its keys in order."""
    return msgspec.json.format(msgspec.json.encode(data, order="sorted"), indent=1).decode() + "\n"


def items_of(briefing: Data, section: str) -> list[Data]:
    """Return the items of a section of a briefing."""
    return [item for one in briefing["sections"] if one["id"] == section for item in one["items"]]


def find_entries(value: Any, *keys: str) -> Iterator[Data]:
    """Yield every dict in a value, however deep, that has all the keys, none of them None."""
    if isinstance(value, dict):
        if all(value.get(key) is not None for key in keys):
            yield value
        value = list(value.values())
    if isinstance(value, list | tuple):
        for entry in value:
            yield from find_entries(entry, *keys)
