"""DOCX."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from generator.errors import SeedError
from generator.ingest import office
from generator.ingest.formats import FORMATS, extract
from generator.ingest.office import read_docx

LETTER = Path(__file__).parent / "files" / "letter.docx"
PATH = Path("a.docx")


def change(name: str, content: bytes) -> bytes:
    """Return the letter with one part put in the place of another, or added."""
    stream = BytesIO()
    with ZipFile(LETTER) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return stream.getvalue()


def test_a_letter_is_read_as_it_stands_after_its_changes():
    body = read_docx(LETTER, LETTER.read_bytes())
    assert [(p.kind, body.text[p.start : p.end]) for p in body.paragraphs] == [
        ("heading", "Letter to the harbour board"),
        (
            "text",
            "The union asks the board to restore the contract of 2023 by the first of May, and warns that eleven ships "
            "could wait longer than their crews.",
        ),
        ("heading", "What we propose"),
        ("text", "Pay rises by four per cent."),
        ("text", "Night work is paid double."),
        ("other", "Year | Pay\n2025 | 1,900"),
        ("text", "“Nobody can eat a letter,” our members told us."),
    ]
    assert body.front_matter == {}


DOCUMENT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


@pytest.mark.parametrize(
    ("first", "kinds"),
    [
        ("Orwick valley to be evacuated", ["heading", "text", "text"]),
        ("By Ann Roe of the Gazette", ["text", "text"]),
        ("The valley is to be evacuated.", ["text", "text", "text"]),
    ],
)
def test_a_first_paragraph_in_the_form_of_a_headline_is_one_whatever_its_style(first, kinds):
    told = "The water board told the valley on Monday to leave.", "The dam leaks in three places."
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (first, *told))
    body = read_docx(PATH, change("word/document.xml", DOCUMENT.format(paragraphs).encode()))
    assert [paragraph.kind for paragraph in body.paragraphs] == kinds


def test_a_document_that_unpacks_to_too_much_is_refused_unread(monkeypatch):
    monkeypatch.setattr(office, "MAX_UNPACKED", 1_000_000)
    with pytest.raises(SeedError, match=r"a\.docx: holds 2,\d+,\d+ bytes unpacked, and 1,000,000 are read"):
        read_docx(PATH, change("word/bomb.xml", b" " * 2_000_000))


def test_a_document_that_declares_entities_is_refused():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(SeedError, match="declares entities of its own"):
        read_docx(PATH, change("word/document.xml", bomb))


def test_a_document_with_a_password_is_called_so():
    with pytest.raises(SeedError, match=r"has a password, or is a document of Word 97-2003; save it as \.docx"):
        read_docx(PATH, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", LETTER.read_bytes()[:9000], change("word/document.xml", b"<x>")],
    ids=["empty", "head", "half", "unclosed"],
)
def test_a_damaged_document_is_refused_in_one_line(data):
    with pytest.raises(SeedError) as caught:
        extract(PATH, data, FORMATS[".docx"])
    assert len(str(caught.value).splitlines()) == 1
