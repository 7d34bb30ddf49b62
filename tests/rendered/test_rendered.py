"""With what was rendered before, a site is the same, byte for byte, as without; what did not change is not rendered."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.structure.pages import Page

from generator.rendered import ahead
from tests.rendered.conftest import SETTINGS, TEMPLATE, Build, write

Change = Callable[[Path], object]


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of pages whose Markdown was converted."""
    seen: list[str] = []
    render = Page.render

    def note(page, config, files):
        seen.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(Page, "render", note)
    return seen


def put(name: str, text: str) -> Change:
    return lambda root: write(root, {name: text})


CHANGES: dict[str, tuple[Change, set[str]]] = {
    "nothing": (lambda _: None, set()),
    "a page": (put("docs/b.md", "# C\n"), {"b.md"}),
    "its front matter": (put("docs/a.md", "---\nkind: opinion\n---\n# A *strike*\n\n[B](b.md)"), set()),
    "one page more": (put("docs/c.md", "# C\n\n[A](a.md)"), {"c.md"}),
    "one page less, linked to": (lambda root: (root / "docs/b.md").unlink(), {"index.md", "a.md"}),
    "a page renamed": (lambda root: (root / "docs/a.md").rename(root / "docs/d.md"), {"d.md", "index.md"}),
    "the theme": (put("theme/main.html", TEMPLATE + "!"), set()),
    "a file of the theme": (put("theme/part.html", "?"), set()),
    "a setting": (put("mkdocs.yml", SETTINGS + "use_directory_urls: false\n"), {"index.md", "a.md", "b.md"}),
    "a title in the navigation": (
        put("mkdocs.yml", SETTINGS.replace("Home:", "Start:")),
        {"index.md", "a.md", "b.md"},
    ),
    "a title that the navigation shows": (
        put("docs/index.md", "---\ntitle: Start\n---\n# Home\n\n[A](a.md) [B](b.md#b)"),
        set(),
    ),
    "an extension": (put("mkdocs.yml", SETTINGS + "markdown_extensions: [attr_list]\n"), {"index.md", "a.md", "b.md"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_site_is_the_same_with_what_was_rendered_before_and_only_what_changed_is_rendered(
    root: Path, build_site: Build, converted: list[str], change: str
) -> None:
    make, expected = CHANGES[change]
    build_site()
    make(root)
    converted.clear()
    kept = build_site()
    assert set(converted) == expected
    assert kept == build_site(kept=False)


TEXTS = st.sampled_from(["# A\n", "# B *b*\n\n[a](a.md#b) [b](b.md)", "---\ntitle: T\nkind: x\n---\n[c](c.md)\n\n## D"])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.dictionaries(st.sampled_from(["index.md", "a.md", "b.md", "c.md"]), TEXTS), min_size=2, max_size=4))
def test_whatever_pages_come_and_go_a_site_is_the_same(root: Path, build_site: Build, sites) -> None:
    for pages in sites:
        shutil.rmtree(root / "docs")
        (root / "docs").mkdir()
        write(root, {f"docs/{name}": text for name, text in ({"index.md": "# I"} | pages).items()})
        assert build_site() == build_site(kept=False)


@pytest.mark.parametrize(
    "place",
    ["generator.rendered.surroundings.version", "generator.rendered.surroundings.hash_code"],
    ids=["a library", "the program"],
)
def test_another_version_renders_all_anew(
    build_site: Build, converted: list[str], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    build_site()
    converted.clear()
    monkeypatch.setattr(place, lambda *_: "99")
    build_site()
    assert set(converted) == {"index.md", "a.md", "b.md"}


def test_another_version_of_the_theme_puts_all_pages_into_it_anew(
    root: Path, build_site: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, {"mkdocs.yml": SETTINGS.replace("null", "mkdocs")})
    build_site()
    before = set(kept_files(root))
    theme = SimpleNamespace(dist=SimpleNamespace(version="99"))
    monkeypatch.setattr("generator.rendered.surroundings.get_themes", lambda: {"mkdocs": theme})
    build_site()
    assert [path.parent.name for path in set(kept_files(root)) - before] == ["pages"] * 3


@pytest.mark.parametrize("broken", [b"", b"\xff", b"{}\n{}"])
def test_what_was_damaged_is_rendered_anew_and_mended(
    root: Path, build_site: Build, converted: list[str], broken: bytes
) -> None:
    whole = build_site()
    for path in kept_files(root):
        path.write_bytes(broken + path.read_bytes()[len(broken) : -3])
    assert build_site() == whole
    converted.clear()
    assert build_site() == whole
    assert converted == []


def test_what_no_page_needs_and_what_a_stopped_run_left_is_removed(root: Path, build_site: Build) -> None:
    build_site()
    before = len(kept_files(root))
    (root / ".cache/pages/.x.part").write_text("half", encoding="utf-8")
    (root / "docs/b.md").unlink()
    write(root, {"docs/index.md": "# Home", "docs/a.md": "# A"})
    build_site()
    assert (before, len(kept_files(root))) == (6, 4)


def test_a_folder_that_cannot_be_written_costs_time_only(root: Path, build_site: Build) -> None:
    (root / ".cache").write_text("in the way", encoding="utf-8")
    assert build_site() == build_site(kept=False)


def test_what_mkdocs_warns_of_it_warns_of_each_time(root: Path, build_site: Build, caplog) -> None:
    write(root, {"docs/a.md": "[C](c.md) [no such place](b.md#c)"})
    write(root, {"mkdocs.yml": SETTINGS.replace("ignore}", "ignore}, links: {anchors: warn}")})
    told = []
    for _ in range(2):
        caplog.clear()
        with caplog.at_level(logging.WARNING, "mkdocs"):
            build_site()
        told.append([record.getMessage() for record in caplog.records])
    assert told[0] == told[1]
    assert len(told[0]) == 2


@pytest.mark.parametrize("setting", ["plugins: [search]", "markdown_extensions: [pymdownx.snippets]"])
def test_nothing_is_kept_where_a_plugin_or_an_extension_may_read_more(
    root: Path, build_site: Build, setting: str
) -> None:
    write(root, {"mkdocs.yml": SETTINGS.replace("plugins: []\n", "") + setting + "\n"})
    build_site()
    assert kept_files(root) == []


def test_many_pages_are_converted_by_several_processes_to_the_same_site(
    root: Path, build_site: Build, converted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_MANY", 2)
    monkeypatch.setattr(ahead, "count_processors", lambda: 2)
    write(root, {"docs/broken.md": "[C](c.md)"})
    kept = build_site()
    assert converted == ["broken.md"]
    assert kept == build_site(kept=False)


def kept_files(root: Path) -> list[Path]:
    """Return what is kept of pages."""
    return [path for path in (root / ".cache").rglob("*") if path.is_file() and path.name != ".gitignore"]
