import pytest

from generator.registers.topics import gather_topics
from tests.registers.briefings import make_briefing, make_term


def briefings(*told, count=3, date="2026-03-01"):
    """Return briefings of which the first ones hold a term each, as told, and the others none."""
    terms = [(term,) for term in told] + [()] * (count - len(told))
    return [make_briefing(str(n), date, terms=found) for n, found in enumerate(terms)]


def topics(found):
    return {topic["name"]: len(topic["entries"]) for topic in gather_topics(found)}


def test_a_topic_is_a_term_of_two_briefings():
    assert topics(briefings(make_term("ceasefire", "ceasefire"))) == {}
    assert topics(briefings(*[make_term("ceasefire", "ceasefire")] * 2)) == {"ceasefire": 2}


@pytest.mark.parametrize(("foremost", "expected"), [((False, False), {}), ((False, True), {"fog": 2})])
def test_one_of_them_turns_on_it(foremost, expected):
    assert topics(briefings(*(make_term("fog", "fog", foremost=one) for one in foremost))) == expected


@pytest.mark.parametrize(("count", "expected"), [(9, {"fog": 3}), (10, {}), (15, {"fog": 3})])
def test_what_more_than_a_fifth_of_many_briefings_share_is_none(count, expected):
    assert topics(briefings(*[make_term("fog", "fog")] * 3, count=count)) == expected


@pytest.mark.parametrize(
    ("wordings", "name"),
    [
        (("Vaccine", "Vaccine", "vaccines"), "vaccines"),
        (("vaccine", "vaccines", "vaccines"), "vaccines"),
        (("GDP", "GDP"), "GDP"),
    ],
)
def test_it_is_called_as_most_briefings_word_it_but_as_no_sentence_begins(wordings, name):
    assert list(topics(briefings(*(make_term("x", words) for words in wordings)))) == [name]


def test_the_most_shared_comes_first_and_each_has_the_date_of_its_latest_briefing():
    fog, rain = make_term("fog", "fog"), make_term("rain", "rain")
    found = [make_briefing(id, date, terms=terms) for id, date, terms in (
        ("c", "2026-03-01", (rain,)), ("b", "2026-02-01", (fog, rain)), ("a", "2026-01-01", (fog, rain)),
    )]  # fmt: skip
    assert [(topic["name"], topic["latest"]) for topic in gather_topics(found)] == [
        ("rain", "2026-03-01"),
        ("fog", "2026-02-01"),
    ]
