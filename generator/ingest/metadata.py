"""What a seed's editor states about it: in a sidecar, or in the front matter."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple, get_args

from generator.config import Config, primary_language
from generator.errors import SeedError, join_faults, suggest
from generator.ingest.addresses import is_address
from generator.ingest.dates import DateError, resolve_date
from generator.ingest.decoding import decode
from generator.ingest.files import read_bytes, sidecars_of
from generator.mapping import read_mapping
from generator.models import FETCHED, Kind, Metadata, Publish

KEYS = tuple(field.name for field in fields(Metadata))
_BESIDE = "sha256"
"""The key that only a sidecar can state."""

SYNONYMS = {
    "headline": "title",
    "pubdate": "date",
    "date_published": "date",
    "publisher": "outlet",
    "authors": "author",
    "canonical_url": "url",
    "lang": "language",
}
"""Other people's names for our keys, read in front matter only."""

_MISSPELT = 0.8
"""So like a key is "titel" to "title"; "site" and "updated", as other programs have them, are less like any."""

_C1 = {code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", "ignore"))}
"""Control characters that stand for the Windows ones of their code, as browsers read them (WHATWG, HTML)."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


class _Stated(NamedTuple):
    path: Path
    """Of the file that states it."""
    value: object


def read_metadata(path: Path, shown: Path, front_matter: Mapping[str, object], config: Config) -> Metadata:
    """Return what sidecar and front matter of the seed at `path` state, the sidecar first; errors call it `shown`.

    Raises:
        SeedError: there are two sidecars, or keys or values of one file cannot be used; it tells them all.
    """
    given = _translate(front_matter)
    stated = {key: _Stated(shown, value) for key, value in given.items()} | _read_sidecar(path, shown, config)
    values: dict[str, Any] = {}
    faults: list[SeedError] = []
    for key, (source, value) in stated.items():
        try:
            values[key] = _read_value(source, key, value, config)
        except SeedError as fault:
            faults.append(fault)
    if faults:
        raise join_faults(faults)
    return Metadata(**{"publish": _find_rule(values.get("outlet", ""), shown, config)} | values)


def _find_rule(outlet: str, shown: Path, config: Config) -> Publish:
    """Return what may be shown of a seed that does not say: what its outlet allows, else what the settings do.

    What came from the web is never shown whole unless somebody said so.
    """
    given = next((entry.publish for entry in config.outlets if entry.publishes(outlet)), None)
    fetched = shown.as_posix().startswith(f"seeds/{FETCHED}/")
    return given or ("used" if fetched and config.publish == "full" else config.publish)


def read_byline(path: Path, stated: Mapping[str, object]) -> tuple[str, str]:
    """Return the author and the date that the front matter of an editor's note states, empty where it does not.

    Raises:
        SeedError: it has another key, or a value cannot be used.
    """
    for key in stated:
        if key not in {"author", "date"}:
            raise SeedError(path, f"unknown key '{key}'", "a note states its author and date, and nothing else")
    author, date = (_plain_text(path, key, stated.get(key, "")) for key in ("author", "date"))
    return author, _resolve(path, date) if date else ""


def _translate(front_matter: Mapping[str, object]) -> dict[str, object]:
    """Return the keys of a front matter that are known, or misspelt; a synonym counts where the key itself is missing.

    Other programs have keys of their own there, which are none of ours.
    """
    lowered = {key.lower(): value for key, value in front_matter.items()}
    meant = {SYNONYMS[key]: value for key, value in lowered.items() if key in SYNONYMS}
    return meant | {k: value for k, value in lowered.items() if k != _BESIDE and (k in KEYS or _is_misspelt(k))}


def _is_misspelt(key: str) -> bool:
    """Return whether a key is nearly one of ours, and neither grown from one nor cut from it ("published")."""
    near = get_close_matches(key, KEYS, n=1, cutoff=_MISSPELT)
    return bool(near) and key not in SYNONYMS and not (near[0] in key or key in near[0])


def _read_sidecar(path: Path, shown: Path, config: Config) -> dict[str, _Stated]:
    found = [file for file in sidecars_of(path) if _exists(file)]
    if not found:
        return {}
    if len(found) > 1:
        raise SeedError(shown, f"has two sidecars, {' and '.join(file.name for file in found)}", "remove one")
    name = shown.with_suffix(found[0].suffix)
    data = read_bytes(found[0], name, config.max_seed_bytes)
    stated = read_mapping(name, decode(name, data), "the sidecar") if data.strip() else {}
    return {key: _Stated(name, value) for key, value in stated.items()}


def _exists(path: Path) -> bool:
    try:
        path.lstat()
    except OSError:
        return False
    return True


def _read_value(path: Path, key: str, value: object, config: Config) -> str:
    if key not in KEYS:
        raise SeedError(path, f"unknown key '{key}'", suggest(key, KEYS, SYNONYMS))
    text = _plain_text(path, key, value)
    return _CHECKS[key](path, text, config) if key in _CHECKS else text


def _plain_text(path: Path, key: str, value: object) -> str:
    given = value if key == "author" and isinstance(value, list) else [value]
    parts = [part for part in given if isinstance(part, str)]
    if len(parts) < len(given):
        raise SeedError(path, f"'{key}' is no plain text", "write it as one line of text")
    text = " ".join(", ".join(filter(None, parts)).translate(_C1).split())
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in text):
        raise SeedError(path, f"'{key}' holds control characters", "type it anew")
    return text


def _resolve(path: Path, text: str) -> str:
    try:
        return resolve_date(text)
    except DateError as error:
        remedy = "write it as 2016, 2016-03 or 2016-03-09"
        raise SeedError(path, f"'date' is {text!r}, which names no single day, month or year", remedy) from error


def _check_day(path: Path, text: str, _: Config) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise SeedError(path, f"'retrieved' is {text!r}, which is no day", "write it as 2016-03-09") from error


def _check_hash(path: Path, text: str, _: Config) -> str:
    if not _SHA256.fullmatch(text.lower()):
        raise SeedError(path, f"'sha256' is {text!r}, which is no SHA-256", "write its 64 digits, or remove the line")
    return text.lower()


def _check_url(path: Path, text: str, _: Config) -> str:
    if not is_address(text):
        raise SeedError(path, f"'url' is {text!r}, no address of the web", "write one that begins with https://")
    return text


def _check_language(path: Path, text: str, config: Config) -> str:
    read = primary_language(config.language)
    if primary_language(text) != read:
        reason = f"'language' is {text!r}, and the model reads '{read}' only"
        raise SeedError(path, reason, f"take the seed out, or write '{read}' if the article is in it")
    return text


def _one_of(key: str, values: tuple[str, ...]) -> Callable[[Path, str, Config], str]:
    def check(path: Path, text: str, _: Config) -> str:
        if text.lower() not in values:
            raise SeedError(path, f"'{key}' is {text!r}", f"write one of {', '.join(values)}")
        return text.lower()

    return check


_CHECKS: dict[str, Callable[[Path, str, Config], str]] = {
    "date": lambda path, text, _: _resolve(path, text),
    "url": _check_url,
    "language": _check_language,
    "kind": _one_of("kind", get_args(Kind)),
    "publish": _one_of("publish", get_args(Publish)),
    "retrieved": _check_day,
    "sha256": _check_hash,
}
