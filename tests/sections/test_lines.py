"""Lines as a page shows them."""

from dataclasses import replace

import pytest

from generator.findings import Mention, Quotation, Turn
from generator.models import UNNAMED, Document, Paragraph, Part
from generator.sections.lines import make_evidence, make_line, make_part, said_line, sentence_line
from tests.analysis.model import read
from tests.analysis.readings import attribute, find, make_reading, make_story, with_entity
from tests.sections.evidence import check_line


def line_of(story, *words: str, known: str = ""):
    """Return the line of the words."""
    spans = tuple(find(story.readings[0], part) for part in words)
    line = make_line(story, 0, spans, "x", known)
    check_line(line, story.readings[0].document)
    return line


def test_a_sentence_is_shown_as_it_stands_with_itself_as_evidence(story, reading):
    line = sentence_line(story, 0, reading.sentences[0], "x")
    assert line.text == line.evidence.text == "Last year, Chancellor Angela Merkel promised “fair trade” for all."
    assert (line.sentences, line.voice) == ((1,), "statement")


def test_a_dateline_is_no_part_of_the_sentence_behind_it():
    filed = make_reading("KESWICK, March 2 (AP) - The ferry Aldis sank.")
    line = sentence_line(make_story(filed), 0, filed.sentences[0], "x")
    assert line.text == "The ferry Aldis sank."
    assert line.evidence.text == filed.document.text
    check_line(line, filed.document)


def test_a_pronoun_is_followed_by_its_name_in_brackets(story):
    line = line_of(story, "she hinted that")
    assert line.text == "she [Angela Merkel] hinted that"
    assert [part.kind for part in line.parts] == ["verbatim", "insertion", "verbatim"]


def test_the_name_is_put_in_once(story):
    assert line_of(story, "she hinted that if talks fail, she might leave").text.count("[Angela Merkel]") == 1


@pytest.mark.parametrize(
    ("sentence", "pronoun", "shown"),
    [
        ("He lost six races and needs a win to save his campaign.", "his", "He [Tom Lund] lost six races"),
        ("She lost to him and his campaign is over.", "his", "his [Tom Lund] campaign"),
        ("The mayor lost since his campaign was late.", "his", "his [Tom Lund] campaign"),
    ],
)
def test_the_first_pronoun_of_a_sentence_gets_the_name_that_a_later_one_stands_for(sentence, pronoun, shown):
    read = make_reading(sentence)
    person = with_entity(read, "Tom Lund", "person", Mention(*find(read, pronoun), "pronoun"))
    line = sentence_line(make_story(replace(read, entities=(person,))), 0, read.sentences[0], "x")
    assert shown in line.text
    check_line(line, read.document)


def test_no_name_is_put_in_behind_the_name_itself(story):
    assert "[" not in line_of(story, "Angela Merkel promised", "she hinted").text


def test_no_name_is_put_in_where_the_reader_knows_it(story):
    assert line_of(story, "she hinted that", known="Angela Merkel").text == "she hinted that"


def test_a_people_s_name_needs_no_brackets(story):
    assert line_of(story, "The outcome for the Russians").text == "The outcome for the Russians"


def test_a_description_of_a_state_gets_brackets():
    reading = make_reading("Alas the kingdom fell.")
    state = with_entity(reading, "Russia", "state", Mention(*find(reading, "the kingdom"), "nominal"))
    shown = line_of(make_story(replace(reading, entities=(state,))), "Alas the kingdom fell")
    assert shown.text == "Alas the kingdom [Russia] fell"


def test_what_stands_between_two_spans_is_cut_by_a_mark(story):
    line = line_of(story, "Angela Merkel", "for all")
    assert line.text == "Angela Merkel … for all"
    assert line.parts[1] == Part("cut", "…")
    assert line.evidence.text.startswith("Last year")


def test_the_evidence_is_every_sentence_that_a_line_draws_on(story, reading):
    line = line_of(story, "Chancellor", "hinted")
    assert line.sentences == (1, 2)
    assert (line.evidence.start, line.evidence.end) == (reading.sentences[0].start, reading.sentences[1].end)


@pytest.mark.parametrize("words", ["promised “fair", "trade” for all", "fair", "“fair trade”", "fair trade"])
def test_a_quotation_is_never_cut_in_two(reading, words):
    quotation = Quotation(*find(reading, "“fair trade”"))
    line = line_of(make_story(replace(reading, quotations=(quotation,))), words)
    assert line.text.count("“") == line.text.count("”")
    assert words in line.text


def test_two_pieces_of_one_quotation_are_shown_once(reading):
    quotation = Quotation(*find(reading, "“fair trade”"))
    story = make_story(replace(reading, quotations=(quotation,)))
    line = make_line(story, 0, (find(reading, "promised “fair"), find(reading, "trade” for all")), "x")
    assert line.text == "promised “fair trade” for all"


def test_sentences_that_share_a_quotation_are_shown_together(reading):
    text = reading.document.text
    bound = replace(reading, quotations=(Quotation(text.index("hinted"), text.index("bank")),))
    line = sentence_line(make_story(bound), 0, bound.sentences[2], "x")
    assert line.sentences == (2, 3)
    assert line.text.startswith("On Monday, she")
    assert line.text.endswith("stressed the bank.")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("However, Ann Roe said, the talks would go on.", "… the talks would go on"),
        ("“In addition,” Ann Roe said, “the talks go on.”", "… “the talks go on.”"),
        ("The talks, Ann Roe said, would go on.", "The talks … would go on"),
    ],
)
def test_a_connective_parted_from_what_is_said_is_not_shown(text, shown):
    plain = make_reading(text)
    first, second = text.split(" Ann Roe said, ")
    said = attribute(plain, "Ann Roe", "said", first, second.removesuffix("."))
    assert said_line(make_story(plain), 0, said, "x").text == shown


def test_what_stands_between_what_is_said_and_who_says_it_leaves_a_mark():
    plain = make_reading("There were 5,000 calls, most of them from Keswick, Ann Roe said.")
    said = attribute(plain, "Ann Roe", "said", "There were 5,000 calls")
    assert said_line(make_story(plain), 0, said, "x").text == "There were 5,000 calls …"
    whole = attribute(plain, "Ann Roe", "said", "There were 5,000 calls, most of them from Keswick")
    assert said_line(make_story(plain), 0, whole, "x").text == "There were 5,000 calls, most of them from Keswick"


def test_an_id_hangs_on_document_and_offsets_alone(story, reading):
    changed = make_story(replace(reading, voices=("event",) * 5, entities=(), attributions=()))
    other = make_story(replace(reading, document=replace(reading.document, id="b")))
    first, second = (sentence_line(s, 0, s.readings[0].sentences[0], "x") for s in (story, changed))
    assert first.id == second.id
    assert len({first.id, sentence_line(story, 0, reading.sentences[1], "x").id}) == 2
    assert sentence_line(other, 0, other.readings[0].sentences[0], "x").id != first.id


def test_an_id_outlives_a_build(story, reading):
    assert sentence_line(story, 0, reading.sentences[0], "x").id == "x-ea01298e"


def test_markup_is_not_shown_and_moves_no_offset():
    document = Document("a", "a.md", "0", "He *said*\nit.", "He  said  it.", (Paragraph(0, 13),))
    assert make_part(document, (0, 13)) == Part("verbatim", "He said it.", 0, 13)
    assert make_evidence(document, (3, 9)).text == "*said*"


def test_a_quotation_of_two_sentences_that_tells_at_its_end_whose_it_is_needs_no_sentence_before():
    story = read('The mine is shut. "There are new pumps at work. The water is falling," Ann Roe said.')
    (reading,) = story.readings
    assert not sentence_line(story, 0, reading.sentences[1], "x").text.startswith("The mine")


def test_a_pronoun_before_its_titled_name_needs_no_sentence_before():
    story = read("The mine is shut. On her visit to Kells, President Ann Roe defended the ban.")
    assert sentence_line(story, 0, story.readings[0].sentences[1], "x").text.startswith("On her visit")


def test_whoever_is_named_before_his_words_needs_no_sentence_before_though_he_speaks_of_another():
    story = read('The mine is shut. "He was a friend," Ann Roe said. Ann Roe told her son: "I will work for Max Lind."')
    assert sentence_line(story, 0, story.readings[0].sentences[2], "x").text.startswith("Ann Roe told")


def test_an_answer_in_an_interview_has_the_name_of_who_gives_it_before_it():
    told = "Ann Roe runs the ferries.", "Was it hard?", "It was hard, and I was glad when it ended."
    reading = make_reading(*told)
    roe = with_entity(reading, "Ann Roe", "person", Mention(*find(reading, "Ann Roe"), "name"))
    reply = replace(attribute(reading, "Roe", "?", told[-1], kind="direct"), reply=True)
    story = make_story(replace(reading, entities=(roe,), attributions=(reply,)))
    line = sentence_line(story, 0, reading.sentences[-1], "x")
    assert line.text == f"[Ann Roe] {told[-1]}"
    check_line(line, reading.document)
    assert said_line(story, 0, reply, "x", known="Ann Roe").text == told[-1]


def test_an_answer_that_leans_on_its_question_stands_behind_it_with_the_name_between():
    told = "Ann Roe runs the ferries.", "Will it freeze?", "Roe: It will."
    reading = make_reading(*told, dependences=(None, None, "discourse"), openings=(0, None, None))
    asked, answered = find(reading, told[1]), find(reading, told[2])
    start = answered[0] + len("Roe: ")
    turns = Turn(*asked[:1], *asked, asks=True), Turn(answered[0], start, answered[1], asks=False)
    sentences = (*reading.sentences[:2], replace(reading.sentences[2], first=reading.sentences[2].first + 2))
    roe = with_entity(reading, "Ann Roe", "person", Mention(*find(reading, "Ann Roe"), "name"))
    reply = replace(attribute(reading, "Ann Roe", "Will it freeze", "It will.", kind="direct"), reply=True)
    story = make_story(replace(reading, entities=(roe,), attributions=(reply,), turns=turns, sentences=sentences))
    line = sentence_line(story, 0, sentences[2], "x")
    assert line.text == "Will it freeze? [Ann Roe] It will."
    check_line(line, reading.document)
    unnamed = make_story(replace(story.readings[0], attributions=(replace(reply, source=(), source_token=None),)))
    assert sentence_line(unnamed, 0, sentences[2], "x").text == f"Will it freeze? [{UNNAMED}] It will."
