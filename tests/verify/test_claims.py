"""What a JSON file claims. Unless said otherwise, the pages are made anew from it, so that they agree with it."""

import hashlib
from typing import Any

import pytest

from generator.config import Config
from tests.verify.tampering import Change, change_all, change_json, find_faults, items_of, line_with, replace

COLLAPSE = "that the talks with Iran “could collapse”"


def spoil_text(briefing: Any, old: str, new: str) -> None:
    """Change words of the lead line: in its text, its parts and its evidence."""
    line = line_with(briefing, "could collapse")
    for place in (line, line["parts"][0], line["evidence"]):
        assert old in place["text"]
        place["text"] = place["text"].replace(old, new)


def quote_in_line(briefing: Any) -> None:
    spoil_text(briefing, "the talks", "“the talks”")


def quote_in_part_alone(briefing: Any) -> None:
    line = line_with(briefing, "could collapse")
    for place in (line, line["parts"][0]):
        place["text"] = place["text"].replace("the talks", "“the talks”")


def quote_in_pieces(briefing: Any) -> None:
    """Put words between marks that stand elsewhere in the document, each piece with its true place."""
    line = line_with(briefing, "could collapse")
    whole, offset = line["evidence"]["text"], line["evidence"]["start"]

    def piece(words: str) -> dict[str, Any]:
        start = offset + whole.index(words)
        return {"kind": "verbatim", "text": words, "start": start, "end": start + len(words)}

    line["parts"] = [piece("“"), piece("the bank refuses"), piece("”")]
    line["text"] = "“ the bank refuses”"


def quote_in_insertion(briefing: Any) -> None:
    line = line_with(briefing, "She")
    next(part for part in line["parts"] if part["kind"] == "insertion")["text"] = "[“Anna Weber”]"
    line["text"] = line["text"].replace("[Anna Weber]", "[“Anna Weber”]")


def quote_in_title(briefing: Any) -> None:
    briefing["title"]["text"] = "“Anna Weber”, the finance minister of Norway"


def quote_in_actor(briefing: Any) -> None:
    items_of(briefing, "actors")[0]["aliases"] = ["“Anna”"]


def quote_in_slot(briefing: Any) -> None:
    items_of(briefing, "questions")[-1]["slot"] = "date of the “deal”"


@pytest.mark.parametrize(
    "change",
    [
        quote_in_line,
        quote_in_part_alone,
        quote_in_pieces,
        quote_in_insertion,
        quote_in_title,
        quote_in_actor,
        quote_in_slot,
    ],
)
def test_quotation_marks_around_words_that_nobody_said_are_told_though_all_pages_agree(site: Config, change: Change):
    change_all(site, "stories/talks.json", change)
    faults = find_faults(site)
    assert faults
    assert all(fault.startswith("briefings/stories/talks.") for fault in faults)


def test_quotation_marks_put_into_the_source_page_are_told(site: Config):
    def quote(source: Any) -> None:
        sentence = source["blocks"][-1]["sentences"][0]
        sentence["text"] = sentence["text"].replace("unclear", "“unclear”")

    change_all(site, "sources/talks.json", quote)
    assert any("the seed does not hold «It remains “unclear” when" in fault for fault in find_faults(site))


def change_evidence(briefing: Any) -> None:
    spoil_text(briefing, "refuses", "declines")


def shift_evidence(briefing: Any) -> None:
    line_with(briefing, "could collapse")["evidence"]["start"] += 1


def shift_part(briefing: Any) -> None:
    line_with(briefing, "could collapse")["parts"][0]["end"] -= 1


def reverse_part(briefing: Any) -> None:
    part = line_with(briefing, "could collapse")["parts"][0]
    part["start"], part["end"] = part["end"], part["start"]


def place_before_the_start(briefing: Any) -> None:
    line_with(briefing, "could collapse")["evidence"].update(start=-5, text="sume.")


def place_behind_the_end(briefing: Any) -> None:
    line_with(briefing, "could collapse")["evidence"]["end"] = 10**6


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (change_evidence, "the seed does not hold «Anna Weber"),
        (shift_evidence, "the seed does not hold «Anna Weber"),
        (shift_part, "the seed does not hold «Anna Weber"),
        (reverse_part, "the seed does not hold «Anna Weber"),
        (place_before_the_start, "the seed does not hold «sume.» at -5 to"),
        (place_behind_the_end, "at 0 to 1000000"),
    ],
)
def test_words_and_offsets_that_the_seed_does_not_bear_out_are_told(site: Config, change: Change, reason):
    change_all(site, "stories/talks.json", change)
    assert any(fault.startswith("briefings/stories/talks.json:") and reason in fault for fault in find_faults(site))


def test_a_changed_word_is_told_at_its_line_of_the_json(site: Config):
    number = replace(site.pages / "sources/talks.json", "It remains unclear", "It remains unsettled")
    assert any(
        fault.startswith(f"briefings/sources/talks.json:{number}: the seed does not hold «It remains unsettled")
        for fault in find_faults(site)
    )


@pytest.mark.parametrize("name", ["stories/talks.json", "sources/talks.json"])
def test_a_changed_hash_is_told(site: Config, name):
    digest = hashlib.sha256((site.seeds / "talks.txt").read_bytes()).hexdigest()
    replace(site.pages / name, digest, digest[::-1])
    assert any("has changed since the page was made" in fault for fault in find_faults(site))


def drop_evidence(briefing: Any) -> None:
    line_with(briefing, "could collapse")["evidence"] = None


def remove_evidence(briefing: Any) -> None:
    del line_with(briefing, "could collapse")["evidence"]


@pytest.mark.parametrize("change", [drop_evidence, remove_evidence])
def test_a_line_without_evidence_is_told(site: Config, change: Change):
    change_json(site, "stories/talks.json", change)
    faults = find_faults(site)
    assert any(fault.startswith("briefings/stories/talks.json:") for fault in faults)
    assert all("Traceback" not in fault for fault in faults)


def test_an_actor_without_evidence_is_told_by_name(site: Config):
    change_json(site, "stories/talks.json", lambda data: items_of(data, "actors")[1].update(evidence=None, roles=[]))
    name = '"name": "Norway"'
    number = (site.pages / "stories/talks.json").read_text("utf-8").partition(name)[0].count("\n") + 1
    assert any(
        fault.startswith("briefings/stories/talks.json:") and fault.endswith("line without evidence")
        for fault in find_faults(site)
    ), number


def name_another_document(briefing: Any) -> None:
    line_with(briefing, "could collapse")["evidence"]["document_id"] = "bank"


def test_evidence_of_a_document_that_is_no_source_of_the_page_is_told(site: Config):
    change_all(site, "stories/talks.json", name_another_document)
    assert any("evidence names 'bank', which is no source of the page" in fault for fault in find_faults(site))


def insert(text: str) -> Change:
    def change(briefing: Any) -> None:
        line = line_with(briefing, "She")
        next(part for part in line["parts"] if part["kind"] == "insertion")["text"] = text
        line["text"] = line["text"].replace("[Anna Weber]", text)

    return change


@pytest.mark.parametrize(
    "text", ["[Peter Holm]", "Anna Weber", "[Anna Weber] never", "[a liar]", "[]", "[[Anna Weber]]"]
)
def test_an_insertion_that_is_no_actor_s_name_in_brackets_is_told(site: Config, text):
    change_all(site, "stories/talks.json", insert(text))
    told = f"«{text}» is neither words of the evidence, nor a [name], nor a cut"
    assert any(fault.endswith(told) for fault in find_faults(site))


def add_words_as(kind: str, text: str) -> Change:
    def change(briefing: Any) -> None:
        line = line_with(briefing, "unclear")
        line["parts"].append({"kind": kind, "text": text, "start": None, "end": None})
        line["text"] += f" {text}"

    return change


@pytest.mark.parametrize(("kind", "text"), [("cut", "at all"), ("cut", "…!"), ("other", "…"), ("insertion", "…")])
def test_a_part_that_is_not_what_it_says_is_told(site: Config, kind, text):
    change_all(site, "stories/talks.json", add_words_as(kind, text))
    assert any(f"«{text}» is neither words of the evidence" in fault for fault in find_faults(site))


def test_words_of_the_document_that_stand_outside_the_evidence_are_told(site: Config):
    def borrow(briefing: Any) -> None:
        line, other = line_with(briefing, "unclear"), line_with(briefing, "could collapse")
        line["parts"], line["text"] = other["parts"], other["text"]

    change_all(site, "stories/talks.json", borrow)
    assert any("is neither words of the evidence" in fault for fault in find_faults(site))


def test_a_line_that_its_parts_do_not_give_is_told(site: Config):
    change_all(site, "stories/talks.json", lambda data: line_with(data, "unclear").update(text="It is clear."))
    assert any(fault.endswith("«It is clear.» is not what its parts give") for fault in find_faults(site))


def rename_actor(briefing: Any) -> None:
    items_of(briefing, "actors")[0]["name"] = "Anna Weaver"


def rename_stand(briefing: Any) -> None:
    items_of(briefing, "positions")[0]["name"] = "Peter Holm"


def rename_stater(briefing: Any) -> None:
    items_of(briefing, "risks")[0]["stated_by"] = "Peter Holm"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (rename_actor, "no seed names «Anna Weaver»"),
        (rename_stand, "«Peter Holm» is none of the actors"),
        (rename_stater, "«Peter Holm» is none of the actors"),
    ],
)
def test_words_given_to_somebody_else_are_told(site: Config, change: Change, reason):
    change_all(site, "stories/talks.json", change)
    assert any(fault.endswith(reason) for fault in find_faults(site))


@pytest.mark.parametrize(
    "title", [{"text": "Talks collapse"}, {"text": "Talks collapse", "origin": "metadata", "evidence": None}]
)
def test_a_title_that_no_source_gives_is_told(site: Config, title):
    change_all(site, "stories/talks.json", lambda data: data["title"].update(title))
    assert any("the title «Talks collapse» is not what its source gives" in fault for fault in find_faults(site))


@pytest.mark.parametrize("name", ["stories/talks.json", "sources/talks.json"])
def test_an_outlet_that_nobody_stated_is_told(site: Config, name):
    def state(data: Any) -> None:
        source = data if "blocks" in data else items_of(data, "sources")[0]
        source["metadata"]["outlet"] = "The Gazette"

    change_all(site, name, state)
    assert any("what is stated of seeds/talks.txt has changed" in fault for fault in find_faults(site))


def leave_out(source: Any) -> None:
    del source["blocks"][1]["sentences"][0]


def leave_out_in_silence(source: Any) -> None:
    del source["blocks"][-1]


def hide(source: Any) -> None:
    source["blocks"][1]["sentences"][0].update(start=None, end=None, text="")


def swap(source: Any) -> None:
    source["blocks"].reverse()


def add_words(source: Any) -> None:
    source["blocks"].append({"kind": "other", "sentences": [], "text": "All of it is true."})


@pytest.mark.parametrize("change", [leave_out, leave_out_in_silence, hide, swap, add_words])
def test_a_source_page_that_does_not_show_the_whole_seed_is_told(site: Config, change: Change):
    change_all(site, "sources/talks.json", change)
    assert any("is not the whole of seeds/talks.txt" in fault for fault in find_faults(site))


def test_sentences_with_other_numbers_are_told(site: Config):
    change_all(site, "sources/talks.json", lambda data: data["blocks"][-1]["sentences"][0].update(number=9))
    assert any("the sentences are not numbered in order" in fault for fault in find_faults(site))


def put_term_elsewhere(briefing: Any) -> None:
    term, question = briefing["terms"][0], items_of(briefing, "questions")[0]["line"]["parts"][0]
    term["words"] = question


def leave_term_bare(briefing: Any) -> None:
    briefing["terms"][0]["line"]["evidence"] = None


@pytest.mark.parametrize(
    ("change", "reason"),
    [(put_term_elsewhere, "does not stand in its line"), (leave_term_bare, "line without evidence")],
)
def test_a_term_that_its_line_does_not_hold_or_prove_is_told(site: Config, change: Change, reason):
    change_json(site, "stories/talks.json", change)
    assert any(reason in fault for fault in find_faults(site))
