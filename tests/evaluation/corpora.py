"""The corpora: where their articles stand, how they are analysed, what is read from their scorers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from tests.evaluation.judged import event_type_precision, position_precision
from tests.evaluation.quotation import recall_by_kind
from tests.evaluation.scoring import Measure, Score, run_scorer


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file of articles with gold, and its scores."""

    name: str
    file: str
    """Below the folder of the corpora: a JSON object a line, or a JSON list."""
    scores: tuple[Score, ...]
    command: Literal["analyze", "analyze --one-story", "group"] = "analyze"
    sample: int | None = None
    """The first so many rows are measured by default; `None`: all."""
    unfloored: frozenset[str] = frozenset()
    """Measures that get no floor: one may give way to another, or too few cases stand behind it."""

    @property
    def options(self) -> tuple[str, ...]:
        """The product's command and option, as arguments."""
        return tuple(self.command.split())

    @property
    def one_story(self) -> bool:
        """Whether the documents of a row make one story."""
        return self.command == "analyze --one-story"


def _f1(*names: str) -> tuple[Measure, ...]:
    return tuple(Measure(f"{name} F1", (f"{name} F1",)) for name in names)


def _same(*names: str) -> tuple[Measure, ...]:
    return tuple(Measure(name, (name,)) for name in names)


def _rouge(words: int) -> Score:
    measures = tuple(
        Measure(f"{kind}{name}", (f"{kind}{name}", 0), scale=1)
        for kind, names in (("", ("R1", "R2", "RLsum")), ("gain ", ("R1", "R2")))
        for name in names
    )
    return partial(run_scorer, "summary/score_summary.py", f"{{gold}} {{output}} --words {words}", measures)


def _actors(*names: str) -> tuple[Score, ...]:
    return (partial(run_scorer, "actors/score_actors.py", "{gold} {output}", _same(*names)),)


def _briefing(prefix: str, measures: Sequence[Measure]) -> tuple[Score, ...]:
    labels = " ".join(f"{{corpora}}/briefing/{prefix}labels.dev.{reading}.json" for reading in (1, 2))
    return (partial(run_scorer, "briefing/score_briefing.py", f"{{gold}} {labels} {{output}}", measures),)


READABILITY = partial(
    run_scorer,
    "summary/score_readability.py",
    "{output}",
    (
        Measure("lines that stand alone", ("orphaned",), inverted=True),
        Measure("lines not repeated", ("repeats",), inverted=True),
        Measure("lines not too long", ("long",), inverted=True),
    ),
)

ATTRIBUTION = partial(
    run_scorer,
    "attribution/score_attribution.py",
    "{gold} {output}",
    (
        Measure("relation F1", ("relation", "f1")),
        Measure("relation P", ("relation", "p")),
        Measure("relation R", ("relation", "r")),
        Measure("detection F1", ("detection", "f1")),
        Measure("content token F1", ("token", "content", "f1")),
        Measure("exact F1", ("exact", "f1")),
        Measure("source accuracy", ("source_acc",)),
        Measure("cue accuracy", ("cue_acc",)),
    ),
)

STORIES = partial(run_scorer, "stories/score_clusters.py", "{gold} {output}", _same("F1", "P", "R"))

SENTENCES = (
    *_same("voice"),
    *_f1("voice statement", "voice event", "voice assessment", "dependent", "risk"),
    *_same("lead", "lines"),
)

BRIEFING = (
    *SENTENCES,
    *_same("risk by", "risk category", "risk condition", "risk likelihood"),
    *_same("key actor R", "key_top", "actor type"),
    *_f1("actor", "role", "content", "position", "question"),
    Measure("actor not split", ("actor split",), inverted=True),
    Measure("actor not merged", ("actor merged",), inverted=True),
    *_same("date R", "date value"),
)

CORPORA = (
    Corpus(
        "attribution",
        "attribution/dev.jsonl",
        (ATTRIBUTION, recall_by_kind, event_type_precision, position_precision),
        unfloored=frozenset({"relation P", "relation R"}),
    ),
    Corpus("cnndm", "summary/cnndm.dev.jsonl", (_rouge(75), READABILITY), sample=100),
    Corpus("newssumm_single", "summary/newssumm_single.dev.jsonl", (_rouge(75),), sample=60),
    Corpus("newsroom60", "summary/newsroom60.dev.jsonl", (_rouge(75),)),
    Corpus("gum_news", "summary/gum_news.dev.jsonl", (_rouge(75),)),
    Corpus("multinews", "summary/multinews.dev.jsonl", (_rouge(200), READABILITY), "analyze --one-story"),
    Corpus("newssumm_multi", "summary/newssumm_multi.dev.jsonl", (_rouge(200),), "analyze --one-story"),
    Corpus(
        "coreference",
        "actors/coreference.jsonl",
        _actors("he_she", "he_she_P", "one_actor", "found"),
        unfloored=frozenset({"one_actor"}),
    ),
    Corpus("salience", "actors/salience.jsonl", _actors("P@1", "P@3")),
    Corpus("dates", "actors/dates.jsonl", _actors("found", "value", "day")),
    Corpus(
        "briefing",
        "briefing/articles.dev.json",
        _briefing("", BRIEFING),
        unfloored=frozenset({"question F1", "risk by"}),
    ),
    Corpus("briefing_analysis", "briefing/analysis.articles.dev.json", _briefing("analysis.", SENTENCES)),
    Corpus("stories", "stories/clusters_galaxy.dev.jsonl", (STORIES,), "group", unfloored=frozenset("PR")),
)
