"""Site roots in temporary folders: sample seeds, the settings' defaults, and the program and templates at hand."""

import re
import shutil
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
SAMPLES = REPOSITORY / "tests" / "samples"
"""The seeds that the repository comes with, which whoever publishes other articles may drop there."""


def make_root(root: Path, seeds: Path = SAMPLES / "seeds") -> Path:
    """Make a site root that shares code and templates with the repository, whatever its settings, and return it."""
    root.mkdir(parents=True)
    shutil.copytree(seeds, root / "seeds")
    (root / "briefings.yml").touch()
    settings = (REPOSITORY / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(re.sub("(?m)^site_name:.*", "site_name: Briefings", settings), encoding="utf-8")
    for name in ("generator", "templates"):
        (root / name).symlink_to(REPOSITORY / name)
    return root
