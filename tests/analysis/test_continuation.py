"""How far what is said goes on in its sentence, on the real pipeline."""

from tests.analysis.positions import tell_positions


def test_a_condition_behind_a_quotation_belongs_to_what_was_said():
    text = (
        "Ann Roe suggested that the board “should be thrown into the sea” if it sold “the last crane of the harbour.”"
    )
    assert tell_positions(text) == {
        (
            "Ann Roe",
            "suggested",
            "the board “should be thrown into the sea” if it sold “the last crane of the harbour.”",
        )
    }


def test_what_a_quotation_announces_behind_a_colon_is_told_with_it():
    text = "“This is the lie that his office is built on,” Ann Roe said: That the board is poorer than everyone else."
    assert tell_positions(text) == {
        (
            "Ann Roe",
            "said",
            "“This is the lie that his office is built on,” … the board is poorer than everyone else",
        )
    }


def test_two_who_announce_in_one_sentence_each_keep_their_own_words():
    text = (
        "The authorities announced that a wreck had been found in a bay and a nearby inlet, and the mayor Ann Roe "
        "announced weeks later that she was ready to close the case."
    )
    assert tell_positions(text) == {
        ("The authorities", "announced", "a wreck had been found in a bay and a nearby inlet"),
        ("Ann Roe", "announced", "she was ready to close the case"),
    }
