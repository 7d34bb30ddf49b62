"""The figures in a passage, and what is left of it without them: two alike but for these tell another figure."""

import re

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million billion"
)
_FIGURE = re.compile(rf"\b(?:\d(?:[\d.,:]*\d)?|{'|'.join(_WORDS.split())})\b", re.IGNORECASE)


def split_figures(words: str) -> tuple[str, tuple[str, ...]]:
    """Return the words with a sign in the place of each figure, and the figures in order, as written."""
    return _FIGURE.sub("#", words), tuple(_FIGURE.findall(words))
