"""What a name is the name of, by all that a document tells: its words, what stands beside it, how the tagger saw it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import sqrt
from typing import Literal, get_args

from spacy.tokens import Doc, Span

from generator.analysis.names.own_words import name_text
from generator.analysis.names.signs import find_signs
from generator.analysis.names.words import is_place, small_words
from generator.lexicon import read_table

Kind = Literal["organization", "person", "place", "group", "thing"]
_LOCAL = frozenset({"police", "court", "council", "county", "hospital", "fire", "prison", "infirmary", "harbour"})
"""Nouns for what has the name of its town before it."""
_COINED = ("care", "ism", "omics", "mania", "gate")
"""What makes the name of a thing of a person's ("Roecare")."""
_UNTAGGED = 1.4
"""A name that the tagger passed over needs so much."""


def find_kinds(doc: Doc, spans: Iterable[tuple[Span, str]]) -> dict[str, Kind | None]:
    """Return what each name is, by its text; None where too little tells that it is one."""
    labels: dict[str, list[str]] = defaultdict(list)
    signs: dict[str, Counter[str]] = defaultdict(Counter)
    for span, label in spans:
        text = name_text(span)
        labels[text].append(label)
        signs[text].update(dict.fromkeys(filter(None, (label, *find_signs(span, label))), 1))
        signs[text]["common word"] += text.lower() in small_words(doc)
    kinds = {text: _judge(labels[text], signs[text]) for text in labels}
    for text, sign in _find_parts(kinds):
        kinds[text] = _judge(labels[text], signs[text] | Counter({sign: len(labels[text])}))
    return kinds


def _find_parts(kinds: dict[str, Kind | None]) -> Iterator[tuple[str, str]]:
    """Yield (name, sign) of each that ends or begins a longer name, or has its capitals."""
    longer = {text: kind for text, kind in kinds.items() if " " in text}
    wholes: dict[str, set[Kind | None]] = defaultdict(set)
    ends: dict[str, set[Kind | None]] = defaultdict(set)
    for text, kind in longer.items():
        if " of " not in text:
            ends[text.split()[-1]].add(kind)
        wholes[text.split()[-1]].add(kind)
        capitals = "".join(word[0] for word in text.split() if not word[0].islower())
        spelled = "".join(word[0] for word in text.split() if word != "for").upper()
        for acronym in {capitals, spelled}:
            wholes[acronym].add(kind)
    bearers = {text.split()[-1] for text, kind in kinds.items() if kind == "person" and "-" not in text}
    parts = {
        "pair of bearers": {text for text in kinds if "-" in text and bearers.issuperset(_split_pair(text))},
        "coined": {text for text in kinds if any(text == bearer + end for bearer in bearers for end in _COINED)},
        "bearer": {text for text in kinds if "person" in wholes[text]},
        "first of a body": {text.split()[0] for text in longer if text.split()[-1].lower() in _LOCAL},
        "begins with a place": {
            text for text in longer if kinds.get(text.split()[0]) == "place" and is_place(text.split()[0])
        },
        "first of a bearer": {text.split()[0] for text, kind in longer.items() if kind == "person"},
        "acronym of a thing": {text for text in kinds if text.isupper() and wholes[text] == {"thing"}},
        "part of a thing": {text for text in kinds if wholes[text] == {"thing"}},
        "end of a body": {text for text in kinds if ends[text] == {"organization"}},
    }
    for text in kinds:
        sign = next((sign for sign, texts in parts.items() if text in texts), "")
        if sign:
            yield text, sign


def _split_pair(text: str) -> set[str]:
    """Return the last words before and behind each hyphen ("Roe-Lind", "the Ann Roe-Jan Lind debate")."""
    return {part.split()[-1] if part.split() else "" for part in text.split("-")}


def _judge(labels: list[str], signs: Counter[str]) -> Kind | None:
    """Return the kind of most weight: a sign's counts by the root of the share of mentions that have it."""
    scores: dict[str, float] = defaultdict(float)
    for sign, count in signs.items():
        weights, certain = _weights()[sign]
        share = 1.0 if certain and count else sqrt(count / len(labels))
        if sign.isupper():
            share = count / len(labels)
        for kind, weight in weights.items():
            scores[kind] += weight * share
    kinds: tuple[Kind, ...] = get_args(Kind)
    best = max(kinds, key=lambda kind: scores[kind])
    return best if scores[best] >= (0 if any(labels) else _UNTAGGED) else None


@cache
def _weights() -> dict[str, tuple[dict[str, float], bool]]:
    """Return by sign what it adds for and against each kind, and whether it is certain."""
    table: dict[str, tuple[dict[str, float], bool]] = {}
    for (sign,), weights, *certain in read_table("kind_signs"):
        pairs = (entry.split() for entry in weights)
        table[sign] = {kind: float(weight) for kind, weight in pairs}, bool(certain)
    return table
