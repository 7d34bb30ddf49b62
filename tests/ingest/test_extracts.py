"""What was extracted is kept, and extracted again where it depends on something else."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache import FOLDER
from generator.ingest import formats, read_seed, read_seeds
from generator.ingest.extracts import Extracts
from generator.ingest.formats import FORMATS

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
    return sorted((config.root / FOLDER / "extracts").glob("*"))


def test_an_unchanged_seed_is_not_taken_apart_again(put, config, readings):
    put("a.html", PAGE)
    first = read_seeds(config, Extracts(config)).documents
    assert read_seeds(config, Extracts(config))[0] == first == read_seeds(config)[0]
    assert len(readings) == 2  # once to keep it, once without what was kept


def test_a_changed_seed_and_a_changed_setting_count(put, config, readings):
    put("a.html", PAGE)
    read_seeds(config, Extracts(config))
    put("a.html", PAGE.replace(b"eight months", b"nine months"))
    (document,) = read_seeds(config, Extracts(config)).documents
    assert "nine months" in document.text
    changed = replace(config, key_points=3)
    read_seeds(changed, Extracts(changed))
    assert len(readings) == 3


def test_a_changed_library_counts(put, config, readings, monkeypatch):
    put("a.html", PAGE)
    read_seeds(config, Extracts(config))
    monkeypatch.setattr("generator.inputs.version", lambda _: "99")
    read_seeds(config, Extracts(config))
    assert len(readings) == 2


def test_the_sidecar_is_read_each_time(put, config):
    put("a.html", PAGE)
    read_seeds(config, Extracts(config))
    put("a.yml", "title: Another title")
    (document,) = read_seeds(config, Extracts(config)).documents
    assert (document.metadata.title, document.metadata.outlet) == ("Another title", "Radio Skerry")


@pytest.mark.parametrize("broken", ["", "{}", "[]", "null", '{"text": "x", "paragraphs": [[0]], "stated": {}}'])
def test_what_was_kept_and_cannot_be_read_is_made_anew(put, config, broken):
    put("a.html", PAGE)
    first = read_seeds(config, Extracts(config)).documents
    (kept,) = files(config)
    kept.write_text(broken, encoding="utf-8")
    assert read_seeds(config, Extracts(config))[0] == first


def test_what_no_seed_needs_is_removed_and_git_sees_nothing_of_it(put, config):
    path = put("a.html", PAGE)
    read_seeds(config, Extracts(config))
    assert len(files(config)) == 1
    assert (config.root / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"
    path.unlink()
    read_seeds(config, Extracts(config))
    assert files(config) == []


def test_plain_text_is_not_kept(put, config):
    put("a.txt", "He went.")
    read_seeds(config, Extracts(config))
    assert files(config) == []


def test_a_folder_that_cannot_be_written_costs_time_only(put, config):
    put("a.html", PAGE)
    (config.root / FOLDER).write_text("in the way", encoding="utf-8")
    assert len(read_seeds(config, Extracts(config))[0]) == 1


def test_the_text_has_a_hash_of_its_own_where_it_was_extracted(put, config):
    assert read_seed(put("a.txt", "He went."), config).text_sha256 == ""
    document = read_seed(put("a.html", PAGE), config)
    assert document.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest() != document.sha256
