"""Which sentences a briefing draws on, and where it shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from generator.models import Section

Uses = dict[str, dict[int, list[str]]]


def find_uses(sections: Iterable[Section]) -> Uses:
    """Return, by document and number of sentence, the headings of the sections that draw on it."""
    found: Uses = {}
    for section in sections:
        for document_id, numbers in (pair for item in section.items for pair in _find_cited(item)):
            for number in numbers:
                headings = found.setdefault(document_id, {}).setdefault(number, [])
                if section.heading not in headings:
                    headings.append(section.heading)
    return found


def _find_cited(item: Any) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield (document, sentences) of everything in an item that carries evidence, however deep."""
    if isinstance(item, tuple):
        for entry in item:
            yield from _find_cited(entry)
    elif is_dataclass(item):
        if hasattr(item, "evidence") and hasattr(item, "sentences"):
            yield item.evidence.document_id, item.sentences
        for part in fields(item):
            yield from _find_cited(getattr(item, part.name))
