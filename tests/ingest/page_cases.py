"""Saved pages in different layouts, fictional, each beside the text that is its article's.

A paragraph is a line, `# ` marks a heading. Tables are not among them: they are shown, and not read.
"""

import re
from collections import Counter
from pathlib import Path

from generator.ingest.body import Body

FOLDER = Path(__file__).parent / "pages"
PAGES = tuple(sorted(FOLDER.glob("*.html")))

_WORD = re.compile(r"\w+")


def read_expected(page: Path) -> list[str]:
    """Return the paragraphs and headings of the article on a page, in order."""
    return [line.removeprefix("# ") for line in page.with_suffix(".txt").read_text(encoding="utf-8").splitlines()]


def read_found(body: Body) -> list[str]:
    """Return the paragraphs and headings that were found."""
    return [body.text[p.start : p.end] for p in body.paragraphs if p.kind != "other"]


def split_words(paragraphs: list[str]) -> list[str]:
    """Return the words of the paragraphs, in small letters."""
    return [word for paragraph in paragraphs for word in _WORD.findall(paragraph.lower())]


def measure(found: list[str], expected: list[str]) -> tuple[float, float]:
    """Return precision and recall, in per cent, of the words or paragraphs found, each as often as it stands."""
    shared = (Counter(found) & Counter(expected)).total()
    return 100 * shared / max(1, len(found)), 100 * shared / len(expected)
