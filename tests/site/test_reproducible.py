"""The same seeds, settings and versions give the same bytes, wherever and whenever."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.site.roots import make_root

BUILD = "from generator.cli import main; main()"


def test_two_builds_in_two_places_and_one_more_give_the_same_bytes(tmp_path: Path) -> None:
    settings = ({"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1"}, {"TZ": "America/Lima", "PYTHONHASHSEED": "2"})
    roots = [make_root(tmp_path / name) for name in ("one", "two/further/down")]
    builds = [start_build(root, changes) for root, changes in zip(roots, settings, strict=True)]
    assert [build.wait() for build in builds] == [0, 0]
    first, second = map(hash_files, roots)
    assert first == second
    made = {"briefings/index.md", "site/index.html", "site/sitemap.xml.gz", "site/pagefind/pagefind-entry.json"}
    assert made <= first.keys()
    assert start_build(roots[0], settings[0]).wait() == 0  # from what the first build kept
    assert hash_files(roots[0]) == first


def start_build(root: Path, changes: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a build without the variables that would settle a date or an address."""
    environment = {key: value for key, value in os.environ.items() if key not in {"SOURCE_DATE_EPOCH", "SITE_URL"}}
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, "build", "--root", str(root)],
        env=environment | changes,
        cwd=Path(__file__).parents[2],
        stdout=subprocess.DEVNULL,
    )


def hash_files(root: Path) -> dict[str, str]:
    """Return the hash of every file of pages and site, by its path below the root."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in ("briefings", "site")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }
