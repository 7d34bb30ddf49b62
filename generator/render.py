"""From briefings to pages: Jinja2 templates, in which every value is escaped for Markdown and HTML alike."""

import json
import re
import traceback
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup

from generator.abridging import abridge
from generator.bytecode import Bytecode
from generator.durable import Data, Pages, items_of, to_json
from generator.errors import TemplateError
from generator.history import FOLDER, parse_history
from generator.memory import Memory
from generator.prose import render_prose
from generator.quality import read_results
from generator.registers import ADDRESSES, RegisterPage, find_gone, gather_changes, list_briefings, list_pages
from generator.registers.pages import has_page
from generator.texts import Texts

CHANGES = "changes.json"
_LISTING, _QUALITY = "briefings.json", "quality.json"
WHOLE = "whole"
"""The folder of the pages that hold all of a long briefing."""
_LONG = 15_000
"""Characters of Markdown; a page of so many has some 35 kB of HTML, the frame of the site included."""

_OF_STORIES = ("stories/", "sources/", f"{WHOLE}/")

_SPECIAL = re.compile(
    r"""[\\`*_{}\[\]<>&#+!|~^="]"""  # marks of Markdown and HTML
    r"""|^'|'$|'(?= ?\))"""  # where a link's title could begin or end
    r"""|(?<![^\s])[-:]"""  # where a list, a rule or a definition could begin
    r"""|-(?=-)|(?<=-)-|:(?=[:\w])|(?<=:):"""  # -- and ::, :name:
    r"""|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]|(?<=^\d\d\d\d)[.)]"""  # 1. at the head of a line
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


@cache
def make_environment(folder: Path) -> jinja2.Environment:
    """Return the environment of the templates below `folder`; whatever they print is escaped."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        finalize=lambda value: escape(value) if isinstance(value, str) else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
        bytecode_cache=Bytecode(folder.parent),
    )
    environment.filters["quoted"] = _quoted
    environment.filters["count"] = _count
    environment.filters["prose"] = render_prose
    environment.tests["paged"] = has_page
    return environment


def check_templates(folder: Path) -> None:
    """Ask for the folder of the templates, before anything is read or written.

    Raises:
        TemplateError: there is none, as in a folder that is no site.
    """
    if not folder.is_dir():
        raise TemplateError(
            f"{folder.parent}: no site, since it has no templates/; name one by --root, or copy them there"
        )


def escape(text: str) -> Markup:
    """Return a text, in one line, that shows as itself in Markdown and in HTML, attributes included."""
    return text if isinstance(text, Markup) else _escape(text)


@lru_cache(maxsize=20_000)
def _escape(text: str) -> Markup:
    """Return an escaped text; most are names, dates and titles that stand on many pages."""
    line = " ".join(_CONTROL.sub("\ufffd", text).split())
    return Markup(_SPECIAL.sub(lambda match: f"&#{ord(match.group())};", line))


def render_story(folder: Path, briefing: Data, sources: list[Data]) -> Pages:
    """Return the pages of a story, by path: the briefing and its annotated sources, each with its JSON."""
    environment = make_environment(folder)
    pages: Pages = {f"stories/{briefing['id']}.json": to_json(briefing)}
    pages |= render_briefing(environment, briefing)
    for source in sources:
        pages[f"sources/{source['document_id']}.json"] = to_json(source)
        pages |= render_source(environment, source)
    return pages


def render_site(folder: Path, pages: Texts, memory: Memory | None = None) -> Pages:
    """Return the pages across stories, made from the stories' JSON alone, those in memory as they are.

    `pages` holds all of the stories, with the histories and `addresses.json`.
    """
    environment = make_environment(folder)
    memory = memory or Memory({}, {})
    briefings = [
        msgspec.json.decode(pages.raw(name))
        for name in sorted(pages)
        if name.startswith("stories/") and name.endswith(".json")
    ]
    histories = [parse_history(name, pages.raw(name)) for name in sorted(pages) if name.startswith(f"{FOLDER}/")]
    changes = gather_changes(histories, briefings)
    outlets = _name_outlets(briefings)
    registers = list(list_pages(briefings, changes))
    made = {name for name in pages if name.startswith(_OF_STORIES)} | {page.path for page in registers}
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
        _LISTING: to_json({"briefings": list_briefings(briefings)}),
        _QUALITY: to_json(quality),
    }


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


def render_briefing(environment: jinja2.Environment, briefing: Data) -> Pages:
    """Return the page of a briefing, made from what its JSON holds; of a long one, what comes first, and all of it."""
    name = f"{briefing['id']}.md"
    whole = _render_form(environment, briefing, "")
    if len(whole) <= _LONG:
        return {f"stories/{name}": whole}
    short = _render_form(environment, abridge(briefing), "short")
    return {f"stories/{name}": short, f"{WHOLE}/{name}": _render_form(environment, briefing, "whole")}


def _render_form(environment: jinja2.Environment, briefing: Data, form: str) -> str:
    sections = {section["id"]: section for section in briefing["sections"]}
    sources = sections["sources"]["items"]
    numbers = {row["document_id"]: number for number, row in enumerate(sources, start=1)}
    about = {row["document_id"]: row["metadata"] for row in sources}
    fresh = {change["document_id"] for change in briefing["version"]["documents"]}
    new = {p["line_id"] for p in briefing["version"]["added"] if p["document_id"] in fresh}
    values = {"briefing": briefing, "sections": sections, "numbers": numbers, "about": about, "outlets": {}}
    return render(environment, "briefing.md.j2", **values, new=new, form=form)


def render_source(environment: jinja2.Environment, source: Data) -> Pages:
    """Return the page of an annotated source, made from what its JSON holds."""
    return {f"sources/{source['document_id']}.md": render(environment, "source.md.j2", source=source)}


def render(environment: jinja2.Environment, template: str, **values: Any) -> str:
    """Return a page, ending in one line break.

    Raises:
        TemplateError: the template is missing, is no template, or asks for what does not exist.
    """
    try:
        text = environment.get_template(template).render(**values)
    except jinja2.TemplateError as error:
        if isinstance(error, jinja2.TemplateNotFound) and not _locate(error):
            raise TemplateError(f"templates/{template}: is missing; restore it from the project") from error
        reason = error.message or type(error).__name__
        raise TemplateError(f"{_locate(error) or f'templates/{template}'}: {reason}; mend the template") from error
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _locate(error: jinja2.TemplateError) -> str:
    """Return the template and the line in which an error arose, empty when it arose in none."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    return f"{frames[-1].filename}, line {frames[-1].lineno}" if frames else ""


def _quoted(text: str) -> Markup:
    """Return a text as a YAML string whose content is safe to print as HTML."""
    return Markup(json.dumps(str(escape(text)), ensure_ascii=False))


def _count(number: int, one: str, many: str = "") -> str:
    """Return "1 source", "2 sources"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
