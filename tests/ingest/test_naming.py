"""Paths as shown, and ids."""

import re
from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import SeedError
from generator.ingest.naming import MAX_ID, make_id, show_path

ROOT = Path("/site")
CONFIG = Config(ROOT)
SHA256 = "0123456789abcdef"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/site/seeds/a/b.txt", "seeds/a/b.txt"),
        ("/site/seeds/../seeds/b.txt", "seeds/b.txt"),
        ("/elsewhere/b.txt", "/elsewhere/b.txt"),
        ("/site/../b.txt", "/site/../b.txt"),
        ("/site/seeds/é\u00a0b.txt", "seeds/é\u00a0b.txt"),
    ],
)
def test_a_path_is_shown_below_the_root_if_it_lies_there(path, expected):
    assert show_path(Path(path), ROOT).as_posix() == expected


def test_a_relative_path_is_shown_below_a_relative_root(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert show_path(Path("seeds/a.txt"), Path()).as_posix() == "seeds/a.txt"
    assert show_path(tmp_path / "seeds" / "a.txt", Path()).as_posix() == "seeds/a.txt"


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x1bb.txt", "a\0b.txt", "a\udcffb.txt", "a\u2028b.txt"])
def test_a_name_that_cannot_be_shown_is_refused_legibly(name):
    with pytest.raises(SeedError, match="unprintable characters; rename it") as caught:
        show_path(ROOT / "seeds" / name, ROOT)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Trump & Putin: the Call (2).txt", "trump-putin-the-call-2"),
        ("2025/May 19/Call.md", "2025-may-19-call"),
        ("a.b.txt", "a-b"),
        ("Café_Zürich.txt", "cafe-zurich"),
        ("Cafe\u0301.txt", "cafe"),
        ("Øre/Straße.txt", "ore-strasse"),
        ("a—b’s.txt", "a-b-s"),
        ("Путин.txt", "seed-01234567"),
        ("2025/Путин.txt", "2025-seed-01234567"),
        ("новости/call.txt", "call"),
        ("---.txt", "seed-01234567"),
        ("CON.txt", "seed-con"),
        ("index.md", "seed-index"),
    ],
)
def test_an_id_is_a_slug_of_the_path_below_the_seeds(name, expected):
    assert make_id(ROOT / "seeds" / name, CONFIG, SHA256) == expected


def test_a_seed_that_was_published_before_its_letters_were_spelt_keeps_its_id(tmp_path):
    config = Config(tmp_path)
    (config.pages / "sources").mkdir(parents=True)
    (config.pages / "sources/strae.json").touch()
    assert make_id(config.seeds / "Straße.txt", config, SHA256) == "strae"


def test_the_id_of_a_file_elsewhere_is_a_slug_of_its_stem():
    assert make_id(Path("/else/where/A b.txt"), CONFIG, SHA256) == "a-b"


def test_long_names_stay_apart_when_they_are_cut():
    ids = {make_id(ROOT / "seeds" / f"{'a' * 100}{end}.txt", CONFIG, SHA256) for end in ("b", "c")}
    assert len(ids) == 2
    assert all(len(id_) <= MAX_ID and re.fullmatch(r"[a-z0-9]+-[0-9a-f]{8}", id_) for id_ in ids)


def test_a_name_of_the_greatest_length_is_not_cut():
    assert make_id(ROOT / "seeds" / f"{'a' * MAX_ID}.txt", CONFIG, SHA256) == "a" * MAX_ID
