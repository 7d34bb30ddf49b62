"""Whatever became of the files in briefings/: what is no longer of use is read again, and no traceback shows."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import Run, generate
from generator.config import Config
from generator.durable import to_json
from generator.layout import MANIFEST
from generator.staging import hash_file, hash_text
from tests.seeds import TALKS
from tests.sites import copy_site, make_site, read_pages
from tests.verify.tampering import find_places, put

pytestmark = pytest.mark.usefixtures("warmed")

BANK = "The bank of Norway warned on Tuesday that prices in Norway may rise. Peter Holm said that “nobody knows” when."
DAY = "2026-03-02"
SEEDS = {"talks.txt": TALKS, "talks.yml": "story: talks\n", "bank.txt": BANK, "bank.yml": "story: bank\n"}
ODD: list[Any] = [None, [], {}, "", "\x00", "x" * 300, -1, 1.5, True, [None], {"\x00": "a"}, {"../x": 1}, [[]]]
DAMAGED = (MANIFEST, "stories/talks.json", "sources/talks.json", "addresses.json", "changes.json")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Config:
    site = make_site(tmp_path_factory.mktemp("damage") / "site", SEEDS)
    generate(site, Run(date=DAY))
    return site


@pytest.fixture
def site(sound: Config, tmp_path) -> Config:
    return copy_site(sound.root, tmp_path / "site")


@pytest.mark.parametrize("name", DAMAGED)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choice=st.data())
def test_a_file_cut_short_is_written_again(sound: Config, site: Config, name: str, choice: st.DataObject):
    before = read_pages(sound)
    cut = choice.draw(st.integers(0, len(before[name]) - 3))
    (site.pages / name).write_bytes(before[name][:cut])
    assert generate(site, Run(date=DAY)).changes.edited == ()
    assert read_pages(site) == before


@pytest.mark.parametrize("name", DAMAGED)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choice=st.data())
def test_whatever_stands_in_the_place_of_anything_else_is_no_traceback(
    sound: Config, site: Config, name: str, choice: st.DataObject
):
    before = read_pages(sound)
    data = json.loads(before[name])
    place = choice.draw(st.sampled_from(find_places(data)))
    (site.pages / name).write_text(json.dumps(put(data, place, choice.draw(st.sampled_from(ODD)))), encoding="utf-8")
    generate(site, Run(date=DAY))
    generate(site, Run(date=DAY, force=True, anew=True))
    assert read_pages(site) == before


def make_old(site: Config, key: str) -> None:
    """Let the story of the talks be what a program wrote that knew nothing of a key, and spoil its seed."""
    path = site.pages / "stories/talks.json"
    data = json.loads(path.read_text("utf-8"))
    del data[key]
    path.write_text(json.dumps(data), encoding="utf-8")
    manifest = json.loads((site.pages / MANIFEST).read_text("utf-8"))
    manifest["program"] = "older"
    manifest["pages"]["stories/talks.json"] = hash_file(path)
    del manifest["seal"]
    manifest["seal"] = hash_text(to_json(manifest))
    (site.pages / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    (site.seeds / "talks.txt").write_bytes(b"\x00\x01 no text")


@pytest.mark.parametrize("key", ["sections", "terms", "dates", "title", "demonstration", "version", "id"])
def test_a_page_of_an_older_program_is_kept_out_of_the_registers_beside_a_bad_seed(site: Config, key: str):
    make_old(site, key)
    for _ in range(2):
        result = generate(site, Run(date=DAY))
        assert [str(error.path) for error in result.errors] == ["seeds/talks.txt"]
        assert [note.split(" ")[0] for note in result.notices] == ["stays", "briefings/stories/talks.json"]
        assert (site.pages / "stories/talks.md").exists()
        assert "(stories/talks.md)" not in result.pages["index.md"]
    (site.seeds / "talks.txt").write_text(TALKS, encoding="utf-8")
    assert generate(site, Run(date=DAY)).notices == ()


def test_a_history_that_was_removed_is_told_in_one_line(site: Config):
    (site.pages / "history/talks.json").unlink()
    (note,) = generate(site, Run(date="2026-03-05")).notices
    assert note.startswith("briefings/history/talks.json is missing, so its story begins anew with version 1")
    assert generate(site, Run(date="2026-03-05")).notices == ()
