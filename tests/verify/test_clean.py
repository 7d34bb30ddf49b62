"""Whatever can be read is verified as it is generated: no check may speak up about a right page."""

import json
from pathlib import Path

import pytest

from generator.build import generate
from generator.config import Config
from tests.seeds import BANK
from tests.sites import make_site
from tests.verify.conftest import TALKS
from tests.verify.tampering import change_all, find_faults, items_of

QUOTED = """\
“We have waited,” Anna Weber, the minister, said of the talks with Iran.

“We will wait [for the talks] no longer … and the bank must pay.

“The bank knows it,” she said. The talks “‘never’ began”, she said, and “the bank,” she added, “has kept its word”.

Weber said the bank, “which [the minister] trusts … less now”, could fail if the talks “stall”.
"""
MARKED = """\
---
title: The **bank** & the "talks"
outlet: The *Gazette*
---

# The bank

Anna Weber, the [minister](https://example.org), said the talks “could *collapse* if the **bank** refuses to `pay`”.

- "We will *not* pay the bank," Weber said.
- She said the talks with Iran may "never [begin](https://example.org)".

| a | b |
|---|---|
| “c” | d |
"""
HARD_WRAPPED = """\
Anna Weber, the finance minister of Norway, said on Monday that the
talks with Iran “could collapse if the bank refuses to pay what it
owes to the people of Norway”, and that she will not wait for the bank.
"""
SEEDS: dict[str, dict[str, str | bytes]] = {
    "crlf": {"a.txt": TALKS.replace("\n", "\r\n")},
    "hard-wrapped": {"a.txt": HARD_WRAPPED},
    "hard-wrapped crlf": {"a.txt": HARD_WRAPPED.replace("\n", "\r\n")},
    "straight marks": {"a.txt": TALKS.replace("“", '"').replace("”", '"')},
    "one mark too many": {"a.txt": TALKS.replace("“Not now.”", '"Not now.')},
    "german marks": {"a.txt": TALKS.replace("“", "„").replace("”", "“")},
    "quotations": {"a.txt": QUOTED},
    "straight quotations": {"a.txt": QUOTED.replace("“", '"').replace("”", '"')},
    "markdown": {"a.md": MARKED},
    "byte-order mark": {"a.txt": f"\ufeff{TALKS}"},
    "latin-1": {"a.txt": TALKS.replace("“", '"').replace("”", '"').replace("Weber", "Wéber").encode("latin-1")},
    "several": {"a.txt": TALKS, "b.txt": BANK, "c.md": MARKED},
}


@pytest.mark.parametrize("publish", ["full", "used", "link"])
@pytest.mark.parametrize("seeds", SEEDS.values(), ids=SEEDS)
def test_a_generated_site_holds(tmp_path: Path, seeds, publish):
    config = Config(make_site(tmp_path / "site", seeds).root, publish=publish)
    assert generate(config).errors == ()
    assert find_faults(config) == []


@pytest.mark.parametrize("publish", ["used", "link"])
def test_a_sentence_that_is_not_published_cannot_be_slipped_in(tmp_path: Path, publish):
    text = "Anna Weber said that the talks may fail. " + "The day was long. The day was cold. " * 6
    config = make_site(tmp_path / "site", {"a.txt": text, "a.yml": f"publish: {publish}\n"})
    generate(config)
    path = config.pages / "sources/a.json"
    source = json.loads(path.read_text("utf-8"))
    sentences = [sentence for block in source["blocks"] for sentence in block["sentences"]]
    assert sentences[-1]["start"] is None
    sentences[-1]["text"] = "The day was short."
    path.write_text(json.dumps(source), encoding="utf-8")
    assert any("«The day was short.» has no place in the seed" in fault for fault in find_faults(config))


def test_a_surname_that_two_persons_share_proves_the_name_of_both(tmp_path: Path):
    text = "Jan and Ann Roe opened a café. Their sister said that it is full.\n"
    config = make_site(tmp_path / "site", {"cafe.txt": text})
    generate(config)
    assert list(find_faults(config)) == []


def test_a_first_name_beside_another_surname_proves_nothing(tmp_path: Path):
    text = "Jan and Ann Roe opened a café on Monday, and Tom Lind said that he was glad.\n"
    config = make_site(tmp_path / "site", {"cafe.txt": text})
    generate(config)
    change_all(config, "stories/cafe.json", lambda page: items_of(page, "actors")[0].update(name="Jan Lind"))
    assert any("no seed names «Jan Lind»" in fault for fault in find_faults(config))


@pytest.mark.parametrize("name", ["the Kremlin", "the Vatican", "the Pentagon"])
def test_a_body_named_but_once_and_at_the_head_of_a_sentence_holds(tmp_path: Path, name):
    text = f"Anna Weber asked for an answer. {name.title()} said that it needed no more talks.\n"
    config = make_site(tmp_path / "site", {"answer.txt": text})
    generate(config)
    names = {
        row["name"] for row in items_of(json.loads((config.pages / "stories/answer.json").read_text("utf-8")), "actors")
    }
    assert name in names
    assert find_faults(config) == []
