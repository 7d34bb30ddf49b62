"""Documents put together by likeness, one after another, so that an earlier story stands whatever comes later."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from generator.models import Document

_ALIKE = 0.12
"""A document joins a story whose members are so like it on average."""
_LEAD = 1200
"""Characters at the head of a document that count once more, with the title twice."""
_COMMON, _MANY = 0.1, 50
"""Among so many documents, a word that stands in such a share of them tells nothing."""
_WORD = r"(?u)\b[^\W\d_]{2,}\b"


def group_alike(documents: list[Document], known: Mapping[str, str]) -> dict[str, list[Document]]:
    """Return the documents by story, each story in the order given; `known` ones stay where they were."""
    likeness = compare_documents(documents)
    groups: dict[str, list[int]] = {}
    for i, document in enumerate(documents):
        if document.id in known:
            groups.setdefault(known[document.id], []).append(i)
    for i, document in enumerate(documents):
        if document.id in known:
            continue
        scores = {id: float(likeness[i, members].mean()) for id, members in groups.items()}
        best = max(scores, key=lambda id: scores[id], default=None)
        if best is not None and scores[best] >= _ALIKE:
            groups[best].append(i)
        else:
            groups[document.id] = [i]
    return {id: [documents[i] for i in sorted(members)] for id, members in groups.items()}


def compare_documents(documents: list[Document]) -> NDArray[np.float64]:
    """Return how like each two documents are, from 0 to 1: cosines of TF-IDF over the whole and over the head."""
    if not documents:
        return np.zeros((0, 0))
    vectorizer = TfidfVectorizer(
        sublinear_tf=True,
        stop_words="english",
        token_pattern=_WORD,
        max_df=_COMMON if len(documents) >= _MANY else 1.0,
    )
    titles = [document.metadata.title for document in documents]
    try:
        wholes = vectorizer.fit_transform(f"{t} {d.plain}" for t, d in zip(titles, documents, strict=True))
    except ValueError:  # no document has a telling word
        return np.eye(len(documents))
    heads = vectorizer.transform(f"{t} {t} {d.plain[:_LEAD]}" for t, d in zip(titles, documents, strict=True))
    likeness: NDArray[np.float64] = ((wholes @ wholes.T).toarray() + (heads @ heads.T).toarray()) / 2
    return likeness
