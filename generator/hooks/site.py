"""mkdocs' hook for what the theme prints and the site holds beside its pages."""

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from generator.feeds import write_feeds
from generator.render import CHANGES
from generator.search import gather_entries

_INDENTATION = re.compile(r"\n\s+")
_LINE = re.compile(r'(<(li|strong)\b[^>]*\bid="([\w-]+-[0-9a-f]{8})"[^>]*>.*?)(?=</p>|<ul>|</\2>)', re.DOTALL)
"""A line with an anchor, up to where its own words end."""
_LINK = r'\1 <a class="here" href="#\3" title="Link to this line">#</a>'


def on_env(env: Environment, config: MkDocsConfig, **_: Any) -> None:
    """Let the theme tell the search which pages it finds, and by what."""
    env.globals["entries"] = gather_entries(Path(config.docs_dir))


def on_post_page(output: str, **_: Any) -> str:
    """Return a page whose lines link to themselves, less the theme's indentation, a tenth of it; no page holds code."""
    return _LINE.sub(_LINK, _INDENTATION.sub("\n", output))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the feeds beside the pages."""
    write_feeds(Path(config.docs_dir) / CHANGES, Path(config.site_dir), config.site_url or "", config.site_name)
