"""Where a dateline begins and ends."""

import pytest

from generator.analysis.datelines import after_dateline, find_datelines


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("LONDON (Reuters) - The talks failed.", "LONDON (Reuters) - "),
        ("KESWICK, Ore., Oct. 4 (AP) — The talks failed.", "KESWICK, Ore., Oct. 4 (AP) — "),
        ("NORTH KESWICK -- The talks failed.", "NORTH KESWICK -- "),
        ("KESWICK, January 27 (PTI): The talks failed.", "KESWICK, January 27 (PTI): "),
        ("KESWICK, 27 Jan: The talks failed.", "KESWICK, 27 Jan: "),
        ("(CNN) -- The talks failed.", "(CNN) -- "),
        ("(AP)—The talks failed.", "(AP)—"),
        ("Keswick (Reuters) - The talks failed.", "Keswick (Reuters) - "),
        ("North Keswick, Sept. 9 (ANI): The talks failed.", "North Keswick, Sept. 9 (ANI): "),
        ("Talks\n\nKESWICK: The talks failed.", "KESWICK: "),
        ("Talks\n\nNew Delhi : The talks failed.", "New Delhi : "),
        ("Keswick, Dec. 22: The talks failed.", "Keswick, Dec. 22: "),
    ],
)
def test_a_dateline_ends_behind_its_mark(text, dateline):
    ((start, end),) = find_datelines(text)
    assert text[start:end] == dateline
    assert after_dateline(text, start + 1) == end
    assert after_dateline(text, end) == end


@pytest.mark.parametrize(
    "text",
    [
        "The KESWICK (AP) — talks failed.",
        "A plan - the third - failed.",
        "ROE: I will leave.\n\nDAY: So will I.",
        "Keswick: The talks failed.",
        "New Delhi: The talks that failed",
        "New Delhi: The talks failed.\n\nPune: It rained.",
        "UN talks, which took a year, failed.",
        "Roe (Labour) - Day (Liberal) 4 - 2",
        "Ann Roe (Keswick) said: the talks failed.",
    ],
)
def test_what_stands_within_a_line_or_tells_who_speaks_is_no_dateline(text):
    assert find_datelines(text) == ()
