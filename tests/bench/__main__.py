"""Measure how long the product takes and how much memory: `python -m tests.bench [CORPORA] [--thousand | --sites]`.

Every command is a process of its own, run three times; shown are the medians of the time, of the processor's time, on
which other work has less of an influence, and of the peak of resident memory. With `CORPORA`, the analysis of news
articles is measured beside spaCy's own pipeline on the same texts, in turn. The long runs are made once: a site of a
thousand articles, whole, with nothing changed, with one seed changed and with one more (`--thousand`); sites of three
sizes, built beside plain Material, and searched in a browser (`--sites`).
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
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
from tests.bench.processes import RUNS, Run, measure_in_turn, middle, run_process, show
from tests.bench.roots import copy_site, make_site
from tests.bench.sites import measure_sites
from tests.evaluation.measuring import read_rows
from tests.evaluation.product import find_briefings, write_articles

ARTICLES = "attribution/dev.jsonl"
LARGE = 1000
NEWS = "Ann Roe, the mayor of Alder, said on Monday that the dam could fail. The river Aldis rose by two metres.\n"

PARSE = """
import pathlib, sys, spacy
nlp = spacy.load(sys.argv[1])
texts = (pathlib.Path(name).read_text(encoding="utf-8") for name in sys.argv[2:])
for doc in nlp.pipe(texts, batch_size=8):
    pass
"""


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
    commands = ((sys.executable, "-c", PARSE, Config(Path()).model, *names), (briefings, "analyze", *names))
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
    root, names = make_site(corpora, LARGE, folder / "large")
    words = sum(len((root / "seeds" / name).read_text(encoding="utf-8").split()) for name in names)
    spacy = run_process((sys.executable, "-c", PARSE, Config(Path()).model, *names), root / "seeds")
    show(f"spaCy's nlp.pipe, {len(names)} articles", spacy, f"{words / spacy.seconds:9,.0f} words/s")
    whole = run_process((briefings, "generate"), root)
    show(f"briefings generate, {len(names)} articles", whole, f"{words / whole.seconds:9,.0f} words/s")
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


def compare(name: str, product: Run, spacy: Run) -> None:
    """Print a line of the table: how many times the processor's time of spaCy the product takes."""
    print(f"{name:36}{product.processor / spacy.processor:8.2f} ×", flush=True)


def main() -> None:
    """Print the table."""
    briefings = find_briefings()
    if not briefings:
        raise SystemExit("error: no `briefings` beside this Python; install the project first (`uv sync`)")
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    corpora = Path(folders[0]).resolve() if folders else None
    with TemporaryDirectory() as name:
        for option, measure in (("--thousand", measure_large_site), ("--sites", measure_sites)):
            if corpora and option in sys.argv:
                measure(briefings[0], corpora, Path(name))
                return
        measure_commands(briefings[0], Path(name))
        if corpora and (corpora / ARTICLES).exists():
            measure_analysis(briefings[0], corpora, Path(name))
            measure_steps(corpora, Path(name))
        elif corpora:
            print(f"skipped: no {corpora / ARTICLES}")


if __name__ == "__main__":
    main()
