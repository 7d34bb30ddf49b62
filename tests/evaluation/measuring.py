"""One corpus, from its file to its figures."""

import json
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.evaluation.corpora import Corpus
from tests.evaluation.product import Command, Row, run_briefings, write_articles
from tests.evaluation.scoring import Figures, Measured, ScorerError


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured on a corpus."""

    corpus: Corpus
    articles: int
    failed: tuple[str, ...]
    """Files that the product printed nothing for."""
    complaint: str
    """The last line of what the product wrote to its error output."""
    figures: Figures
    problems: tuple[str, ...]
    """Scorers that did not come to an end."""


def measure_corpus(corpus: Corpus, corpora: Path, briefings: Command, limit: int | None) -> Result:
    """Analyse the first `limit` rows of a corpus (all: `None`) in a temporary folder and score them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        rows = read_rows(corpora / corpus.file)[:limit]
        measured = Measured(corpora, folder / Path(corpus.file).name, folder / "output.jsonl")
        _write_rows(measured.gold, rows)
        runs = write_articles(rows, folder / "articles", one_story=corpus.one_story)
        failed, complaint = run_briefings((*briefings, *corpus.options), runs, folder / "articles", measured.output)
        figures, problems = _score(corpus, measured)
        return Result(corpus, sum(map(len, runs)), failed, complaint, figures, problems)


def _score(corpus: Corpus, measured: Measured) -> tuple[Figures, tuple[str, ...]]:
    figures: Figures = {}
    problems = []
    for score in corpus.scores:
        try:
            figures |= score(measured)
        except ScorerError as error:
            problems.append(str(error))
    return figures, tuple(problems)


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a corpus: a JSON list, or a JSON object a line."""
    text = path.read_text(encoding="utf-8")
    rows: list[Row] = json.loads(text) if path.suffix == ".json" else list(map(json.loads, text.splitlines()))
    return rows


def _write_rows(path: Path, rows: list[Row]) -> None:
    text = json.dumps(rows) if path.suffix == ".json" else "".join(f"{json.dumps(row)}\n" for row in rows)
    path.write_text(text, encoding="utf-8")
