"""The pages across stories, made from the stories' JSON alone; one that cannot be read costs no other its place."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import jinja2
import msgspec

from generator.durable import Data, Pages, items_of, to_json
from generator.errors import TemplateError
from generator.history import parse_history
from generator.layout import (
    ADDRESSES,
    CHANGES,
    HISTORIES,
    LISTING,
    OF_STORIES,
    QUALITY,
    STORIES,
    folder_of,
    history_json,
    is_json_in,
    story_json,
)
from generator.memory import Memory
from generator.quality import read_results
from generator.registers import RegisterPage, find_gone, gather_changes, list_briefings, list_pages
from generator.render.environment import make_environment, render
from generator.texts import Texts

MISSHAPEN = (AttributeError, KeyError, TypeError, ValueError, RecursionError, TemplateError, msgspec.DecodeError)
"""What comes of making pages from anything but the JSON that this program writes."""


def render_site(folder: Path, pages: Texts, memory: Memory | None = None) -> Pages:
    """Return the pages across stories, made from the stories' JSON alone, those in memory as they are.

    `pages` holds all of the stories, with the histories and `addresses.json`.
    """
    environment = make_environment(folder)
    memory = memory or Memory({}, {})
    briefings = [msgspec.json.decode(pages.raw(name)) for name in sorted(pages) if is_json_in(STORIES, name)]
    histories = [parse_history(name, pages.raw(name)) for name in sorted(pages) if is_json_in(HISTORIES, name)]
    changes = gather_changes(histories, briefings, pages)
    outlets = _name_outlets(briefings)
    registers = list(list_pages(briefings, changes))
    made = {name for name in pages if folder_of(name) in OF_STORIES} | {page.path for page in registers}
    quality = read_results()
    gone, addresses = find_gone(histories, pages.get(ADDRESSES, ""), made, briefings)
    return {
        page.path: memory.recall(page.path, page.values, partial(_render_register, environment, page, outlets))
        for page in (*registers, *gone)
    } | {
        "about.md": render(environment, "about.md.j2"),
        "method.md": render(environment, "method.md.j2", quality=quality),
        ADDRESSES: to_json(addresses),
        CHANGES: to_json({"changes": changes}),
        LISTING: to_json({"briefings": list_briefings(briefings)}),
        QUALITY: to_json(quality),
    }


def render_fit(templates: Path, pages: Texts, memory: Memory, left_out: Iterable[str]) -> tuple[Pages, tuple[str, ...]]:
    """Return the pages across stories, and which of the stories left out they do not tell of.

    These are of a version of the program whose JSON was another.

    Raises:
        TemplateError: a template is missing or broken.
    """
    try:
        return render_site(templates, pages, memory), ()
    except MISSHAPEN:
        unfit = tuple(id for id in sorted(set(left_out)) if not _is_fit(templates, pages, id))
        if not unfit:
            raise
    untold = {name for id in unfit for name in (story_json(id), history_json(id))}
    told = pages.only(name for name in pages if name not in untold)
    return render_site(templates, told, memory), unfit


def _is_fit(templates: Path, pages: Texts, id: str) -> bool:
    """Return whether pages can be made of a story and its like: some are of what two share."""
    name = story_json(id)
    if name not in pages:
        return True
    alone = pages.only(known for known in (name, history_json(id)) if known in pages)
    try:
        render_site(templates, alone | {story_json("like"): pages[name]})
    except MISSHAPEN:
        return False
    return True


def _render_register(environment: jinja2.Environment, page: RegisterPage, outlets: dict[str, str]) -> str:
    return render(environment, page.template, base=page.base, numbers={}, outlets=outlets, **page.values)


def _name_outlets(briefings: list[Data]) -> dict[str, str]:
    """Return what a page across stories calls each document: its outlet, else its file; an opinion says whose it is."""
    rows = [row for briefing in briefings for row in items_of(briefing, "sources")]
    return {row["document_id"]: _name_outlet(row) for row in rows}


def _name_outlet(source: Data) -> str:
    outlet: str = source["metadata"]["outlet"] or source["path"].rpartition("/")[2]
    whose = " by ".join(filter(None, ["opinion", source["metadata"]["author"]]))
    return f"{outlet}, {whose}" if source["metadata"]["kind"] == "opinion" else outlet
