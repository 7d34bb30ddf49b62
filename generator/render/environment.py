"""Jinja2's environment of the templates, in which every value is escaped for Markdown and HTML alike."""

import json
import re
import traceback
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.bytecode import Bytecode
from generator.counting import count
from generator.errors import TemplateError
from generator.prose import render_prose
from generator.registers.pages import has_page

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
    environment.filters["count"] = count
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
