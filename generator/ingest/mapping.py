"""YAML as people write it beside or above an article: keys and texts."""

from pathlib import Path

import yaml

from generator.errors import SeedError, describe_yaml_fault

_FAULTS = (yaml.YAMLError, ValueError, OverflowError, RecursionError)
"""What PyYAML lets through: also bad escapes and bottomless nesting."""

_NULLS = ("", "~", "null")


def read_mapping(path: Path, text: str, where: str) -> dict[str, object]:
    """Return the keys of `text` with their values, every scalar as the text that was written.

    YAML's own types are not applied, so a title `No` stays "No" and a date keeps its precision. Keys without a value
    are left out. `where` is how errors call the text.

    Raises:
        SeedError: it is no YAML or no mapping.
    """
    try:
        found = yaml.load(text, Loader=yaml.BaseLoader)
    except _FAULTS as error:
        remedy = "mend it (a text with a colon or a quotation mark in it needs quotation marks around it)"
        raise SeedError(path, f"{where} is not readable as YAML ({describe_yaml_fault(error)})", remedy) from error
    if not isinstance(found or {}, dict):
        raise SeedError(path, f"{where} holds no settings", "write lines of the form `key: value`")
    return {key: value for key, value in (found or {}).items() if value not in _NULLS}
