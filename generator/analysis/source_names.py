"""Sources that are no actors: which of them a document means alike, and what to call each."""

import re
from collections.abc import Iterable

from generator.analysis.extents import trim_source
from generator.reading import Attribution, Reading

_ARTICLE = re.compile(r"^(?:the|an?) ")


def name_sources(reading: Reading, attributions: Iterable[Attribution]) -> dict[Attribution, str]:
    """Return what to call the source of each: as the document calls it first.

    "The narrator" is "a narrator" of before, and "the source" the only one before whose noun that is.
    """
    names: dict[str, str] = {}
    known: dict[str, set[str]] = {}
    called: dict[Attribution, str] = {}
    for attribution in attributions:
        start, end = trim_source(reading.document.plain, attribution.source[0])
        words = reading.document.plain[start:end]
        plain = _ARTICLE.sub("", words.lower())
        noun = reading.doc[attribution.source_token or 0].lower_
        before = known.setdefault(noun, set())
        if words.lower() == f"the {noun}" and len(before) == 1:
            (plain,) = before
        before.add(plain)
        called[attribution] = names.setdefault(plain, words)
    return called
