"""Roots of sites to be measured: the repository's own, and such of many articles."""

import shutil
from pathlib import Path

from tests.evaluation.measuring import read_rows
from tests.evaluation.product import write_articles

ROOT = Path(__file__).parents[2]
SITE = ("briefings.yml", "mkdocs.yml", "seeds", "templates")
"""What a site is made from; pages and caches are left out, so that every run starts without them."""
MANY = ("attribution/train.jsonl", "attribution/dev.jsonl", "summary/newssumm_single.dev.jsonl")
"""Where the articles of a large site are taken from, in order."""


def copy_site(folder: Path) -> Path:
    """Copy what the repository's site is made from to a new folder, and return it."""
    folder.mkdir()
    for path in (ROOT / name for name in SITE):
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
        elif path.exists():
            shutil.copy(path, folder)
    return folder


def make_site(corpora: Path, articles: int, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Copy the site to a new folder, with so many articles of corpora as its seeds; return it and their names."""
    root = copy_site(folder)
    shutil.rmtree(root / "seeds")
    rows = [row for name in MANY if (corpora / name).exists() for row in read_rows(corpora / name)][:articles]
    (names,) = write_articles(rows, root / "seeds", one_story=False)
    return root, names
