"""Print the figures of the corpora beside their floors; exit 1 where one is below."""

import argparse
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from generator.quality import RESULTS
from tests.evaluation.corpora import CORPORA, Corpus
from tests.evaluation.floors import Floors, holds, raise_floors, read_floors, write_floors, write_results
from tests.evaluation.measuring import Result, measure_corpus
from tests.evaluation.product import Command, find_briefings, has_command

FLOORS = Path(__file__).with_name("floors.toml")


def main(arguments: list[str] | None = None, briefings: Command | None = None) -> int:
    """Measure the chosen corpora and return the exit code."""
    args = _parse(arguments)
    if not args.corpora.is_dir():
        print(f"skipped: {args.corpora} is not there; the corpora are not part of the project")
        return 0
    briefings = briefings or find_briefings()
    if not briefings:
        print("error: no `briefings` beside this Python; install the project first (`uv sync`)", file=sys.stderr)
        return 1
    default_sample = args.limit is None and not args.full
    floors = read_floors(FLOORS) if default_sample else {}
    results = _measure(args, briefings, floors)
    if args.update_floors:
        write_floors(FLOORS, raise_floors(floors, results))
        write_results(RESULTS, results, datetime.now(UTC).date().isoformat(), version("briefings"))
    return int(any(result.problems or _below(result, floors) for result in results))


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    names = [corpus.name for corpus in CORPORA]
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("corpora", type=Path, help="the folder of the corpora and their scorers")
    parser.add_argument("--only", nargs="+", metavar="NAME", choices=names, default=names, help=", ".join(names))
    amount = parser.add_mutually_exclusive_group()
    amount.add_argument("--limit", type=int, metavar="N", help="the first N articles or stories of each; no floors")
    amount.add_argument("--full", action="store_true", help="every article of the large sets too; no floors")
    parser.add_argument("--update-floors", action="store_true", help="raise the floors and write the results")
    args = parser.parse_args(arguments)
    if args.update_floors and (args.full or args.limit is not None):
        parser.error("--update-floors takes the default sample: leave out --limit and --full")
    args.corpora = args.corpora.resolve()
    return args


def _measure(args: argparse.Namespace, briefings: Command, floors: Floors) -> tuple[Result, ...]:
    print(f"{'corpus':18}{'measure':24}{'figure':>7}{'floor':>7}")
    results = []
    for corpus in (corpus for corpus in CORPORA if corpus.name in args.only):
        missing = _missing(corpus, args.corpora, briefings)
        if missing:
            print(f"{corpus.name:18}{missing}")
            continue
        start = perf_counter()
        limit = args.limit if args.limit is not None else None if args.full else corpus.sample
        result = measure_corpus(corpus, args.corpora, briefings, limit)
        _show(result, floors.get(corpus.name, {}), perf_counter() - start)
        results.append(result)
    return tuple(results)


def _missing(corpus: Corpus, corpora: Path, briefings: Command) -> str:
    if not (corpora / corpus.file).exists():
        return f"skipped: no {corpus.file}"
    name = corpus.options[0]
    return "" if has_command(briefings, name) else f"not yet: no `briefings {name}`"


def _show(result: Result, floors: dict[str, float], seconds: float) -> None:
    corpus = result.corpus.name
    for name in sorted(result.figures.keys() | floors.keys()):
        figure, floor = result.figures.get(name), floors.get(name)
        verdict = "" if floor is None else "ok" if holds(figure, floor) else "BELOW"
        print(f"{corpus:18}{name:24}{_number(figure)}{_number(floor)}  {verdict}".rstrip())
    for problem in result.problems:
        print(f"{corpus:18}not scored: {problem}")
    if result.failed:
        shown = ", ".join(result.failed[:3]) + (", …" if len(result.failed) > 3 else "")
        print(f"{corpus:18}failed on {len(result.failed)} of {result.articles}: {shown} ({result.complaint})")
    print(f"{corpus}: {result.articles} articles in {seconds:.0f} s", file=sys.stderr, flush=True)


def _number(value: float | None) -> str:
    return f"{'–':>7}" if value is None else f"{value:7.1f}"


def _below(result: Result, floors: Floors) -> bool:
    return not all(holds(result.figures.get(name), floor) for name, floor in floors.get(result.corpus.name, {}).items())


if __name__ == "__main__":
    sys.exit(main())
