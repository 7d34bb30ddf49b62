"""Lines taken along with an article: links to others, tags, headlines and subheads, found by form and place."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.analysis.datelines import find_datelines
from generator.lexicon import read_patterns
from generator.models import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_CLOSED = re.compile(r"[.!?…:;,][\"'”’)\]»]*$")
_LINKS = re.compile(
    r"(?i:also read|read also|read more|read next|you (?:may|might) (?:also )?like|recommended(?: for you)?|related"
    r"(?: articles| content| links| news| stories)?|trending(?: now)?|more on this story|must read)\W*"
)
"""A line under which links to other articles stand."""
_GLUED = re.compile(
    r"(?<=[.!?…'\"”’)])(?: ?(?:Also Read|Read More|Read Also|You May (?:Also )?Like|Recommended For You)(?=[A-Z])"
    r"|Tags:(?=\S)).*$",
    re.MULTILINE,
)
"""What stands between the last sentence of a paragraph and the end of the line, without the break that parted them."""
_LINK_LENGTH, _SUBHEAD_WORDS = 140, 9
_HEADLINE_WORDS, _TITLE_WORDS, _FEWEST_LINES, _SMALL = 16, 4, 3, 3
_SMALL_WORDS = frozenset({"about", "after", "amid", "as", "from", "into", "over", "than", "that", "with"})
_QUOTES = "\"'“”‘’"
_INSIDE = re.compile(r"[.!?]\s|\t|[|•]|^[\"'“‘(*#•-]|[\"”]$|\d$")


@lru_cache(maxsize=1)
def find_links(text: str) -> tuple[Span, ...]:
    """Return the spans of what links to other articles or sorts this one, in order; lines are paragraphs."""
    return tuple(sorted({*_find_blocks(text), *(match.span() for match in _GLUED.finditer(text)), *_find_lines(text)}))


def find_headings(text: str) -> tuple[Span, ...]:
    """Return the spans of the headline of an article, where it is set as a sentence, and of its subheads, in order."""
    lines = [match.span() for match in _LINE.finditer(text)]
    return (*_find_headline(text, lines), *_find_subheads(text, lines))


def _find_headline(text: str, lines: list[Span]) -> tuple[Span, ...]:
    """Return the first line where it has capitals throughout, or a dateline or a second deck (behind ";") follows."""
    if len(lines) < _FEWEST_LINES:
        return ()
    first, second = (text[slice(*line)].strip() for line in lines[:2])
    if len(first.split()) > _HEADLINE_WORDS or _INSIDE.search(first.strip(_QUOTES)):
        return ()
    if first.endswith(";"):
        return (lines[0],) if len(second.split()) > _HEADLINE_WORDS else tuple(lines[:2])
    is_set_apart = _has_capitals(first) or any(start == lines[1][0] for start, _ in find_datelines(text))
    return (lines[0],) if is_set_apart else ()


def _has_capitals(line: str) -> bool:
    words = [word.strip(_QUOTES + ".,:;?!") for word in line.split()]
    return (
        len(words) >= _TITLE_WORDS
        and all(not word or not word[0].islower() or len(word) <= _SMALL or word in _SMALL_WORDS for word in words)
        and sum(word[:1].isupper() for word in words) > len(words) / 2
    )


def _find_subheads(text: str, lines: list[Span]) -> tuple[Span, ...]:
    """Return the short lines, set like a title, between two paragraphs."""
    closed = [bool(_CLOSED.search(text[start:end].rstrip())) for start, end in lines]
    return tuple(
        line
        for number, line in enumerate(lines[1:-1], start=1)
        if _is_title(text[slice(*line)].strip())
        and closed[number - 1]
        and closed[number + 1]
        and line[1] - line[0] < lines[number + 1][1] - lines[number + 1][0]
    )


def _find_blocks(text: str) -> Iterator[Span]:
    """Yield the lines "Also Read" and the like, and the lines without an end mark below each."""
    listed = False
    for match in _LINE.finditer(text):
        line = match.group().strip()
        listed = bool(_LINKS.fullmatch(line)) or (
            listed and len(line) <= _LINK_LENGTH and not _CLOSED.search(line) and line[0] not in "\"'“‘"
        )
        if listed:
            yield match.span()


def _find_lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        if any(pattern.search(match.group().strip().lower()) for pattern in read_patterns("furniture")):
            yield match.span()


def _is_title(line: str) -> bool:
    words = line.split()
    return (
        1 <= len(words) <= _SUBHEAD_WORDS
        and line[0].isupper()
        and not _CLOSED.search(line)
        and not _INSIDE.search(line)
    )
