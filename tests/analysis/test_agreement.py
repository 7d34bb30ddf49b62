"""What several documents agree on and where they differ, as the real pipeline reads them."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents, read_story
from generator.analysis.agreement import (
    find_cancellations,
    find_changes,
    find_conflicts,
    find_corroborations,
    find_overtaken,
)
from generator.analysis.stances import find_stances
from generator.models import Metadata
from generator.story import Change, Place
from tests.analysis.model import ingest, load, story
from tests.analysis.readings import CONFIG

SANK = "The ferry Aldis sank off Keswick on Sunday night after it struck a rock."
NOT_SANK = "The ferry Aldis did not sink off Keswick on Sunday night after it struck a rock."
TWELVE = "Police said that 12 people were killed in the wreck off Keswick."
FIFTEEN = "Police said that 15 people were killed in the wreck off Keswick."
RULED_OUT = "Karin Holm rejected a public inquiry into the wreck."
WANTED = "Karin Holm demanded a public inquiry into the wreck."


def changed(*texts: str) -> tuple[Change, ...]:
    """Return who changed position in texts, filed a day after each other."""
    told = story(*texts)
    return find_changes(told, find_stances(told))


def corroborated(*texts: str, originals: tuple[int, ...] | None = None) -> list[tuple[Place, ...]]:
    return [found.places for found in find_corroborations(story(*texts, originals=originals))]


def test_what_two_documents_tell_in_much_the_same_words_is_corroborated():
    assert corroborated(f"{TWELVE} {SANK}", f"{SANK} The harbour was closed.") == [((0, 1), (1, 0))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Scott Milner, 41, was charged with arson and theft at Keswick on Monday.",
            "The theft and arson charges against Scott Milner were read out at Keswick.",
        ),
        (
            "The chief inspector told reporters that the Aldis had carried 90 passengers too many.",
            "The Aldis carried 90 passengers too many on its last trip, according to the chief inspector.",
        ),
        (
            "Norvane lost its remaining 133 shops and the factory at Keswick.",
            "The remaining 133 Norvane shops at Keswick shut their doors.",
        ),
        (
            "Thirty-eight kilos of heroin were found in a search of a house in Alder Drive.",
            "A house in Alder Drive was searched and 38 kilos of heroin were seized.",
        ),
    ],
)
def test_what_two_documents_tell_in_words_of_their_own_is_corroborated(one, other):
    assert [sorted(places) for places in corroborated(one, other)] == [[(0, 0), (1, 0)]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A camera shows Hanne Krog getting into the car at the harbour.",
            "A camera shows a struggle inside the car at the harbour, police said.",
        ),
        (
            "Erik Dahl pleaded guilty to smuggling diesel fuel through Keswick.",
            "Nils Berg pleaded guilty to smuggling diesel fuel through Keswick.",
        ),
        (
            "The harbour basin of Keswick was closed on 3 March 2026 after a spill.",
            "The harbour basin of Keswick was closed on 9 March 2026 after a spill.",
        ),
        (
            "The body of Colin Penrose, 22, was found by guards at Keswick prison early on Thursday.",
            "A man was charged with murdering a fellow inmate, Colin Penrose, 22, at Keswick prison.",
        ),
        (
            "Norvane's chief executive, Karin Holm, did not attend.",
            "Norvane's chief executive, Karin Holm, did not give a date.",
        ),
    ],
)
def test_another_event_name_or_day_corroborates_nothing(one, other):
    assert corroborated(one, other) == []


def test_what_further_documents_tell_of_takes_nothing_from_what_two_tell_alike():
    one = "The ferry Aldis sank off Keswick after it struck a rock."
    other = "Divers say the Aldis, a ferry of 1971, sank off Keswick harbour when it ran onto a rock in thick fog."
    further = ("The ferry Aldis lies off Keswick.", "Keswick knew the ferry Aldis well.", "A rock lies off Keswick.")
    assert corroborated(one, other, *further) == [((0, 0), (1, 0))]


def test_what_a_pronoun_tells_of_a_sure_name_is_corroborated_and_of_another_name_is_not():
    told = "Ken Lind ran the mill. He died at his home in Keswick after a long illness, his family said."
    ill = "died at home in Keswick after a long illness."
    assert corroborated(told, f"Ken Lind {ill}") == [((0, 1), (1, 0))]
    assert corroborated(told, f"Ken Lind ran the ferry. He {ill}") == [((1, 1), (0, 1))]
    assert corroborated(told, f"Tom Hart ran the ferry. He {ill}") == []


def test_what_is_told_in_the_same_words_may_come_from_one_source():
    own = "On Sunday night the ferry Aldis hit a rock and sank off Keswick, officials say."
    assert [found.copied for found in find_corroborations(story(SANK, SANK))] == [True]
    assert [found.copied for found in find_corroborations(story(SANK, own))] == [False]


def test_a_sentence_is_put_with_the_likest_of_another_document():
    near = "The ferry Aldis sank off Keswick on Sunday night with 90 passengers."
    assert corroborated(SANK, f"{near} {SANK}") == [((0, 0), (1, 1))]


def test_a_line_without_a_finite_verb_tells_nothing():
    line = "More information: To get the news of the harbour to your desktop, follow the Harrow Times on Facebook."
    assert corroborated(f"{SANK}\n\n{line}", f"{TWELVE}\n\n{line}") == []


def test_a_reprint_corroborates_nothing():
    assert corroborated(SANK, SANK, originals=(0, 0)) == []


def test_neither_a_denial_nor_another_figure_corroborates():
    assert corroborated(SANK, NOT_SANK) == []
    assert corroborated(TWELVE, FIFTEEN) == []


def test_what_one_document_tells_and_another_has_from_somebody_is_the_same():
    said = f"{SANK[:-1]}, police said."
    assert corroborated(SANK, said) == [((0, 0), (1, 0))]


def test_what_is_promised_does_not_corroborate_what_happened():
    voted = "The Green Alliance voted against the plan for a dam at Tarnbrook on Monday."
    promised = "Penhallow promised that the Green Alliance would vote against the plan for a dam at Tarnbrook."
    assert corroborated(voted, promised) == []


def test_what_a_source_says_in_other_verbs_is_not_the_same():
    opposed = "Karin Holm, the director of the Harbour Office, said she opposed a public inquiry into the wreck."
    early = "The director of the Harbour Office, Karin Holm, said on Monday that a public inquiry would be early."
    assert corroborated(opposed, early) == []
    assert corroborated(opposed, f"{opposed[:-1]} again.") == [((0, 0), (1, 0))]


def test_two_figures_for_one_thing_conflict_each_with_its_passage():
    told = story(f"{SANK} {TWELVE}", FIFTEEN)
    (conflict,) = find_conflicts(told)
    texts = [told.readings[f.place[0]].document.text[f.start : f.end] for f in conflict.figures]
    assert (conflict.counted, texts) == ("people killed", ["12 people", "15 people"])


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [
        (
            "Hackers stole records of 2.3 million customers, the insurer said.",
            "Records of 3.1 million customers were stolen, the insurer said.",
            ["2.3 million customers", "3.1 million customers"],
        ),
        (
            "The repairs will cost £14 million, the council said.",
            "The repairs are now expected to cost £17 million, the council said.",
            ["£14 million", "£17 million"],
        ),
        (
            "Engineers found cracks in 40 of the cables.",
            "Cracks were found in 52 of the cables, the council said.",
            ["40 of the cables", "52 of the cables"],
        ),
    ],
)
def test_figures_of_parts_and_amounts_conflict_too(one, other, counted):
    told = story(one, other)
    (conflict,) = find_conflicts(told)
    assert [told.readings[f.place[0]].document.text[f.start : f.end] for f in conflict.figures] == counted


def test_figures_of_one_thing_conflict_however_short_the_sentence_unless_it_is_elsewhere():
    flooded = "The project would flood 61 homes, the council said."
    (conflict,) = find_conflicts(story(flooded, "Some 74 homes will be flooded, the council said on Thursday."))
    assert conflict.counted == "home"
    bomb = "A bomb killed 40 people in Homs."
    assert find_conflicts(story(bomb, "More than 60 people were killed in Aleppo.")) == ()


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [
        ("The attack left 400,000 homes without power.", "Some 520,000 homes lost power.", ["home"]),
        (
            "The warehouses held about 1,800 tonnes of ammonium nitrate.",
            "Some 2,400 tonnes of ammonium nitrate was stored in the warehouses.",
            ["tonne of nitrate"],
        ),
        ("The storm brought 60 tonnes of snow to the town.", "It could dump 50 tonnes of rain on the town.", []),
        ("The attack left 400,000 homes without power.", "Some 900,000 homes lost power.", []),
        ("The attack left 400,000 homes without power.", "The builder sold 520,000 homes.", []),
        ("The attack left 40 percent of it without power.", "Some 52 percent lost power.", []),
    ],
)
def test_figures_told_with_other_verbs_conflict_where_they_are_near_and_of_one_matter(one, other, counted):
    assert [conflict.counted for conflict in find_conflicts(story(one, other))] == counted


def test_what_was_planned_and_what_came_of_it_do_not_conflict():
    planned = "The company would spend £30 million on repairs of the network."
    spent = "The company had spent £11 million on repairs of the network."
    assert find_conflicts(story(planned, spent)) == ()
    assert find_conflicts(story(planned.replace("would spend", "spent"), spent)) != ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The agency has confirmed 112 cases of cholera. Harrow Water puts the number at 94.", ["112 cases", "94"]),
        ("The agency has confirmed 112 cases of cholera, but Harrow Water put the figure at 94.", ["112 cases", "94"]),
        (
            "The agency has confirmed 112 cases of cholera. Penmoor puts the number at 94 as it left out 18 people.",
            ["112 cases", "94"],
        ),
        ("The agency has confirmed 112 cases of cholera. It had earlier put the number at 94.", []),
        ("The agency has confirmed 112 cases of cholera. The agency had put the number at 94.", []),
        ("The agency has confirmed 112 cases of cholera. Harrow Water put the number of deaths at 94.", []),
        ("The agency has confirmed 112 cases and closed 90 schools. Harrow Water puts the number at 94.", []),
        ("The agency has confirmed 112 cases of cholera. Harrow Water may put the number at 94.", []),
        ("The agency has confirmed 112 cases of cholera.\n\nHarrow Water puts the number at 94.", []),
    ],
)
def test_the_number_at_which_another_source_of_the_document_puts_a_count_conflicts_with_it(text, figures):
    told = story(text, SANK)
    found = [told.readings[0].document.text[f.start : f.end] for one in find_conflicts(told) for f in one.figures]
    assert found == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "About 4,000 nurses marched through Penmoor, police said; organisers said 9,000 people had marched.",
            ["About 4,000 nurses", "9,000 people"],
        ),
        (
            "The union said that 500 drivers had walked out. The firm said that 300 drivers had stayed away.",
            ["500 drivers", "300 drivers"],
        ),
        ("The union said that 500 drivers had walked out. It said that 300 drivers had marched.", []),
        ("The union said that 500 drivers had walked out. The firm said that 300 drivers had been dismissed.", []),
        ("The union said that 500 drivers had walked out. The firm said that 300 buses had stayed away.", []),
        ("The union said that 500 drivers had walked out.\n\nThe firm said that 300 drivers had walked out.", []),
    ],
)
def test_who_took_part_is_counted_by_two_sources_one_behind_the_other(text, figures):
    told = story(text, SANK)
    found = [told.readings[0].document.text[f.start : f.end] for one in find_conflicts(told) for f in one.figures]
    assert found == figures


def test_one_of_several_counts_nothing():
    assert find_conflicts(story("Police found one of the cables.", "Police found two of the cables.")) == ()


def test_figures_of_one_document_or_of_other_things_do_not_conflict():
    other = "The mayor said that 15 people were married in the church of Leeds."
    for texts in ((f"{TWELVE} {FIFTEEN}",), (TWELVE, other), (TWELVE, TWELVE)):
        assert find_conflicts(story(*texts)) == ()


def test_who_rejects_what_he_later_demands_has_changed_position():
    (change,) = changed(RULED_OUT, WANTED)
    assert (change.actor_id, change.earlier[0], change.later[0]) == ("karin-holm", 0, 1)


def test_who_says_that_she_opposed_what_she_now_supports_has_too():
    (change,) = changed(
        "Minister Clara Voss said she opposed a public inquiry into the wreck.",
        "“I now support a public inquiry,” minister Clara Voss told parliament.",
    )
    assert (change.actor_id, change.earlier[0], change.later[0]) == ("clara-voss", 0, 1)


def test_who_admits_what_she_denied_has_changed_position_unless_it_is_another_thing():
    denied = "The Keswick Bank denied that it had paid."
    (change,) = changed(denied, "The Keswick Bank acknowledged that it had paid a ransom of $6 million.")
    assert (change.earlier[0], change.later[0]) == (0, 1)
    denied = "The Keswick Bank denied that it had paid any bribes."
    assert changed(denied, "The Keswick Bank acknowledged that it had paid a ransom of $6 million.") == ()


def test_who_rejects_a_thing_and_then_speaks_of_it_has_not():
    later = "Karin Holm said that a public inquiry into the wreck would be early."
    assert [found.actor_id for found in changed(RULED_OUT, later)] == []


def test_who_says_it_again_has_not():
    assert changed(WANTED, WANTED) == ()


def test_an_earlier_figure_and_an_earlier_position_are_overtaken():
    told = story(f"{TWELVE} {RULED_OUT}", f"{FIFTEEN} {WANTED}")
    assert find_overtaken(told) == {(0, 0), (0, 1)}
    assert not find_overtaken(told) & set(told.summary)


def test_a_toll_that_is_revised_down_differs_from_the_one_before():
    told = story(FIFTEEN, "Police have revised the death toll in the wreck off Keswick down to 12.")
    assert [[figure.value for figure in conflict.figures] for conflict in told.conflicts] == [[15.0, 12.0]]


def test_each_sentence_with_an_overtaken_toll_and_each_notice_of_a_correction_is_overtaken():
    earlier = f"{TWELVE} {SANK} Twelve people died, the mayor said."
    later = f"{FIFTEEN} An earlier version of this report said that the ferry struck a pier."
    assert find_overtaken(story(earlier, later)) == {(0, 0), (0, 2), (1, 1)}


def test_what_says_that_nothing_is_so_is_a_denial():
    none = "Karin Holm said that no oil had reached the beach at Keswick."
    assert changed(none, "Karin Holm denied that oil had reached the beach at Keswick.") == ()
    assert len(changed(none, "Karin Holm said that oil had reached the beach at Keswick.")) == 1


def test_figures_of_one_day_overtake_nothing():
    told = story(TWELVE, FIFTEEN)
    one_day = tuple(replace(r, document=replace(r.document, metadata=Metadata())) for r in told.readings)
    assert find_overtaken(replace(told, readings=one_day)) == frozenset()


@pytest.mark.parametrize(
    ("earlier", "later", "overtaken"),
    [
        (
            "The number of confirmed cases of cholera has risen to 70, the agency said.",
            "The agency has confirmed 112 cases of cholera, up from 70 on Saturday.",
            True,
        ),
        ("The number of cases of cholera is 70.", "Cases of cholera rose to 112 from 70.", True),
        ("The number of cases of cholera is 70.", "Cases of cholera rose to 112 from 60.", False),
        ("The club has sold 70 tickets.", "Cases of cholera rose to 112 from 70.", False),
        (
            "Cases of cholera rose to 90 from 70 last year.",
            "Cases of cholera rose to 112, up from 70 last year.",
            False,
        ),
    ],
)
def test_a_figure_from_which_another_rose_is_overtaken(earlier, later, overtaken):
    assert ((0, 0) in find_overtaken(story(earlier, later))) == overtaken
    assert (0, 0) not in find_overtaken(story(later, earlier))


PLANNED = "The union of the dockers plans a strike on Monday."


@pytest.mark.parametrize(
    ("later", "words"),
    [
        ("The union called off a strike that it had planned for Monday.", "called off"),
        ("The strike was cancelled after the port gave in.", "cancelled"),
        ("The union called off a strike that it had planned for Friday.", ""),
        ("The union could call off the strike.", ""),
        ("The union did not cancel the strike.", ""),
        ("The union cancelled a meeting.", ""),
    ],
)
def test_a_plan_is_called_off_by_a_later_document_that_tells_of_it(later, words):
    told = story(PLANNED, later)
    found = [told.readings[1].document.plain[slice(*one.cue)] for one in find_cancellations(told)]
    assert found == ([words] if words else [])
    assert ((0, 0) in find_overtaken(replace(told, cancellations=find_cancellations(told)))) == bool(words)


def test_a_plan_whose_day_has_come_is_not_called_off_by_what_is_told_after_it():
    days = ("2026-03-01", "2026-03-09")
    texts = (PLANNED, "The union cancelled a strike.")
    documents = [replace(ingest(t, d), metadata=Metadata(date=d)) for t, d in zip(texts, days, strict=True)]
    told = read_story("a", tuple(read_documents(documents, load(), CONFIG)), CONFIG)
    assert find_cancellations(told) == ()
