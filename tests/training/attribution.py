"""Learn the weights that choose between attribution candidates: `python -m tests.training.attribution CORPUS [FILE]`.

Three logistic regressions over the features of `generator.analysis.attribution.features`, one after the other: is a
candidate a cue (does the best of its contents share half of its words with a gold content), which of its contents is
the best, which source. The same corpus and versions give the same bytes.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc

from generator.analysis.annotate import annotate, find_sentences, load_model
from generator.analysis.attribution.content_features import content_features
from generator.analysis.attribution.contents import find_contents
from generator.analysis.attribution.cues import find_cues
from generator.analysis.attribution.features import count_feature, cue_features, source_features
from generator.analysis.attribution.quoted import Quoted, find_quoted
from generator.analysis.attribution.sources import find_sources
from generator.analysis.attribution.spans import overlap, words
from generator.analysis.attribution.weights import BIAS, PATH, Scale, Weights, write_weights
from generator.analysis.quotations import find_quotations
from generator.config import Config
from generator.ingest import read_seed
from tests.evaluation.measuring import read_rows
from tests.evaluation.product import write_articles

FEWEST_CUES, LEAST_SHARE = 4, 0.04
"""A noun may be a cue when it was one so often, and in such a share of its uses."""
FEWEST, STRENGTH = 3, 0.2
"""A feature must be seen so often; the inverse strength of the L2 penalty."""
MATCH = 0.5
"""Contents that share so many of their words are one, as the scorer has it."""
HEADING = """Weights of the choice between attribution candidates, by role and feature: natural logarithms of odds.
Learned by `make train-attribution`; what from, how, and how well it does: weights.md. Do not edit by hand."""

Tokens = frozenset[int]


@dataclass(frozen=True, slots=True)
class Gold:
    """An attribution as annotated, in the indices of the tokens that hold a letter or a digit."""

    source: Tokens
    cue: Tokens
    content: Tokens


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article, parsed."""

    doc: Doc
    quoted: Quoted
    gold: tuple[Gold, ...]


@dataclass(slots=True)
class Examples:
    """Features of candidates and whether each is right."""

    features: list[tuple[str, ...]] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)

    def add(self, features: Iterable[str], right: bool) -> None:
        """Add a candidate."""
        self.features.append(tuple(features))
        self.right.append(right)


def read_articles(corpus: Path) -> Iterator[Article]:
    """Yield the articles of a file of annotated articles, as the product reads them."""
    rows = read_rows(corpus)
    with TemporaryDirectory() as name:
        (names,) = write_articles(rows, Path(name), one_story=False)
        config = Config(Path(name))
        documents = [read_seed(Path(name) / file, config) for file in names]
    for row, (document, doc) in zip(rows, annotate(documents, load_model(config)), strict=True):
        quoted = find_quoted(doc, find_sentences(document, doc), find_quotations(document))
        yield Article(doc, quoted, tuple(_gold(doc, one) for one in row["attributions"]))


def _gold(doc: Doc, attribution: dict[str, Any]) -> Gold:
    return Gold(*(_tokens(doc, attribution[role]) for role in ("source", "cue", "content")))


def _tokens(doc: Doc, spans: list[list[int]]) -> Tokens:
    """Return the words of the spans, and their colons and dashes, which may be cues."""
    found = (doc.char_span(start, end, alignment_mode="expand") for start, end in spans)
    inside = (token for span in found if span is not None for token in span)
    return frozenset(t.i for t in inside if any(c.isalnum() for c in t.text) or t.text in {":", "—", "―", "–", "--"})


def learn(articles: Iterable[Article]) -> Weights:
    """Return the weights that the articles teach."""
    articles = tuple(articles)
    nouns = find_nouns(articles)
    cues, contents, sources = Examples(), Examples(), Examples()
    for article in articles:
        collect(article, nouns, cues, contents, sources)
    return Weights(nouns, fit(cues), fit(contents), fit(sources))


def find_nouns(articles: tuple[Article, ...]) -> frozenset[str]:
    """Return the lemmas of nouns that were cues often enough."""
    seen: Counter[str] = Counter()
    cues: Counter[str] = Counter()
    for article in articles:
        inside = frozenset[int]().union(*(gold.cue for gold in article.gold))
        for token in article.doc:
            if token.pos_ == "NOUN":
                seen[token.lemma_.lower()] += 1
                cues[token.lemma_.lower()] += token.i in inside
    return frozenset(n for n, count in cues.items() if count >= FEWEST_CUES and count / seen[n] >= LEAST_SHARE)


def collect(article: Article, nouns: frozenset[str], cues: Examples, contents: Examples, sources: Examples) -> None:
    """Add the article's candidates to the examples of each choice."""
    doc, quoted = article.doc, article.quoted
    for cue in find_cues(doc, nouns):
        candidates = find_contents(cue, quoted)
        if not candidates:
            continue
        gold = [one for one in article.gold if cue.head.i in one.cue]
        shares = [max((overlap(one.content, words(doc, c.spans)) for one in gold), default=0) for c in candidates]
        best = max(shares)
        cues.add((*cue_features(cue, quoted), count_feature(cue.kind, len(candidates))), best >= MATCH)
        if best < MATCH:
            continue
        for features, share in zip(content_features(cue, candidates, quoted), shares, strict=True):
            contents.add(features, share >= best)
        chosen = candidates[shares.index(best)]
        own = words(doc, chosen.spans)
        annotated = max(gold, key=lambda one: overlap(one.content, own)).source
        others = find_sources(cue, chosen.spans)
        shares = [overlap(annotated, words(doc, (other.span,))) for other in others]
        if annotated and max(shares, default=0) > 0:
            for other, share in zip(others, shares, strict=True):
                sources.add(source_features(cue, other), share >= max(shares))


def fit(examples: Examples) -> Scale:
    """Return the weight of each feature seen often enough, and the bias."""
    numbers: dict[str, int] = {}
    indices = [numbers.setdefault(feature, len(numbers)) for row in examples.features for feature in row]
    ends = np.cumsum([0, *map(len, examples.features)], dtype=np.int32)
    shape = (len(examples.features), len(numbers))
    matrix = csr_matrix((np.ones(len(indices)), np.array(indices, dtype=np.int32), ends), shape)
    kept = np.flatnonzero(np.asarray(matrix.sum(axis=0)).ravel() >= FEWEST)
    matrix = matrix[:, kept]
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500, random_state=0).fit(matrix, examples.right)
    names = list(numbers)
    weights = {names[k]: float(w) for k, w in zip(kept, model.coef_[0], strict=True) if abs(w) >= 0.005}
    return {BIAS: float(model.intercept_[0]), **weights}


def main() -> None:
    """Learn from the corpus that the command names and write the weights, to their place or where it says."""
    corpus, path = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else PATH
    weights = learn(read_articles(corpus))
    write_weights(weights, path, HEADING)
    print(
        f"{path}: {len(weights.nouns)} nouns, {len(weights.cue) + len(weights.content) + len(weights.source):,} weights"
    )


if __name__ == "__main__":
    main()
