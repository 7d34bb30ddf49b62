"""The shape of `briefings analyze`, which programs rely on."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.extraction import analyze_files
from tests.sites import make_site, warm

TALKS = """\
Anna Weber, the finance minister of Norway, said on Monday that the talks with Iran “could collapse” if the bank \
refuses to pay.

“We will not pay,” Weber said in May 2024. “Not now.” She added that the deal “remains in danger”.

However, it remains unclear when the talks 😀 will resume.
"""
BANK = """\
---
title: The bank
date: 2024-06-03
---

# The **bank** of Norway

The bank of *Norway* warned on Tuesday that prices in Norway may rise.

Weber said that [the bank](https://example.org) will meet next week. Prices in Norway rose last year.
"""
SPAN = {"start": int, "end": int}
PLACE = {"document": int, "start": int, "end": int}
OPTIONAL = (dict, type(None))
SHAPE: Any = {
    "story": str,
    "model": str,
    "documents": [
        {
            "path": str,
            "sha256": str,
            "text_sha256": (str, type(None)),
            "title": str,
            "text": str,
            "sentences": [SPAN | {"voice": str, "dependent": (str, type(None))}],
        }
    ],
    "ranking": [[int]],
    "summary": [[int]],
    "lines": [str],
    "actors": [
        {
            "id": str,
            "name": str,
            "type": str,
            "aliases": [str],
            "roles": [PLACE | {"text": str, "affiliation": OPTIONAL}],
            "editors_role": (str, type(None)),
            "sector": (str, type(None)),
            "salience": float,
            "mentions": [PLACE | {"kind": str, "reason": (str, type(None))}],
        }
    ],
    "attributions": [
        {
            "document": int,
            "source": [[int]],
            "cue": [[int]],
            "content": [[int]],
            "actor": (str, type(None)),
            "kind": str,
            "factuality": [str],
            "event_type": (str, type(None)),
            "confidence": float,
            "parent": (int, type(None)),
            "quotable": bool,
        }
    ],
    "risks": [
        PLACE
        | {
            "category": str,
            "likelihood": OPTIONAL,
            "condition": OPTIONAL,
            "consequence": OPTIONAL,
            "affected": OPTIONAL,
            "stated_by": str,
        }
    ],
    "dates": [PLACE | {"value": (str, type(None)), "precision": str}],
    "events": [PLACE | {"date": (int, type(None)), "status": str}],
    "questions": [PLACE | {"kind": str}],
}
WORDS: dict[str, set[str | None]] = {
    "voice": {"statement", "event", "assessment", "none"},
    "dependent": {None, "coreference", "discourse"},
    "precision": {"year", "month", "day", "none"},
    "status": {"past", "ongoing", "planned", "conditional"},
}


def differences(value: Any, shape: Any, path: str = "") -> Iterator[str]:
    """Yield where a value has other keys or other types than its shape."""
    if isinstance(shape, dict):
        if not isinstance(value, dict) or value.keys() != shape.keys():
            yield f"{path}: {value!r}"
            return
        for key in shape:
            yield from differences(value[key], shape[key], f"{path}.{key}")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{path}: {value!r}"
            return
        for entry in value:
            yield from differences(entry, shape[0], f"{path}[]")
    elif not isinstance(value, shape) or (isinstance(value, bool) and shape is not bool):
        yield f"{path}: {value!r}"


def find_dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from find_dicts(entry)


def analyze(root: Path, *, one_story: bool) -> list[dict[str, Any]]:
    """Return the analysis of two files, as it comes out of its JSON."""
    config = make_site(root, {"talks.txt": TALKS, "bank.md": BANK})
    paths = (config.seeds / "talks.txt", config.seeds / "bank.md")
    with warm():
        stories = list(analyze_files(paths, config, print, one_story=one_story))
    return [json.loads(json.dumps(story)) for story in stories]


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    return analyze(tmp_path_factory.mktemp("apart"), one_story=False)


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    (story,) = analyze(tmp_path_factory.mktemp("together"), one_story=True)
    return story


@pytest.fixture(params=[0, 1, 2], ids=["text", "markdown", "both"])
def story(request: pytest.FixtureRequest, apart: list[dict[str, Any]], together: dict[str, Any]) -> dict[str, Any]:
    number: int = request.param
    return [*apart, together][number]


def test_each_file_is_a_story_and_several_may_be_one(apart: list[dict[str, Any]], together: dict[str, Any]):
    assert [[d["path"] for d in story["documents"]] for story in apart] == [["seeds/talks.txt"], ["seeds/bank.md"]]
    assert [story["story"] for story in apart] == ["talks", "bank"]
    assert [document["path"] for document in together["documents"]] == ["seeds/talks.txt", "seeds/bank.md"]


def test_keys_and_types_are_those_that_programs_rely_on(story: dict[str, Any]):
    assert list(differences(story, SHAPE)) == []


def test_every_kind_of_finding_is_there_to_be_checked(together: dict[str, Any]):
    assert [key for key, value in together.items() if not value] == []
    assert {finding["document"] for finding in together["attributions"]} == {0, 1}
    assert any(risk["condition"] and risk["likelihood"] for risk in together["risks"])
    assert any(actor["roles"] for actor in together["actors"])


def test_words_come_from_closed_lists(story: dict[str, Any]):
    for found in find_dicts(story):
        for key, known in WORDS.items():
            assert key not in found or found[key] in known
    assert {mention["kind"] for actor in story["actors"] for mention in actor["mentions"]} <= {
        "name",
        "nominal",
        "pronoun",
    }
    assert {actor["type"] for actor in story["actors"]} <= {"person", "organization", "state", "group", "place"}
    assert {attribution["kind"] for attribution in story["attributions"]} <= {"direct", "indirect", "mixed"}
    assert {question["kind"] for question in story["questions"]} <= {"stated"}


def test_the_text_is_the_file_and_for_markdown_what_stands_below_the_front_matter(apart: list[dict[str, Any]]):
    assert apart[0]["documents"][0]["text"] == TALKS
    assert apart[1]["documents"][0]["text"] == BANK.partition("---\n")[2].partition("---\n")[2]


def test_offsets_count_code_points_and_cut_out_whole_words(story: dict[str, Any]):
    texts = [document["text"] for document in story["documents"]]
    spans = [
        (found.get("document", 0), found["start"], found["end"])
        for found in find_dicts(story)
        if "document" in found and "start" in found
    ]
    for attribution in story["attributions"]:
        for role in ("source", "cue", "content"):
            assert all(len(span) == 2 for span in attribution[role])
            spans += [(attribution["document"], *span) for span in attribution[role]]
    for risk in story["risks"]:
        parts = [risk[key] for key in ("likelihood", "condition", "consequence", "affected") if risk[key]]
        spans += [(risk["document"], part["start"], part["end"]) for part in parts]
    for document, start, end in spans:
        words = texts[document][start:end]
        assert 0 <= start < end <= len(texts[document])
        assert words == words.strip()
        assert not re.match(r"\w\w", texts[document][start - 1 : start + 1]) or start == 0
        assert not re.match(r"\w\w", texts[document][end - 1 : end + 1])


def test_sentences_are_in_order_and_together_hold_all_words(apart: list[dict[str, Any]]):
    document = apart[0]["documents"][0]
    spans = [(sentence["start"], sentence["end"]) for sentence in document["sentences"]]
    assert spans == sorted(spans)
    assert "".join("".join(TALKS[start:end].split()) for start, end in spans) == "".join(TALKS.split())
    assert TALKS[slice(*spans[-1])] == "However, it remains unclear when the talks 😀 will resume."


def test_names_and_roles_stand_where_they_are_said_to(together: dict[str, Any]):
    texts = [document["text"] for document in together["documents"]]
    weber = next(actor for actor in together["actors"] if actor["name"] == "Anna Weber")
    mentions = [(m["kind"], texts[m["document"]][m["start"] : m["end"]]) for m in weber["mentions"]]
    assert mentions == [("name", "Anna Weber"), ("name", "Weber"), ("pronoun", "She"), ("name", "Weber")]
    for role in weber["roles"]:
        assert texts[role["document"]][role["start"] : role["end"]] == role["text"]


def test_actors_stand_in_order_of_salience(story: dict[str, Any]):
    saliences = [actor["salience"] for actor in story["actors"]]
    assert saliences == sorted(saliences, reverse=True)


def test_the_ranking_names_sentences_once_and_the_summary_is_shown_in_lines(story: dict[str, Any]):
    known = [[i, n] for i, document in enumerate(story["documents"]) for n in range(len(document["sentences"]))]
    for places in (story["ranking"], story["summary"]):
        assert len(places) == len({tuple(place) for place in places})
        assert all(place in known for place in places)
    assert len(story["lines"]) == len(story["summary"])


def test_events_name_a_date_of_their_own_document_and_sentence(together: dict[str, Any]):
    assert len({event["document"] for event in together["events"]}) == 2
    for event in together["events"]:
        date = together["dates"][event["date"]]
        assert date["document"] == event["document"]
        assert event["start"] <= date["start"] < date["end"] <= event["end"]


def test_a_risk_is_stated_by_an_actor_or_in_the_words_of_its_document(together: dict[str, Any]):
    names = {actor["name"] for actor in together["actors"]} | {"document"}
    texts = [document["text"] for document in together["documents"]]
    assert all(risk["stated_by"] in names or risk["stated_by"] in texts[risk["document"]] for risk in together["risks"])


def test_a_stated_title_is_told_and_else_the_document_s_own_words(apart: list[dict[str, Any]]):
    assert apart[1]["documents"][0]["title"] == "The bank"
    assert apart[0]["documents"][0]["title"] in TALKS
