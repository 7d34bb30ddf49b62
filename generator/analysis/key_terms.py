"""What a story turns on: its terms, weighed by how many sentences hold them and whether title or summary do."""

import re
from collections import defaultdict
from collections.abc import Sequence

from generator.findings import Term
from generator.reading import Reading
from generator.story import KeyTerm, Place

_MOST = 10
"""Terms of a story."""
_FEWEST, _SHARE = 3, 0.06
"""A term of one word is in so many sentences, and in such a share of them, and in title or summary."""
_REPEATED = 2
"""Sentences that hold a longer term which the story turns on, though title and summary do not name it."""
_TITLE, _SUMMARY, _WORDS = 2.0, 1.5, 1.3
"""Sentences that standing in title or summary is worth, and the factor of having several words."""
_SAME = 0.6
"""A term in so much of whose sentences a longer one with its words stands is that one."""


def choose_terms(
    readings: tuple[Reading, ...], originals: Sequence[int], summary: tuple[Place, ...]
) -> tuple[KeyTerm, ...]:
    """Return the terms of a story, those that it turns on first, with every place where they stand, copies aside."""
    found: dict[str, list[tuple[int, Term]]] = defaultdict(list)
    for i, reading in enumerate(readings):
        for term in reading.terms if originals[i] == i else ():
            found[term.lemmas].append((i, term))
    titles = "\n".join(reading.document.metadata.title.lower() for reading in readings)
    sentences = sum(len(reading.sentences) for reading in readings)
    weighed = (_weigh(readings, places, titles, summary, sentences) for places in found.values())
    kept = [term for term in weighed if term is not None]
    distinct = [term for term in kept if not any(_is_part(term, other) for other in kept)]
    return tuple(sorted(distinct, key=lambda term: (not term.foremost, -term.weight, term.lemmas))[:_MOST])


def _weigh(
    readings: tuple[Reading, ...],
    mentions: list[tuple[int, Term]],
    titles: str,
    summary: tuple[Place, ...],
    sentences: int,
) -> KeyTerm | None:
    """Return a term with its weight, None where it is too rare."""
    places = {(i, term.sentence) for i, term in mentions}
    wordings = {readings[i].document.plain[term.start : term.end].lower() for i, term in mentions}
    titled = any(re.search(rf"\b{re.escape(wording)}\b", titles) for wording in wordings)
    told = bool(places & set(summary))
    several = " " in mentions[0][1].lemmas
    frequent = len(places) >= max(_REPEATED if several else _FEWEST, _SHARE * sentences)
    if not several and not ((titled or told) and frequent):
        return None
    weight = (len(places) + _TITLE * titled + _SUMMARY * told) * (_WORDS if several else 1)
    return KeyTerm(mentions[0][1].lemmas, tuple(mentions), weight, foremost=titled or told or frequent)


def _is_part(term: KeyTerm, other: KeyTerm) -> bool:
    """Return whether a term hardly stands but within a longer one."""
    places, others = ({(i, place.sentence) for i, place in one.mentions} for one in (term, other))
    longer = set(term.lemmas.split()) < set(other.lemmas.split())
    return longer and len(places & others) >= _SAME * len(places)
