"""Lines that are no part of the article: they speak to the reader of the page, or of a picture."""

import pytest

from generator.analysis.boilerplate import is_boilerplate
from tests.analysis.model import read
from tests.analysis.readings import make_reading


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Have you been affected by the storm?", True),
        ("Were you there when the bridge fell?", True),
        ("If so, share your images and footage with us.", True),
        ("Email us at the desk with what you saw.", True),
        ("Please enable scripts.", True),
        ("Ann Roe is pictured in the town hall of Keswick in this undated handout photo.", True),
        ("Below is a transcript of the speech that she gave on Monday:", True),
        ("The Herald's Ann Roe and Tom Brandt contributed to this report.", True),
        ("Contributing: Ann Roe and Tom Brandt, KESWICK TODAY.", True),
        ("Ann Roe reported from Keswick, and Tom Brandt wrote this story from Alder.", True),
        ("Ann Roe reported from Keswick, and Tom Brandt and Ilse Lind from Alder.", True),
        ("This is an edited version of an article that appears in the Herald.", True),
        ("This article was first published in the Herald.", True),
        ("A version of this review appears in print on March 4, 2019.", True),
        ("Opinion: Why Keswick came undone.", True),
        ("ALSO READ | What the council wants", True),
        ("Also Read - Roe meets Brandt", True),
        ("Categories: August 15, 2008 Canada Published", True),
        ("Check out the garage at www.example.org and see how to help.", True),
        ("Want to get involved?", True),
        ("In lieu of flowers, please send gifts to the school.", True),
        ("Her opinions are her own.", True),
        ("ABSTRACT.", True),
        ("Thank you for using the Keswick Herald!", True),
        ("Thank you for the bread, Ann Roe said.", False),
        ("Questions and answers have been edited for length.", True),
        ("FILE - A ferry leaves the harbour of Keswick.", True),
        ("In this May 4, 2019 file photo, Ann Roe waves from a ferry.", True),
        ("In this photo released by the harbour, a ferry leans.", True),
        ("Wall of the old harbour falls Read more", True),
        ("With the cup at stake, our Ann Roe tells you how Keswick got there.", True),
        ("This series is supported by a bank.", True),
        ("The rain contributed to the flood.", False),
        ("The council filed a suit in this matter.", False),
        ("The harbour is supported by the state.", False),
        ("She had no time to read more.", False),
        ("The report was first published on Monday.", False),
        ("Her testimony contributed to the report of the judges.", False),
        ("Roe reported from the front that Keswick had fallen.", False),
        ("More than ten people died.", False),
        ("Below is the old harbour of Keswick.", False),
        ("Ann Roe is seen as the heir of the mayor.", False),
        ("Have you no shame, the senator asked?", False),
        ("Share prices fell.", False),
        ("Tell us the truth, the families said.", False),
    ],
)
def test_a_line_to_the_reader_or_about_a_picture_is_none_of_the_article(line, expected):
    reading = make_reading(line)
    assert is_boilerplate(reading.span(reading.sentences[0])) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Families wait for bread at the old harbour of Keswick on May 4, 2019.", True),
        ("Families waited for bread at the old harbour of Keswick on May 4, 2019.", False),
        ("The rule on bread at the old harbour takes effect on May 4, 2019.", False),
        ("The museum opens its doors on May 4, 2019.", False),
    ],
)
def test_what_somebody_does_in_the_present_on_a_whole_date_is_a_caption(line, expected):
    (reading,) = read(line).readings
    assert is_boilerplate(reading.span(reading.sentences[0])) is expected
