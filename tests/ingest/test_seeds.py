"""From seeds to documents."""

import hashlib
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.config import Config
from generator.errors import SeedError
from generator.ingest import Seeds, read_seed, read_seeds
from generator.models import Document, Paragraph

SUFFIXES = st.sampled_from([".txt", ".md", ".html", ".mhtml", ".eml", ".pdf", ".docx"])
MARKUP = st.lists(
    st.sampled_from([*"*_`[]()<>!\\#->|~^:&\t\r\n\v\x85\u2028 a1É.", "\r\n", "\n\n", "---\n", "[^1]", "![", "](x)",
                     "<!--", "-->", "<b>", "&nbsp;", "    ", "> ", "- ", "1. ", "```", "|-|", "Word "]),
    max_size=60,
).map("".join)  # fmt: skip


def test_a_document_holds_the_seed(put, config):
    data = "Title here for all\r\n\r\nHe said “no” and went home for the day.\r\n".encode("utf-8-sig")
    assert read_seed(put("a/Call me.txt", data), config) == Document(
        id="a-call-me",
        path="seeds/a/Call me.txt",
        sha256=hashlib.sha256(data).hexdigest(),
        text="Title here for all\r\n\r\nHe said “no” and went home for the day.\r\n",
        plain="Title here for all\r\n\r\nHe said “no” and went home for the day.\r\n",
        paragraphs=(Paragraph(0, 18, "heading"), Paragraph(22, 61)),
    )


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.md", "a.markdown", "a.Md"])
def test_formats_are_told_by_the_suffix(put, config, name):
    assert read_seed(put(name, "He went."), config).text == "He went."


def test_markdown_is_read_as_markdown_and_text_as_text(put, config):
    assert read_seed(put("a.md", "*He* went."), config).plain == " He  went."
    assert read_seed(put("a.txt", "*He* went."), config).plain == "*He* went."


@pytest.mark.parametrize(("name", "reason"), [("a.rtf", "the format '.rtf'"), ("a", "a file without a suffix")])
def test_an_unknown_format_is_refused_with_those_that_are_read(put, config, name, reason):
    with pytest.raises(SeedError, match=rf"seeds/{name}: {reason} is not read; save it as one of \.txt, \.md.*\.pdf"):
        read_seed(put(name, "He went."), config)


def test_what_is_not_there_is_called_so_whatever_its_name(config):
    for name in ("a", "a.txt"):
        with pytest.raises(SeedError, match=f"seeds/{name}: no such file or directory"):
            read_seed(config.root / "seeds" / name, config)


@pytest.mark.parametrize(("name", "text"), [("a.txt", "* * *"), ("a.md", "# Title only"), ("a.md", "![x](y)")])
def test_a_seed_without_prose_is_refused(put, config, name, text):
    with pytest.raises(SeedError, match="no paragraph of prose"):
        read_seed(put(name, text), config)


def test_a_seed_too_large_is_refused(put, config):
    with pytest.raises(SeedError, match="max_seed_bytes"):
        read_seed(put("a.txt", "He went."), replace(config, max_seed_bytes=7))


def test_a_file_with_text_in_it_has_a_limit_of_its_own_and_so_has_its_text(put, config):
    page = put("a.html", (Path(__file__).parent / "pages" / "brief.html").read_bytes())
    with pytest.raises(SeedError, match=r"larger than 99 bytes .*; split it into articles, or raise `max_file_bytes`"):
        read_seed(page, replace(config, max_file_bytes=99))
    with pytest.raises(SeedError, match=r"its text has 2\d\d characters, and 99 are read; .*raise `max_seed_bytes`"):
        read_seed(page, replace(config, max_seed_bytes=99))


def test_what_a_page_states_gives_way_to_its_sidecar(put, config):
    page = put("a.html", (Path(__file__).parent / "pages" / "brief.html").read_bytes())
    put("a.yml", "date: 2026-10-04\noutlet: Skerry FM")
    metadata = read_seed(page, config).metadata
    assert (metadata.title, metadata.date, metadata.outlet) == ("Bridge reopens", "2026-10-04", "Skerry FM")


def test_a_page_in_another_language_is_refused(put, config):
    page = (Path(__file__).parent / "pages" / "brief.html").read_bytes().replace(b'lang="en"', b'lang="de"')
    with pytest.raises(SeedError, match="'language' is 'de'"):
        read_seed(put("a.html", page), config)


def test_all_seeds_are_read_and_each_fault_is_reported(put, config):
    put("b.txt", "He went.")
    put("a.txt", "He came.")
    put("c.txt", "")
    put("d.pdf", "x")
    documents, _, errors = read_seeds(config)
    assert [document.path for document in documents] == ["seeds/a.txt", "seeds/b.txt"]
    assert [error.path for error in errors] == [Path("seeds/c.txt"), Path("seeds/d.pdf")]


def test_the_later_of_two_seeds_with_one_id_is_reported(put, config):
    put("a/b.txt", "He went.")
    put("a-b.txt", "He came.")
    documents, _, (error,) = read_seeds(config)
    assert [document.path for document in documents] == ["seeds/a-b.txt"]
    assert str(error) == "seeds/a/b.txt: would have the same page as seeds/a-b.txt ('a-b'); rename one of them"


def test_a_seed_that_cannot_be_read_takes_no_id(put, config):
    put("a.md", "")
    put("a.txt", "He went.")
    documents, _, errors = read_seeds(config)
    assert [document.path for document in documents] == ["seeds/a.txt"]
    assert [error.path for error in errors] == [Path("seeds/a.md")]


def test_a_sidecar_without_a_seed_is_reported(put, config):
    put("a.txt", "He went.")
    put("a.yml", "title: T")
    put("b/c.yaml", "title: T")
    documents, _, (error,) = read_seeds(config)
    assert documents[0].metadata.title == "T"
    assert str(error) == "seeds/b/c.yaml: a sidecar without a seed; name it after the seed beside it, or remove it"


def test_a_name_too_long_for_a_sidecar_is_no_fault(put, config):
    name = f"{'a' * 251}.txt"
    try:
        path = put(name, "He went.")
    except OSError:
        pytest.skip("names of 255 characters are not possible here")
    assert read_seed(path, config).text == "He went."


def test_a_site_without_seeds_has_no_documents(config):
    assert read_seeds(config) == Seeds((), (), ())


def check(data: bytes, suffix: str) -> None:
    """Read a seed made of `data`; whatever is returned keeps the contract of a document."""
    with tempfile.TemporaryDirectory() as folder:
        config = Config(Path(folder))
        config.seeds.mkdir()
        path = config.seeds / f"a{suffix}"
        path.write_bytes(data)
        try:
            document = read_seed(path, config)
        except SeedError:
            return
    assert len(document.plain) == len(document.text)
    end = 0
    for paragraph in document.paragraphs:
        assert end <= paragraph.start < paragraph.end <= len(document.text)
        end = paragraph.end
        shown = document.plain[paragraph.start : end]
        assert shown == shown.strip()
        assert len(shown.splitlines()) == 1 or paragraph.kind == "other"
    assert any(paragraph.kind == "text" for paragraph in document.paragraphs)
    assert all(plain in (character, " ") for plain, character in zip(document.plain, document.text, strict=True))


@given(st.binary(), SUFFIXES)
def test_any_bytes_give_a_document_or_a_seed_error(data, suffix):
    check(data, suffix)


@given(st.text(), SUFFIXES)
@example("\x800:", ".html")
def test_any_text_gives_a_document_or_a_seed_error(text, suffix):
    check(text.encode("utf-8", "surrogatepass"), suffix)


@given(MARKUP, SUFFIXES)
def test_any_markup_gives_a_document_or_a_seed_error(text, suffix):
    check(text.encode(), suffix)


@given(st.text())
def test_any_front_matter_gives_a_document_or_a_seed_error(text):
    check(f"---\n{text}\n---\nHe went.".encode("utf-8", "surrogatepass"), ".md")


@given(st.sampled_from(["title", "date", "author", "url", "language", "kind", "publish"]), st.text())
def test_any_value_gives_a_document_or_a_seed_error(key, value):
    check(f"---\n{key}: {value}\n---\nHe went.".encode("utf-8", "surrogatepass"), ".md")
