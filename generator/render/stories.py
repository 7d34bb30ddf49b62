"""The pages of one story, made from what its JSON holds: the briefing and its annotated sources."""

import re
from pathlib import Path

import jinja2

from generator.abridging import abridge
from generator.durable import Data, Pages, find_entries, to_json
from generator.layout import WHOLE, source_json, source_page, story_json, story_page, whole_page
from generator.render.environment import make_environment, render

_LONG = 15_000
"""Characters of Markdown; a page of so many has some 35 kB of HTML, the frame of the site included."""

_ANCHOR = re.compile(r"\{ #([\w-]+)")
_IN_PAGE = re.compile(r'<a href="#([\w-]+)"')
_FEW = 3
"""So many new lines of a section, if they are most of it, are told by their number, and not one by one."""


def render_story(folder: Path, briefing: Data, sources: list[Data]) -> Pages:
    """Return the pages of a story, by path: the briefing and its annotated sources, each with its JSON."""
    environment = make_environment(folder)
    pages: Pages = {story_json(briefing["id"]): to_json(briefing)}
    pages |= render_briefing(environment, briefing)
    for source in sources:
        pages[source_json(source["document_id"])] = to_json(source)
        pages |= render_source(environment, source)
    return pages


def render_briefing(environment: jinja2.Environment, briefing: Data) -> Pages:
    """Return the page of a briefing, made from what its JSON holds; of a long one, what comes first, and all of it."""
    page, all_of_it = story_page(briefing["id"]), whole_page(briefing["id"])
    whole = _render_form(environment, briefing, "")
    if len(whole) <= _LONG:
        return {page: whole}
    short = _lead_on(_render_form(environment, abridge(briefing), "short"), briefing["id"])
    return {page: short, all_of_it: _render_form(environment, briefing, "whole")}


def _lead_on(page: str, id: str) -> str:
    """Return a short page whose note leads to the page that holds all of it, where it names a line that is left out."""
    anchors = set(_ANCHOR.findall(page))

    def lead(link: re.Match[str]) -> str:
        return link[0] if link[1] in anchors else f'<a href="../../{WHOLE}/{id}/#{link[1]}"'

    return _IN_PAGE.sub(lead, page)


def _render_form(environment: jinja2.Environment, briefing: Data, form: str) -> str:
    sections = {section["id"]: section for section in briefing["sections"]}
    sources = sections["sources"]["items"]
    numbers = {row["document_id"]: number for number, row in enumerate(sources, start=1)}
    about = {row["document_id"]: row["metadata"] for row in sources}
    new, mostly = _find_new(briefing)
    values = {"briefing": briefing, "sections": sections, "numbers": numbers, "about": about, "outlets": {}}
    return render(environment, "briefing.md.j2", **values, new=new, mostly=mostly, form=form)


def _find_new(briefing: Data) -> tuple[set[str], dict[str, tuple[int, int]]]:
    """Return the lines to mark as new, and by section, where most are and none is marked, how many of how many."""
    version = briefing["version"]
    fresh = {change["document_id"] for change in version["documents"]}
    new = {p["line_id"] for p in (*version["added"], *version["altered"]) if p["document_id"] in fresh}
    mostly: dict[str, tuple[int, int]] = {}
    for section in briefing["sections"]:
        ids = {line["id"] for line in find_entries(section["items"], "id", "parts")}
        here = ids & new
        if len(here) >= _FEW and len(here) > len(ids) / 2:
            mostly[section["id"]] = len(here), len(ids)
            new -= here
    return new, mostly


def render_source(environment: jinja2.Environment, source: Data) -> Pages:
    """Return the page of an annotated source, made from what its JSON holds."""
    return {source_page(source["document_id"]): render(environment, "source.md.j2", source=source)}
