"""Lines in the text of a page that are none of its article's: bylines, pull quotes, invitations, who wrote it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from generator.ingest.blocks import Block
from generator.ingest.headline import CLOSED
from generator.lexicon import read_patterns

_REPEATED = range(20, 400)
"""Letters of a pull quote."""
_LONGEST = 120
"""Characters of a line that is no sentence."""
_AT_THE_END = 2
"""Paragraphs in which the author is introduced."""


def drop_furniture(blocks: Iterable[Block], title: str = "", author: str = "") -> list[Block]:
    """Return the blocks of an article less the furniture of its page, and less the `title` that the page states.

    A line that is no sentence belongs to the head of the page where it stands before the first sentence (a byline, "In
    this article"), to its foot behind the last one ("Topics: …"), and is a heading between them.
    """
    kept = [block for block in blocks if not _is_furniture(block)]
    kept = _drop_repeated(kept)
    kept = [*kept[:-_AT_THE_END], *(b for b in kept[-_AT_THE_END:] if not _introduces(b, author))]
    told = [number for number, block in enumerate(kept) if block.kind == "item" or _is_sentence(block)]
    if not told:
        return []
    head = [b for b in kept[: told[0]] if b.kind == "other" or (b.kind == "heading" and b.text not in title)]
    foot = [block for block in kept[told[-1] + 1 :] if block.kind == "other"]
    return [*head, *map(_as_heading, kept[told[0] : told[-1] + 1]), *foot]


def _is_furniture(block: Block) -> bool:
    line = block.text.lower()
    return block.kind != "other" and any(pattern.search(line) for pattern in read_patterns("boilerplate", "furniture"))


def _drop_repeated(blocks: list[Block]) -> list[Block]:
    """Return the blocks less the paragraphs whose words stand within a longer one."""
    letters = ["".join(filter(str.isalnum, block.text.lower())) for block in blocks]
    same, whole = Counter(letters), "\n".join(letters)
    return [
        block
        for block, own in zip(blocks, letters, strict=True)
        if block.kind != "text" or len(own) not in _REPEATED or whole.count(own) == same[own]
    ]


def _introduces(block: Block, author: str) -> bool:
    name = re.escape(author)
    return bool(author) and bool(
        re.match(rf"(?:about )?{name},? (?:is|was|writes|covers|reports|has)\b", block.text, re.I)
    )


def _is_sentence(block: Block) -> bool:
    return block.kind == "text" and (len(block.text) > _LONGEST or bool(CLOSED.search(block.text)))


def _as_heading(block: Block) -> Block:
    return replace(block, kind="heading") if block.kind == "text" and not _is_sentence(block) else block
