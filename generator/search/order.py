"""What Pagefind writes in a chance order, facets and their values, in one order: the same pages give the same bytes."""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_HEAD = b"pagefind_dcd"
"""Before the CBOR of each of its files."""
_FACETS = 3
"""Where, in what is known of a language, the list of (facet, name of its file) stands."""


def order_facets(index: Path) -> None:
    """Write the files of the facets anew, in order, and what names them; each is called after its content."""
    path = index / "pagefind-entry.json"
    entry = json.loads(path.read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _order_language(index, language["hash"])
    path.write_text(json.dumps(entry), encoding="utf-8")


def _order_language(index: Path, name: str) -> str:
    known = _take(index / f"pagefind.{name}.pf_meta")
    known[_FACETS] = sorted([facet, _order_values(index / "filter", values)] for facet, values in known[_FACETS])
    return _put(index, "pagefind.{}.pf_meta", name, known)


def _order_values(folder: Path, name: str) -> str:
    facet, values = _take(folder / f"{name}.pf_filter")
    return _put(folder, "{}.pf_filter", name, [facet, sorted(values)])


def _take(path: Path) -> Any:
    """Return what a file holds, and remove it."""
    data = gzip.decompress(path.read_bytes())
    path.unlink()
    return cbor2.loads(data.removeprefix(_HEAD))


def _put(folder: Path, pattern: str, name: str, content: Any) -> str:
    """Write a file under a name of the same language, told by its content, and return that name."""
    data = _HEAD + cbor2.dumps(content)
    language, _, former = name.rpartition("_")
    new = f"{language}_{hashlib.sha256(data).hexdigest()[: len(former)]}"
    (folder / pattern.format(new)).write_bytes(gzip.compress(data, mtime=0))
    return new
