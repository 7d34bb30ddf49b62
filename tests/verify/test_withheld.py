"""Pages whose seeds are withheld: told from those that were proved, and held against all else that is there."""

import hashlib
import json
from pathlib import Path

import pytest

from generator.build import generate
from generator.config import Config
from generator.verify import verify_pages
from tests.seeds import BANK
from tests.sites import copy_site, make_site, warm
from tests.verify.conftest import TALKS
from tests.verify.tampering import change_all, find_faults, items_of, line_with, replace

CALM = "The sea was calm. The night was clear. The wind was weak."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make a site a rule, of one seed that is the editor's own and one that its sidecar names."""
    text = f"{TALKS}\n{CALM}\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    sidecar = f"title: The talks\noutlet: The Gazette\nsha256: {sha256}\npublish: "
    sites = {}
    for publish in ("used", "link"):
        seeds = {"bank.txt": BANK, "talks.txt": text, "talks.yml": sidecar + publish}
        config = make_site(tmp_path_factory.mktemp("withheld") / publish, seeds)
        with warm():
            generate(config)
        sites[publish] = config.root
    return sites


@pytest.fixture(params=["used", "link"])
def whole(made: dict[str, Path], tmp_path: Path, request: pytest.FixtureRequest) -> Config:
    return copy_site(made[request.param], tmp_path / "whole")


@pytest.fixture
def clone(whole: Config) -> Config:
    (whole.seeds / "talks.txt").unlink()
    return whole


@pytest.fixture
def used(made: dict[str, Path], tmp_path: Path) -> Config:
    """Return a clone that shows the sentences used."""
    clone = copy_site(made["used"], tmp_path / "used")
    (clone.seeds / "talks.txt").unlink()
    return clone


@pytest.fixture
def link(made: dict[str, Path], tmp_path: Path) -> Config:
    """Return a site with all its texts, one of which it may not show."""
    return copy_site(made["link"], tmp_path / "link")


def test_passages_whose_text_is_withheld_are_counted_apart(whole: Config):
    proved = verify_pages(whole)
    (whole.seeds / "talks.txt").unlink()
    part = verify_pages(whole)
    assert (proved.seeds, proved.withheld, proved.unproved.total()) == (2, 0, 0)
    assert (part.seeds, part.withheld, part.faults) == (1, 1, ())
    assert part.passages + part.unproved.total() == proved.passages
    assert part.passages > 0 < part.unproved["stories/talks.json"]
    assert not any("bank" in name for name in part.unproved)


def test_a_text_at_hand_that_the_sidecar_does_not_name_is_a_fault(whole: Config):
    replace(whole.seeds / "talks.txt", "collapse", "collapsf")
    faults = find_faults(whole)
    assert len(faults) == 2
    assert all("is not the text that its sidecar names" in fault for fault in faults)


def test_a_page_of_another_text_than_the_sidecar_names_is_a_fault(clone: Config):
    sha256 = json.loads((clone.pages / "sources/talks.json").read_text("utf-8"))["sha256"]
    replace(clone.seeds / "talks.yml", sha256, sha256[::-1])
    assert any(
        "seeds/talks.yml names another text than the page was made from" in fault for fault in find_faults(clone)
    )


def test_a_sidecar_that_names_no_text_is_no_excuse(clone: Config):
    (clone.seeds / "talks.yml").write_text("title: The talks\n", encoding="utf-8")
    assert any("a sidecar without a seed" in fault for fault in find_faults(clone))


def test_what_the_sidecar_states_is_held_against_the_page(clone: Config):
    replace(clone.seeds / "talks.yml", "The Gazette", "The Courier")
    assert any("what seeds/talks.yml states has changed" in fault for fault in find_faults(clone))


def test_a_page_that_shows_more_than_the_sidecar_lets_it_is_a_fault(used: Config):
    replace(used.seeds / "talks.yml", "publish: used", "publish: link")
    assert any("shows more of seeds/talks.txt than `publish: link` lets it" in fault for fault in find_faults(used))


def test_words_that_the_rule_keeps_back_are_a_fault_wherever_they_stand(clone: Config):
    def show(source):
        sentence = source["blocks"][-1]["sentences"][-1]
        sentence |= {"start": 1, "end": 2, "text": "The wind was weak."}

    change_all(clone, "sources/talks.json", show)
    assert any("sources/talks.json" in f and "more words than `publish` lets" in f for f in find_faults(clone))


def test_evidence_that_the_rule_keeps_back_is_a_fault(link: Config):
    def show(briefing):
        line_with(briefing, "could collapse")["evidence"]["text"] = "Anna Weber said so."

    change_all(link, "stories/talks.json", show)
    assert any("stories/talks.json" in f and "more words than `publish` lets" in f for f in find_faults(link))


def test_a_changed_word_of_a_line_is_told_by_the_source_page(used: Config):
    def change(briefing):
        line = line_with(briefing, "could collapse")
        line["text"] = line["text"].replace("Monday", "Friday")
        for part in line["parts"]:
            part["text"] = part["text"].replace("Monday", "Friday")

    change_all(used, "stories/talks.json", change)
    assert any("which the sentences it cites do not" in fault for fault in find_faults(used))


def test_a_citation_that_leads_nowhere_is_told(clone: Config):
    change_all(clone, "stories/talks.json", lambda data: line_with(data, "could collapse").update(sentences=[99]))
    assert any("cites sentence 99, which is not on the source page" in fault for fault in find_faults(clone))


def test_a_title_that_the_sidecar_does_not_state_is_told(clone: Config):
    change_all(clone, "stories/talks.json", lambda data: data["title"].update(text="The end"))
    assert any("the title «The end» is not what its source gives" in fault for fault in find_faults(clone))


def test_a_changed_page_is_told(clone: Config):
    replace(clone.pages / "stories/talks.md", "could collapse", "will collapse")
    assert any("is not what its evidence gives" in fault for fault in find_faults(clone))


def test_a_hash_that_stands_for_words_is_held_against_the_text(link: Config):
    change_all(link, "stories/talks.json", lambda data: change_hash(items_of(data, "bottom-line")[0]["line"]))
    assert any("the seed does not hold the words of SHA-256 00" in fault for fault in find_faults(link))


def change_hash(line: dict[str, dict[str, str]]) -> None:
    line["evidence"]["sha256"] = "00" + line["evidence"]["sha256"][2:]
