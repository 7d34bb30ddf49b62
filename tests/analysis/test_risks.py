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
        "Ann Roe said she would meet teachers on March 9 to discuss how the ban will work.",
        "I would keep the ban.",
        "“Three warnings in a year is not weather, it is management,” said Ann Roe.",
        "The farmer said he had been threatened by strangers on social media.",
        "“A war could break out over the cake,” Ann Roe joked.",
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
        ("Geologists warned that the mine could be unsafe after the rain.", "environment"),
        ("The union warned that assaults on buses could rise.", "security"),
    ],
)
def test_the_category_is_what_the_danger_is_to(text, category):
    (risk,) = read(text).readings[0].risks
    assert risk.category == category


@pytest.mark.parametrize(
    "text",
    [
        "Ginger lowers the risk of a stroke.",
        "The new wall offers protection from floods and other dangers.",
        "The owners are taking the risk.",
        "His dangerous ideas reached every village.",
        "The speech angered the miners, emboldening those who wanted to leave.",
        "The mayor had threatened their privacy.",
        "We had hoped that he would begin where the others failed.",
        "The article exposes a rift between the sisters.",
        "The editors could strike the right balance.",
        "The council listened to the tenants about their concerns.",
        "They were anxious to reach the island.",
        "There was nothing alarming in the report.",
        "The clerk does not have to worry about prosecution.",
        "Tensions have abated over the years.",
        "The league will join the lawsuit.",
        "How will the council deal with the threat of floods?",
        "Displaced miners will move to the coast.",
        "The fund could help most of them escape the crisis.",
        "The looming election will be held on the island.",
        "There may be no love lost between the two.",
        "The warnings amounted to a joke.",
        "Barring a coup, she will be there on Sunday.",
        "The council wants to help those who pose a threat.",
        "The rules make sure that risks are not taken with savings.",
        "The singer walked out, resulting in death threats.",
        "Ann Roe showed that he had bullied and threatened her.",
        "She could be heard demanding death for the miners.",
        "If the miners pose a risk, the council can call the guard.",
    ],
)
def test_what_was_is_made_less_hoped_for_or_an_idiom_is_no_risk(text):
    assert read(text).readings[0].risks == ()


@pytest.mark.parametrize(
    "text",
    [
        "The rowers were not worried.",
        "The council listened to their concerns.",
        "She met voters in states with looming primaries.",
        "He has pleaded guilty to aggravated theft.",
        "He would like to see an attack on waste.",
        "If the schools fail, the council can step in.",
        "The town discussed how to address rising costs.",
        "He won all the delegates at stake.",
        "With 35 at stake, she will gain at least 18.",
        "The open hostility hampered his work.",
        "Vulnerable senators met on Monday.",
        "“I’m not going to pretend otherwise,” said Ann Roe.",
        "The candidate can withdraw until Monday.",
        "They would like to see her, weakened by the vote, stay in office.",
        "He may yet drop out of the race.",
        "She pledged that she would bring the unemployment rate down to 6 percent.",
    ],
)
def test_a_feeling_without_its_matter_what_is_only_named_and_what_is_supposed_are_no_risks(text):
    assert read(text).readings[0].risks == ()


@pytest.mark.parametrize(
    "text",
    [
        "Much is at stake on the island.",
        "The police investigated death threats.",
        "The two walked home on foot over a dangerous pass.",
        "The weavers want to help the most vulnerable.",
        "The captain was alarmed about the speech.",
        "The council met to discuss how to escalate its campaign.",
        "Over the years the old laws have been weakened.",
    ],
)
def test_a_danger_that_is_only_named_and_a_change_that_is_over_or_aimed_at_are_no_risks(text):
    assert read(text).readings[0].risks == ()


@pytest.mark.parametrize(
    "text",
    [
        "The harbour could recover after the attack.",
        "Solutions to the crisis will come from the island.",
        "The treaty would put an end to the conflict.",
        "I don't think that the dam will fail.",
        "He warned the miners to stay at home.",
        "There is little risk of rain.",
        "The old bridge does not pose a risk.",
        "The plan could be dropped.",
    ],
)
def test_a_harm_beside_what_may_come_met_not_believed_or_advised_against_is_no_risk(text):
    assert read(text).readings[0].risks == ()


@pytest.mark.parametrize(
    "text",
    [
        "The mine poses a risk.",
        "The island is in great danger.",
        "The ban undermines the rights of the weavers.",
        "The quarrel is escalating.",
        "We face a dangerous winter.",
        "The doctors are concerned about the outbreak.",
        "There are fears of a war.",
        "The miners fear a blast.",
        "With ongoing strikes, the opening of the harbour remains far off.",
        "The quarrel reflects the fragile state of the union.",
        "The new tax could lead to the collapse of the bank.",
    ],
)
def test_a_danger_that_something_bears_is_in_or_may_lead_to_is_one(text):
    assert len(read(text).readings[0].risks) == 1


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        (
            "If the ministry withholds its grant, the port could be left with a hole in its budget.",
            "If the ministry withholds its grant",
        ),
        (
            "The provision could rise if the fault is found in a second series.",
            "if the fault is found in a second series",
        ),
        ("The well may run dry and the dam may burst if the rain goes on.", "if the rain goes on"),
        ("If the grant ends, the museum may have to close.", "If the grant ends"),
        ("If the drought lasts until May, rationing would be possible.", "If the drought lasts until May"),
        (
            "They suggested a strike if the mill did not help, and Ann Roe wrote that the bank would crash if it paid.",
            "if it paid",
        ),
        (
            "Ministers threaten new tariffs if the town does not pay by Monday, which could ruin the talks.",
            "if the town does not pay by Monday",
        ),
    ],
)
def test_what_nobody_wants_is_a_risk_under_a_condition_whoever_it_befalls(text, condition):
    (risk,) = read(text).readings[0].risks
    assert risk.condition is not None
    assert text[slice(*risk.condition)] == condition
    assert not risk.condition[0] <= (risk.trigger or 0) < risk.condition[1]


@pytest.mark.parametrize(
    "text",
    [
        "If it rains on Monday, the fair could be moved to Sunday.",
        "If the vote passes, the harbour could open in June.",
        "If the bridge holds, the problem would be solved.",
        "Maybe we should shoot them if they are shooting us.",
    ],
)
def test_what_comes_or_is_proposed_under_a_condition_without_an_ill_is_no_risk(text):
    assert read(text).readings[0].risks == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe said the strike would end on Friday.",
        "The minister said the licence would be withdrawn.",
        "The mill will cut 90 jobs by June.",
        "The storm is expected to flood the harbour.",
        "Ann Roe said the dam would collapse in spring.",
        "The fog will not be able to reach the harbour.",
        "They could not cover any act of torture.",
        "Ann Roe threatened to veto the bill.",
        "The threat to leave the league was made by Ann Roe.",
        "The clerk was sent to warn the miners of the flood.",
        "The council asked whether the wall is a danger to the harbour.",
        "The aftermath of the storm could have an effect on the vote.",
        "Shares rose on a lower risk of war.",
        "The talks lowered the likelihood of damage.",
        "If you look at the map, the harbour will be a problem.",
        "The miners are worried about the harbour and would like to see it.",
        "The miners are not at risk.",
        "She could cut a check for the harbour.",
        "The deadline looms.",
        "She is seen as a threat.",
        "The council could waive the sanctions.",
        "The new fee will ruin nobody.",
        "There are dangers.",
        "Ann Roe said the union had warned the mill twice about its fans.",
    ],
)
def test_an_end_a_decision_what_is_only_foretold_befalls_nobody_or_is_not_told_are_no_risks(text):
    assert read(text).readings[0].risks == ()


@pytest.mark.parametrize(
    ("text", "likelihood"),
    [
        ("Ann Roe said the dam could collapse in spring.", "could"),
        ("The dam would collapse if the wall was opened.", "would"),
    ],
)
def test_a_harm_has_a_likelihood_or_a_condition(text, likelihood):
    (risk,) = read(text).readings[0].risks
    assert (risk.likelihood and text[slice(*risk.likelihood)]) == likelihood


def test_what_a_contestant_may_lose_is_no_risk_and_who_may_be_killed_there_is_one():
    assert read("The quarrel could stall her dash to the nomination.").readings[0].risks == ()
    assert len(read("A riot could kill many at the match.").readings[0].risks) == 1


def test_in_a_document_about_a_contest_who_may_be_weakened_is_but_a_contestant():
    weaker = "Her standing could erode."
    contest = "The caucus is on Monday. She leads the race by two delegates."
    assert len(read(weaker).readings[0].risks) == 1
    assert read(f"{contest} {weaker}").readings[0].risks == ()
    assert read(f"{contest} Her rivals worry that she will have difficulty with the young.").readings[0].risks == ()
    assert read(f"{contest} Ann Roe threatened to leave the race.").readings[0].risks == ()
    assert len(read(f"{contest} The dam could collapse and kill many.").readings[0].risks) == 1
    assert len(read(f"{contest} The miners fear a blast that could kill many.").readings[0].risks) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The wall is a threat to the harbour.",
        "If the dam fails, the town could be flooded and many could die.",
        "They are worried that the dam could break.",
        "Ann Roe said the old wall was dangerous.",
        "The dam could expose the town to floods.",
        "Raw pepper may lead to heartburn.",
        "It is a real worry that the islanders may drown.",
        "The tariff is likely to put downward pressure on wages.",
        "The council raised concerns about the safety of the wall.",
        "We could lose the war.",
        "A recession looms.",
        "The virus could cause problems.",
        "The new fee would lead to disillusionment.",
        "The schools will raise their fees or they will quit.",
        "He may be prosecuted over the fire.",
    ],
)
def test_what_is_or_may_come_is_one(text):
    assert len(read(text).readings[0].risks) == 1


def test_a_condition_holds_on_where_the_next_sentence_goes_on_in_its_mood():
    text = "If the miners leave, the bank would fail. The harbour would collapse. The ships are safe."
    first, second = read(text).readings[0].risks
    assert first.condition == second.condition == (0, text.index(","))


def test_a_condition_does_not_hold_on_in_another_mood_or_paragraph():
    for sentence in (" The harbour may collapse.", "\n\nThe harbour could collapse."):
        _, second = read(f"If the miners leave, the bank would fail.{sentence}").readings[0].risks
        assert second.condition is None


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The tax could be a burden even if they win.", None),
        ("They could fall without saying a word.", None),
        ("Without a truce, the town could fall.", "Without a truce"),
    ],
)
def test_a_condition_makes_a_difference(text, condition):
    (risk,) = read(text).readings[0].risks
    assert (risk.condition and text[slice(*risk.condition)]) == condition


def test_what_a_deed_bears_out_is_the_document_s_own():
    text = "Officials gave little advice, underlining how the town can be vulnerable."
    (risk,) = read(text).readings[0].risks
    assert (risk.attribution, risk.holder) == (None, None)


def test_what_is_suffered_is_not_whom_it_affects():
    (risk,) = read("The world could suffer consequences, including a shortage.").readings[0].risks
    assert risk.affected is None
