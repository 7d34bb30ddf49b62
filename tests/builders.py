"""Builds the pages with what may come after mkdocs and Material, and holds each page against mkdocs' own.

`python -m tests.builders UV` takes ProperDocs and Zensical from PyPI, by uv, into environments of their own: neither is
a dependency. Exits 1 where a page lacks a word or an anchor.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
BUILDERS = {
    "ProperDocs": ("run", "--project", str(ROOT), "--frozen", "--no-sync", "--with", "properdocs==1.6.7", "properdocs"),
    "Zensical": ("tool", "run", "zensical@0.0.73"),
}
"""Arguments of uv."""
MATTER = "briefings", "generator", "templates", "mkdocs.yml", "briefings.yml", "seeds", "pyproject.toml", "uv.lock"
ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
ANCHOR = re.compile(r'\bid="([^"]+)"')
NOT_WORDS = re.compile(r'<a class="here".*?</a>|<[^>]+>')
PARTS = {
    "search by Pagefind": "data-pagefind-body",
    "link of a line to itself": 'class="here"',
    "JSON as alternate": 'rel="alternate describedby"',
    "JSON-LD": "application/ld+json",
}
"""What mkdocs' hook adds to pages, by what shows it."""


def build(command: list[str], folder: Path) -> Path:
    """Build the site from a copy of what it is made from, and return its folder.

    Raises:
        CalledProcessError: the builder fails.
    """
    folder.mkdir()
    for name in MATTER:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    environment = os.environ | {"SOURCE_DATE_EPOCH": "315532800", "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return folder / "site"


def find_faults(site: Path, model: Path) -> Iterator[str]:
    """Yield the path of each page of the model that is missing or lacks words or anchors of it."""
    for path in sorted(model.rglob("index.html")):
        other = site / path.relative_to(model)
        if not other.is_file() or read_article(other)[0] != read_article(path)[0]:
            yield f"{other.relative_to(site)}: other words"
        elif missing := read_article(path)[1] - read_article(other)[1]:
            yield f"{other.relative_to(site)}: no {', '.join(sorted(missing))}"


def read_article(path: Path) -> tuple[list[str], set[str]]:
    """Return the words of a page, and its anchors."""
    found = ARTICLE.search(path.read_text(encoding="utf-8"))
    text = found[0] if found else ""
    return NOT_WORDS.sub(" ", text).split(), set(ANCHOR.findall(text))


def find_lost(site: Path, model: Path) -> Iterator[str]:
    """Yield what the site has nowhere and the model has: parts of pages, files."""
    pages, models = (
        "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.html")) for folder in (site, model)
    )
    yield from (name for name, sign in PARTS.items() if sign in models and sign not in pages)
    files = (path.relative_to(model) for path in sorted(model.glob("*.*")))
    yield from (str(path) for path in files if not (site / path).is_file())


def main() -> None:
    """Print what each builder makes of the pages."""
    uv = sys.argv[1] if len(sys.argv) > 1 else "uv"
    failed = False
    with TemporaryDirectory() as name:
        model = build([sys.executable, "-m", "mkdocs", "build"], Path(name, "mkdocs"))
        for builder, arguments in BUILDERS.items():
            site = build([uv, *arguments, "build"], Path(name, builder))
            faults = list(find_faults(site, model))
            failed = failed or bool(faults)
            same = f"{len(list(model.rglob('index.html'))) - len(faults)} pages with the same words and anchors"
            print(f"{builder}: {same}; lost: {', '.join(find_lost(site, model)) or 'nothing'}")
            print("".join(f"  {fault}\n" for fault in faults), end="")
    sys.exit(failed)


if __name__ == "__main__":
    main()
