"""PDF."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject

from generator.errors import SeedError
from generator.ingest import pdf
from generator.ingest.formats import FORMATS, extract
from generator.ingest.pdf import read_pdf

REPORT = Path(__file__).parent / "files" / "report.pdf"
PATH = Path("a.pdf")
WORDS = b"BT /F 12 Tf 1 0 0 1 20 300 Tm (Some words.) Tj ET"


def name(text: str) -> NameObject:
    return NameObject(f"/{text}")


def write(writer: PdfWriter) -> bytes:
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def make_pdf(content: bytes, pages: int = 1, form: bytes = b"") -> bytes:
    """Return a file whose pages draw `content`; they know a font /F and a form /X, which knows itself."""
    writer = PdfWriter()
    font = DictionaryObject(
        {name("Type"): name("Font"), name("Subtype"): name("Type1"), name("BaseFont"): name("Arial")}
    )
    drawn = DecodedStreamObject()
    drawn.set_data(form)
    reference = writer._add_object(drawn)
    resources = DictionaryObject({
        name("Font"): DictionaryObject({name("F"): font}),
        name("XObject"): DictionaryObject({name("X"): reference}),
    })  # fmt: skip
    drawn.update({name("Subtype"): name("Form"), name("BBox"): ArrayObject(), name("Resources"): resources})
    for _ in range(pages):
        page = writer.add_blank_page(300, 400)
        stream = DecodedStreamObject()
        stream.set_data(content)
        page[name("Contents")] = writer._add_object(stream.flate_encode())
        page[name("Resources")] = resources
    return write(writer)


def test_a_printed_report_is_read_in_headings_paragraphs_and_items_without_its_running_heads():
    body = read_pdf(REPORT, REPORT.read_bytes())
    found = [(p.kind, body.text[p.start : p.end]) for p in body.paragraphs]
    assert [text for kind, text in found if kind == "heading"] == [
        "Grain corridor: what a second winter would cost",
        "Who pays",
        "What might follow",
    ]
    assert ("text", "Belmar holds reserves for ninety days.") in found
    assert (
        "text",
        "Without an agreement, freight could move to the railways. These, however, can carry no more than a fifth of "
        "the volume, and the gauge changes twice on the way. “It would be a winter of lorries,” Lind said.",
    ) in found
    assert ("other", "Figure 1. Weeks of closure by month. Source: exchange at Vessby.") in found
    assert "Policy note" not in body.text
    assert "Page 2" not in body.text


def test_no_paragraph_is_cut_where_a_page_ends():
    body = read_pdf(REPORT, REPORT.read_bytes())
    texts = [body.text[p.start : p.end] for p in body.paragraphs if p.kind == "text"]
    assert len(texts) == 9
    assert all((text[0] == "“" or text[0].isupper()) and text[-1] in ".”" for text in texts)


def test_what_a_file_states_about_itself_is_no_metadata():
    assert read_pdf(REPORT, REPORT.read_bytes()).front_matter == {}


def test_a_picture_of_a_text_is_called_one():
    with pytest.raises(SeedError, match=r"a\.pdf: has no text layer: .*; run text recognition over it"):
        read_pdf(PATH, make_pdf(b"0 0 100 100 re f"))


def test_an_encrypted_file_is_called_so():
    writer = PdfWriter(clone_from=BytesIO(REPORT.read_bytes()))
    writer.encrypt("secret", algorithm="RC4-128")
    with pytest.raises(SeedError, match=r"a\.pdf: is encrypted; save a copy of it without a password"):
        read_pdf(PATH, write(writer))


@pytest.mark.parametrize(
    ("limit", "message"),
    [
        ("MAX_PAGES", "has 3 pages, and 2 are read"),
        ("MAX_DRAWN", "draws with more than 2 bytes"),
        ("MAX_STEPS", "takes more than 2 steps"),
    ],
)
def test_too_large_a_file_is_refused(monkeypatch, limit, message):
    monkeypatch.setattr(pdf, limit, 2)
    with pytest.raises(SeedError, match=rf"a\.pdf: .*{message}.*; split it, or copy the article into a \.txt file"):
        read_pdf(PATH, make_pdf(WORDS, pages=3))


def test_a_form_that_draws_itself_over_and_over_comes_to_an_end():
    data = make_pdf(WORDS + b" /X Do" * 50, form=b"/X Do " * 50)
    try:
        extract(PATH, data, FORMATS[".pdf"])
    except SeedError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 - both ends are right


@pytest.mark.parametrize("cut", [20, 1000, 20_000, 34_000])
def test_a_damaged_file_is_read_as_far_as_it_goes_or_refused_in_one_line(cut):
    data = REPORT.read_bytes()
    for broken in (data[:cut], data[:cut] + bytes(500) + data[cut + 500 :]):
        try:
            extract(PATH, broken, FORMATS[".pdf"])
        except SeedError as error:
            assert len(str(error).splitlines()) == 1  # noqa: PT017 - both ends are right
