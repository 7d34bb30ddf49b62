"""Pronouns and descriptions linked to actors."""

import pytest

from generator.analysis.descriptions import find_descriptions
from generator.findings import Entity, Mention
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.model import load, read


def describe(reading: Reading) -> str:
    """Return a line for each link: words, kind, actor."""
    rows = sorted(
        (mention.start, reading.doc.text[mention.start : mention.end], mention.kind, entity.name)
        for entity in reading.entities
        for mention in entity.mentions
        if mention.reason
    )
    return "\n".join(" | ".join(row[1:]) for row in rows) or "nothing"


@cases("references.txt")
def test_links(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


def links(text: str) -> list[tuple[str, str]]:
    """Return the descriptions in a text as the model reads it, each with its actor."""
    (reading,) = read(text).readings
    found = [(m.start, m.end, e.name) for e in reading.entities for m in e.mentions if m.kind == "nominal"]
    return [(reading.doc.text[start:end], name) for start, end, name in sorted(found)]


TOLD = "Lennox Water resigned itself to a fine. It will get no bonus. That is final. "


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        (TOLD + "The company said it would pay.", [("The company", "Lennox Water")]),
        (TOLD + "A company in Perth objected. The company said it would sue.", []),
        ("Roe told the House of Lords that the company had failed.", []),
        (
            "The Road Safety Administration fined the mill. Nobody was hurt. The agency said it was sorry.",
            [("The agency", "Road Safety Administration")],
        ),
    ],
)
def test_a_body_is_called_by_a_noun_that_its_name_allows_for(text, linked):
    assert links(text) == linked


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        (
            "The head of the harbour resigned on Monday. Speaking to the town, Ann Roe said that she was sorry.",
            [("The head", "Ann Roe")],
        ),
        ("The head of the harbour resigned on Monday. Ann Roe, a café owner, said that she was sorry.", []),
        ("The head of the harbour resigned on Monday. The town cheered. Ann Roe said that she was sorry.", []),
        ("The driver resigned on Monday. Ann Roe said that she was sorry.", []),
    ],
)
def test_an_opening_speaks_of_whom_the_next_sentence_names_without_an_office(text, linked):
    assert links(text) == linked


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Ann Roe, the sister of the mayor, spoke. The mayor left.", []),
        ("Ann Roe, the mayor's sister, spoke. The mayor left.", []),
        ("The deputy mayor, Ann Roe, spoke. The mayor left.", []),
        ("The mayor, Ann Roe, spoke. The mayor left.", [("The mayor", "Ann Roe")]),
        ("The prime minister, Ann Roe, spoke. The minister left.", []),
        ("The vice president, Ann Roe, spoke. The vice president left.", [("The vice president", "Ann Roe")]),
        ("The chairwoman and chief executive, Ann Roe, spoke. The chairwoman left.", [("The chairwoman", "Ann Roe")]),
        ("Turkish foreign ministry spokesman Levent Roe spoke in Ankara. The Turkish leader left.", []),
        ("Ann Roe, UNICEF team leader, spoke. The al Qaeda leader had fled.", []),
        ("Officers Carl Lind and Ann Roe met. The officers spoke.", []),
    ],
)
def test_a_bare_office_is_given_to_whom_the_text_says_to_hold_it(text, linked):
    assert [one for one in links(text) if one[0][0] == "T"] == linked


def unsure(text: str, words: str) -> list[bool]:
    """Return of each link of the words whether it is in doubt."""
    (reading,) = read(text).readings
    found = [m for e in reading.entities for m in e.mentions if m.reason and reading.doc.text[m.start : m.end] == words]
    return [not mention.sure for mention in sorted(found, key=lambda mention: mention.start)]


def test_no_name_is_put_for_a_description_into_a_quotation():
    text = "The mayor, Ann Roe, left. “At last the mayor has seen it,” a rival said. Later the mayor wept."
    assert unsure(text, "the mayor") == [True, False]


@pytest.mark.parametrize(("name", "sure"), [("Mexican government", False), ("Lennox Government", True)])
def test_only_a_body_s_own_name_is_put_in_for_its_noun(name, sure):
    text = f"The {name} refused to pay. The government said so on Monday."
    body = Entity(name, "organization", (Mention(4, 4 + len(name), "name"),), (), (name,))
    assert [m.sure for _, m in find_descriptions(load()(text), (body,))] == [sure]


def test_the_government_is_no_local_government():
    text = "The local government refused to pay. It has no money. The government must let the councils borrow."
    assert ("The government", "local government") not in links(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr Lind's widow, Maria, said she did not want it. “I want to know who did it,” she said.", "Maria"),
        (
            "Spokeswoman Ann Roe denied the report. Asked whether Prime Minister Jon Lind knew of it, she shrugged.",
            "Ann Roe",
        ),
    ],
)
def test_the_last_she_is(text, name):
    (reading,) = read(text).readings
    last = text.rindex("she ")
    assert [e.name for e in reading.entities for m in e.mentions if m.start == last] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mayor Ann Roe said the quay was shut.\n\nThe chairwoman, Eva Lind, stayed away. "
            "In a letter to Maria Berg, she said that it had failed.",
            "",
        ),
        (
            "Ann Roe said it was shut. The vote was cast by Eva Lind. She said that she had changed her mind.",
            "Eva Lind",
        ),
        ("Ann Roe accused the mill of theft, a charge that Eva Lind denied. She said that it had paid.", "Eva Lind"),
    ],
)
def test_who_spoke_before_does_not_go_on_where_another_acts_since(text, name):
    (reading,) = read(text).readings
    start = text.lower().rindex("she ") if not name else text.index("She ")
    named = [e.name for e in reading.entities for m in e.mentions if m.start == start]
    assert named == ([name] if name else [])


def test_nobody_goes_on_about_one_of_a_list():
    text = "The dead are Tom Hurst, Paul Lind and Ann Roe. The widow of a fourth man spoke. She left the hall."
    (reading,) = read(text).readings
    assert not [m for e in reading.entities for m in e.mentions if m.reason]


def test_a_doubt_about_a_pronoun_goes_on_with_the_next():
    text = "John Lind met Paul Roe in Perth. He has lost the vote. Later his sister left."
    assert unsure(text, "He") == [True]
    assert unsure(text, "his") == [True]


@pytest.mark.parametrize(
    ("text", "pronoun", "in_doubt"),
    [
        ("John Lind left the hall. On his desk, Paul Roe found a letter.", "his", True),
        ("Early in the year John Lind left. Early in his campaign, Paul Roe praised the town.", "his", True),
        ("John Lind left the hall. In his speech, Ann Roe was not named.", "his", False),
        ("Ann Roe has praised John Lind. She trusts her brother's judgement and gave him a desk.", "him", True),
        ("John Lind won. Lindsey Roe came second, and the town gave him a desk.", "him", True),
    ],
)
def test_a_pronoun_is_in_doubt_where_another_may_be_meant(text, pronoun, in_doubt):
    assert unsure(text, pronoun) == [in_doubt]


def test_a_description_in_other_words_than_the_role_is_in_doubt():
    text = "Senator John Lind spoke. It was late. The Ohio senator left. Later the senator came back."
    assert unsure(text, "The Ohio senator") == [True]
    assert unsure(text, "the senator") == [False]


@pytest.mark.parametrize(
    "text",
    [
        "John Lind wondered. The senator had little to say. His desk was empty.",
        "John Lind won. “No,” said one former staffer, who said he left early.",
    ],
)
def test_a_pronoun_is_in_doubt_where_somebody_without_a_name_is_told_of_since(text):
    (reading,) = read(text).readings
    assert not [m for e in reading.entities for m in e.mentions if m.kind == "pronoun" and m.sure]


def test_whom_the_text_calls_she_first_gets_no_he():
    (reading,) = read(
        "Priya Nathwani leads the council. She told reporters that she was glad. The flood minister, Edward Lyle, "
        "visited the town on Tuesday. Asked whether there would be an inquiry, he said: “It is not needed.”"
    ).readings
    words = {e.name: [reading.doc.text[m.start : m.end] for m in e.mentions] for e in reading.entities}
    assert words["Priya Nathwani"] == ["Priya Nathwani", "She", "she"]
    assert "he" in words["Edward Lyle"]


@pytest.mark.parametrize("who", ["a novice", "a 19-year-old"])
def test_what_is_his_in_an_apposition_is_of_whom_the_apposition_tells(who):
    (reading,) = read(
        "Luis Marquez scored early. Marquez was pleased with it. "
        f"Ollie Grant, {who} making his second start, equalised."
    ).readings
    called = {e.name: [m for m in e.mentions if m.kind == "pronoun"] for e in reading.entities}
    assert called["Luis Marquez"] == []
