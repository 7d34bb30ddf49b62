"""Pagefind: from the pages of a built site to an index of which a search reads only the pieces that it needs."""

import shutil
import subprocess
import sys
from pathlib import Path

from generator.errors import SiteError
from generator.search.order import order_facets
from generator.search.words import write_words

FOLDER = "pagefind"
"""Of the index, below the site."""
_LABELS = (".headerlink", ".here", ".cite", ".tag", ".voice", ".notes", ".number", "summary", "thead", ".none")
_PASSED_OVER = (*_LABELS, ".foot", ".changes", ".sources", ".actors td:nth-child(n+3)")
"""Parts of a page that nobody looks for: labels and counts, what the program says about the briefing, and of each
source, which has a page of its own."""
_REPEATED = tuple(
    f'[data-kind="{kind}"] {part}' for kind in ("Actor", "Topic") for part in (".section", ".register", ".doors")
)
"""Parts of registers whose lines the briefings hold, too: there they are found, and who speaks is told by the facet."""
_INTERFACES = "pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js"
"""What Pagefind writes beside the index, and this site has of its own or does without."""


def write_index(site: Path) -> None:
    """Write the index of the pages that the theme marks, and put it in the place of an older one when it is whole.

    Raises:
        SiteError: Pagefind does not run here, or not on these pages.
    """
    index, aside = site / FOLDER, site / f".{FOLDER}"
    options = [
        "--site",
        ".",
        "--output-subdir",
        aside.name,
        "--exclude-selectors",
        ",".join(_PASSED_OVER + _REPEATED),
        "--quiet",
    ]
    run = subprocess.run(
        [sys.executable, "-m", "pagefind", *options],
        cwd=site,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if run.returncode:
        said = [line.strip() for line in run.stderr.splitlines() if line.strip() and not line.startswith("note:")]
        reason = said[-1] if said else f"ends with {run.returncode}"
        raise SiteError(f"the search index: pagefind: {reason}; install the package pagefind[bin] anew")
    for pattern in _INTERFACES:
        for path in aside.glob(pattern):
            path.unlink()
    order_facets(aside)
    write_words(aside)
    shutil.rmtree(index, ignore_errors=True)
    aside.replace(index)
