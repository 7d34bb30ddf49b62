"""Print the parse of a text as the case files want it: `python -m tests.analysis.tabulate "A text."`."""

import sys
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from generator.analysis import load_model
from generator.config import Config


def tabulate(doc: Doc) -> Iterator[str]:
    """Yield the lines of the parse, an empty one between sentences."""
    for number, sent in enumerate(doc.sents):
        words = [token for token in sent if not token.is_space]
        places = {token.i: place for place, token in enumerate(words, start=1)}
        if number and words:
            yield ""
        for token in words:
            head = 0 if token.head == token else places[token.head.i]
            ent = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "-"
            columns = (places[token.i], token, token.lemma_, token.pos_, token.tag_, token.dep_, head, ent)
            yield " ".join(str(column) for column in columns)


if __name__ == "__main__":
    for line in tabulate(load_model(Config(Path()))(" ".join(sys.argv[1:]))):
        sys.stdout.write(f"{line}\n")
