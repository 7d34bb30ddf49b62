import ast
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest

import generator
from generator.errors import ConfigError
from generator.libraries import list_libraries

PACKAGE = Path(generator.__file__).parent


def make_site_packages(folder: Path, **described: str) -> None:
    for name, description in described.items():
        info = folder / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(description, encoding="utf-8")


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A place where packages are installed whose descriptions the tests write."""
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    list_libraries.cache_clear()


def find_imported(path: Path) -> set[str]:
    """Return the names of the packages that a module imports, whenever it does."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names}


def test_every_library_that_the_program_imports_is_listed_with_its_version():
    known = packages_distributions()
    imported = {name for path in PACKAGE.rglob("*.py") for name in find_imported(path)} & known.keys() - {"generator"}
    libraries = {name for package in imported for name in known[package]}
    assert {"charset-normalizer", "markdown-it-py", "python-dateutil", "PyYAML"} <= libraries
    assert {f"{name.lower().replace('_', '-')} {version(name)}" for name in libraries} <= {*list_libraries("briefings")}


def test_what_a_library_requires_is_listed_too(installed):
    make_site_packages(
        installed,
        harbour="Name: harbour\nVersion: 1.0\nRequires-Dist: tide_tables>=2\n\nVersion: of the text",
        tide_tables="Name: tide-tables\nVersion: 2.1\nRequires-Dist: Moon.Phase\nRequires-Dist: harbour\n",
        moon_phase="Name: moon-phase\nVersion: 3\n",
    )
    assert list_libraries("harbour") == ("moon-phase 3", "tide-tables 2.1")


def test_what_one_system_alone_needs_is_not_listed(installed):
    needs = 'Requires-Dist: colour; platform_system == "Windows"\nRequires-Dist: tides[tables]>=2 ; extra == "all"\n'
    make_site_packages(installed, quay=f"Name: quay\nVersion: 1.0\n{needs}", colour="Name: colour\nVersion: 4\n")
    assert list_libraries("quay") == ()


def test_a_library_that_is_not_installed_has_no_version(installed):
    make_site_packages(installed, pier="Name: pier\nVersion: 1.0\nRequires-Dist: no-such-library-here\n")
    assert list_libraries("pier") == ("no-such-library-here ",)


def test_a_program_that_is_not_installed_is_told_in_one_line():
    with pytest.raises(ConfigError, match="no-such-program: is not installed"):
        list_libraries("no-such-program")
