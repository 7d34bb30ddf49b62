"""Measure how long the product takes and how much memory it needs: `python -m tests.bench [CORPORA] [--thousand]`.

Every command is a process of its own, run three times; shown are the medians of the time, of the processor's time, on
which other work has less of an influence, and of the peak of resident memory. With `CORPORA`, the analysis of news
articles is measured beside spaCy's own pipeline on the same texts, in turn, and so is a site of a thousand articles,
the long runs once: made whole, with nothing changed, with one seed changed and with one more (`--thousand`).
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, TemporaryFile
from time import perf_counter

from generator.analysis.annotate import annotate, find_sentences, load_model
from generator.analysis.attribution import find_attributions
from generator.analysis.attribution.weights import read_weights
from generator.analysis.entities import find_entities
from generator.analysis.names import find_names
from generator.analysis.quotations import find_quotations
from generator.analysis.references import link_references
from generator.config import Config
from generator.ingest import read_seed
from tests.evaluation.measuring import read_rows
from tests.evaluation.product import find_briefings, write_articles
from tests.evaluation.scoring import last_line

ROOT = Path(__file__).parents[1]
SITE = ("briefings.yml", "mkdocs.yml", "seeds", "templates")
"""What a site is made from; pages and caches are left out, so that every run starts without them."""

RUNS = 3
ARTICLES = "attribution/dev.jsonl"
MANY = ("attribution/train.jsonl", ARTICLES, "summary/newssumm_single.dev.jsonl")
"""Where the articles of a large site are taken from, in order."""
LARGE = 1000
NEWS = "Ann Roe, the mayor of Alder, said on Monday that the dam could fail. The river Aldis rose by two metres.\n"

PARSE = """
import pathlib, sys, spacy
nlp = spacy.load(sys.argv[1])
texts = (pathlib.Path(name).read_text(encoding="utf-8") for name in sys.argv[2:])
for doc in nlp.pipe(texts, batch_size=8):
    pass
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took."""

    seconds: float
    processor: float
    """Seconds of its time."""
    megabytes: float
    """Peak of the memory that it held."""


def run_process(command: tuple[str, ...], folder: Path) -> Run:
    """Run a command in a folder and return what it took.

    Raises:
        SystemExit: the command failed; its last complaint is shown.
    """
    with TemporaryFile("w+", encoding="utf-8") as errors:
        start = perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        if process.returncode:
            raise SystemExit(f"error: {' '.join(command[:2])}: {last_line(errors.read())}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6)


def middle(runs: list[Run]) -> Run:
    """Return the medians."""
    times = median(run.seconds for run in runs), median(run.processor for run in runs)
    return Run(*times, median(run.megabytes for run in runs))


def copy_site(folder: Path) -> Path:
    """Copy what the repository's site is made from to a new folder, and return it."""
    folder.mkdir()
    for path in (ROOT / name for name in SITE):
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
        elif path.exists():
            shutil.copy(path, folder)
    return folder


def measure_in_turn(commands: tuple[tuple[str, ...], ...], folder: Path) -> list[Run]:
    """Run the commands in turn, so that a busy machine slows all of them, and return the median of each."""
    rounds = [[run_process(command, folder) for command in commands] for _ in range(RUNS)]
    return [middle(list(runs)) for runs in zip(*rounds, strict=True)]


def measure_commands(briefings: str, folder: Path) -> None:
    """Print what the product's commands take on the repository's own seeds."""
    show("briefings --help", middle([run_process((briefings, "--help"), folder) for _ in range(RUNS)]))
    for command in ("generate", "build"):
        roots = [copy_site(folder / f"{command}-{k}") for k in range(RUNS)]
        for state in ("cold", "nothing changed"):
            runs = [run_process((briefings, command), root) for root in roots]
            show(f"briefings {command}, {state}", middle(runs))


def measure_analysis(briefings: str, corpora: Path, folder: Path) -> None:
    """Print what the analysis takes beside spaCy's own pipeline, start of the process included in both."""
    rows = read_rows(corpora / ARTICLES)
    (names,) = write_articles(rows, folder / "articles", one_story=False)
    words = sum(len(row["text"].split()) for row in rows)
    commands = ((sys.executable, "-c", PARSE, Config(ROOT).model, *names), (briefings, "analyze", *names))
    spacy, product = measure_in_turn(commands, folder / "articles")
    for name, run in (("spaCy's nlp.pipe", spacy), ("briefings analyze", product)):
        show(f"{name}, {len(rows)} articles", run, f"{words / run.seconds:9,.0f} words/s")
    compare("analyze beside spaCy", product, spacy)


def measure_steps(corpora: Path, folder: Path) -> None:
    """Print what attributions and actors add to spaCy's own time, in one run over the same articles."""
    rows = read_rows(corpora / ARTICLES)
    (names,) = write_articles(rows, folder / "attributed", one_story=False)
    config = Config(folder)
    documents = [read_seed(folder / "attributed" / name, config) for name in names]
    nlp = load_model(config)
    read_weights()
    parsed = attributed = found = 0.0
    start = perf_counter()
    for document, doc in annotate(documents, nlp):
        read = perf_counter()
        quotations = find_quotations(document)
        attributions = find_attributions(doc, find_sentences(document, doc), quotations)
        said = perf_counter()
        link_references(doc, find_entities(doc, find_names(doc)), attributions, quotations)
        end = perf_counter()
        parsed, attributed, found = parsed + read - start, attributed + said - read, found + end - said
        start = end
    for step, seconds in (("attributions", attributed), ("actors", found)):
        print(f"{f'{step} beside spaCy':36}{100 * seconds / parsed:8.1f} %")


def measure_large_site(briefings: str, corpora: Path, folder: Path) -> None:
    """Print what a site of a thousand articles takes: whole, unchanged, with a seed changed, with one more."""
    rows = [row for name in MANY if (corpora / name).exists() for row in read_rows(corpora / name)][:LARGE]
    root = copy_site(folder / "large")
    shutil.rmtree(root / "seeds")
    (names,) = write_articles(rows, root / "seeds", one_story=False)
    words = sum(len((root / "seeds" / name).read_text(encoding="utf-8").split()) for name in names)
    spacy = run_process((sys.executable, "-c", PARSE, Config(ROOT).model, *names), root / "seeds")
    show(f"spaCy's nlp.pipe, {len(rows)} articles", spacy, f"{words / spacy.seconds:9,.0f} words/s")
    whole = run_process((briefings, "generate"), root)
    show(f"briefings generate, {len(rows)} articles", whole, f"{words / whole.seconds:9,.0f} words/s")
    compare("generate beside spaCy", whole, spacy)
    show("… nothing changed", middle([run_process((briefings, "generate"), root) for _ in range(RUNS)]))
    changed, added = [], []
    for k in range(RUNS):
        with (root / "seeds" / names[k]).open("a", encoding="utf-8") as seed:
            seed.write(f"\n\n{NEWS}")
        changed.append(run_process((briefings, "generate"), root))
        (root / "seeds" / f"news-{k}.txt").write_text(NEWS, encoding="utf-8")
        added.append(run_process((briefings, "generate"), root))
    show("… one seed changed", middle(changed))
    show("… one seed more", middle(added))


def show(name: str, run: Run, note: str = "") -> None:
    """Print a line of the table."""
    print(f"{name:36}{run.seconds:8.2f} s{run.processor:8.2f} s CPU{run.megabytes:8.0f} MB{note}", flush=True)


def compare(name: str, product: Run, spacy: Run) -> None:
    """Print a line of the table: how many times the processor's time of spaCy the product takes."""
    print(f"{name:36}{product.processor / spacy.processor:8.2f} ×", flush=True)


def main() -> None:
    """Print the table."""
    briefings = find_briefings()
    if not briefings:
        raise SystemExit("error: no `briefings` beside this Python; install the project first (`uv sync`)")
    large = "--thousand" in sys.argv
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    corpora = Path(folders[0]).resolve() if folders else None
    with TemporaryDirectory() as name:
        if corpora and large:
            measure_large_site(briefings[0], corpora, Path(name))
            return
        measure_commands(briefings[0], Path(name))
        if corpora and (corpora / ARTICLES).exists():
            measure_analysis(briefings[0], corpora, Path(name))
            measure_steps(corpora, Path(name))
        elif corpora:
            print(f"skipped: no {corpora / ARTICLES}")


if __name__ == "__main__":
    main()
