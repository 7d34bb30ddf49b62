"""Sentences and their starts."""

from dataclasses import replace

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from generator.analysis.annotate import annotate, find_sentences, load_model
from generator.errors import ConfigError
from generator.models import Document, Paragraph
from tests.analysis.case_files import make_document
from tests.analysis.model import read
from tests.analysis.readings import CONFIG


@Language.component("eager")
def begin_everywhere(doc: Doc) -> Doc:
    """Begin a sentence at every token where one may begin."""
    for token in doc:
        if token.is_sent_start is None:
            token.is_sent_start = True
    return doc


@pytest.fixture(scope="module")
def eager() -> Language:
    """A pipeline that begins sentences wherever it is not kept from it."""
    nlp = spacy.blank("en")
    nlp.add_pipe("eager")
    return nlp


@Language.component("reluctant")
def begin_nowhere(doc: Doc) -> Doc:
    """Begin a sentence nowhere but where one must begin."""
    for token in doc:
        token.is_sent_start = bool(token.is_sent_start)
    return doc


def split(document: Document, nlp: Language) -> list[str]:
    """Return the sentences as the pipeline splits the document."""
    ((_, doc),) = annotate([document], nlp)
    return [document.plain[sentence.start : sentence.end] for sentence in find_sentences(document, doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed!", ["He left.", "She stayed!"]),
        ("He left early. She Stayed Long", ["He left early.", "She Stayed Long"]),
        ("He saw the U.S. army.", ["He saw the U.S. army."]),
        ("“He left.” She stayed.", ["“He left.”", "She stayed."]),
        ("(He left.) She stayed.", ["(He left.)", "She stayed."]),
        ("“Why?” she asked.", ["“Why?” she asked."]),
        ("He left; She stayed, He Said", ["He left; She stayed, He Said"]),
        ("He left… She stayed.", ["He left…", "She stayed."]),
        ("He met Sgt. Roe, Det. Supt. Lind. She stayed.", ["He met Sgt. Roe, Det. Supt. Lind.", "She stayed."]),
        ("He met Sens. Roe and Lind.", ["He met Sens. Roe and Lind."]),
        ("Two towns viz. Alder stayed. She left.", ["Two towns viz. Alder stayed.", "She left."]),
        ("He left. 'Uno closed.", ["He left.", "'Uno closed."]),
    ],
)
def test_a_sentence_begins_only_after_an_end_mark_and_not_in_lower_case(eager, text, expected):
    assert split(make_document(text), eager) == expected


def test_a_sentence_ends_with_a_number_that_no_space_parts_from_the_next():
    assert split(make_document("It fell in 2010.The firm closed at No.1 in v2.0 form."), load_model(CONFIG)) == [
        "It fell in 2010.",
        "The firm closed at No.1 in v2.0 form.",
    ]


@pytest.mark.parametrize("amount", ["£450m.", "$2.5m.", "€3m.”"])
def test_a_sentence_ends_with_an_amount_in_millions(amount):
    nlp = spacy.blank("en")
    nlp.add_pipe("reluctant")
    assert split(make_document(f"It cost {amount} She stayed."), nlp) == [f"It cost {amount}", "She stayed."]
    assert split(make_document(f"It cost {amount} and she stayed."), nlp) == [f"It cost {amount} and she stayed."]


def test_a_paragraph_begins_a_sentence_whatever_stands_before(eager):
    assert split(make_document("Talks fail\n\nhe left"), eager) == ["Talks fail", "he left"]


def test_headings_are_sentences_that_are_no_prose(eager):
    document = make_document("Talks fail\n\nHe left.")
    ((_, doc),) = annotate([document], eager)
    assert [(sentence.prose, sentence.paragraph) for sentence in find_sentences(document, doc)] == [
        (False, 0),
        (True, 1),
    ]


def test_what_is_no_prose_is_not_read_and_moves_no_offset(eager):
    document = make_document("He left.\n\na | b. C | D.\n\nShe stayed.")
    first, table, last = document.paragraphs
    document = replace(document, paragraphs=(first, Paragraph(table.start, table.end, "other"), last))
    assert split(document, eager) == ["He left.", "She stayed."]


def test_white_space_at_the_edges_belongs_to_no_sentence(eager):
    assert split(make_document("He left.   She stayed.  \n\n  It rained. "), eager) == [
        "He left.",
        "She stayed.",
        "It rained.",
    ]


def test_documents_come_in_the_order_given(eager):
    documents = [make_document(f"He left {number} men.", id=str(number)) for number in range(20)]
    assert [document.id for document, _ in annotate(documents, eager)] == [document.id for document in documents]


def test_no_documents_give_nothing(eager):
    assert list(annotate([], eager)) == []


def test_a_model_that_is_not_installed_is_named_with_a_remedy():
    with pytest.raises(ConfigError, match=r"'no_such_model' is not installed; install it or change 'model'"):
        load_model(replace(CONFIG, model="no_such_model"))


def test_a_model_of_another_language_than_the_settings_say_is_named():
    with pytest.raises(ConfigError, match=r"reads 'en', and 'language' is 'de'; change one of them"):
        load_model(replace(CONFIG, language="de"))


@pytest.mark.parametrize("dateline", ["KESWICK, Italy — ", "KESWICK (AP) — ", "KESWICK, Oct. 4 (Reuters) - "])
def test_a_dateline_belongs_to_the_first_sentence_and_to_none_of_its_words(dateline):
    reading = read(f"{dateline}The death toll on the ferry Aldis rose to 23 on Thursday. It rained.").readings[0]
    first, second = reading.sentences
    assert first.start == 0
    assert reading.span(first).text.startswith("The death toll")
    assert reading.span(first).root.text == "rose"
    assert second.start > first.end
