"""What seeds hold is kept, and read again where it depends on something else."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache import FOLDER, Cache
from generator.config import Config
from generator.ingest import formats, read_seed, read_seeds
from generator.ingest.bodies import Bodies
from generator.ingest.body import Body
from generator.ingest.formats import FORMATS
from generator.inputs import hash_program
from generator.models import Paragraph

PAGE = (Path(__file__).parent / "pages" / "brief.html").read_bytes()


@pytest.fixture
def readings(monkeypatch):
    """Count how often a page is taken apart."""
    seen: list[Path] = []

    def count(path, data):
        seen.append(path)
        return formats._read_html(path, data)

    monkeypatch.setitem(FORMATS, ".html", replace(FORMATS[".html"], read=count))
    return seen


def files(config):
    return sorted((config.root / FOLDER / "bodies").glob("*"))


def test_an_unchanged_seed_is_not_taken_apart_again(put, config, readings):
    put("a.html", PAGE)
    first = read_seeds(config, Bodies(config)).documents
    assert read_seeds(config, Bodies(config))[0] == first == read_seeds(config)[0]
    assert len(readings) == 2  # once to keep it, once without what was kept


def test_a_changed_seed_and_a_changed_setting_count(put, config, readings):
    put("a.html", PAGE)
    read_seeds(config, Bodies(config))
    put("a.html", PAGE.replace(b"eight months", b"nine months"))
    (document,) = read_seeds(config, Bodies(config)).documents
    assert "nine months" in document.text
    changed = replace(config, key_points=3)
    read_seeds(changed, Bodies(changed))
    assert len(readings) == 3


def test_a_changed_library_counts(put, config, readings, monkeypatch):
    put("a.html", PAGE)
    read_seeds(config, Bodies(config))
    monkeypatch.setattr("generator.inputs.version", lambda _: "99")
    read_seeds(config, Bodies(config))
    assert len(readings) == 2


def test_the_sidecar_is_read_each_time(put, config):
    put("a.html", PAGE)
    read_seeds(config, Bodies(config))
    put("a.yml", "title: Another title")
    (document,) = read_seeds(config, Bodies(config)).documents
    assert (document.metadata.title, document.metadata.outlet) == ("Another title", "Radio Skerry")


@pytest.mark.parametrize("broken", [b"", b"{}", b"\xff", b"0" * 64 + b"\n{}"])
def test_what_was_kept_and_is_damaged_is_made_anew(put, config, readings, broken):
    put("a.html", PAGE)
    first = read_seeds(config, Bodies(config)).documents
    (kept,) = files(config)
    kept.write_bytes(broken)
    assert read_seeds(config, Bodies(config)).documents == first
    assert read_seeds(config, Bodies(config)).documents == first
    assert len(readings) == 2


@pytest.mark.parametrize("body", ["null", "[]", '{"text": "x", "plain": "x", "paragraphs": [[0]], "front_matter": {}}'])
def test_what_was_kept_and_is_no_body_is_made_anew(put, config, readings, body):
    path = put("a.html", PAGE)
    first = read_seeds(config, Bodies(config)).documents
    key = hashlib.sha256(path.read_bytes()).hexdigest() + ".html"
    for kept in ("null", f'{{"{key}": {body}}}'):
        Cache(config.root, "bodies").keep(hash_program(config), kept)
        assert read_seeds(config, Bodies(config)).documents == first
    assert len(readings) == 3


def test_what_no_seed_needs_is_removed_and_git_sees_nothing_of_it(put, config):
    path = put("a.html", PAGE)
    put("b.txt", "He went.")
    read_seeds(config, Bodies(config))
    assert (config.root / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"
    path.unlink()
    read_seeds(config, Bodies(config))
    (kept,) = files(config)
    assert "Skerry" not in kept.read_text(encoding="utf-8")
    assert "He went." in kept.read_text(encoding="utf-8")


def test_what_was_kept_for_other_settings_is_removed(put, config):
    put("a.txt", "He went.")
    read_seeds(config, Bodies(config))
    (before,) = files(config)
    changed = replace(config, key_points=3)
    read_seeds(changed, Bodies(changed))
    (after,) = files(config)
    assert after.name != before.name


def test_where_no_seed_changed_nothing_is_written(put, config):
    put("a.html", PAGE)
    read_seeds(config, Bodies(config))
    (kept,) = files(config)
    before = kept.stat()
    read_seeds(config, Bodies(config))
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    ("name", "change"),
    [("a.txt", "He came."), ("a.md", "---\ntitle: A title\n---\n\nHe *came*.\n")],
)
def test_a_text_of_the_same_size_and_time_is_read_anew_and_one_that_was_touched_or_renamed_is_not(
    put, config, monkeypatch, name, change
):
    seen: list[bytes] = []
    found = FORMATS[Path(name).suffix]

    def read(path, data):
        seen.append(data)
        return found.read(path, data)

    monkeypatch.setitem(FORMATS, Path(name).suffix, replace(found, read=read))
    path = put(name, change.replace("came", "went"))
    read_seeds(config, Bodies(config))
    status = path.stat()
    path.write_text(change, encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    (document,) = read_seeds(config, Bodies(config)).documents
    assert "came" in document.plain
    assert read_seeds(config).documents == (document,)
    count = len(seen)
    os.utime(path, ns=(0, 0))
    path.rename(path.with_stem("b"))
    (renamed,) = read_seeds(config, Bodies(config)).documents
    assert (renamed.id, renamed.plain, len(seen)) == ("b", document.plain, count)


@given(st.text(), st.text(), st.dictionaries(st.text(), st.recursive(st.text(), st.lists)))
def test_a_body_comes_back_as_it_was_or_not_at_all(tmp_path_factory, text, plain, stated):
    config = Config(tmp_path_factory.mktemp("root"))
    body = Body(text, plain, (Paragraph(0, 1, "heading"), Paragraph(1, 2)), stated)
    bodies = Bodies(config)
    bodies.keep(".md", "0" * 64, body)
    bodies.save()
    again = Bodies(config)
    assert again.find(".md", "0" * 64) == body
    assert again.find(".txt", "0" * 64) is again.find(".md", "1" * 64) is None


def test_what_cannot_be_written_as_utf8_does_not_keep_others_from_being_kept(config):
    bodies = Bodies(config)
    bodies.keep(".md", "0" * 64, Body("a", "a", (), {"title": "\ud800"}))
    bodies.keep(".md", "1" * 64, Body("b", "b", ()))
    bodies.save()
    again = Bodies(config)
    assert again.find(".md", "0" * 64) is None
    assert again.find(".md", "1" * 64) == Body("b", "b", ())


def test_a_folder_that_cannot_be_written_costs_time_only(put, config):
    put("a.html", PAGE)
    (config.root / FOLDER).write_text("in the way", encoding="utf-8")
    assert len(read_seeds(config, Bodies(config))[0]) == 1


def test_the_text_has_a_hash_of_its_own_where_it_was_extracted(put, config):
    assert read_seed(put("a.txt", "He went."), config).text_sha256 == ""
    document = read_seed(put("a.html", PAGE), config)
    assert document.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest() != document.sha256
