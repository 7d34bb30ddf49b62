"""Learned weights: how much each feature speaks for a candidate. Read from `weights.tsv`, described in its card."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

PATH = Path(__file__).with_name("weights.tsv")
BIAS = ""
"""The feature that every candidate has."""

Scale = dict[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """Three logistic regressions over features that are there or not, and the nouns that may be cues."""

    nouns: frozenset[str]
    cue: Scale
    content: Scale
    source: Scale


@cache
def read_weights(path: Path = PATH) -> Weights:
    """Return the weights of a file: a line `role, feature, weight` each, between tabs; `#` heads a comment."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    scales: dict[str, Scale] = {"noun": {}, "cue": {}, "content": {}, "source": {}}
    for role, feature, weight in rows:
        scales[role][feature] = float(weight)
    return Weights(frozenset(scales["noun"]), scales["cue"], scales["content"], scales["source"])


def write_weights(weights: Weights, path: Path, heading: str) -> None:
    """Write a file that `read_weights` reads, in an order that does not depend on how they were learned."""
    lines = [f"# {line}" for line in heading.splitlines()]
    lines += [f"noun\t{noun}\t1" for noun in sorted(weights.nouns)]
    for role, scale in (("cue", weights.cue), ("content", weights.content), ("source", weights.source)):
        lines += [f"{role}\t{feature}\t{weight:.2f}" for feature, weight in sorted(scale.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def score(scale: Scale, features: Iterable[str]) -> float:
    """Return the log odds that the features give."""
    return scale[BIAS] + sum(scale.get(feature, 0.0) for feature in features)


def chance(log_odds: float) -> float:
    """Return log odds as a probability."""
    return 1 / (1 + exp(-log_odds))
