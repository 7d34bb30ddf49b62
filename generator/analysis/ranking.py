"""Which sentences say most: sumy's rating together with position, actors and voice."""

import importlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import numpy as np
from spacy.tokens import Span, Token
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence

from generator.errors import ConfigError
from generator.reading import Reading, Sentence
from generator.story import Actor

ALGORITHMS = {
    "lex-rank": "sumy.summarizers.lex_rank.LexRankSummarizer",
    "luhn": "sumy.summarizers.luhn.LuhnSummarizer",
    "lsa": "sumy.summarizers.lsa.LsaSummarizer",
    "sum-basic": "sumy.summarizers.sum_basic.SumBasicSummarizer",
    "text-rank": "sumy.summarizers.text_rank.TextRankSummarizer",
    "reduction": "sumy.summarizers.reduction.ReductionSummarizer",
    "kl": "sumy.summarizers.kl.KLSummarizer",
}
"""The setting `ranking`, and the class of sumy behind it."""
_STEMMERS = "sumy.nlp.stemmers"

_CENTRALITY, _ACTORS = 1.0, 0.3
"""Weights of sumy's rating and of naming the story's first actors."""
_POSITION_IN_REPORT, _POSITION_IN_ARGUMENT, _POSITION_AMONG = 14.0, 4.0, 2.0
"""Weights of an early place in an article read alone, and in one of several, which begin alike."""
_ARGUED = 0.25
"""An article of so many assessments is no report."""
_EARLIER, _LEANING = -1.0, -2.0
"""Weights of telling what was before, and of leaning on the sentence before, though mended."""
_NEWS = 1.0
"""Weight of standing in an article of the latest day among several, less the older it is."""
_LEADING = 5
"""So many actors count as the story's first."""
_LARGEST = 300
"""So many sentences of a story, earliest first, are compared with each other; the cost grows with their square."""
_SHORTEST, _LONGEST = 6, 60
"""Words of a sentence fit to be lifted."""
_TELLING = 12
"""A sentence of fewer words whose head is no verb is a heading or a scrap; of a longer one, the parse may be wrong."""


class _Words:
    """What sumy asks a tokenizer for, answered with spaCy's words; sumy's own needs data that no package ships."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words

    def to_words(self, _text: str) -> tuple[str, ...]:
        return self._words


def rank_sentences(
    readings: tuple[Reading, ...], actors: tuple[Actor, ...], algorithm: str, originals: tuple[int, ...] = ()
) -> tuple[tuple[int, int], ...]:
    """Return (reading, sentence) of every sentence fit to be lifted, best first; documents take turns.

    `originals`: one a reading, the number of the first of which it is a reprint, which is no newer than that.

    Raises:
        ConfigError: sumy has no such algorithm.
    """
    places = sorted(
        ((i, sentence.index) for i, reading in enumerate(readings) for sentence in reading.sentences),
        key=lambda place: place[::-1],
    )
    spans = [readings[i].span(readings[i].sentences[n]) for i, n in places]
    ratings = rate_sentences(spans[:_LARGEST], algorithm) + (0.0,) * len(spans[_LARGEST:])
    position, news = _weigh_position(readings), _weigh_news([readings[i] for i in originals] or readings)
    scores: dict[tuple[int, int], float] = {}
    for (i, n), rating in zip(places, ratings, strict=True):
        if _is_fit(readings[i], readings[i].sentences[n]):
            named = _count_named(actors[:_LEADING], i, readings[i].sentences[n])
            scores[i, n] = _CENTRALITY * rating + position / (1 + n) ** 0.5 + _ACTORS * min(2, named)
            scores[i, n] += news[i]
            scores[i, n] += _EARLIER * _is_background(readings[i], readings[i].sentences[n])
            scores[i, n] += _LEANING * (readings[i].dependences[n] == "discourse")
    return tuple(sorted(scores, key=lambda place: -scores[place]))


def _weigh_position(readings: tuple[Reading, ...]) -> float:
    if len(readings) != 1:
        return _POSITION_AMONG
    voices = readings[0].voices
    is_report = voices.count("assessment") < _ARGUED * len(voices)
    return _POSITION_IN_REPORT if is_report else _POSITION_IN_ARGUMENT


def _weigh_news(readings: Sequence[Reading]) -> list[float]:
    """Return for each reading how new it is among the days of all, nothing where its date is not known."""
    days = sorted({date for reading in readings if (date := reading.document.metadata.date)})
    last = max(1, len(days) - 1)
    return [_NEWS * days.index(date) / last if (date := r.document.metadata.date) in days else 0.0 for r in readings]


def _is_fit(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence can be lifted: prose, neither scrap nor sprawl, leaning at most on a name before it."""
    words = len(reading.document.plain[sentence.start : sentence.end].split())
    if reading.voices[sentence.index] == "none" or not _SHORTEST <= words <= _LONGEST:
        return False
    if words < _TELLING and _lacks_clause(reading.span(sentence).root):
        return False
    return reading.openings[sentence.index] is not None or reading.dependences[sentence.index] == "coreference"


def _lacks_clause(root: Token) -> bool:
    """Return whether a sentence, by its head, has no main clause ("Or, if you prefer, tea.")."""
    return root.pos_ in {"NOUN", "PROPN", "CCONJ"} or any(child.dep_ == "mark" for child in root.children)


def _is_background(reading: Reading, sentence: Sentence) -> bool:
    return any(date.earlier and sentence.start <= date.start < sentence.end for date in reading.dates)


def _count_named(actors: tuple[Actor, ...], reading: int, sentence: Sentence) -> int:
    return sum(
        any(i == reading and m.kind == "name" and sentence.start <= m.start < sentence.end for i, m in actor.mentions)
        for actor in actors
    )


def rate_sentences(spans: Sequence[Span], algorithm: str) -> tuple[float, ...]:
    """Return for each sentence how central it is among all, from 0 to 1, by rank.

    Sentences without a content word, and repeats, are rated 0: sumy divides by their length and keys by their text.

    Raises:
        ConfigError: sumy has no such algorithm.
    """
    summarizer = _summarizer(algorithm)
    words = [_content_words(span) for span in spans]
    distinct: dict[str, int] = {}
    for i, content in enumerate(words):
        if content:
            distinct.setdefault(" ".join(content), i)
    if len(distinct) < 2:
        return tuple(float(i in distinct.values()) for i in range(len(words)))
    sentences = {SumySentence(f"{i}", _Words(words[i])): i for i in distinct.values()}
    order = _order(ObjectDocumentModel([Paragraph(list(sentences))]), summarizer)
    ratings = [0.0] * len(words)
    for rank, sentence in enumerate(order):
        ratings[sentences[sentence]] = 1 - rank / len(order)
    return tuple(ratings)


def _order(document: ObjectDocumentModel, summarizer: Callable[..., Any]) -> list[SumySentence]:
    """Return sumy's sentences, best first: it hands its ratings to whatever callable stands in for their number."""
    best_first: list[SumySentence] = []

    def keep_order(rated: Any) -> Any:
        best_first.extend(info.sentence for info in rated)
        return rated

    with np.errstate(invalid="ignore"):  # lex-rank divides by 0 where no two sentences share a telling word
        summarizer(document, keep_order)
    return best_first


def _summarizer(algorithm: str) -> Callable[..., Any]:
    if algorithm not in ALGORITHMS:
        raise ConfigError(f"ranking '{algorithm}' is unknown; use one of {', '.join(sorted(ALGORITHMS))}")
    module, _, name = ALGORITHMS[algorithm].rpartition(".")
    with _without_stemmers():
        summarizer: Callable[..., Any] = getattr(importlib.import_module(module), name)()
    return summarizer


@contextmanager
def _without_stemmers() -> Iterator[None]:
    """Let sumy's summarizers load without its stemmers: they would bring all of NLTK, and are given lemmas here."""
    if _STEMMERS in sys.modules:
        yield
        return
    stand_in = ModuleType(_STEMMERS)
    stand_in.__dict__["null_stemmer"] = str.lower  # the one that its summarizers ask for
    sys.modules[_STEMMERS] = stand_in
    try:
        yield
    finally:
        del sys.modules[_STEMMERS]


def _content_words(span: Span) -> tuple[str, ...]:
    return tuple(token.lemma_.lower() for token in span if token.is_alpha and not token.is_stop)
