"""Names that an acronym spells: behind them in brackets ("Union of Atheists (UA)"), or elsewhere ("Roe in Motion")."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from generator.analysis.plaintext import text_of

_IN_BRACKETS = re.compile(r"\(([A-Z][A-Z0-9]{1,7})\)")
_WITHIN = frozenset({"in", "on", "at", "to", "by", "from", "with"})
_SHORTEST = 3
"""Two letters spell too much."""


def is_abbreviated(name: Span) -> bool:
    """Return whether an acronym in brackets stands right behind a name."""
    return _IN_BRACKETS.match(text_of(name.doc), name.end_char + len(name[-1].whitespace_)) is not None


def find_spelled(doc: Doc) -> Iterator[Span]:
    """Yield each name whose words begin with the letters of the acronym in brackets right behind it."""
    for acronym in _IN_BRACKETS.finditer(text_of(doc)):
        bracket = doc.char_span(acronym.start(), acronym.start() + 1, alignment_mode="expand")
        if bracket is None or not bracket.start or len(acronym.group(1)) < _SHORTEST:
            continue
        last = bracket.start - 1 - (bracket.start > 1 and doc[bracket.start - 1].tag_ == "POS")
        first = _find_first(doc, last, acronym.group(1))
        if first is not None:
            yield doc[first : last + 1]


def find_joined(doc: Doc) -> Iterator[Span]:
    """Yield each name with a preposition in small letters that an acronym of the text spells with it ("RIM")."""
    acronyms = {token.text for token in doc if token.is_upper and token.is_alpha and len(token) >= _SHORTEST}
    for token in doc[1:-1] if acronyms else ():
        if token.lower_ in _WITHIN and token.is_lower:
            name = doc[token.i - 1 : token.i + 2]
            if "".join(word.text[0] for word in name).upper() in acronyms and name[0].is_title and name[2].is_title:
                yield name


def _find_first(doc: Doc, last: int, acronym: str) -> int | None:
    """Return the first of the words up to `last` that begin with the letters, words in small letters between them."""
    i, sentence = last, doc[last].sent.start
    for letter in reversed(acronym):
        while i > sentence and doc[i].is_lower and doc[i].is_alpha and i < last:
            i -= 1
        if i < sentence or doc[i].text[0] != letter:
            return None
        i -= 1
    return i + 1
