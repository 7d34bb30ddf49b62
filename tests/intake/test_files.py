"""A person's file becomes a seed."""

from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import BriefingError, DuplicateError, SeedError
from generator.intake import Store, add_file
from tests.intake.conftest import TEXT, list_files, write_page

ARTICLE = "\r\n\r\n".join(TEXT).encode("utf-8-sig")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "My article.txt").write_bytes(ARTICLE)
    return folder / "My article.txt"


def test_a_file_is_copied_byte_for_byte_under_its_name(mine: Path, config: Config):
    seed = add_file(mine, Store(config), config.seeds)
    assert seed == config.seeds / "My article.txt"
    assert seed.read_bytes() == ARTICLE
    assert list_files(config) == ["My article.txt"]


def test_its_sidecar_goes_with_it_byte_for_byte(mine: Path, config: Config):
    sidecar = b"# mine\ntitle:   T\npublish: link\n"
    mine.with_suffix(".yaml").write_bytes(sidecar)
    seed = add_file(mine, Store(config), config.seeds)
    assert seed.with_suffix(".yml").read_bytes() == sidecar
    assert len(list_files(config)) == 2


def test_a_saved_page_is_taken_as_it_is(mine: Path, config: Config):
    page = mine.with_name("strike.html")
    page.write_text(write_page(), encoding="utf-8")
    assert add_file(page, Store(config), config.seeds).read_text("utf-8") == write_page()
    assert list_files(config) == ["strike.html"]


def test_a_seed_is_not_added_again(mine: Path, config: Config):
    store = Store(config)
    seed = add_file(mine, store, config.seeds)
    copy = mine.rename(mine.with_name("other.txt"))
    for path in (seed, copy):
        with pytest.raises(DuplicateError, match=r"is there already, as seeds/My article\.txt; nothing was added"):
            add_file(path, store, config.seeds)


def test_another_article_of_its_name_is_not_overwritten(mine: Path, config: Config):
    (config.seeds / "my article.md").write_text("Another one stands here.", encoding="utf-8")
    with pytest.raises(BriefingError, match="is another article; rename one of them"):
        add_file(mine, Store(config), config.seeds)
    assert list_files(config) == ["my article.md"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("a.xyz", b"He went.", "is not read"), ("a.txt", b"", "empty"), ("a.txt", b"* * *", "no paragraph of prose")],
)
def test_what_makes_no_seed_is_refused(mine: Path, config: Config, name, content, reason):
    path = mine.with_name(name)
    path.write_bytes(content)
    with pytest.raises(SeedError, match=reason):
        add_file(path, Store(config), config.seeds)
    assert list_files(config) == []


def test_a_missing_file_is_refused(mine: Path, config: Config):
    with pytest.raises(SeedError, match="no such file"):
        add_file(mine.with_name("absent.txt"), Store(config), config.seeds)
