"""What was kept comes back unchanged or not at all."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache import FOLDER, Cache

KEY = "a" * 64


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path, "kept")


@given(st.text())
def test_a_text_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    cache = Cache(tmp_path_factory.mktemp("root"), "kept")
    assert cache.find(KEY) is None
    cache.keep(KEY, text)
    assert cache.find(KEY) == text


@given(st.binary(max_size=80), st.integers(0, 80))
def test_a_damaged_text_does_not_come_back(tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int) -> None:
    root = tmp_path_factory.mktemp("root")
    cache = Cache(root, "kept")
    cache.keep(KEY, "Dockers walk out.\n")
    path = root / FOLDER / "kept" / KEY
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + noise)
    assert cache.find(KEY) == ("Dockers walk out.\n" if path.read_bytes() == whole else None)


def test_what_cannot_be_written_as_utf8_is_not_kept(cache: Cache) -> None:
    cache.keep(KEY, "\ud800")
    assert cache.find(KEY) is None


def test_what_was_not_asked_for_is_removed(tmp_path: Path, cache: Cache) -> None:
    cache.keep(KEY, "one")
    again = Cache(tmp_path, "kept")
    again.keep("b" * 64, "two")
    again.clear()
    assert (again.find(KEY), again.find("b" * 64)) == (None, "two")


def test_two_that_keep_the_same_at_once_do_no_harm(tmp_path: Path) -> None:
    text = "Dockers walk out. " * 10_000
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: Cache(tmp_path, "kept").keep(KEY, text), range(40)))
    assert Cache(tmp_path, "kept").find(KEY) == text
    assert [path.name for path in (tmp_path / FOLDER / "kept").iterdir()] == [KEY]
