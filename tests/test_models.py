import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.models import (
    Document,
    Paragraph,
    Part,
    join_parts,
    shown,
)


def test_words_are_shown_without_markup_and_in_one_line():
    text, plain = "He **said**\r\n“no”.", "He   said    “no”."
    document = Document("a", "seeds/a.md", "", text, plain, (Paragraph(0, len(text)),))
    assert shown(document, (0, len(text))) == "He said “no”."
    assert shown(document, (3, 11)) == "said"


@pytest.mark.parametrize(
    ("texts", "joined"),
    [
        ((), ""),
        (("he", "[Anna]", "said"), "he [Anna] said"),
        (("he", "[Anna]", ", who"), "he [Anna], who"),
        (("he", "[Anna]", "’s"), "he [Anna]’s"),
        (("“he", "[Anna]", "”"), "“he [Anna]”"),
        (("no", "…", "never"), "no … never"),
        ((".",), "."),
    ],
)
def test_parts_are_joined_by_a_space_but_before_a_closing_mark(texts, joined):
    assert join_parts([Part("verbatim", text) for text in texts]) == joined


@given(st.lists(st.text(min_size=1).filter(lambda text: text.strip())))
def test_joining_keeps_every_character_of_the_parts(texts):
    parts = tuple(Part("verbatim", text) for text in texts)
    assert "".join(join_parts(parts).split()) == "".join("".join(texts).split())
