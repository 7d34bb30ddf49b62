"""Write `generator/lexicon/adjectives.txt`: `python -m tests.training.adjectives ARTICLES`.

ARTICLES is a file of JSON lines, each with the `text` of an article.
"""

import json
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from generator.analysis.annotate import load_model
from generator.config import Config
from generator.lexicon import PATH

ARTICLES = 700
"""So many of them are read."""
FEWEST = 2
"""In so many of them an adjective stands."""
SHORTEST = 3
"""Letters."""
HEADING = """\
# Common adjectives: with a capital, alone before a noun or behind a verb, one is no name ("Federal mine", "WHITE boy").
# Source: those of Princeton WordNet that stand in small letters in two or more of 700 articles of PolNeAR. Made by
# `tests/training/adjectives.py`; do not edit. Licence: WordNet 3.0.
"""


def select_adjectives(docs: Iterable[Doc], known: frozenset[str]) -> list[str]:
    """Return the known adjectives that enough documents use in small letters, in order."""
    uses: dict[str, int] = {}
    for doc in docs:
        found = {token.text for token in doc if token.pos_ == "ADJ" and token.is_lower and token.is_alpha}
        for word in found & known:
            uses[word] = uses.get(word, 0) + 1
    return sorted(word for word, count in uses.items() if count >= FEWEST and len(word) >= SHORTEST)


def _read_known(nlp: Language) -> frozenset[str]:
    """Return the adjectives of WordNet, which the model's lemmatizer has."""
    return frozenset(nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")["adj"])  # type: ignore[attr-defined]


def main(articles: str) -> None:
    """Write the list."""
    with Path(articles).open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, ARTICLES)]
    nlp = load_model(Config(Path()))
    adjectives = select_adjectives(nlp.pipe(texts), _read_known(nlp))
    (PATH / "adjectives.txt").write_text(HEADING + "\n".join(adjectives) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
