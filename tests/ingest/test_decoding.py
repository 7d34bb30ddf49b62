"""Bytes to characters."""

import codecs
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.ingest.decoding import decode

PATH = Path("a.txt")
TEXT = "“It’s over,” said the President – in a café in Zürich …\r\nNo more.\rNone.\n"
LONG = TEXT + "He stated that the conditions of any deal must be negotiated directly between the two countries. " * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_less_its_mark_and_line_breaks_are_kept(encoding):
    assert decode(PATH, TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF32_LE, "utf-32-le")],
)
def test_byte_order_is_told_by_the_mark(mark, encoding):
    assert decode(PATH, mark + TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (LONG, "cp1252"),
        (LONG * 20, "cp1252"),
        (TEXT, "cp1252"),
        ("He said “no” – it’s over.", "cp1252"),
        ("He sat in a café in Zürich.", "latin-1"),
    ],
)
def test_text_that_all_windows_code_pages_agree_on_is_read(text, encoding):
    assert decode(PATH, text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (LONG, "mac_roman"),
        ("He sat in a café.", "cp437"),
        ("He went to Köln.", "cp437"),
        ("It cost €5 million.", "iso8859-15"),
        ("Señor Núñez spoke.", "cp1252"),
        (LONG + "Łukasz Wiśniewski of Łódź.", "cp1250"),
        (LONG + "Erdoğan spoke in İzmir.", "cp1254"),
        ("It cost £5 million, he said.", "cp1252"),
        ("Президент заявил, что переговоры продолжатся.", "cp1251"),
        ("首相は月曜日に声明を発表した。", "shift_jis"),
    ],
)
def test_an_encoding_that_could_be_another_is_refused(text, encoding):
    with pytest.raises(SeedError, match=r"encoding not recognized .*; save it as UTF-8"):
        decode(PATH, text.encode(encoding))


def test_damaged_utf_8_is_not_taken_for_another_encoding():
    with pytest.raises(SeedError, match=r"\(as UTF-8 it breaks off at byte 3\); save it as UTF-8"):
        decode(PATH, "é ".encode() + b"\xff" + LONG.encode())


@pytest.mark.parametrize("data", [codecs.BOM_UTF16_LE + b"a", codecs.BOM_UTF32_LE + b"abc", codecs.BOM_UTF8 + b"\xff"])
def test_damaged_unicode_is_refused(data):
    with pytest.raises(SeedError, match="breaks off at byte"):
        decode(PATH, data)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u2003\u00a0".encode()])
def test_an_empty_file_is_refused(data):
    with pytest.raises(SeedError, match="empty; fill it"):
        decode(PATH, data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 text", "is a PDF"),
        (b"PK\x03\x04 text", "office document"),
        (b"{\\rtf1 text}", "an RTF document"),
        (b"\x89PNG\r\n", "a picture"),
        (b"text\0text", "NUL"),
        ("text".encode("utf-16-le"), "NUL"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "NUL"),
        (b"\x00\xff\xfe\x80" * 20, "NUL"),
        (b"\x01\x02\x03ab", "mostly control characters"),
    ],
)
def test_a_binary_file_is_refused(data, reason):
    with pytest.raises(SeedError, match=f"{reason}.*; save its text as UTF-8"):
        decode(PATH, data)


def test_some_control_characters_do_not_make_a_file_binary():
    assert decode(PATH, b"text \x1b[1mbold\x1b[0m") == "text \x1b[1mbold\x1b[0m"
