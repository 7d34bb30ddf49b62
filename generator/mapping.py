"""YAML as people write it, in the settings and beside or above an article: keys with their values, no key twice."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from yaml.composer import Composer

from generator.errors import BriefingError, ConfigError, SeedError
from generator.merges import find_torn

_FAULTS = (yaml.YAMLError, ValueError, OverflowError, RecursionError)
"""What PyYAML lets through: also bad escapes and bottomless nesting."""

_NULLS = ("", "~", "null")


class _TwiceError(yaml.YAMLError):
    """A key stands twice, of which PyYAML itself would take the last."""


class _Once(Composer):
    def compose_mapping_node(self, anchor: Any) -> yaml.MappingNode:
        node, lines = super().compose_mapping_node(anchor), dict[str, int]()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            line = key.start_mark.line + 1
            if key.value in lines:
                raise _TwiceError(f"'{key.value}' stands in line {lines[key.value]}, and again in line {line}")
            lines[key.value] = line
        return node


class _Values(_Once, yaml.SafeLoader):
    """Reads numbers and truth values as such."""


class _Texts(_Once, yaml.BaseLoader):
    """Reads every scalar as the text that was written: a title `No` stays "No", and a date keeps its precision."""


def read_settings(path: Path, text: str) -> dict[Any, Any]:
    """Return the keys of the settings with their values.

    Raises:
        ConfigError: it is no YAML or no mapping, or a key stands twice in one.
    """
    return _read(text, _Values, "", lambda reason, remedy: ConfigError(f"{path}: {reason}; {remedy}"))


def read_mapping(path: Path, text: str, where: str) -> dict[str, object]:
    """Return the keys of `text` that have a value, with what was written; `where` is how errors call it.

    Raises:
        SeedError: it is no YAML or no mapping, or a key stands twice in one.
    """
    found = _read(text, _Texts, f"{where} ", partial(SeedError, path))
    return {key: value for key, value in found.items() if value not in _NULLS}


def _read(text: str, loader: Any, where: str, fail: Callable[[str, str], BriefingError]) -> dict[Any, Any]:
    if line := find_torn(text):
        raise fail(f"has conflict markers of a merge in line {line}", "resolve it")
    try:
        found = yaml.load(text, Loader=loader) or {}
    except _TwiceError as error:
        raise fail(str(error), "make one of both, or remove one") from error
    except _FAULTS as error:
        remedy = "mend it (a text with a colon or a quotation mark in it needs quotation marks around it)"
        raise fail(f"{where}is not readable as YAML ({_describe(error)})", remedy) from error
    if not isinstance(found, dict):
        raise fail(f"{where}holds no settings", "write lines of the form `key: value`")
    return found


def _describe(error: Exception) -> str:
    """Return what PyYAML complains of, and in which line, in one line."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    if mark and problem:
        return f"{' '.join(problem.split())} in line {mark.line + 1}"
    return str(error).split("\n", 1)[0] or type(error).__name__
