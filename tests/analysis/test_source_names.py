"""Sources without a name, on the real pipeline."""

from tests.analysis.positions import tell_positions

WORDS = "“If they make a promise after they accept such coins, they never go against it,”"


def test_he_goes_on_for_the_one_without_a_name_who_spoke_just_before():
    told = tell_positions(f"A dock worker said the coins would ensure the loyalty of the voters. {WORDS} he said.")
    assert ("A dock worker", "said", WORDS) in told


def test_he_is_not_the_one_who_asked():
    told = tell_positions(f"A reporter asked whether the coins would ensure the votes. {WORDS} he said.")
    assert WORDS not in {content for _, _, content in told}


def test_it_goes_on_for_the_body_without_a_name_that_spoke_just_before():
    told = tell_positions("The dockers' union said it welcomed the finding. It denied that its members had lied.")
    assert ("The dockers' union", "denied", "its members had lied") in told
    told = tell_positions("The dockers' union said it was late. Aldis Marine left. It denied that it had paid.")
    assert {name for name, cue, _ in told if cue == "denied"} <= {"Aldis Marine"}
