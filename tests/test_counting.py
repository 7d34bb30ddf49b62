from generator.counting import count


def test_one_thing_is_in_the_singular_and_none_or_several_in_the_plural():
    assert [count(number, "seed") for number in (0, 1, 2)] == ["0 seeds", "1 seed", "2 seeds"]


def test_a_plural_of_its_own_is_taken_as_given():
    assert [count(number, "analysis", "analyses") for number in (1, 2)] == ["1 analysis", "2 analyses"]
