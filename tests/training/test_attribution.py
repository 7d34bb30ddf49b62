"""Learning from annotated articles."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.analysis.attribution.weights import BIAS, Weights, read_weights, write_weights
from tests.training.attribution import Article, learn, read_articles

ROOT = Path(__file__).parents[2]
TEXT = (
    "The minister, who runs the bank, said that the bridge is safe. The mayor left the hall. "
    "Officials said that the talks failed. Her warning that the bank may close came late. The crowd opened the gate."
)
ATTRIBUTIONS = (
    ("The minister", "said", "that the bridge is safe"),
    ("Officials", "said", "that the talks failed"),
    ("Her", "warning", "that the bank may close"),
)


def find(words: str, start: int = 0) -> list[list[int]]:
    at = TEXT.index(words, start)
    return [[at, at + len(words)]]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("corpus") / "train.jsonl"
    gold = [
        {"source": find(source), "cue": find(cue, find(source)[0][0]), "content": find(content)}
        for source, cue, content in ATTRIBUTIONS
    ]
    rows = [{"id": f"article-{k}", "text": TEXT, "attributions": gold} for k in range(4)]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def articles(corpus: Path) -> tuple[Article, ...]:
    return tuple(read_articles(corpus))


def test_gold_is_read_as_the_words_of_the_article(articles: tuple[Article, ...]):
    doc, gold = articles[0].doc, articles[0].gold
    told = [tuple(" ".join(doc[i].text for i in sorted(part)) for part in (g.source, g.cue, g.content)) for g in gold]
    assert told == list(ATTRIBUTIONS)


def test_what_is_learned_speaks_for_what_was_annotated(articles: tuple[Article, ...]):
    weights = learn(articles)
    assert weights.nouns == {"warning"}
    assert weights.cue["lemma say"] > 0 > weights.cue["lemma leave"]
    assert weights.content["name verb ccomp"] > 0
    assert weights.source["name nsubj0"] > 0


def test_the_same_articles_give_the_same_bytes_whatever_the_order_of_sets(corpus: Path, tmp_path: Path):
    for seed in ("1", "2"):
        command = (sys.executable, "-m", "tests.training.attribution", str(corpus), str(tmp_path / seed))
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT, capture_output=True)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_a_file_of_weights_is_read_as_it_was_written(tmp_path: Path):
    weights = Weights(
        frozenset({"claim"}), {BIAS: -1.5, "lemma say": 2.25}, {BIAS: 0.5}, {BIAS: 0.0, "name nsubj0": 1.0}
    )
    write_weights(weights, tmp_path / "weights.json", "what it is\nand where from")
    assert read_weights(tmp_path / "weights.json") == weights


def test_the_weights_hold_no_running_text():
    weights = read_weights()
    features = {*weights.cue, *weights.content, *weights.source}
    assert max(len(feature.split()) for feature in features) <= 6
