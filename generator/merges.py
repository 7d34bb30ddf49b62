"""Files in which git left the marks of a merge's conflicts, and what either side has in them."""

import re

_MARK = re.compile(r"^(?:<{7}|>{7})(?!\S)", re.MULTILINE)
_CONFLICT = re.compile(
    r"^<{7} [^\n]*\n(?P<ours>.*?)(?:^\|{7}[^\n]*\n.*?)?^={7}\n(?P<theirs>.*?)^>{7} [^\n]*\n?", re.MULTILINE | re.DOTALL
)


def find_torn(text: str) -> int:
    """Return the number of the line in which a file holds the first mark of a conflict, 0 where it holds none."""
    mark = _MARK.search(text)
    return text.count("\n", 0, mark.start()) + 1 if mark else 0


def split_sides(text: str) -> tuple[str, ...]:
    """Return a file as either side of its conflicts has it, ours first, or the text alone where both have the same."""
    return tuple(dict.fromkeys(_CONFLICT.sub(side, text) for side in (r"\g<ours>", r"\g<theirs>")))
