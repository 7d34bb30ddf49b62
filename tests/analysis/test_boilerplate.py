"""Lines that are no part of the article: they speak to the reader of the page, or of a picture."""

import pytest

from generator.analysis.boilerplate import is_boilerplate
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
