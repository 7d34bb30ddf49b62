"""What is remembered of each feed from one run to the next: `seeds/fetched/.feeds.json`, committed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.config import Config
from generator.errors import StateError
from generator.models import FETCHED
from generator.staging import write_text
from generator.web import NONE, Validators

NAME = ".feeds.json"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a feed gave."""

    validators: Validators = NONE
    """Empty where something was left for the next run, so that it gets the whole feed again."""
    ids: frozenset[str] = frozenset()
    """Of its entries that need not be looked at again, as far as it still lists them."""


NOTHING = Seen()


State = Mapping[str, Seen]
"""By the address of the feed."""


def read_state(config: Config) -> dict[str, Seen]:
    """Return what was remembered, nothing where there is no file.

    Raises:
        StateError: the file is not what a run wrote.
    """
    path = _place(config)
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(url): Seen(Validators(str(seen["etag"]), str(seen["last_modified"])), frozenset(map(str, seen["seen"])))
            for url, seen in found.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        remedy = "take it from git again, or remove it (articles that are seeds are not fetched twice)"
        raise StateError(f"{path}: is not what `briefings fetch` wrote; {remedy}") from error


def write_state(config: Config, state: State) -> None:
    """Write what is remembered, at one stroke, in the order of the addresses."""
    path = _place(config)
    entries = {
        url: {"etag": seen.validators.etag, "last_modified": seen.validators.last_modified, "seen": sorted(seen.ids)}
        for url, seen in sorted(state.items())
    }
    write_text(path, json.dumps(entries, ensure_ascii=False, indent=1) + "\n")


def _place(config: Config) -> Path:
    return config.seeds / FETCHED / NAME
