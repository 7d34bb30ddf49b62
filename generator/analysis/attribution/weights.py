"""Learned weights: how much each feature speaks for a candidate. Read from `weights.json`, described in its card."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from math import exp
from pathlib import Path

import msgspec

PATH = Path(__file__).with_name("weights.json")
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
    """Return the weights of a file: what it is under `about`, and under each name of a field its entries."""
    return msgspec.json.decode(path.read_bytes(), type=Weights)


def write_weights(weights: Weights, path: Path, heading: str) -> None:
    """Write a file that `read_weights` reads, an entry a line, in one order however they were learned."""
    scales = {"cue": weights.cue, "content": weights.content, "source": weights.source}
    rounded = {
        role: {feature: round(weight, 2) for feature, weight in sorted(scale.items())} for role, scale in scales.items()
    }
    entries = {"about": heading.splitlines(), "nouns": sorted(weights.nouns)} | rounded
    path.write_text(json.dumps(entries, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def score(scale: Scale, features: Iterable[str]) -> float:
    """Return the log odds that the features give."""
    return scale[BIAS] + sum(map(scale.get, features, repeat(0.0)))


def chance(log_odds: float) -> float:
    """Return log odds as a probability."""
    return 1 / (1 + exp(-log_odds))
