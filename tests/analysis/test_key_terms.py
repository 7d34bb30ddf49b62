"""What a story turns on."""

import pytest

from generator.analysis.key_terms import choose_terms
from generator.findings import Term
from generator.models import Metadata
from generator.reading import Reading
from tests.analysis.readings import make_reading

SENTENCES = (
    "The vaccine came.",
    "The vaccine trial failed.",
    "The vaccine cost much.",
    "A trade deal stands.",
    "The fog left.",
)


def read(*lemmas: str, title: str = "", id: str = "a") -> Reading:
    """Return a reading in which each of the terms, one word or two, stands wherever its words do."""
    reading = make_reading(*SENTENCES, id=id, metadata=Metadata(title=title))
    text = reading.document.text
    places = [
        (lemma, s, start)
        for lemma in lemmas
        for s in reading.sentences
        if s.start <= (start := text.find(lemma, s.start)) < s.end
    ]
    terms = tuple(Term(lemma, s.index, start, start + len(lemma)) for lemma, s, start in places)
    return make_reading(*SENTENCES, id=id, metadata=Metadata(title=title), terms=terms)


def choose(*readings: Reading, summary: tuple[tuple[int, int], ...] = (), originals: tuple[int, ...] = (0, 1)):
    return {term.lemmas: term.foremost for term in choose_terms(readings, originals, summary)}


@pytest.mark.parametrize(
    ("title", "summary", "expected"),
    [
        ("", (), {}),
        ("The Vaccine fails", (), {"vaccine": True}),
        ("The vaccines fail", (), {}),
        ("", ((0, 1),), {"vaccine": True}),
    ],
)
def test_a_word_counts_where_three_sentences_hold_it_and_title_or_summary_does(title, summary, expected):
    assert choose(read("vaccine", title=title), summary=summary) == expected


def test_a_rare_word_counts_nowhere():
    assert choose(read("fog", title="The fog"), summary=((0, 4),)) == {}


@pytest.mark.parametrize(("summary", "foremost"), [((), False), (((0, 3),), True)])
def test_a_phrase_counts_where_it_stands_and_the_story_turns_on_it_where_the_summary_holds_it(summary, foremost):
    assert choose(read("trade deal"), summary=summary) == {"trade deal": foremost}


def test_what_the_story_turns_on_comes_first():
    assert list(choose(read("trade deal", "vaccine trial", title="Vaccine trial"))) == ["vaccine trial", "trade deal"]


def test_a_part_of_a_longer_term_that_hardly_stands_alone_is_none():
    assert choose(read("trade deal", "deal", "trade", title="A trade deal")) == {"trade deal": True}


def test_a_copy_adds_nothing():
    readings = read("vaccine", title="vaccine"), read("vaccine", id="b")
    found = choose_terms(readings, (0, 0), ())
    assert [{i for i, _ in term.mentions} for term in found] == [{0}]
