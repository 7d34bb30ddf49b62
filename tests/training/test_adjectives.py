"""The list of adjectives."""

import json

from generator.lexicon import read_words
from tests.analysis.model import load
from tests.training import adjectives


def test_adjectives_that_two_articles_use_in_small_letters_are_kept():
    docs = [load()(text) for text in ("A small boy saw a big dog.", "The small dog left. The Big man came.")]
    assert adjectives.select_adjectives(docs, frozenset({"small", "big"})) == ["small"]


def test_the_list_is_written_from_the_articles(tmp_path, monkeypatch):
    monkeypatch.setattr(adjectives, "PATH", tmp_path)
    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps({"text": "A small boy left."}) + "\n" + json.dumps({"text": "A small dog left."}))
    adjectives.main(str(articles))
    assert (tmp_path / "adjectives.txt").read_text(encoding="utf-8") == f"{adjectives.HEADING}small\n"


def test_the_list_knows_common_adjectives_alone():
    assert {"federal", "national", "united"} < read_words("adjectives")
    assert not {"boy", "republican"} & read_words("adjectives")
