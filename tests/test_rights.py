"""What `publish` keeps back, in the JSON of a story and in whatever is made from it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import generate
from generator.config import Config
from generator.durable import Data, find_entries
from generator.rights import hash_words, may_show_less, restrict, restrict_source, tighten
from generator.site import build_site
from tests.sites import TEMPLATES, make_site

pytestmark = pytest.mark.usefixtures("warmed")

WORDS = ("The talks began.", "They ended.", "It rained.", "It snowed.", "Nobody came.")


def make_source(publish: str, used: tuple[int, ...] = (2,)) -> Data:
    sentences = [
        {"number": n, "start": 20 * n, "end": 20 * n + len(text), "text": text, "used_by": ["Risks"] * (n in used)}
        for n, text in enumerate(WORDS, start=1)
    ]
    blocks = [
        {"kind": "text", "sentences": sentences, "text": ""},
        {"kind": "other", "sentences": [], "text": "a | b"},
    ]
    return {"document_id": "a", "metadata": {"publish": publish}, "blocks": blocks}


def make_briefing(*numbers: int, publish: str = "full") -> Data:
    text = " ".join(WORDS[n - 1] for n in numbers)
    line = {"text": text, "evidence": {"document_id": "a", "start": 20, "end": 60, "text": text}, "sentences": numbers}
    row = {"document_id": "a", "metadata": {"publish": publish}}
    return {
        "sections": [{"id": "risks", "items": ({"line": line},)}, {"id": "sources", "items": ({**row},)}],
        "title": {"text": "T", "evidence": {"document_id": "a", "start": 0, "end": 1, "text": "T"}},
    }


def evidence_of(briefing: Data) -> Any:
    return briefing["sections"][0]["items"][0]["line"]["evidence"]


def texts_of(source: Data) -> list[str]:
    return [sentence["text"] for block in source["blocks"] for sentence in block["sentences"] if sentence["text"]]


@pytest.mark.parametrize(("publish", "expected"), [("full", WORDS), ("used", WORDS[:3]), ("link", ())])
def test_a_source_shows_all_or_the_used_with_their_neighbours_or_nothing(publish, expected):
    source = restrict_source(make_source(publish))
    assert texts_of(source) == list(expected)
    sentences = source["blocks"][0]["sentences"]
    assert [s["number"] for s in sentences] == [1, 2, 3, 4, 5]
    assert all((s["start"] is None) == (s["end"] is None) == (s["text"] == "") for s in sentences)


@pytest.mark.parametrize(("publish", "kinds"), [("full", ["text", "other"]), ("used", ["text"]), ("link", ["text"])])
def test_what_is_no_prose_is_shown_where_the_whole_text_is(publish, kinds):
    assert [block["kind"] for block in restrict_source(make_source(publish))["blocks"]] == kinds


def test_evidence_keeps_its_words_where_all_its_sentences_are_shown():
    for publish, numbers in (("full", (1, 5)), ("used", (1, 2, 3))):
        briefing, _ = restrict(make_briefing(*numbers), [make_source(publish)])
        assert evidence_of(briefing)["text"] == " ".join(WORDS[n - 1] for n in numbers)


@pytest.mark.parametrize(("publish", "numbers"), [("used", (2, 4)), ("link", (2,))])
def test_evidence_whose_sentences_are_not_all_shown_keeps_place_and_hash(publish, numbers):
    before = make_briefing(*numbers)
    briefing, _ = restrict(before, [make_source(publish)])
    words = evidence_of(before)["text"]
    assert evidence_of(briefing) == {
        "document_id": "a",
        "start": 20,
        "end": 60,
        "text": None,
        "sha256": hash_words(words),
    }
    assert briefing["sections"][0]["items"][0]["line"]["text"] == words
    assert briefing["title"]["evidence"]["text"] == "T"


@pytest.mark.parametrize("publish", ["full", "used", "link"])
def test_a_rule_applied_again_changes_nothing(publish):
    once = restrict(make_briefing(2, 4), [make_source(publish)])
    assert restrict(*once) == once


NUMBERS = st.sets(st.integers(1, len(WORDS)))


@given(st.sampled_from(["full", "used", "link"]), NUMBERS, NUMBERS.filter(bool))
def test_no_sentence_stands_beside_a_line_but_one_that_may_be_shown(publish, used, cited):
    briefing, (source,) = restrict(make_briefing(*sorted(cited)), [make_source(publish, tuple(used))])
    near = {n for n in range(1, len(WORDS) + 1) if {n - 1, n, n + 1} & used}
    shown = {"full": set(range(1, len(WORDS) + 1)), "used": near, "link": set()}[publish]
    beside = f"{evidence_of(briefing)['text']} {' '.join(texts_of(source))}"
    assert {n for n, text in enumerate(WORDS, start=1) if text in beside} <= shown
    assert texts_of(source) == [WORDS[n - 1] for n in sorted(shown)]


def test_a_rule_is_tightened_from_what_was_published_and_never_loosened():
    used = restrict(make_briefing(2, publish="used"), [make_source("used")])
    briefing, (source,) = tighten(*used, {"a": "link"})
    assert (source["metadata"], texts_of(source)) == ({"publish": "link"}, [])
    assert briefing["sections"][1]["items"][0]["metadata"] == {"publish": "link"}
    assert evidence_of(briefing)["text"] is None
    assert tighten(briefing, [source], {"a": "full"})[1] == [source]
    assert not may_show_less(source, {"a": "full", "b": "link"})


WIRE = """\
Anna Weber, the finance minister of Norway, said on Monday that the talks with Iran could collapse if the bank refuses \
to pay, Q1001 officials noted.

“We will not pay a single krone,” Weber said on Monday in Oslo, where Q1002 reporters had waited. Some 12 people were \
killed in the Q1003 storm on Sunday. She added that the oil deal remains in danger because of the Q1004 ministry.

In the Q1021 hall of the old mint, Peter Holm said that the bridge will close in May. Behind the Q1022 curtain, Karin \
Lund said that the school will open in June. Under a Q1023 tent by the river, Ola Berg said that the road needs work. \
Beside the Q1024 fountain, Siri Dahl said that the park will stay free. From the Q1025 balcony, Nils Moe said that the \
harbour is too small. Near the Q1026 gate, Eva Strand said that the market must move.

The lamps were Q1005 green. The chairs were Q1006 brown. The doors were Q1007 grey. The walls were Q1008 white.

| Q1009 | table |
|---|---|
| a | b |

The windows were Q1010 clean. The floors were Q1011 wet. The clocks were Q1012 slow. It remains unclear when the talks \
will resume in Q1013 Geneva. The stairs were Q1014 steep. The roofs were Q1015 flat. The halls were Q1016 long.
"""
OTHER = """\
Some 15 people were killed in the Q2001 storm on Sunday. Anna Weber said on Tuesday that the bank of Norway will pay, \
Q2002 officials noted. The bank warned that prices could rise if the Q2003 storm returns.

The cups were Q2004 blue. The plates were Q2005 red. The spoons were Q2006 old. The forks were Q2007 new.

The knives were Q2008 sharp. The bowls were Q2009 round. The jugs were Q2010 tall.
"""
TOKEN = re.compile(r"Q[12]\d{3}")
CITATION = re.compile(r"\]\(\.\./sources/[^)]*\)")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Config]:
    """Build one site a rule, of a story of two articles that have a word of its own in each sentence."""
    made = {}
    for publish in ("full", "used", "link"):
        root = tmp_path_factory.mktemp("rights") / publish
        sidecar = f"title: The talks\ndate: 2026-03-0{{}}\nstory: talks\npublish: {publish}\n"
        seeds = {"a.md": WIRE, "a.yml": sidecar.format(2), "b.txt": OTHER, "b.yml": sidecar.format(3)}
        config = made[publish] = make_site(root, seeds)
        (root / "mkdocs.yml").write_text((TEMPLATES.parent / "mkdocs.yml").read_text("utf-8"), encoding="utf-8")
        generate(config)
        build_site(config)
    return made


def find_tokens(*folders: Path) -> set[str]:
    """Return the marked words that stand in any file, compressed ones aside."""
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {token for path in files for token in TOKEN.findall(path.read_bytes().decode("utf-8", "replace"))}


def sources_of(config: Config) -> list[Data]:
    return [json.loads((config.pages / f"sources/{id}.json").read_text("utf-8")) for id in ("a", "b")]


def test_where_all_may_be_shown_each_sentence_is_somewhere(sites: dict[str, Config]):
    config = sites["full"]
    assert find_tokens(config.pages) == find_tokens(config.site) == find_tokens(config.seeds)


def test_where_the_used_sentences_may_be_shown_no_other_is_anywhere(sites: dict[str, Config]):
    config = sites["used"]
    allowed: set[str] = set()
    for source in sources_of(sites["full"]):
        sentences = [s for block in source["blocks"] for s in block["sentences"]]
        used = {s["number"] for s in sentences if s["used_by"]}
        near = [s["text"] for s in sentences if {s["number"] - 1, s["number"], s["number"] + 1} & used]
        allowed |= set(TOKEN.findall(" ".join(near)))
    assert allowed < find_tokens(config.seeds)
    assert find_tokens(config.pages) == find_tokens(config.site) == allowed


def test_where_a_link_alone_may_be_shown_no_word_is_anywhere_but_in_the_lines_of_the_briefing(sites: dict[str, Config]):
    config = sites["link"]
    page = (config.pages / "stories/a.md").read_text("utf-8")
    shown = set(TOKEN.findall(CITATION.sub("", page)))
    assert shown < find_tokens(sites["used"].pages) < find_tokens(config.seeds)
    assert find_tokens(config.pages) == find_tokens(config.site) == shown
    assert find_tokens(config.pages / "sources", config.site / "sources") == set()


def test_where_a_link_alone_may_be_shown_all_evidence_is_a_place_and_a_hash(tmp_path: Path):
    text = "The dockers met in the harbour. The mayor, Ann Roe of Keswick, said that ships will sail.\n"
    config = make_site(tmp_path / "site", {"a.txt": text, "a.yml": "publish: link\n"})
    pages = generate(config).pages
    briefing = json.loads(pages["stories/a.json"])
    held = [row["evidence"] for row in find_entries(briefing, "evidence", "sentences")]
    assert held
    assert all(evidence["text"] is None and len(evidence["sha256"]) == 64 for evidence in held)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("", "The text is not shown here; no address is given where it can be read"),
        ("url: https://example.org/a\n", "The text is not shown here; read it at its own place"),
    ],
)
def test_where_a_link_alone_may_be_shown_the_page_tells_of_an_address_only_if_there_is_one(tmp_path: Path, url, told):
    sidecar = f"title: Ships sail\noutlet: The Gazette\ndate: 2026-03-09\npublish: link\n{url}"
    config = make_site(tmp_path / "site", {"a.txt": "Ann Roe said that ships will sail.\n", "a.yml": sidecar})
    page = generate(config).pages["sources/a.md"]
    assert f"\n- {told}\n" in page
    assert "# Ships sail\n" in page
    assert "The Gazette · 2026-03-09" in page
    assert ("[original](" in page) == bool(url)
