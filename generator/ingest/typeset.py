"""From lines as they are set on pages to paragraphs and headings."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from generator.ingest.blocks import Block, make_block
from generator.ingest.headline import CLOSED

_LARGER, _SMALLER = 1.1, 0.9
"""Size of headings and of notes, against that of the text."""
_APART = 1.2
"""Distance of paragraphs, against that of lines."""
_LEADING = 1.2
"""From line to line, against the size of the letters, where nothing shows it."""
_INDENT = 0.7
"""Of a paragraph's first line, against the size of its letters."""
_SHORT = 0.75
"""Length of a line that ends a paragraph, against that of a full one."""
_EDGE = 2
"""Lines at the top and at the foot of a page that may be the same on each."""

_BULLET = re.compile(r"^[•▪‣◦●○■–*·-]\s+")
_LEADERS = re.compile(r"(?:\. ?){5}")
"""Of a table of contents."""
_HYPHEN = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page."""

    text: str
    x: float
    """From the left, in points."""
    y: float
    """From the foot of the page, in points."""
    size: float
    """Of its letters, in points."""


def join_lines(pages: list[list[Line]]) -> list[Block]:
    """Return the paragraphs and headings that the lines of the pages make, in order.

    Lines that stand on several pages at the same edge are left out. What is set smaller than the text (a note, a
    caption) is no prose and stands at the end; nor is a line prose that is no sentence.
    """
    lines = [line for page in _drop_repeated(pages) for line in page]
    if not lines:
        return []
    setting = _Setting.of(lines)
    words = Counter(word.lower() for line in lines for word in _WORD.findall(line.text))
    small = [line for line in lines if setting.is_small(line)]
    text = [line for line in lines if not setting.is_small(line)]
    return [setting.block(group[0], _join(group, words)) for part in (text, small) for group in setting.group(part)]


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the text of a document is set."""

    size: float
    leading: float
    """From line to line, in points."""
    width: int
    """Of a full line, in characters."""

    @classmethod
    def of(cls, lines: list[Line]) -> "_Setting":
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[line.size] += len(line.text)
        size = sizes.most_common(1)[0][0]
        steps = [a.y - b.y for a, b in pairwise(lines) if a.size == b.size == size and 0 < a.y - b.y < 3 * size]
        lengths = sorted(len(line.text) for line in lines if line.size == size)
        return cls(size, median_low(steps) if steps else _LEADING * size, lengths[len(lengths) * 9 // 10])

    def is_small(self, line: Line) -> bool:
        """Return whether a line is set smaller than the text."""
        return line.size < _SMALLER * self.size

    def group(self, lines: list[Line]) -> Iterator[list[Line]]:
        """Yield the lines of each paragraph."""
        starts = [n for n, line in enumerate(lines) if not n or not self.goes_on(lines[n - 1], line)]
        for start, end in pairwise([*starts, len(lines)]):
            yield lines[start:end]

    def goes_on(self, above: Line, line: Line) -> bool:
        """Return whether a line belongs to the paragraph of the line before it."""
        if not _SMALLER < line.size / above.size < _LARGER or _BULLET.match(line.text):
            return False
        step = above.y - line.y
        full = len(above.text) >= _SHORT * self.width
        closed = bool(CLOSED.search(above.text))
        if step <= 0 or step > 3 * self.leading:  # the next column or page
            return not closed and (full or line.text[0].islower())
        leading = self.leading if line.size < _LARGER * self.size else _LEADING * line.size
        indented = line.x - above.x > _INDENT * line.size
        return step <= _APART * leading and (full or not closed) and not (indented and closed)

    def block(self, first: Line, text: str) -> Block:
        """Return the block of a paragraph whose first line is given."""
        if _LEADERS.search(text):
            return Block(text, "other")
        if _BULLET.match(text):
            return make_block(_BULLET.sub("", text), "item")
        if first.size > _LARGER * self.size:
            return make_block(text, "heading")
        prose = not self.is_small(first) and CLOSED.search(text)
        return make_block(text) if prose else Block(text, "other")


def _drop_repeated(pages: list[list[Line]]) -> Iterator[list[Line]]:
    """Yield the pages without the lines that stand at the edge of two or more, whatever numbers are in them."""
    seen = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    for page in pages:
        edges = {id(line) for line in _edges(page) if seen[_key(line)] > 1 or not any(map(str.isalpha, line.text))}
        yield [line for line in page if id(line) not in edges]


def _edges(page: list[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return [*by_height[:_EDGE], *by_height[_EDGE:][-_EDGE:]]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _join(lines: Iterable[Line], words: Counter[str]) -> str:
    """Return the lines as one text; `words` counts those of the document."""
    text = ""
    for line in lines:
        cut = _HYPHEN.search(text)
        if cut and line.text[0].islower():
            text = text[:-1] + ("-" if _is_compound(cut[1], line.text, words) else "") + line.text
        else:
            text += f" {line.text}" if text else line.text
    return text


def _is_compound(head: str, rest: str, words: Counter[str]) -> bool:
    """Return whether a word that is broken at a hyphen has one anyway, as far as the rest of the document shows."""
    found = _WORD.match(rest)
    head, tail = head.lower(), found[0].lower() if found else ""
    if words[f"{head}-{tail}"] or words[head + tail]:
        return bool(words[f"{head}-{tail}"])
    return bool(words[tail.split("-")[0]] and words[head] > 1)
