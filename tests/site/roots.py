"""Site roots in temporary folders: the repository's own seeds, settings and templates."""

import shutil
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def make_root(root: Path, seeds: Path = REPOSITORY / "seeds") -> Path:
    """Make a site root that shares code and templates with the repository, and return it."""
    root.mkdir(parents=True)
    shutil.copytree(seeds, root / "seeds")
    for name in ("briefings.yml", "mkdocs.yml"):
        shutil.copy(REPOSITORY / name, root)
    for name in ("generator", "templates"):
        (root / name).symlink_to(REPOSITORY / name)
    return root
