"""What must hold for every line of every briefing, whatever the document."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

from generator.models import Briefing, Document, Evidence, Line, Part, join_parts, shown


def check(briefing: Briefing, documents: dict[str, Document]) -> None:
    """Assert that evidence slices back, that verbatim words stand where they say, and that lines join."""
    found = list(walk(briefing))
    for evidence in (thing for thing in found if isinstance(thing, Evidence)):
        assert documents[evidence.document_id].text[evidence.start : evidence.end] == evidence.text
        assert evidence.text.strip()
    for line in (thing for thing in found if isinstance(thing, Line)):
        check_line(line, documents[line.evidence.document_id])
    for part in (thing for thing in found if isinstance(thing, Part) and thing.kind == "verbatim"):
        assert any(part.text == shown(d, span(part)) for d in documents.values())


def check_line(line: Line, document: Document) -> None:
    """Assert that a line is made of its parts, in order of the document, inside its evidence."""
    assert line.text == join_parts(line.parts)
    assert line.sentences
    verbatim = [part for part in line.parts if part.kind == "verbatim"]
    assert verbatim
    for part in verbatim:
        start, end = span(part)
        assert line.evidence.start <= start < end <= line.evidence.end
        assert part.text == shown(document, (start, end))
    assert all(span(one)[1] <= span(other)[0] for one, other in pairwise(verbatim))


def span(part: Part) -> tuple[int, int]:
    """Return where verbatim words stand."""
    assert part.start is not None
    assert part.end is not None
    return part.start, part.end


def walk(thing: Any) -> Iterator[Any]:
    """Yield everything in a briefing, however deep."""
    yield thing
    if isinstance(thing, tuple):
        for entry in thing:
            yield from walk(entry)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from walk(getattr(thing, field.name))
