"""How well the program does, as `make eval` last measured it and wrote it into `quality.json`."""

from pathlib import Path

import msgspec

from generator.durable import Data

RESULTS = Path(__file__).with_name("quality.json")


def read_results() -> Data:
    """Return by corpus how many articles were measured, on how many the program failed, when, and the figures.

    A figure is in per cent, by the name of its measure, and more is better.
    """
    results: Data = msgspec.json.decode(RESULTS.read_bytes())
    return results
