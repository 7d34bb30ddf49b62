"""Risks as the sentences say them."""

from dataclasses import replace

import pytest

from generator.analysis.risks import find_risks
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand, read_case
from tests.analysis.model import read

FIELDS = ("likelihood", "condition", "consequence", "affected")


def describe(reading: Reading) -> str:
    """Return a line for each risk and each of its parts that the sentence states."""
    lines: list[str] = []
    for risk in reading.risks:
        lines.append(f"risk: {risk.category}")
        stated = ((field, getattr(risk, field)) for field in FIELDS)
        lines += [f"{field}: {reading.doc.text[slice(*span)]}" for field, span in stated if span]
        if risk.attribution is not None:
            attribution = reading.attributions[risk.attribution]
            lines.append(f"stated by: {reading.doc.text[slice(*attribution.source[0])]}")
        elif risk.holder is not None:
            lines.append(f"stated by: {reading.doc[risk.holder]}")
        elif risk.quoted:
            lines.append("stated by: somebody quoted")
    return "\n".join(lines) or "nothing"


@cases("risks.txt")
def test_risks(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


def test_a_clause_that_completes_a_verb_of_speaking_is_the_speaker_s_though_left_out_of_the_content():
    reading = read_by_hand(*read_case("risks.txt", "condition, consequence and likelihood"))
    (attribution,) = reading.attributions
    start, end = attribution.content[0]
    shorter = replace(attribution, content=((start, start + 2),), sure=False)
    spans = tuple((sentence, reading.span(sentence)) for sentence in reading.sentences)
    (risk,) = find_risks(spans, reading.voices, (shorter,))
    assert start + 2 < (risk.trigger or 0) < end
    assert risk.attribution == 0


def test_what_the_author_thinks_is_the_document_s_own():
    reading = read_by_hand(*read_case("risks.txt", "what comes unless something is done is a risk"))
    assert [reading.doc.text[slice(*a.source[0])] for a in reading.attributions] == ["I"]
    assert [risk.attribution for risk in reading.risks] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "“At no point did we put customers at risk,” said Laura Lind.",
        "Ann Roe said she would meet teachers on March 9 to discuss how the ban will work.",
        "I would keep the ban.",
        "“Three warnings in a year is not weather, it is management,” said Ann Roe.",
        "The farmer said he had been threatened by strangers on social media.",
        "In 2022 it warned the company that its valves were poorly kept.",
        "“A war could break out over the cake,” Ann Roe joked.",
        "Ann Roe admitted that the company should have warned them about a fire.",
    ],
)
def test_what_never_was_is_in_force_is_over_or_a_joke_is_no_risk(text):
    assert read(text).readings[0].risks == ()


@pytest.mark.parametrize(
    "text",
    [
        "The shop was threatened with closure.",
        "Ministers could impose the ban.",
        "It warned the company that the valves could fail.",
    ],
)
def test_what_may_come_is_one(text):
    assert len(read(text).readings[0].risks) == 1


def test_what_the_author_fears_is_the_document_s_own():
    (risk,) = read("I fear that the valves will fail.").readings[0].risks
    assert (risk.attribution, risk.holder) == (None, None)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The judge was told that the nearest lagoons could be at risk of drying out.", "environment"),
        ("The council warned that the slope above the law school was unstable after the rain.", "environment"),
        ("The council warned that the parasite could be dangerous.", "health"),
    ],
)
def test_the_category_is_what_the_danger_is_to(text, category):
    (risk,) = read(text).readings[0].risks
    assert risk.category == category
