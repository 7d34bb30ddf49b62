"""Sentences that were once misread in a way that would have hurt whoever quoted the page, on the real pipeline."""

from typing import Any

import pytest

from generator.sections import build_sections
from generator.story import Story
from tests.analysis.model import read
from tests.analysis.positions import find_positions
from tests.analysis.readings import CONFIG

SPEECH = (
    "The opposition demanded answers. “The minister knew,” said its spokesman, Borja Sand. “He can’t say he didn’t.” "
    "Lucia Stone denied any wrongdoing. “I never signed a contract,” Stone said on Tuesday. “This is a campaign.”"
)


def items(story: Story, id: str) -> tuple[Any, ...]:
    """Return the items of a section of the story's briefing."""
    return next(section.items for section in build_sections(story, CONFIG).sections if section.id == id)


def positions(story: Story) -> set[tuple[str, str, str]]:
    """Return actor or source, cue and content of each position."""
    return {(stand.name, one.cue.text, one.line.text) for stand in items(story, "positions") for one in stand.positions}


def test_what_a_report_goes_on_saying_as_it_stands_under_who_made_it():
    story = read(
        "The quay will close, according to a report by the Lennox Harbour Board. It said the crews would leave.\n\n"
        "It said little of the town."
    )
    assert [(name, said) for name, cue, said in positions(story) if cue == "said"] == [
        ("Lennox Harbour Board", "the crews would leave")
    ]


def test_what_a_letter_says_is_its_writer_s_and_not_whom_it_went_to():
    story = read(
        "The visit never took place, according to a letter that the inspectorate's director, Elena Radu, wrote to the "
        "Labour Ministry."
    )
    assert positions(story) == {("Elena Radu", "according to", "The visit never took place")}


def test_who_says_nothing_states_nothing():
    story = read("Margaret Airey puts down her glasses and says nothing for a long time.")
    assert (positions(story), story.readings[0].voices) == (set(), ("event",))


def test_a_deed_is_no_position():
    assert positions(read("Minister Ann Roe called an emergency meeting of the cabinet for Tuesday evening.")) == set()


def test_a_body_with_its_acronym_is_given_whole():
    story = read(
        "It set fire to the salt (a fertiliser), according to the Inspectorate for Emergency Situations (IES)."
    )
    (stand,) = items(story, "positions")
    assert stand.positions[0].source.text == "the Inspectorate for Emergency Situations (IES)"
    assert stand.positions[0].line.text.endswith("(a fertiliser)")


def test_who_calls_a_claim_untrue_does_not_repeat_it():
    story = read(
        "Helen Marr told the paper that he had said the control system was not online. “That was not true,” Marr said."
    )
    (stand,) = items(story, "positions")
    assert [one.repeats for one in stand.positions] == [(), ()]


def test_what_a_speaker_called_something_before_is_not_in_what_he_says_now():
    story = read(
        "Mayor Ann Roe said the sum was an insult. "
        "She said the new offer was “a start”, having called the first an insult."
    )
    (stand,) = items(story, "positions")
    assert [(one.line.text, one.repeats) for one in stand.positions] == [
        ("the sum was an insult", ()),
        ("the new offer was “a start” …", ()),
    ]


def test_who_rejects_a_claim_does_not_make_it():
    story = read("Minister Ann Lee rejected claims that the plant was dangerous.")
    assert positions(story) == {("Ann Lee", "rejected", "claims that the plant was dangerous")}
    assert items(story, "risks") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Keswick Council backed the sale.", ("Keswick Council", "backed", "the sale")),
        ("Mayor Ann Roe ruled out an inquiry.", ("Ann Roe", "ruled out", "an inquiry")),
    ],
)
def test_who_takes_a_side_of_a_thing_has_a_position(text, found):
    assert positions(read(text)) == {found}


def test_of_what_a_sentence_only_points_back_to_there_is_no_position():
    assert positions(read("Mayor Ann Roe rejected the call.")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Company officials denied that the dam could collapse.",
        "Minister Robert Tieman denied that his ministry had ignored earlier warnings.",
        "If the Senate exempts new buildings, that danger is small.",
    ],
)
def test_what_is_denied_or_called_small_is_no_risk(text):
    assert items(read(text), "risks") == ()


def test_the_likelihood_is_the_word_that_tells_it():
    (risk,) = items(read("Bob Day said it was unlikely that the bank would fail."), "risks")
    assert risk.likelihood.text == "unlikely"


def test_straight_quotation_marks_are_read_as_curly_ones():
    straight = SPEECH.translate(str.maketrans("“”’", '""\''))
    curly, plain = (positions(read(text)) for text in (SPEECH, straight))
    assert {(name, cue) for name, cue, _ in plain} == {(name, cue) for name, cue, _ in curly}
    assert ("Borja Sand", "said", '"The minister knew," … "He can\'t say he didn\'t."') in plain


def test_a_pronoun_is_not_given_a_name_over_the_head_of_an_unnamed_subject():
    story = read("Minister Jane Roe said the treaty would be signed. The mayor refused to say that she would resign.")
    assert "[Jane Roe]" not in str(build_sections(story, CONFIG))


def test_a_description_is_not_given_a_name_that_comes_only_later():
    story = read("The mayor refused to resign. Mayor Carola Schouten spoke later.")
    assert "[Carola Schouten]" not in str(build_sections(story, CONFIG))


def test_who_had_not_been_informed_says_nothing():
    story = read("Mayor Carola Schouten said the city had not been informed that batteries were kept at the site.")
    (position,) = positions(story)
    assert position[:2] == ("Carola Schouten", "said")


@pytest.mark.parametrize(
    ("text", "words", "speakers"),
    [
        (
            "Opposition leader Karin Moe called on Health Minister Elin Strand to resign.\n\n"
            "Strand refused. “I will stay and put this right,” she said.",
            "“I will stay and put this right,”",
            set(),
        ),
        (
            "Prime Minister Johan Falk accused the bank of greed.\n\n"
            "Marcus Bexley shook his head. “We did nothing wrong,” he said.",
            "“We did nothing wrong,”",
            {"Marcus Bexley"},
        ),
        (
            "Mayor Clara Voss said that the hall would be sold. “We have no choice,” she said.\n\n"
            "“It is a pity,” she added.",
            "“It is a pity,”",
            {"Clara Voss"},
        ),
    ],
)
def test_words_are_never_given_to_who_spoke_before_when_somebody_else_was_met_since(text, words, speakers):
    assert {name for name, _, said in positions(read(text)) if said == words} == speakers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Walter Grieg has pleaded not guilty.", ("Walter Grieg", "has pleaded", "not guilty")),
        ("Walter Grieg denied taking any money.", ("Walter Grieg", "denied", "taking any money")),
        ("Ann Roe called for Tom Berg to step down.", ("Ann Roe", "called for", "Tom Berg to step down")),
        ("Ann Roe has figures. Tom Berg rejects her figures.", ("Tom Berg", "rejects", "her [Ann Roe] figures")),
    ],
)
def test_a_short_denial_or_call_is_a_position(text, found):
    assert found in positions(read(text))


def test_it_goes_on_for_the_body_that_was_told_of_last():
    union = "The Keswick Farmers' Union said it was too early to blame farmers."
    text = f"{union} The Water Inspectorate has opened an inquiry. In 2022 it warned that the valves were poorly kept."
    assert ("Water Inspectorate", "warned", "the valves were poorly kept") in positions(read(text))


def test_who_spoke_goes_on_though_her_words_tell_of_another():
    text = (
        "The mood was seen by two voters, Tyresha Lind and Bryan Berg. Lind said Jane Roe shows no concern. "
        "“It is not something that she often says, it is only for the cameras,” she said."
    )
    story = read(text)
    (said,) = [one for one in story.readings[0].positions if one.kind == "direct"]
    speaker = story.source_of(0, said)
    assert speaker is not None
    assert speaker.name == "Tyresha Lind"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Roe no longer believes that the quay will hold.", ("no longer believes", ("denied", "future"))),
        ("Ann Roe had earlier said that she trusted the board.", ("had earlier said", ())),
    ],
)
def test_a_cue_is_shown_with_what_turns_or_dates_it(text, said):
    assert said in {(one.cue.text, one.factuality) for _, one in find_positions(text)}


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("Ann Roe had said that she trusted the board.", True),
        ("Ann Roe previously said that she trusted the board.", True),
        ("Ann Roe said that she had trusted the board.", False),
    ],
)
def test_a_pluperfect_or_an_adverb_tells_that_something_was_said_before(text, earlier):
    assert [one.earlier for _, one in find_positions(text)] == [earlier]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The paper quoted Tom Lind as saying “we lost the quay” in court.", ("Tom Lind", "saying")),
        (
            "The Gazette quoted another unnamed official as saying that Lind was not backed by Roe.",
            ("another unnamed official", "saying"),
        ),
        ("Ann Roe responded by saying that the board does not pay.", ("Ann Roe", "saying")),
        (
            "Ann Roe and other leaders have said curbing that traffic has to be the first step.",
            ("Ann Roe", "have said"),
        ),
        ("Ann Roe continued: ''The shame of it? It was under his roof.''", ("Ann Roe", "continued")),
        (
            "“He is growing a little tired of the port and I know that is human, and crews who sail with him feel "
            "that,” Lind told Radio Keswick in June. “Of course, some crews have some doubts.”",
            ("Lind", "told Radio Keswick"),
        ),
    ],
)
def test_what_is_said_in_so_many_words_is_given_to_who_says_it(text, told):
    assert told in {(name, one.cue.text) for name, one in find_positions(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the ships had been threatened, Kemal Aydin said they had not.",
        "Ann Roe said she would not comment on the letter.",
        "London showed that a crowded harbour can be a quiet one too.",
        "Ann Roe took up the complaints last Monday, stating town and county councils – and not the national "
        "board – are in control of the harbour dues.",
    ],
)
def test_who_says_but_yes_or_no_or_nothing_whole_has_no_position(text):
    assert find_positions(text) == []


def test_a_name_behind_what_is_said_is_shown():
    (said,) = [one.line.text for _, one in find_positions("Ann Roe said the board backs her old rival, Tom Lind.")]
    assert said.endswith("Tom Lind")


def test_what_is_said_of_something_is_the_quotation_before_it():
    told = {one.line.text for _, one in find_positions("“We lost.”\n\n“Perpetual rain!” Ann Roe said of the week.")}
    assert told == {"“Perpetual rain!”"}
    assert find_positions("The mayor waved. Ann Roe said of the bustle of harbour parades.") == []


def test_what_a_document_adds_with_an_adverb_and_a_participle_is_its_own():
    text = "The papers warned that the town was doomed because of the ferries, oddly linking the bridge to floods."
    (said,) = [one.line.text for _, one in find_positions(text)]
    assert said == "the town was doomed because of the ferries …"
