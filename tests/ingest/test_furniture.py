"""Lines of a page that are none of its article's."""

import pytest

from generator.ingest.blocks import Block
from generator.ingest.furniture import drop_furniture

FIRST, LAST = Block("The board met on Monday, and nobody spoke."), Block("It will meet again on Friday.")


def kept(*blocks: Block, title: str = "", author: str = "") -> list[Block]:
    return drop_furniture([FIRST, *blocks, LAST], title, author)[1:-1]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Harbour authority names new director",
        "Sign up for our newsletter to get the best of the Gazette every morning.",
        "Download our app for alerts.",
        "Already a subscriber? Sign in.",
        "This website uses cookies to improve your experience.",
        "By clicking Accept you agree to our use of cookies.",
        "Updated: 9 March 2026.",
        "(Reporting by Ann Roe; editing by Bo Lind.)",
        "4 min read",
        "Copyright 2026 KVXX. All rights reserved.",
    ],
)
def test_furniture_is_left_out(line):
    assert kept(Block(line)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Support for the channel tunnel fell by half, a poll showed.",
        "Reuters could not independently verify the report.",
        "The court held that the use of cookies without consent was unlawful.",
        "Subscribers to the fund will lose their money, he said.",
        "Published in exile, the book was read by everybody.",
        "Follow the money, she told the jury.",
        "We use data from nine ministries, said Roe.",
        "Registered voters may sign up until Friday.",
    ],
)
def test_sentences_that_sound_alike_stay(line):
    assert kept(Block(line)) == [Block(line)]


def test_lines_that_are_no_sentence_are_dropped_at_the_ends_and_headings_between():
    line = Block("What they want")
    assert drop_furniture([Block("By Ann Roe"), FIRST, line, LAST, Block("Topics Harbour")]) == [
        FIRST,
        Block("What they want", "heading"),
        LAST,
    ]


def test_a_long_line_is_a_paragraph_even_without_a_full_stop():
    long = Block("The board met again " * 7)
    assert kept(long) == [long]


def test_a_pull_quote_is_left_out_and_what_is_said_twice_is_not():
    assert kept(Block("“The board met on Monday, and nobody…”")) == []
    assert kept(LAST) == [LAST]


def test_who_wrote_it_is_left_out_at_the_end_only():
    bio = Block("Ann Roe is a staff writer at the Gazette.")
    assert drop_furniture([FIRST, LAST, bio], author="Ann Roe") == [FIRST, LAST]
    assert drop_furniture([bio, FIRST, LAST], author="Ann Roe") == [bio, FIRST, LAST]
    assert drop_furniture([FIRST, LAST, bio], author="Bo Lind") == [FIRST, LAST, bio]


def test_the_stated_title_is_left_out_before_the_text():
    heading = Block("Dockers walk out", "heading")
    assert drop_furniture([heading, FIRST], title="Dockers walk out in Port Alder") == [FIRST]
    assert drop_furniture([heading, FIRST], title="") == [heading, FIRST]


def test_nothing_but_lines_is_no_article():
    assert drop_furniture([Block("Home"), Block("News")]) == []
