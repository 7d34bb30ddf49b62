"""Which files are seeds, and their bytes."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import SeedError
from generator.ingest import find_articles
from generator.ingest.files import read_bytes

SHOWN = Path("seeds/a.txt")


def found(config):
    return [path.relative_to(config.seeds).as_posix() for path in find_articles(config).seeds]


def test_seeds_are_found_in_all_folders_sorted_by_path(put, config):
    for name in ("b.txt", "a/c.md", "a-b.txt", "a/b/d.markdown", "B.TXT"):
        put(name, "x")
    assert found(config) == ["B.TXT", "a-b.txt", "a/b/d.markdown", "a/c.md", "b.txt"]


def test_hidden_files_sidecars_and_readmes_are_left_out(put, config):
    for name in (".a.txt", ".git/a.txt", "a/.b/c.txt", "a.yml", "b.YAML", "README.md", "a/readme.txt", "README"):
        put(name, "x")
    assert found(config) == []


def test_files_of_unknown_formats_are_found_so_that_they_are_reported(put, config):
    put("a.pdf", "x")
    put("a", "x")
    assert found(config) == ["a", "a.pdf"]


def test_links_to_nothing_and_to_folders_are_found_so_that_they_are_reported(config, tmp_path):
    (config.seeds / "gone.txt").symlink_to(tmp_path / "nothing")
    (config.seeds / "folder").symlink_to(tmp_path)
    assert found(config) == ["folder", "gone.txt"]


def test_a_site_without_a_folder_of_articles_has_no_seeds(tmp_path):
    assert find_articles(Config(tmp_path)) == ((), ())


NO_PERMISSIONS = not hasattr(os, "geteuid") or os.geteuid() == 0


@pytest.mark.skipif(NO_PERMISSIONS, reason="an administrator may search every folder")
def test_a_file_in_a_folder_that_may_be_listed_but_not_searched_is_refused(put, config):
    path = put("locked/a.txt", "x")
    path.parent.chmod(0o400)
    try:
        assert found(config) == ["locked/a.txt"]
        with pytest.raises(SeedError, match="permission denied"):
            read_bytes(path, SHOWN, 10)
    finally:
        path.parent.chmod(0o755)


@pytest.mark.skipif(NO_PERMISSIONS, reason="an administrator may read everything")
def test_folders_and_files_without_permission_are_reported(put, config):
    put("locked/a.txt", "x").parent.chmod(0)
    put("a.txt", "x").chmod(0)
    try:
        assert found(config) == ["a.txt", "locked"]
        with pytest.raises(SeedError, match="permission denied; check that"):
            read_bytes(config.seeds / "a.txt", SHOWN, 10)
    finally:
        (config.seeds / "locked").chmod(0o755)


def test_a_file_without_permission_is_refused(put, monkeypatch):
    path = put("a.txt", "x")

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SeedError, match=r"seeds/a\.txt: permission denied; check that"):
        read_bytes(path, SHOWN, 10)


def test_a_folder_is_refused(config):
    with pytest.raises(SeedError, match="not a file; put the article there as a file"):
        read_bytes(config.seeds, SHOWN, 10)


def test_a_link_to_nothing_is_refused(config, tmp_path):
    (config.seeds / "a.txt").symlink_to(tmp_path / "nothing")
    with pytest.raises(SeedError, match="a link to nothing"):
        read_bytes(config.seeds / "a.txt", SHOWN, 10)


def test_a_name_that_no_file_can_have_is_refused(config):
    with pytest.raises(SeedError, match="too long; check that"):
        read_bytes(config.seeds / ("a" * 5000), SHOWN, 10)


def test_a_missing_file_is_refused(config):
    with pytest.raises(SeedError, match="no such file"):
        read_bytes(config.seeds / "a.txt", SHOWN, 10)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_without_waiting_for_it(config):
    os.mkfifo(config.seeds / "a.txt")
    with pytest.raises(SeedError, match="not a file"):
        read_bytes(config.seeds / "a.txt", SHOWN, 10)


def test_a_file_may_be_as_large_as_the_setting_and_no_larger(put, config):
    limit = replace(config, max_seed_bytes=1000).max_seed_bytes
    assert len(read_bytes(put("a.txt", "x" * 1000), SHOWN, limit)) == 1000
    with pytest.raises(SeedError, match=r"larger than 1,000 bytes \(1,001\); .*max_seed_bytes"):
        read_bytes(put("a.txt", "x" * 1001), SHOWN, limit)


@pytest.mark.parametrize("folder", ["Dockers_files", "Dockers-Dateien", "Dockers_fichiers", "Dockers.files"])
def test_the_folder_of_a_saved_page_holds_no_seeds(put, config, folder):
    page = put("Dockers.html", "x")
    put(f"{folder}/ad.html", "x")
    put("Others_files/a.txt", "x")
    assert find_articles(config).seeds == (page, config.seeds / "Others_files" / "a.txt")


def test_a_link_out_of_the_site_is_refused_and_one_inside_is_read(put, config, tmp_path):
    secret = tmp_path.parent / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (config.seeds / "a.txt").symlink_to(secret)
    with pytest.raises(SeedError, match=r"seeds/a\.txt: a link that leads out of the site"):
        read_bytes(config.seeds / "a.txt", SHOWN, 100)
    put("b.txt", "x")
    (config.seeds / "c.txt").symlink_to(config.seeds / "b.txt")
    assert read_bytes(config.seeds / "c.txt", Path("seeds/c.txt"), 100) == b"x"
