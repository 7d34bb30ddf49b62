"""A page as it stands: what its JSON renders to, a citation on every line, no quotation mark of the page's own."""

import html
import re
from collections.abc import Iterator
from itertools import zip_longest

from generator.models import Document
from generator.verify.faults import Fault, shorten

_CITATION = re.compile(r"\]\(\.\./sources/([^)#\s]+)\.md#s\d+")
_MARKUP = re.compile(r"\{ ?[#.:][^}]*\}|\[\d+\]\([^\"]*?(?:\"[^\"]*\")?\)|<[^>]+>")
_INSERTION = re.compile(r" ?\[[^\[\]]*\]")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_SHOWS_WORDS = re.compile(r"(?:- |\| \*\*)")
_UNSOURCED = ".unsourced"
_MOST_DIFFERENCES = 5


def compare_page(name: str, text: str, rendered: str) -> list[Fault]:
    """Return where a page is not what its JSON gives, the first few lines."""
    pairs = enumerate(zip_longest(text.split("\n"), rendered.split("\n")), start=1)
    different = [number for number, (is_, should) in pairs if is_ != should]
    lines = text.split("\n")
    return [
        Fault(
            name,
            number,
            f"is not what its evidence gives: «{shorten(lines[number - 1]) if number <= len(lines) else 'missing'}»",
        )
        for number in different[:_MOST_DIFFERENCES]
    ]


def check_page(name: str, text: str, documents: dict[str, Document]) -> Iterator[Fault]:
    """Yield the lines below the first heading that cite nothing, or quote what no cited document holds in marks."""
    plain = {key: " ".join(document.plain.split()) for key, document in documents.items()}
    cited: list[str] = []
    body = False
    for number, line in enumerate(text.split("\n"), start=1):
        body = body or line.startswith("## ")
        if not body:
            continue
        if _SHOWS_WORDS.match(line):
            cited = _CITATION.findall(line)
            if not cited and _UNSOURCED not in line:
                yield Fault(name, number, f"line without evidence: «{shorten(line)}»")
        for quotation in _find_quotations(line):
            if not any(quotation in plain.get(key, "") for key in cited):
                yield Fault(name, number, f"no cited seed holds the quotation {shorten(quotation)}")


def _find_quotations(line: str) -> list[str]:
    """Return what a line shows in quotation marks, the marks included, [names] taken out."""
    shown = html.unescape(_MARKUP.sub("", line))
    return [match.group() for match in _QUOTED.finditer(_INSERTION.sub("", shown))]
