from spacy.tokens import Doc

from generator.analysis.plaintext import once, text_of
from tests.analysis.case_files import BLANK


def test_what_is_made_of_a_doc_is_made_once():
    made = []

    @once
    def count(doc):
        made.append(doc)
        return len(doc)

    one, other = Doc(BLANK.vocab, ["Roe", "left"]), Doc(BLANK.vocab, ["Lind"])
    assert [count(one), count(one), count(other)] == [2, 2, 1]
    assert len(made) == len([one, other])


def test_the_text_of_a_doc_is_that_of_its_tokens():
    assert text_of(Doc(BLANK.vocab, ["Roe", "left"], spaces=[True, False])) == "Roe left"
