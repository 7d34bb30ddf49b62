"""What tells a reader in a hurry nothing."""

from dataclasses import replace

import pytest

from generator.analysis.colour import asks, is_foil, is_passed_over, is_refuted
from generator.models import Metadata
from tests.analysis.model import read


@pytest.mark.parametrize(("author", "expected"), [("Ann Roe", True), ("Jan Lind", False), ("", False)])
def test_what_the_author_did_is_passed_over(author, expected):
    reading = read("Ann Roe met the mayor at the harbour of Keswick.").readings[0]
    document = replace(reading.document, metadata=Metadata(author=author))
    assert is_passed_over(replace(reading, document=document), reading.sentences[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“If it rains once more, I will sell the boat,” Airey joked.", True),
        ("“If it rains once more, I will sell the boat,” Airey said.", False),
        ("Airey declined to comment on the sale of the boat.", True),
        ("Airey declined to say how many boats were sold.", False),
        ("The council found out whether the boat is worth the trouble!", True),
        ("The council closed the bridge,\n\nand never opened the new one.", True),
        ("Here is what the council knows about the boats:", True),
        ("Here's a look at the boats of the council.", True),
        ("The following are the five main reasons for the sale.", True),
        ("The boat is here to stay, and so is the council.", False),
        ("(The council did not pay for the boat.)", True),
        ("(Airey) did not pay for the boat of the council.", False),
        ('The council sold the boat and see <a href="boat.html">the picture</a> of it.', True),
        ("The council sold the boat for less” than it had cost.", True),
        ("“The council sold the boat of Keswick for less. Airey bought it.", True),
        ("The council said: “We sold the boat of Keswick for less. Airey bought it.", False),
        ("The council sold the boat for “less” than it had cost.", False),
    ],
)
def test_jokes_and_teasers_are_passed_over(text, expected):
    reading = read(text).readings[0]
    assert is_passed_over(reading, reading.sentences[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Airey said that he had not seen the letter. But a picture showed it on his desk.", True),
        ("Airey said that he had not seen the letter. A picture showed it on his desk.", False),
        ("Airey said that the boats were sold. But a picture showed them in the harbour.", False),
    ],
)
def test_a_denial_is_refuted_by_a_but_right_behind_it(text, expected):
    reading = read(text).readings[0]
    assert is_refuted(reading, reading.sentences[0]) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Airey was asked whether the boats had been sold.", True),
        ("The council asked the mayor to sell the boats.", False),
        ("Who sold the boats?", True),
        ("The council sold the boats.", False),
    ],
)
def test_who_asks_leaves_the_point_open(sentence, expected):
    reading = read(sentence).readings[0]
    assert asks(reading, reading.sentences[0]) is expected


def test_what_the_next_sentence_turns_against_is_a_foil():
    reading = read("The speech was long. Yet words do not mend a bridge. The river rose.").readings[0]
    assert [is_foil(reading, sentence) for sentence in reading.sentences] == [True, False, False]
