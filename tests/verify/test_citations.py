from typing import Any

import pytest

from generator.config import Config
from tests.verify.tampering import Change, change_all, find_faults, items_of, line_with


def cite(*numbers: int) -> Change:
    def change(briefing: Any) -> None:
        line_with(briefing, "could collapse")["sentences"] = list(numbers)

    return change


@pytest.mark.parametrize(
    ("numbers", "reason"),
    [
        ((99,), "cites sentence 99, which is not on the source page"),
        ((1, 0), "cites sentence 0, which is not on the source page"),
        ((2,), "cites sentence 2, and does not stand there"),
        ((1, 2), "cites sentence 1, 2, and does not stand there"),
        ((), "cites no sentence"),
    ],
)
def test_a_citation_that_does_not_lead_to_its_evidence_is_told(site: Config, numbers, reason):
    change_all(site, "stories/talks.json", cite(*numbers))
    text = (site.pages / "stories/talks.json").read_text("utf-8")
    faults = [fault for fault in find_faults(site) if fault.endswith(reason)]
    assert len(faults) == 1
    line = text.split("\n")[int(faults[0].split(":")[1]) - 1]
    assert "could collapse" in line


def test_an_actor_s_citation_is_checked_too(site: Config):
    change_all(site, "stories/talks.json", lambda data: items_of(data, "actors")[0].update(sentences=[3]))
    assert any("cites sentence 3, and does not stand there" in fault for fault in find_faults(site))


def test_a_citation_of_a_source_page_that_is_gone_is_told(site: Config):
    (site.pages / "sources/talks.json").unlink()
    (site.pages / "sources/talks.md").unlink()
    faults = find_faults(site)
    assert any("cites sentence 1, which is not on the source page" in fault for fault in faults)
    assert any("counts 5 sentences in seeds/talks.txt, its source page 0" in fault for fault in faults)


def test_a_count_of_sentences_that_the_source_page_does_not_show_is_told(site: Config):
    change_all(site, "stories/talks.json", lambda data: items_of(data, "sources")[0].update(sentences=4))
    assert any("counts 4 sentences in seeds/talks.txt, its source page 5" in fault for fault in find_faults(site))
