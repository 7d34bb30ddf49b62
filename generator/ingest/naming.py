"""What a seed is called: its path as shown, and its id in addresses and file names."""

import hashlib
import os
import unicodedata
from pathlib import Path

from generator.config import Config
from generator.errors import SeedError
from generator.layout import source_json
from generator.slugs import make_slug, spell

MAX_ID = 80
"""Characters."""

UNSHOWN = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Categories of Unicode whose characters no page and no terminal can show."""
RESERVED = {"con", "prn", "aux", "nul", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
"""Device names of Windows, and the page that stands for its folder."""


def show_path(path: Path, root: Path) -> Path:
    """Return `path` relative to `root` if it lies inside, else as given.

    Raises:
        SeedError: the name holds characters that no page and no terminal can show.
    """
    shown = _below(path, root) or path
    name = str(shown)
    if not name.isprintable() and any(unicodedata.category(sign) in UNSHOWN for sign in name):
        legible = Path(ascii(name)[1:-1])
        raise SeedError(legible, "its name holds unprintable characters", "rename it")
    return shown


def make_id(path: Path, config: Config, sha256: str) -> str:
    """Return an ASCII slug of the seed's path below `seeds/`, never empty, at most `MAX_ID` characters long.

    A name without a letter of ASCII takes the first digits of `sha256`; a name that is cut takes some of its own
    hash, so that two long names stay two. A seed that was published before its letters were spelt keeps its id.
    """
    name = (_below(path, config.seeds) or Path(path.name)).with_suffix("")
    plain, spelt = _make_id(name, sha256), _make_id(Path(spell(str(name))), sha256)
    return plain if plain == spelt or (config.pages / source_json(plain)).exists() else spelt


def _make_id(name: Path, sha256: str) -> str:
    folders = filter(None, map(make_slug, name.parent.parts))
    slug = "-".join((*folders, make_slug(name.name) or f"seed-{sha256[:8]}"))
    if slug in RESERVED:
        slug = f"seed-{slug}"
    if len(slug) <= MAX_ID:
        return slug
    digest = hashlib.sha256(name.as_posix().encode()).hexdigest()[:8]
    return f"{slug[: MAX_ID - 9].rstrip('-')}-{digest}"


def _below(path: Path, folder: Path) -> Path | None:
    """Return the part of `path` below `folder`, compared as written (links are not followed)."""
    absolute, base = (os.path.normpath(place.absolute()) for place in (path, folder))
    inside = os.path.join(base, "")  # noqa: PTH118 - `Path` drops the slash at the end, and takes its time
    if os.path.normcase(absolute).startswith(os.path.normcase(inside)):
        return Path(absolute[len(inside) :])
    return Path() if absolute == base else None
