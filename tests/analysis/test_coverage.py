"""The order of sentences of several documents."""

from generator.analysis.coverage import cover
from tests.analysis.readings import make_reading

SUNK = "The ferry Aldis sank off Norvik near the old harbour wall on a cold night in spring with many people aboard."
AGAIN = "A ferry sank off Norvik near the harbour wall on a night in spring and many people were aboard it then too."
PRICES = "Bread prices rose in the valley towns last week after a poor harvest and a dry summer for all farmers."
DIVERS = "Divers of the navy looked for the ferry Aldis off Norvik and found a crack in its hull below the water line."


def order(*documents: tuple[str, ...], scores=None, originals=None) -> list[tuple[int, int]]:
    readings = [make_reading(*sentences) for sentences in documents]
    spans = {(i, s.index): r.span(s) for i, r in enumerate(readings) for s in r.sentences}
    return list(cover(scores or dict.fromkeys(spans, 1.0), spans, originals or tuple(range(len(readings)))))


def test_what_documents_share_comes_before_what_one_of_them_tells():
    assert order((PRICES, SUNK), (DIVERS,))[0] != (0, 0)


def test_what_has_been_told_steps_behind_what_has_not():
    assert {n for _, n in order((SUNK, PRICES), (AGAIN, PRICES))[:2]} == {0, 1}


def test_a_reprint_shares_nothing_with_its_original():
    documents = (SUNK, PRICES), (AGAIN,), (PRICES,), (PRICES,)
    assert order(*documents)[0] == (2, 0)
    assert order(*documents, originals=(0, 1, 0, 0))[0] == (0, 0)


def test_a_high_score_comes_first():
    assert order((SUNK,), (DIVERS,), (PRICES,), scores={(0, 0): 1.0, (1, 0): 1.0, (2, 0): 50.0})[0] == (2, 0)


def test_only_what_has_a_score_is_ordered_and_all_of_it():
    scores = {(0, n): 1.0 for n in range(1, 60)}
    found = order(tuple(f"The ferry passed mark {n}." for n in range(60)), scores=scores)
    assert sorted(found) == sorted(scores)


def test_a_sentence_without_content_comes_last():
    assert order(("It was what it was.", SUNK), (AGAIN,))[-1] == (0, 0)
