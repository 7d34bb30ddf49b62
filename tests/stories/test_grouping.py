"""Which documents belong together."""

import numpy as np

from generator.models import Document, Metadata, Paragraph
from generator.stories import group_stories
from generator.stories.grouping import compare_documents

FERRY = "The ferry Aldis sank off Keswick after it struck a rock, and divers searched the wreck of the ferry."
FERRY_LATER = "Divers found the rock off Keswick that the ferry Aldis struck before it sank, the coastguard said."
BANK = "The central bank raised interest rates again, since inflation in the eurozone did not fall."
BANK_LATER = "Inflation fell in the eurozone, and the central bank left its interest rates as they were."


def document(id: str, text: str, date: str = "", story: str = "") -> Document:
    metadata = Metadata(date=date, story=story)
    return Document(id, f"seeds/{id}.txt", "0" * 64, text, text, (Paragraph(0, len(text)),), metadata)


def ids(*documents: Document, known: dict[str, str] | None = None) -> dict[str, list[str]]:
    return {id: [member.id for member in members] for id, members in group_stories(documents, known)}


def test_documents_on_one_matter_are_one_story_called_after_the_earliest():
    found = ids(
        document("later", FERRY_LATER, "2026-03-03"),
        document("bank", BANK, "2026-03-01"),
        document("first", FERRY, "2026-03-02"),
        document("rates", BANK_LATER, "2026-04-01"),
    )
    assert found == {"bank": ["bank", "rates"], "first": ["first", "later"]}


def test_no_document_is_no_story():
    assert group_stories(()) == ()


def test_documents_without_a_telling_word_stay_alone():
    assert ids(document("a", "It is."), document("b", "It was.")) == {"a": ["a"], "b": ["b"]}


def test_a_document_published_before_keeps_its_story_whatever_comes_before_it():
    known = {"later": "later", "bank": "bank"}
    found = ids(
        document("first", FERRY, "2026-01-01"),
        document("later", FERRY_LATER, "2026-03-03"),
        document("bank", BANK),
        known=known,
    )
    assert found == {"bank": ["bank"], "later": ["first", "later"]}


def test_stories_published_apart_are_never_made_one():
    known = {"first": "first", "later": "later"}
    assert ids(document("first", FERRY), document("later", FERRY_LATER), known=known) == {
        "first": ["first"],
        "later": ["later"],
    }


def test_an_editor_may_join_and_keep_apart():
    found = ids(
        document("bank", BANK, story="mixed"),
        document("first", FERRY, story="mixed"),
        document("later", FERRY_LATER),
        document("rates", BANK_LATER, story="rates alone"),
    )
    assert found == {"bank": ["bank", "first"], "later": ["later"], "rates": ["rates"]}


def test_a_story_that_an_editor_names_keeps_the_id_under_which_most_of_it_was_published():
    known = {"a": "old", "b": "old", "c": "c"}
    found = ids(*(document(id, BANK, story="rates") for id in "abc"), known=known)
    assert found == {"old": ["a", "b", "c"]}


def test_likeness_is_one_with_itself_and_the_same_both_ways():
    documents = [document("a", FERRY), document("b", BANK), document("c", FERRY_LATER)]
    likeness = np.array(list(compare_documents(documents, range(3))))
    assert np.allclose(np.diag(likeness), 1)
    assert np.allclose(likeness, likeness.T)
    assert likeness[0, 2] > likeness[0, 1]


def test_a_new_document_is_compared_with_all_and_no_other_is():
    documents = [document("a", FERRY), document("b", BANK), document("c", FERRY_LATER)]
    (row,) = compare_documents(documents, [2])
    assert np.allclose(row, list(compare_documents(documents, range(3)))[2])
