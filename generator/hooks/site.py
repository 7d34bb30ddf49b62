"""mkdocs' hook for what the theme prints and the site holds beside its pages."""

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from generator.feeds import write_feeds
from generator.render import CHANGES

_INDENTATION = re.compile(r"\n\s+")


def on_post_page(output: str, **_: Any) -> str:
    """Return a page without the indentation and empty lines of the theme, a tenth of it; no page holds code."""
    return _INDENTATION.sub("\n", output)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the feeds beside the pages."""
    write_feeds(Path(config.docs_dir) / CHANGES, Path(config.site_dir), config.site_url or "", config.site_name)
