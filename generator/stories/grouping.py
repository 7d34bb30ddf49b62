"""Documents put together by likeness, one after another, so that an earlier story stands whatever comes later."""

from collections.abc import Iterator, Mapping, Sequence

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
_BLOCK = 100
"""So many new documents are compared with all at a time."""
_WORD = r"(?u)\b[^\W\d_]{2,}\b"


def group_alike(documents: list[Document], known: Mapping[str, str]) -> dict[str, list[Document]]:
    """Return the documents by story, each story in the order given; `known` ones stay where they were."""
    groups: dict[str, list[int]] = {}
    for i, document in enumerate(documents):
        if document.id in known:
            groups.setdefault(known[document.id], []).append(i)
    new = [i for i, document in enumerate(documents) if document.id not in known]
    for i, likeness in zip(new, compare_documents(documents, new), strict=True):
        scores = {id: float(likeness[members].mean()) for id, members in groups.items()}
        best = max(scores, key=lambda id: scores[id], default=None)
        if best is not None and scores[best] >= _ALIKE:
            groups[best].append(i)
        else:
            groups[documents[i].id] = [i]
    return {id: [documents[i] for i in sorted(members)] for id, members in groups.items()}


def compare_documents(documents: list[Document], new: Sequence[int]) -> Iterator[NDArray[np.float64]]:
    """Yield for each new document, by its number, how like it is to every one, from 0 to 1.

    That is the mean of two cosines of TF-IDF: over the whole and over the head.
    """
    if not documents:
        return
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
        yield from (np.zeros(len(documents)) for _ in new)
        return
    heads = vectorizer.transform(f"{t} {t} {d.plain[:_LEAD]}" for t, d in zip(titles, documents, strict=True))
    forms = [(vectors, vectors.T.tocsr()) for vectors in (wholes, heads)]
    for block in (new[first : first + _BLOCK] for first in range(0, len(new), _BLOCK)):
        yield from sum((vectors[block] @ turned).toarray() for vectors, turned in forms) / len(forms)
