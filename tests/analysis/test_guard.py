"""Which sentences lean on what stood before."""

import pytest

from generator.analysis.guard import can_be_shown, is_repairable
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand, read_case
from tests.analysis.model import read


def describe(reading: Reading) -> str:
    """Return for each sentence what it leans on."""
    return "\n".join(dependence or "nothing" for dependence in reading.dependences) or "nothing"


@cases("guard.txt")
def test_dependences(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


def test_a_pronoun_linked_to_a_name_can_be_mended():
    reading = read_by_hand(*read_case("references.txt", "he and she go by first name"))
    assert reading.dependences == (None, "coreference", "coreference")
    assert [is_repairable(reading, sentence) for sentence in reading.sentences] == [False, True, True]


def test_a_pronoun_that_nobody_is_known_for_cannot_be_mended():
    reading = read_by_hand(*read_case("guard.txt", "a pronoun without a name leans on what stood before"))
    assert not is_repairable(reading, reading.sentences[0])


def test_a_connective_cannot_be_mended():
    reading = read_by_hand(*read_case("guard.txt", "a connective leans on what stood before"))
    assert not is_repairable(reading, reading.sentences[0])


def test_a_connective_can_be_cut_and_what_follows_stands_alone():
    reading = read_by_hand(*read_case("guard.txt", "a connective leans on what stood before"))
    (opening,) = reading.openings
    assert opening is not None
    assert 0 < opening < reading.sentences[0].end


def test_what_points_back_stands_nowhere_alone():
    reading = read_by_hand(*read_case("guard.txt", "a pronoun without a name leans on what stood before"))
    assert reading.openings == (None,)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("One is a baker who loves the river.", "discourse"),
        ("The other is a miller who loves the hills.", "discourse"),
        ("One of the bakers is fond of the river.", None),
        ("The mood of the council only gets worse from there.", "discourse"),
        ("Trains to the coast go from there to Keswick.", None),
        ("Anna Airey and Tom Lund have more than a river in common.", "discourse"),
        ("There was the old guard of Keswick: bakers, millers and smiths.", "discourse"),
        ("There was a new guard in Keswick on Monday.", None),
        ("Anna Airey, however, wants to keep the bridge.", "discourse"),
        ("This time Anna Airey wants to keep the bridge.", "discourse"),
        ("On the same day Anna Airey closed the bridge.", "discourse"),
        ("One such bridge is in Keswick.", "discourse"),
        ("Until such time, Anna Airey keeps the bridge.", None),
        ("There is another bridge in Keswick.", "discourse"),
        ("Some are sold abroad.", "coreference"),
        ("Some of the bridges are sold abroad.", None),
        ("Some say that the bridge will fall.", None),
    ],
)
def test_what_goes_on_from_or_ahead_to_another_sentence_leans_on_it(sentence, expected):
    assert read(sentence).readings[0].dependences[0] == expected


@pytest.mark.parametrize("sentence", ["One is a baker who loves the river.", "The mood only gets worse from there."])
def test_what_no_sentence_before_explains_is_not_shown(sentence):
    reading = read(f"The council met. {sentence}").readings[0]
    assert not can_be_shown(reading, reading.sentences[1])


@pytest.mark.parametrize(
    "sentence",
    ["Nor is the museum insured against fire.", "Otherwise the museum will burn.", "Or the museum will burn."],
)
def test_a_connective_that_turns_what_is_told_is_never_cut(sentence):
    reading = read(f"The museum of Alder opened in May. {sentence}").readings[0]
    assert reading.dependences[1] == "discourse"
    assert reading.openings[1] is None


@pytest.mark.parametrize(
    ("sentence", "dependence"),
    [
        ("Organisers of the campaign in Keswick put the number at 250.", "coreference"),
        ("Organisers of the campaign in Keswick put the number of deaths at 250.", None),
        ("Police had counted 140, and organisers put the number at 250.", None),
    ],
)
def test_a_figure_leans_on_what_was_counted_before(sentence, dependence):
    reading = read(f"Many people came to the hall. {sentence}").readings[0]
    assert reading.dependences[1] == dependence


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Shortly after the vote in Keswick, her family left.", None),
        ("Her family left after the vote in Keswick.", "coreference"),
        ("The council told me of the vote in Keswick.", "coreference"),
    ],
)
def test_what_a_text_begins_with_leans_but_by_its_first_words(sentence, expected):
    assert read(sentence).readings[0].dependences[0] == expected
    assert read(f"Rain fell. {sentence}").readings[0].dependences[1] == "coreference"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A bill winding its way through Keswick would end the vote.", None),
        ("The threat it poses to the council of Keswick was underlined in May.", "coreference"),
    ],
)
def test_a_noun_is_what_a_word_within_its_clause_stands_for_but_no_party_of_that(sentence, expected):
    assert read(f"Rain fell. {sentence}").readings[0].dependences[1] == expected
