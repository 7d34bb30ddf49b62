"""A small site of mkdocs, with a theme of one template, built with what was rendered before and without."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.rendered import keep_rendered

SETTINGS = "site_name: Norvik\ntheme: {name: null, custom_dir: theme}\nplugins: []\nnav: [{Home: index.md}]\n"
SETTINGS += "validation: {nav: {omitted_files: ignore}}\n"
TEMPLATE = """<title>{{ page.title }} · {{ config.site_name }}</title>
{% for item in nav %}<a href="{{ item.url | url }}">{{ item.title }}</a>{% endfor %}
{{ page.content }}{{ page.meta.kind }}{% for link in page.toc %}{{ link.title }}{% endfor %}"""
Build = Callable[..., dict[str, bytes]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a site of three pages that link to one another."""
    pages = {
        "index.md": "# Home\n\n[A](a.md) [B](b.md#b)",
        "a.md": "---\nkind: news\n---\n# A *strike*\n\n[B](b.md)",
        "b.md": "# B\n",
    }
    write(tmp_path, {f"docs/{name}": text for name, text in pages.items()})
    write(tmp_path, {"mkdocs.yml": SETTINGS, "theme/main.html": TEMPLATE})
    return tmp_path


@pytest.fixture
def build_site(root: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Return a function that builds the site and returns the bytes of its files, by path."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "315532800")
    monkeypatch.setattr(logging.getLogger("mkdocs"), "level", logging.WARNING)

    def build_(*, kept: bool = True) -> dict[str, bytes]:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
        if kept:
            keep_rendered(config, root)
        build(config)
        files = (path for path in (root / "site").rglob("*") if path.is_file())
        return {path.relative_to(root / "site").as_posix(): path.read_bytes() for path in files}

    return build_


def write(root: Path, texts: Mapping[str, str]) -> None:
    """Write files of the site, by path."""
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
