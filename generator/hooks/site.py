"""mkdocs' hook for what the theme prints and the site holds beside its pages."""

import html
import os
import re
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import msgspec
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from generator.corrections import find_repository, make_report
from generator.feeds import write_feeds
from generator.layout import CHANGES, SOURCES, WHOLE, story_json
from generator.linked_data import describe, make_article, to_script
from generator.policy import state_policy
from generator.search import Entry, gather_entries

_INDENTATION = re.compile(r"\n\s+")
_BREAK = re.compile(r"\n(?=</?(?:div|h[1-6]|head|li|link|meta|nav|ol|p|table|tbody|td|th|thead|tr|ul)\b)")
"""A line break that shows as nothing: before an element that no line of text holds."""
_LINE = re.compile(r'(<(li|p|strong)\b[^>]*\bid="([\w-]+-[0-9a-f]{8})"[^>]*>.*?)(?=</p>|<ul>|</\2>)', re.DOTALL)
"""A line with an anchor, up to where its own words end."""
_entries: dict[str, Entry] = {}
"""What the search finds, by path of the page."""
_LINK = r'\1 <span class="own"><a class="here" href="#\3">#</a></span>'
_CITE = r'<a class="cite"[^>]*>([^<]*)</a>'
_TAIL = re.compile(rf'[^\s<>]* ?{_CITE}(?:{_CITE})*(?: <small class="voice[^>]*>[^<]*</small>)?')
"""A last word, the numbers behind it and the voice, which stay in one row: a number alone in one leads nowhere."""
_NUMBER = re.compile(r"[\d.]+")
_HERE = frozenset({"127.0.0.1", "localhost", None})
_commands: list[str] = []
"""What mkdocs was started for, where it was started as a command: `build` or `serve`."""


def on_startup(command: str, **_: Any) -> None:
    """Note whether a preview is wanted."""
    _commands.append(command)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Give the theme what a page says to programs, how the search finds it, and the address at which to correct it."""
    context["entry"] = _entries.get(page.file.src_uri)
    context["printed"] = _find_printed(page)
    path = PurePosixPath(page.file.src_uri)
    beside = path.with_suffix(".json") if path.parts[0] != WHOLE else PurePosixPath(story_json(path.stem))
    address, file = page.canonical_url or "", Path(config.docs_dir, beside)
    if file.is_file() and not page.meta.get("gone"):
        page.meta["json"] = beside.as_posix()
        if path.parts[0] != SOURCES:
            briefing = msgspec.json.decode(file.read_bytes())
            page.meta["description"] = describe(briefing)
            page.meta["article"] = to_script(make_article(briefing, page.content or "", address, config.site_name))
        if repository := find_repository(config.repo_url or "", config.extra.get("repository", "")):
            page.meta["correction"] = make_report(repository, html.unescape(str(page.title)), address)
    return context


def on_env(_env: Environment, config: MkDocsConfig, **_: Any) -> None:
    """Look which pages the search finds, and by what."""
    _entries.clear()
    _entries.update(gather_entries(Path(config.docs_dir)))


def on_post_page(output: str, config: MkDocsConfig, **_: Any) -> str:
    """Return a page with its policy, whose lines link to themselves; no page holds code."""
    return _finish(_TAIL.sub(_tie, _LINE.sub(_LINK, output)), config)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Return the page for what is not found as any other."""
    return _finish(output, config) if template_name.endswith(".html") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the feeds beside the pages."""
    write_feeds(Path(config.docs_dir) / CHANGES, Path(config.site_dir), config.site_url or "", config.site_name)


def _tie(tail: re.Match[str]) -> str:
    """Return a line's last words as one piece; with its outlet or several numbers it is too long for a phone."""
    kind = "tail" if _NUMBER.fullmatch(tail[1]) and not tail[2] else "tail long"
    return f'<span class="{kind}">{tail[0]}</span>'


def _find_printed(page: Page) -> str:
    """Return the address of a page to stand on paper: none on this machine, but that of the site where it is known."""
    address = page.canonical_url or ""
    if "serve" not in _commands and urlsplit(address).hostname not in _HERE:
        return address
    site = os.environ.get("SITE_URL", "")
    return f"{site.rstrip('/')}/{page.url}" if site else ""


def _finish(output: str, config: MkDocsConfig) -> str:
    """Return a page less a tenth of it that shows as nothing, with the policy for what is left."""
    page = _BREAK.sub("", _INDENTATION.sub("\n", output))
    return state_policy(page, config.theme.dirs, preview="serve" in _commands)
