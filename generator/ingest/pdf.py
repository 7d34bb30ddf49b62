"""PDF: the lines of its text layer, by pypdf, with their places and sizes."""

import logging
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from generator.errors import SeedError
from generator.ingest.blocks import make_body
from generator.ingest.body import Body
from generator.ingest.typeset import Line, join_lines

MAX_PAGES = 300
MAX_DRAWN = 10_000_000
"""Bytes of drawing instructions of all pages, unpacked."""
MAX_STEPS = 1_000_000
"""Drawing instructions of all pages, those of repeated parts each time."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SPLIT = "split it, or copy the article into a .txt file"

_Matrix = list[float]


def read_pdf(path: Path, data: bytes) -> Body:
    """Return the text of a PDF in headings and paragraphs; errors call the file `path`.

    What the file states about itself is not used: its title is often that of a template, its author whose computer it
    was, its date when it was printed.

    Raises:
        SeedError: it is no PDF, encrypted, too large or without a text layer.
    """
    from pypdf import PdfReader
    from pypdf.errors import LimitReachedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read is told by its result
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        raise SeedError(path, "is encrypted", "save a copy of it without a password")
    if len(reader.pages) > MAX_PAGES:
        raise SeedError(path, f"has {len(reader.pages):,} pages, and {MAX_PAGES} are read", _SPLIT)
    reading = _Reading(path)
    try:
        pages = [list(reading.lines_of(page)) for page in reader.pages]
    except LimitReachedError as error:
        raise SeedError(path, "unpacks to more than is safe to read", _SPLIT) from error
    if not any(pages):
        remedy = "run text recognition over it (for example with ocrmypdf), or type it into a .txt file"
        raise SeedError(path, "has no text layer: it is a picture of a text", remedy)
    return make_body(join_lines(pages))


class _Reading:
    """Follows what the pages of one file draw, and gives up where it is too much."""

    def __init__(self, path: Path) -> None:
        """Remember how errors call the file."""
        self._path = path
        self._steps = 0
        self._drawn = 0

    def lines_of(self, page: Any) -> Iterator[Line]:
        """Yield the lines of a page in the order in which it draws them.

        Raises:
            SeedError: the page, or all pages so far, draw too much.
        """
        contents = page.get_contents()
        self._drawn += len(contents.get_data()) if contents is not None else 0
        if self._drawn > MAX_DRAWN:
            raise SeedError(self._path, f"draws with more than {MAX_DRAWN:,} bytes", _SPLIT)
        pieces: list[tuple[str, float, float, float]] = []

        def keep(text: str, frame: _Matrix, place: _Matrix, _: Any, size: float) -> None:
            x, y, scale = _locate(frame, place)
            pieces.append((text, x, y, round(abs(size * scale), 1)))

        page.extract_text(visitor_operand_before=self._count, visitor_text=keep)
        yield from _split(pieces)

    def _count(self, *_: Any) -> None:
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise SeedError(self._path, f"takes more than {MAX_STEPS:,} steps to draw", _SPLIT)


def _locate(frame: _Matrix, place: _Matrix) -> tuple[float, float, float]:
    """Return where on the page a text begins, upwards and to the right, and how much it is magnified."""
    a, b, c, d, e, f = frame
    x, y = place[4], place[5]
    return a * x + c * y + e, b * x + d * y + f, b * place[2] + d * place[3]


def _split(pieces: list[tuple[str, float, float, float]]) -> Iterator[Line]:
    """Yield the lines that pieces of text make, each at the place of its first letter and in its largest size."""
    text = ""
    placed: list[tuple[float, float, float]] = []
    for piece, *place in [*pieces, ("\n", 0.0, 0.0, 0.0)]:
        for number, part in enumerate(piece.translate(_LIGATURES).split("\n")):
            if number:
                if placed:
                    x, y, _ = placed[0]
                    yield Line(" ".join(text.split()), x, y, max(size for *_, size in placed))
                text, placed = "", []
            if part.strip():
                placed.append((place[0], place[1], place[2]))
            text += part
