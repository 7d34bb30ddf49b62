"""What the real pipeline makes of texts: the only tests that depend on the model."""

import textwrap
from itertools import pairwise

import pytest

from generator.analysis import read_documents
from generator.analysis.speakers import actor_at
from generator.models import Section, shown
from generator.sections import build_sections
from generator.story import Story
from tests.analysis.model import SEED, load, read
from tests.analysis.readings import CONFIG
from tests.sections.evidence import check

STATED = "While talks between low-level Russian and Ukrainian delegations have recently resumed"


def section(story: Story, id: str) -> Section:
    """Return a section of the story's briefing."""
    return next(section for section in build_sections(story, CONFIG).sections if section.id == id)


def positions(story: Story) -> list[tuple[str, str, str]]:
    """Return actor, cue and content of each position."""
    stands = section(story, "positions").items
    return [(stand.name, one.cue.text, one.line.text) for stand in stands for one in stand.positions]


def test_every_line_of_the_seed_can_be_checked(seed):
    check(build_sections(seed, CONFIG), {seed.readings[0].document.id: seed.readings[0].document})


def test_the_actors_of_the_seed_in_order_of_salience(seed):
    assert [(actor.name, actor.type, *(role.text for _, role in actor.roles)) for actor in seed.actors] == [
        ("Donald Trump", "person"),
        ("Vladimir Putin", "person", "Russian President"),
        ("Ukraine", "state"),
        ("Russia", "state"),
        ("United States", "state"),
        ("Volodymyr Zelensky", "person", "President"),
        ("the Pope", "person"),
        ("JD Vance", "person", "Vice-President"),
        ("Marco Rubio", "person", "Secretary of State"),
    ]


def test_the_positions_of_the_seed(seed):
    assert positions(seed) == [
        (
            "Donald Trump",
            "stated",
            "any peace deal’s conditions must be negotiated directly between Russia and Ukraine, possibly with the "
            "Pope’s involvement",
        ),
        ("Donald Trump", "insists", "he will not abandon mediation efforts"),
        ("Donald Trump", "hinted at", "a personal “red line”"),
        (
            "Donald Trump",
            "suggested",
            "if progress stalls, he might step back and let the conflict continue without U.S. intervention",
        ),
        (
            "Donald Trump",
            "posting",
            "the combatants would “immediately start negotiations” toward a ceasefire and an end to hostilities",
        ),
        ("Donald Trump", "boldly promised", "to end the conflict within “24 hours,” …"),
        (
            "Vladimir Putin",
            "described",
            "his country’s willingness to collaborate on a “memorandum on a possible future peace agreement,”",
        ),
        (
            "Vladimir Putin",
            "emphasizing",
            "any resolution must address what he terms the “root causes” of the war …",
        ),
        ("Volodymyr Zelensky", "stressed", "the importance of America’s continued engagement in negotiations"),
        ("Volodymyr Zelensky", "fearing", "reduced U.S. support could tilt the balance in Russia’s favor"),
    ]


def test_the_one_earlier_position_of_the_seed_is_last_year_s_promise(seed):
    stands = section(seed, "positions").items
    earlier = [(one.cue.text, one.when.text) for stand in stands for one in stand.positions if one.earlier]
    assert earlier == [("boldly promised", "last year")]


@pytest.mark.parametrize("words", ["notably Ukraine’s Western orientation", "may reflect a growing U.S. ambivalence"])
def test_the_article_s_own_words_are_nobody_s_position(seed, words):
    assert words in seed.readings[0].document.text
    assert not any(words in f"{cue} {content}" for _, cue, content in positions(seed))


def test_the_russian_leader_is_putin(seed):
    start = seed.readings[0].document.text.index("The Russian leader")
    actor = actor_at(seed.spoken[0], start)
    assert actor is not None
    assert actor.name == "Vladimir Putin"


def test_the_first_risks_of_the_seed_are_those_that_somebody_states(seed):
    rows = section(seed, "risks").items
    trump, zelensky = rows[:2]
    assert (trump.stated_by, trump.condition.text) == ("Donald Trump", "if progress stalls")
    assert (zelensky.stated_by, zelensky.likelihood.text) == ("Volodymyr Zelensky", "could")
    assert not any(row.stated_by for row in rows[2:])


def test_no_date_of_the_seed_is_resolved(reading):
    words = [reading.document.text[date.start : date.end] for date in reading.dates]
    assert words == ["last year", "Monday", "recently", "Monday"]
    assert not any(date.value for date in reading.dates)


def test_the_open_questions_of_the_seed(seed):
    rows = section(seed, "questions").items
    assert [(row.kind, row.slot, row.subject.text if row.subject else "") for row in rows] == [
        ("stated", "", ""),
        (
            "structural",
            "content of the",
            "warnings from other American officials, including Vice-President JD Vance and "
            "Secretary of State Marco Rubio",
        ),
        ("structural", "terms of the", "memorandum"),
        ("structural", "date of the document", ""),
    ]
    assert rows[0].line.text.startswith(STATED)


def test_the_bottom_line_of_the_seed_is_what_trump_and_putin_said(seed):
    lines = section(seed, "bottom-line").items
    leading = [line.line for line in lines if line.place == "bottom line"]
    assert [line.voice for line in leading] == ["statement", "statement"]
    assert leading[0].text.startswith("Following a two-hour call on Monday, Trump stated")
    assert leading[1].text.startswith("The Russian leader [Vladimir Putin] described")


def test_sentences_never_cross_paragraphs(reading):
    paragraphs = reading.document.paragraphs
    for sentence in reading.sentences:
        paragraph = paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end


def test_sentences_follow_each_other_and_hold_every_word(reading):
    text = reading.document.text
    gaps = [text[one.end : other.start] for one, other in pairwise(reading.sentences)]
    assert not any(gap.strip() for gap in gaps)
    assert (reading.sentences[0].start, reading.sentences[-1].end) == (0, len(text.rstrip()))


@pytest.mark.parametrize("width", [60, 72])
def test_hard_wrapped_text_reads_as_unwrapped_text_does(seed, width):
    paragraphs = SEED.read_text(encoding="utf-8").splitlines()
    wrapped = read("\n\n".join(textwrap.fill(text, width, break_on_hyphens=False) for text in paragraphs))
    assert _tell(wrapped) == _tell(seed)


def _tell(story: Story) -> list[object]:
    (reading,) = story.readings
    sentences = [shown(reading.document, (s.start, s.end)) for s in reading.sentences]
    actors = [(actor.id, actor.roles and actor.roles[0][1].text, len(actor.mentions)) for actor in story.actors]
    return [sentences, reading.voices, reading.dependences, actors, positions(story), story.summary]


def test_reading_twice_gives_the_same(seed):
    assert build_sections(read(SEED.read_text(encoding="utf-8")), CONFIG) == build_sections(seed, CONFIG)


def test_a_long_text_is_read():
    text = "\n".join(f"Angela Merkel said on Monday that law {number} is bad for trade." for number in range(120))
    story = read(text)
    assert len(story.readings[0].sentences) == 120
    assert len(story.readings[0].attributions) == 120
    assert len(section(story, "bottom-line").items) == 1


@pytest.mark.parametrize("text", ["No.", "It rained", "2023", "…a", "Monday.", "?!\n\nWhy?"])
def test_a_text_in_which_there_is_nothing_to_find_is_read(text):
    story = read(text)
    assert not any(section(story, id).items for id in ("actors", "positions", "risks"))


def test_no_documents_give_no_readings():
    assert list(read_documents([], load(), CONFIG)) == []


def test_two_documents_make_one_story(seed):
    texts = (SEED.read_text(encoding="utf-8"), "Donald Trump said the war will end. Zelensky said nothing of it.")
    story = read(*texts)
    (trump,) = [actor for actor in story.actors if actor.name == "Donald Trump"]
    assert {index for index, _ in trump.mentions} == {0, 1}
    assert {actor.id for actor in seed.actors} == {actor.id for actor in story.actors}
