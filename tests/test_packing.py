"""Texts that git does not hold, from one machine to another."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import BriefingError
from generator.ingest import read_seeds
from generator.packing import pack_texts, unpack_texts
from tests.sites import copy_site, make_site

TEXT = b"The ferry sank.\r\n"


@pytest.fixture
def site(tmp_path: Path) -> Config:
    config = make_site(tmp_path / "site", {"own.txt": "He went."})
    for name in ("ferry.txt", "bank.md"):
        seed = config.seeds / "fetched" / name
        seed.parent.mkdir(exist_ok=True)
        seed.write_bytes(TEXT + name.encode())
        seed.with_suffix(".yml").write_text(f"sha256: {hashlib.sha256(seed.read_bytes()).hexdigest()}\n", "utf-8")
    return config


@pytest.fixture
def clone(site: Config, tmp_path: Path) -> Config:
    clone = copy_site(site.root, tmp_path / "clone")
    for name in ("ferry.txt", "bank.md"):
        (clone.seeds / "fetched" / name).unlink()
    return clone


def test_texts_come_back_as_they_were_and_others_are_not_packed(site: Config, clone: Config, tmp_path: Path):
    archive = tmp_path / "texts.zip"
    assert pack_texts(site, archive) == 2
    with zipfile.ZipFile(archive) as file:
        assert file.namelist() == ["seeds/fetched/bank.md", "seeds/fetched/ferry.txt"]
    assert unpack_texts(clone, archive) == (2, 0)
    assert read_seeds(clone) == read_seeds(site)
    assert unpack_texts(clone, archive) == (0, 0)


def test_the_same_texts_give_the_same_bytes(site: Config, tmp_path: Path):
    for name in ("a.zip", "b.zip"):
        pack_texts(site, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_text_whose_sidecar_is_gone_does_not_come_back(site: Config, clone: Config, tmp_path: Path):
    pack_texts(site, tmp_path / "texts.zip")
    (clone.seeds / "fetched/ferry.yml").unlink()
    assert unpack_texts(clone, tmp_path / "texts.zip") == (1, 0)
    assert not (clone.seeds / "fetched/ferry.txt").exists()


def test_an_archive_can_neither_add_nor_overwrite_nor_leave_the_folder(clone: Config, tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "texts.zip", "w") as file:
        file.writestr("../../outside.txt", b"Evil.")
        file.writestr("seeds/own.txt", b"Evil.")
        file.writestr("seeds/fetched/ferry.txt", b"Another text.")
        file.writestr("seeds/fetched/ferry.exe", TEXT + b"ferry.txt")
        file.writestr("seeds/fetched/big.txt", b"x" * 2_000_000)
        file.writestr("/somewhere/else.txt", TEXT + b"ferry.txt")
    before = sorted(clone.root.parent.rglob("*"))
    assert unpack_texts(clone, tmp_path / "texts.zip") == (1, 1)
    assert set(clone.root.parent.rglob("*")) - set(before) == {clone.seeds / "fetched/ferry.txt"}
    assert (clone.seeds / "own.txt").read_bytes() == b"He went."


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04"])
def test_what_is_no_archive_is_told_in_one_line(clone: Config, tmp_path: Path, content):
    (tmp_path / "texts.zip").write_bytes(content)
    with pytest.raises(BriefingError, match=r"texts\.zip: cannot be unpacked .*; pack the texts again"):
        unpack_texts(clone, tmp_path / "texts.zip")


def test_an_archive_whose_texts_are_damaged_is_told_in_one_line(clone: Config, tmp_path: Path):
    path = tmp_path / "texts.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("ferry.txt", TEXT * 9)
    data = bytearray(path.read_bytes())
    data[data.index(b"ferry.txt") + len("ferry.txt")] = 0xFF  # the first byte of what is compressed
    path.write_bytes(data)
    with pytest.raises(BriefingError, match=r"texts\.zip: cannot be unpacked .*; pack the texts again"):
        unpack_texts(clone, path)


def test_an_archive_that_cannot_be_written_is_told_in_one_line(site: Config, tmp_path: Path):
    with pytest.raises(BriefingError, match=r"cannot be written \(no such file or directory\); check the folder"):
        pack_texts(site, tmp_path / "absent/texts.zip")
