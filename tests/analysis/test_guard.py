"""Which sentences lean on what stood before."""

from generator.analysis.guard import is_repairable
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand, read_case


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
