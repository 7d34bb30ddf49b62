"""The words that the search knows, by which it tells what a misspelt one may mean."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from string import ascii_lowercase

WORDS, OTHER = "words", "other"
_HEAD = b"pagefind_dcd"
"""Before the JSON of each page."""
_WORD = re.compile(r"[^\W\d_]{4,}(?:['’-][^\W\d_]{3,})*")


def write_words(index: Path) -> None:
    """Write the words of all pages of an index beside it, a file for each first letter, those of most pages first.

    Each is written as it mostly is; what begins with no letter of ASCII stands under `other`.
    """
    written: Counter[str] = Counter()
    for path in (index / "fragment").iterdir():
        page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_HEAD))
        written.update(set(page["content"].split()))
    forms: Counter[str] = Counter()
    for piece, pages in written.items():
        for word in _WORD.findall(piece):
            forms[word] += pages
    words: dict[str, dict[str, str]] = {letter: {} for letter in (*ascii_lowercase, OTHER)}
    for word, _ in sorted(forms.items(), key=lambda pair: (-pair[1], pair[0])):
        small = word.lower()
        words.get(small[0], words[OTHER]).setdefault(small, word)
    (index / WORDS).mkdir()
    for letter, known in words.items():
        text = json.dumps(list(known.values()), ensure_ascii=False)
        (index / WORDS / f"{letter}.json").write_text(text, encoding="utf-8")
