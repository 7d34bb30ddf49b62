"""Templates as they were compiled, from one run to the next."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.bytecode import NAME, Bytecode
from generator.cache import FOLDER


def render(root: Path) -> str:
    """Return what the template of a site prints, compiled by a new environment."""
    loader = FileSystemLoader(root / "templates")
    return Environment(loader=loader, bytecode_cache=Bytecode(root), autoescape=True).get_template("a.j2").render()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.j2").write_text("one", encoding="utf-8")
    return tmp_path


def kept(root: Path) -> list[Path]:
    return sorted((root / FOLDER / NAME).iterdir())


def test_a_template_is_compiled_once(root, monkeypatch):
    assert render(root) == "one"
    monkeypatch.setattr(Environment, "_compile", None)
    assert (render(root), len(kept(root))) == ("one", 1)


def test_a_template_of_another_text_is_compiled_anew(root):
    render(root)
    (root / "templates" / "a.j2").write_text("two", encoding="utf-8")
    assert (render(root), len(kept(root))) == ("two", 1)


@pytest.mark.parametrize("damage", [b"", b"no cache", b"\xff\xfe"])
def test_what_was_damaged_is_as_good_as_not_there(root, damage):
    render(root)
    (file,) = kept(root)
    file.write_bytes(damage)
    assert render(root) == "one"


def test_a_cache_that_cannot_be_written_costs_time_only(root):
    (root / FOLDER).write_text("a file in its place", encoding="utf-8")
    assert render(root) == "one"
