"""E-mail and MHTML."""

from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.ingest.formats import FORMATS, extract
from generator.ingest.mail import read_mail, read_mhtml
from tests.ingest.page_cases import FOLDER, read_expected, read_found

RELEASE = Path(__file__).parent / "files" / "release.eml"
PATH = Path("a.eml")
HEAD = "From: Ann Roe <ann@a.example>\nSubject: {}\nDate: Mon, 09 Mar 2026 23:30:00 -0500\n"
TEXT = "The board met on Monday and rejected the offer of the union without a vote.\n"


def make_mail(text: str = TEXT, subject: str = "Offer rejected", kind: str = "text/plain; charset=utf-8") -> bytes:
    return f"{HEAD.format(subject)}MIME-Version: 1.0\nContent-Type: {kind}\n\n{text}".encode()


def paragraphs(data: bytes) -> list[str]:
    return read_found(read_mail(PATH, data))


def test_a_press_release_is_read_without_greeting_quoted_lines_signature_and_attachment():
    body = read_mail(RELEASE, RELEASE.read_bytes())
    assert read_found(body) == [
        "The harbour authority repeated on Monday that its offer to the dockers of Port Alder stands. Its chairman, "
        "Jürgen Müller, said that he was ready to talk at any hour.",
        "A strike of more than a week could cost the town 4 million crowns, he warned.",
        "The board will meet on Wednesday.",
    ]
    assert body.front_matter == {
        "title": "Fair offer stands, says Müller",
        "author": "Harbour Authority, Press Office",
        "date": "2026-03-09",
    }


def test_the_day_is_that_of_the_sender():
    assert read_mail(PATH, make_mail()).front_matter["date"] == "2026-03-09"


@pytest.mark.parametrize("subject", ["Fwd: Offer rejected", "FW: RE: Offer rejected", "WG: Offer rejected"])
def test_sender_and_day_of_what_is_passed_on_are_not_those_of_its_text(subject):
    assert read_mail(PATH, make_mail(subject=subject)).front_matter == {"title": "Offer rejected"}


def test_the_head_of_a_message_within_is_left_out():
    head = "---------- Forwarded message ---------\nFrom: Bo <b@b.example>\nDate: Mon\nSubject: Offer\nTo: me\n\n"
    assert paragraphs(make_mail(head + TEXT)) == [TEXT.strip()]


def test_one_line_that_begins_like_a_field_stays():
    assert paragraphs(make_mail(f"To: the board, from the union, we say that it is enough.\n\n{TEXT}"))[0][:3] == "To:"


def test_html_is_read_where_there_is_no_plain_text():
    page = f"<html><body><div>Dear all,</div><p>{TEXT}</p><p>{TEXT.replace('Monday', 'Friday')}</p></body></html>"
    assert paragraphs(make_mail(page, kind="text/html; charset=utf-8"))[0] == TEXT.strip()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is no e-mail"),
        (b"\x00\xff" * 100, "is no e-mail"),
        (make_mail("JVBERi0=", kind="application/pdf"), "holds no text, attachments at most"),
        (make_mail().replace(b"Monday", b"Mond\xff"), "cannot be told"),
        (make_mail(" \n"), "empty"),
    ],
    ids=["empty", "binary", "attachment", "broken", "blank"],
)
def test_what_cannot_be_read_is_refused(data, message):
    with pytest.raises(SeedError, match=message):
        extract(PATH, data, FORMATS[".eml"])


def test_parts_within_parts_without_end_are_refused():
    parts = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    with pytest.raises(SeedError):
        extract(PATH, (HEAD.format("x") + parts).encode(), FORMATS[".eml"])


def test_a_page_saved_as_mhtml_is_read_as_a_page():
    page = (FOLDER / "app_divs.html").read_text(encoding="utf-8")
    data = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/floods\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n'
        f"Content-Transfer-Encoding: 8bit\n\n{page}\n--b\nContent-Type: image/png\n\nx\n--b--\n"
    )
    body = read_mhtml(Path("a.mhtml"), data.encode())
    assert read_found(body) == read_expected(FOLDER / "app_divs.html")
    assert body.front_matter["url"] == "https://post.example/floods"


def test_mhtml_without_a_page_is_refused():
    with pytest.raises(SeedError, match="holds no web page"):
        read_mhtml(Path("a.mhtml"), b"x")
