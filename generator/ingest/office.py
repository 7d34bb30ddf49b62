"""DOCX: its headings, paragraphs and lists, by mammoth."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import html

from generator.errors import SeedError
from generator.ingest.blocks import Block, make_block, make_body, make_table
from generator.ingest.body import Body
from generator.ingest.furniture import drop_furniture
from generator.ingest.headline import REACH, is_headline

MAX_UNPACKED = 50_000_000
"""Bytes of the text parts of a document, unpacked."""

_ENCRYPTED = b"\xd0\xcf\x11\xe0"
"""How a document with a password begins, and one of Word 97 to 2003."""
_COPY = "copy its text into a .txt file"

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='caption'] => !
p[style-name='Caption'] => !
p[style-name='header'] => !
p[style-name='footer'] => !
p[style-name='toc 1'] => !
p[style-name='toc 2'] => !
p[style-name='toc 3'] => !
p[style-name='TOC Heading'] => !
"""

_NOTES = "//li[starts-with(@id, 'footnote-') or starts-with(@id, 'endnote-')] | //sup[a]"
"""Notes, which mammoth puts at the end, and the numbers that lead to them."""


def read_docx(path: Path, data: bytes) -> Body:
    """Return the text of a document in headings, paragraphs and items of lists; errors call the file `path`.

    Deleted text, comments, notes, captions and a table of contents are left out. What the file states about itself is
    not used: its author is whose computer it was, its date when it was begun.

    Raises:
        SeedError: it is no DOCX, has a password or is too large.
    """
    import mammoth

    _check(path, data)
    picture = mammoth.images.img_element(lambda _: {})
    found = mammoth.convert_to_html(
        BytesIO(data), style_map=_STYLES, include_embedded_style_map=False, convert_image=picture
    )
    tree = html.document_fromstring(f"<body>{found.value}</body>")
    for note in tree.xpath(_NOTES):
        note.drop_tree()
    return make_body(drop_furniture(_with_headline([block for block in _find_blocks(tree) if block.text])))


def _check(path: Path, data: bytes) -> None:
    """Raise a `SeedError` if the parts of a document that are text cannot be read safely."""
    if data.startswith(_ENCRYPTED):
        raise SeedError(path, "has a password, or is a document of Word 97-2003", "save it as .docx without a password")
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
            size = sum(part.file_size for part in parts)
            if size > MAX_UNPACKED:
                raise SeedError(path, f"holds {size:,} bytes unpacked, and {MAX_UNPACKED:,} are read", _COPY)
            if any(b"<!DOCTYPE" in archive.read(part) for part in parts):
                raise SeedError(path, "declares entities of its own, as no word processor does", _COPY)
    except BadZipFile as error:
        raise SeedError(path, "is no DOCX file, or a damaged one", _COPY) from error


def _with_headline(blocks: list[Block]) -> list[Block]:
    """Return the blocks, the first as a heading where it has the form of a headline: few give it the style of one."""
    if not blocks or blocks[0].kind != "text":
        return blocks
    first, *rest = blocks
    titled = is_headline(first.text, [block.text for block in rest[:REACH]])
    return [replace(first, kind="heading") if titled else first, *rest]


def _find_blocks(tree: html.HtmlElement) -> Iterator[Block]:
    for element in tree.iter("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "table"):
        if next(element.iterancestors("table"), None) is not None:
            continue
        if element.tag == "table":
            yield make_table((cell.text_content() for cell in row) for row in element.iter("tr"))
        elif element.tag == "li":
            own = "".join(element.xpath("text() | *[not(self::ul or self::ol or self::p)]//text()"))
            yield make_block(own, "item")
        else:
            yield make_block(element.text_content(), "text" if element.tag == "p" else "heading")
