"""How central each sentence is among all, as sumy rates it."""

import importlib
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from spacy.tokens import Doc, Span

from generator.analysis.plaintext import once
from generator.errors import ConfigError
from generator.imports import load_without

with load_without("requests"):  # for sumy's summaries of web pages
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence

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


class _Words:
    """What sumy asks a tokenizer for, answered with spaCy's words; sumy's own needs data that no package ships."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._words = words

    def to_words(self, _text: str) -> tuple[str, ...]:
        return self._words


def rate_sentences(spans: Sequence[Span], algorithm: str) -> tuple[float, ...]:
    """Return for each sentence how central it is among all, from 0 to 1, by rank.

    Sentences without a content word, and repeats, are rated 0: sumy divides by their length and keys by their text.

    Raises:
        ConfigError: sumy has no such algorithm.
    """
    summarizer = _summarizer(algorithm)
    words = [list_content_words(span) for span in spans]
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
    with load_without("sumy.nlp.stemmers", null_stemmer=str.lower):  # they would bring NLTK; words come as lemmas here
        summarizer: Callable[..., Any] = getattr(importlib.import_module(module), name)()
    return summarizer


def list_content_words(span: Span) -> tuple[str, ...]:
    """Return the lemmas of a sentence that carry meaning, in order."""
    return tuple(filter(None, _list_lemmas(span.doc)[span.start : span.end]))


@once
def _list_lemmas(doc: Doc) -> tuple[str, ...]:
    """Return for each token its lemma in small letters, empty where the word carries no meaning."""
    return tuple(t.lemma_.lower() if t.is_alpha and not t.is_stop else "" for t in doc)
