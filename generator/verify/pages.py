"""A page as it stands: what its JSON renders to, a citation on every line, no quotation mark of the page's own."""

import html
import re
from collections.abc import Collection, Iterator
from dataclasses import astuple
from itertools import islice, zip_longest

from generator.models import Document
from generator.verify.faults import Fault, shorten
from generator.verify.seeds import Opened

_CITATION = re.compile(r"\]\(\.\./sources/([^)#\s]+)\.md#s\d+")
_MARKUP = re.compile(r"\{ ?[#.:][^}]*\}|\[[\d.]+\]\([^\"]*?(?:\"[^\"]*\")?\)|<[^>]+>|\*+|\|")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|‘[^‘’]*’")
_MARK = re.compile(r"[“”\"«»‘’]")
_JOINT = re.compile(r" ?(\[[^\[\]]*\]|…) ?")
"""Where a line may differ from its document: a [name] put in, a cut."""
_WITHIN = r"[^“”\"«»]*"
_SHOWS_WORDS = re.compile(r"- |\| \*\*| {4}- .*\]\(\.\./sources/")
"""A line, a row of a table, and what stands below a line with a citation of its own."""
_UNSOURCED = ".unsourced"
_EDITOR, _END = '<aside class="editor ', "</aside>"
"""Around what an editor wrote, which quotes whom it likes."""
_MOST_DIFFERENCES = 5


def compare_page(name: str, text: str, rendered: str) -> list[Fault]:
    """Return where a page is not what its JSON gives, the first few lines."""
    pairs = enumerate(zip_longest(text.split("\n"), rendered.split("\n")), start=1)
    different = ((number, line) for number, (line, expected) in pairs if line != expected)
    return [
        Fault(name, number, f"is not what its evidence gives: «{shorten(line or 'missing')}»")
        for number, line in islice(different, _MOST_DIFFERENCES)
    ]


def check_page(name: str, text: str, opened: Opened, names: Collection[str] = ()) -> Iterator[Fault]:
    """Yield the lines of a section that cite nothing, and those that quote what no cited document has in such marks.

    What cites a document that is withheld may quote anything. A mark inside one of the `names`, as the page prints
    them, is no quotation's.
    """
    held = {id: _words_of(document) for id, document in opened.documents.items()}
    lines = text.split("\n")
    title, body = _find_heading(lines, "# "), _find_heading(lines, "## ")
    cited: list[str] = []
    editors = False
    for number, line in enumerate(lines[title:], start=title + 1):
        editors = line.startswith(_EDITOR) or (editors and line != _END)
        if editors:
            continue
        if line.startswith("#"):
            cited = [*held, *opened.withheld]
        if number > body and _SHOWS_WORDS.match(line):
            cited = _CITATION.findall(line)
            if not cited and _UNSOURCED not in "".join(lines[number - 1 : number + 1]):
                yield Fault(name, number, f"line without evidence: «{shorten(line)}»")
        for quotation in () if opened.withheld.keys() & cited else _find_quotations(line, names):
            if not any(_make_pattern(quotation).search(held.get(id, "")) for id in cited):
                yield Fault(name, number, f"no cited seed holds the quotation {shorten(quotation)}")


def _words_of(document: Document) -> str:
    """Return the text of a document and what is stated of it, each in one line."""
    return "\n".join((" ".join(document.plain.split()), *filter(None, astuple(document.metadata))))


def _find_heading(lines: list[str], mark: str) -> int:
    """Return the index of the first heading of a level, past the end when there is none."""
    return next((number for number, line in enumerate(lines) if line.startswith(mark)), len(lines))


def _find_quotations(line: str, names: Collection[str]) -> list[str]:
    """Return what a line shows in quotation marks, the marks included, never across its markup."""
    pieces = [html.unescape(piece) for piece in _MARKUP.split(line)]
    for name in names:
        pieces = [piece.replace(name, _MARK.sub("", name)) for piece in pieces]
    return [match.group() for piece in pieces for match in _QUOTED.finditer(piece)]


def _make_pattern(quotation: str) -> re.Pattern[str]:
    """Return what the document must hold: the quotation, [names] aside, and a cut for more of the same quotation."""
    words, joints = _JOINT.split(quotation)[::2], _JOINT.split(quotation)[1::2]
    gaps = [_WITHIN if joint == "…" else f" ?(?:{re.escape(joint)})? ?" for joint in joints]
    return re.compile("".join(re.escape(word) + gap for word, gap in zip(words, [*gaps, ""], strict=True)))
