"""Which way a date looks: back, ahead, or nobody can tell."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents
from generator.analysis.dates import find_dates
from generator.models import Metadata
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG

WRITTEN = "2026-11-12"
"""A Thursday."""


def find_values(text: str) -> list[str | None]:
    """Return the values of the dates of a text."""
    return [date.value for date in find_dates(load()(text), WRITTEN)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks resumed on Monday.", "2026-11-09"),
        ("Two men were killed when a bus overturned on Monday.", "2026-11-09"),
        ("The measure, passed on Tuesday, would close the mine.", "2026-11-10"),
        ("A blast on Tuesday will cost the port millions.", "2026-11-10"),
        ("He failed to appear in January.", "2026-01"),
        ("Two men appear to have been hurt on Tuesday.", "2026-11-10"),
        ("The mine is said to have closed on Tuesday.", "2026-11-10"),
        ("She said they had waited until Wednesday to test it.", "2026-11-11"),
        ("It said the water was safe as recently as Tuesday.", "2026-11-10"),
        ("At a Monday rally, Hart promised to lower the tax.", "2026-11-09"),
        ("On Monday, officials could offer nothing.", "2026-11-09"),
        ("He could return in April after what he said last December.", ["2027-04", "2025-12"]),
    ],
)
def test_what_is_told_in_the_past_looks_back(text, value):
    assert find_values(text) == (value if isinstance(value, list) else [value])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks are to resume on Monday.", "2026-11-16"),
        ("Friday's vote will decide.", "2026-11-13"),
        ("The curfew, which begins Monday, covers bars.", "2026-11-16"),
        ("The deadline is Friday.", "2026-11-13"),
        ("Flights are suspended until Monday.", "2026-11-16"),
        ("He has agreed to testify on Monday.", "2026-11-16"),
        ("Officials said the bridge was expected to reopen on Saturday.", "2026-11-14"),
        ("The agency said it was to decide on Monday.", "2026-11-16"),
        ("On Monday, ministers are to meet.", "2026-11-16"),
        ("He wants to run again in May.", "2027-05"),
        ("He is due to be cross-examined again on Friday.", "2026-11-13"),
        ("The president declared three days of national mourning from Saturday.", "2026-11-14"),
        ("If the vote fails on Tuesday, he will resign.", "2026-11-17"),
        ("The union called a strike planned for Monday.", "2026-11-16"),
        ("Hart, who needs a win in Tuesday's primary, stayed home.", "2026-11-17"),
        ("They will speak at Monday's debate.", "2026-11-16"),
        ("They kept at it as they sit atop most polls ahead of Tuesday's vote.", "2026-11-17"),
        ("He is expected to have left by Tuesday.", "2026-11-17"),
        ("He hopes to win before people vote on Monday.", "2026-11-16"),
        ("If Hart wins the vote Tuesday, the mine stays open.", "2026-11-17"),
        ("The union has called a strike from 23 November.", "2026-11-23"),
        ("The union has announced a walkout on 25 November.", "2026-11-25"),
        ("The court has listed the case for 3 December.", "2026-12-03"),
        ("Roe said the mine would close if talks failed by Friday.", "2026-11-13"),
        ("Roe said it would close if they failed to hand over the logs by Friday.", "2026-11-13"),
    ],
)
def test_what_is_planned_or_in_the_present_of_a_beginning_looks_ahead(text, value):
    assert find_values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The town, which faces a vote in two months, is split.", "2027-01"),
        ("The bridge will reopen in three days.", "2026-11-15"),
    ],
)
def test_what_will_be_in_so_many_days_is_counted_from_today(text, value):
    assert find_values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "They built the bridge in three days.",
        "The pump can drain the mine in two months.",
        "She will be the first mayor in ten years to do so.",
        "Hart starred in ''Sunday Night Opera'' for years.",
        "The choir sings on Monday nights.",
        '<post author="@hart" date="May 4, 2026">We are open.',
        "He will tour on a bus of the Volcano 2000 line.",
        'She spoke on "The Tonight Show" for an hour.',
        "The last week of the campaign was calm.",
    ],
)
def test_what_takes_so_many_days_or_is_part_of_a_name_or_of_markup_is_no_date(text):
    assert find_values(text) == []


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("KESWICK, Nov. 10 (AP) - ", "2026-11-09"),
        ("KESWICK, Nov. 13 (AP) - ", "2026-11-12"),
        ("KESWICK, March 10 (AP) - ", "2026-11-11"),
        ("KESWICK (AP) - ", "2026-11-11"),
    ],
)
def test_days_are_counted_from_that_of_the_dateline_where_it_is_near_the_document_s(head, value):
    text = f"{head}The mine closed yesterday."
    document = replace(ingest(text), metadata=Metadata(date=WRITTEN))
    (reading,) = read_documents([document], load(), CONFIG)
    assert reading.dates[-1].value == value


def test_each_of_several_weekdays_may_be_any_such():
    assert find_values("It was always so when feasts fell on a Tuesday or Wednesday.") == [None, None]


def test_a_day_that_names_what_happened_has_the_year_that_the_text_gives_it():
    text = "The flood of August 4, 1997, is not over. He spoke of the response to the August 4 flood."
    assert find_values(text) == ["1997-08-04", "1997-08-04"]


def test_a_weekday_that_the_present_leaves_open_is_the_one_that_the_text_tells_elsewhere():
    assert find_values("With prices on Monday falling, owners are worried.") == [None]
    assert find_values("Prices fell on Monday. With prices on Monday falling, owners are worried.") == [
        "2026-11-09",
        "2026-11-09",
    ]
    assert find_values("Parliament votes on Monday. The vote will be on Monday.") == ["2026-11-16", "2026-11-16"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("After Wednesday's vote the party is choosing a leader.", "2026-11-11"),
        ("Hart stands ahead of Saturday's vote.", "2026-11-14"),
        ("Hart is on the ballot in Saturday's vote.", "2026-11-14"),
        ("Parliament votes on Saturday.", "2026-11-14"),
        ("The affair forced Hart to resign on Monday.", "2026-11-09"),
        ("It is her first speech since retiring on Monday.", "2026-11-09"),
        ("Hart sent nurses to the 1 December meeting.", "2026-12-01"),
        ("He urged them to vote Friday.", "2026-11-13"),
        ("The rules were to be issued on Wednesday.", "2026-11-11"),
        ("Hart campaigned in Kells ahead of voting Friday.", "2026-11-13"),
    ],
)
def test_a_weekday_that_the_tense_leaves_open_is_yesterday_or_one_of_two_days_ahead(text, value):
    assert find_values(text) == [value]


def test_a_day_goes_on_from_the_day_with_its_year_just_before_it():
    told = "On 2 March 2015 the paper told of it, and the following day Hart resigned. On 25 March the mine closed."
    assert find_values(told) == ["2015-03-02", "2015-03-03", "2015-03-25"]
    assert find_values("It opened on 2 March 2015. It shut on 20 October.") == ["2015-03-02", "2026-10-20"]
    assert find_values("He sang on 12 May 1961. He died on 9 November.") == ["1961-05-12", "2026-11-09"]
    assert find_values("It rained from June to September 2025.") == ["2025-06", "2025-09"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In March last year Hart opened the mine. In September she shut it.", ["2025-03", "2025-09"]),
        ("In October 2024 Hart left. By late February she was back.", ["2024-10", "2025-02"]),
        ("In March 2020 Hart left. By October she was back.", ["2020-03", "2026-10"]),
        ("Hart opened the mine in March 2025. Its owner shut it in September.", ["2025-03", "2026-09"]),
    ],
)
def test_a_month_that_opens_a_sentence_goes_on_from_the_month_with_its_year_just_before_it(text, values):
    assert find_values(text) == values


def test_a_month_last_or_next_that_is_the_document_s_own_is_of_the_other_year():
    assert find_values("They met last November and will meet next November.") == ["2025-11", "2027-11"]


def test_a_weekday_that_belongs_to_a_name_is_no_date():
    assert find_values("They won on Super Tuesday.") == []
    assert find_values("They won early Tuesday.") == ["2026-11-10"]
    assert find_values("A poll for the Mail on Sunday told of it.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Parliament votes on Tuesday.",
        "It opened on a Tuesday.",
        "Flights were suspended until Monday.",
        "The summit was moved to Monday.",
        "The minister called a meeting for Monday.",
        "The minister called a meeting of the cabinet for Tuesday evening.",
        "The strike was to start on Monday.",
        "The rocket, expected to fly in June, exploded.",
        "They had hoped to finish by June.",
        "He was released pending a hearing on Monday.",
        "The company had said it would reopen the mine in March.",
        "After Monday's vote the party will choose a leader.",
        "Her victories in Kells on Monday will speed that up.",
        "The fair is held in August.",
        "It closed at twelve on the Friday before the vote.",
        "The president declared three days of national mourning from Tuesday.",
        "The president had declared three days of national mourning from Saturday.",
        "The council announced the results from Saturday.",
        "He recalls the patrols after the February 6 attack.",
        "The president declared a period of mourning from June.",
    ],
)
def test_where_no_tense_tells_a_date_stays_open(text):
    assert find_values(text) == [None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The strike was to start on Thursday.", "2026-11-12"),
        ("The trial, which had been set for October, was postponed.", "2026-10"),
        ("The visit planned for March has been put off.", None),
        ("The show is to run from 5 November to 9 March.", ["2026-11-05", "2027-03-09"]),
        ("The trial will begin on 2 September.", None),
    ],
)
def test_a_day_that_can_hardly_be_another_is_told_all_the_same(text, value):
    assert find_values(text) == (value if isinstance(value, list) else [value])
