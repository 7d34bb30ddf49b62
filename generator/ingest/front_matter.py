"""The YAML block that may open a Markdown file."""

import re
from pathlib import Path

from generator.errors import SeedError
from generator.mapping import read_mapping

_OPENING = re.compile(r"---[ \t]*(?:\r\n?|\n|\Z)")
_CLOSING = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)")


def split_front_matter(path: Path, text: str) -> tuple[str, dict[str, object]]:
    """Return the body of `text` and what the front matter above it states; errors call the file `path`.

    Raises:
        SeedError: the file begins with `---`, and what follows is no YAML mapping or is never closed.
    """
    opening = _OPENING.match(text)
    if not opening:
        return text, {}
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        remedy = "close it with a line `---`, or begin the file with an empty line if it has none"
        raise SeedError(path, "its front matter is not closed", remedy)
    above = f"\n{text[opening.end() : closing.start()]}"  # so that errors count lines as the file does
    stated = read_mapping(path, above, "its front matter")
    return text[closing.end() :], stated
