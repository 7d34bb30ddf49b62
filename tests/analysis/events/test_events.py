"""Dated events and their status."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents
from generator.models import Metadata
from generator.reading import Reading
from tests.analysis.case_files import cases, read_by_hand
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG


def describe(reading: Reading) -> str:
    """Return a line for each event: its date as written, its status."""
    dates = [reading.dates[event.date] for event in reading.events]
    return (
        "\n".join(
            f"{reading.doc.text[date.start : date.end]} | {event.status}"
            for date, event in zip(dates, reading.events, strict=True)
        )
        or "nothing"
    )


@cases("events.txt")
def test_events(text, parse, expected):
    assert describe(read_by_hand(text, parse)) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Lena Farrow takes over on 1 May.", "planned"),
        ("Lena Farrow takes over on 1 April.", "past"),
        ("Lena Farrow took over on 1 May.", "past"),
        ("He was shot dead during an attempt to arrest him in April 2026.", "past"),
        ("She announced a plan to arrest him in May 2026.", "planned"),
        ("He said repairs would cost $5 million and would take until May.", "planned"),
        ("On Wednesday, ministers are to meet.", "planned"),
        ("May launched the inquiry last March.", "past"),
        ("All tanks should be empty by the end of the month.", "planned"),
        ("The group was working to overthrow him in the early 1980s.", "past"),
        ("The hearing was set for Friday.", "planned"),
        ('The council said it would "go on talking" on Friday.', "planned"),
        ("Help was sought because of the drought this year.", "past"),
        ("The gates will open and be closed on Friday.", "planned"),
        ("The guild plans to march at Friday night's debate.", "planned"),
        ("He must win some votes before people go to the polls on Monday.", "planned"),
        ("On a 30 March visit to the mine, inspectors could offer little advice.", "past"),
        ("The mine would close on Friday if the pumps fail.", "conditional"),
        ("Roe said it would close if they failed to hand over the logs by Friday.", "conditional"),
        ('"It would close on Friday," said Ann Hart.', "conditional"),
        ("The council moved the vote to June 2027.", "planned"),
        ("The company thought it would open the mine on Friday.", "planned"),
        ("The mayor is facing protests ahead of the 3 May vote.", "planned"),
        ("Hart is bracing for a fight at a debate on Saturday.", "planned"),
        ("Hart is speaking on Wednesday at the mine.", "ongoing"),
        ("For the last two weeks she's been running a shelter.", "ongoing"),
        ("They spent the next three days in the mine.", "past"),
        ("They will spend the next three days in the mine.", "planned"),
        ("Hart has called a 20 September referendum on the mine.", "planned"),
        ("Hart announced the deal at the 2026 summit.", "past"),
        ("By Tuesday she could no longer run the mine.", "past"),
        ("Hart cannot speak at the mine on Friday.", "planned"),
        ("If Monday's debate proved anything, it was that the mine is safe.", "past"),
        ("If Friday's debate proves anything, the mine will be closed.", "conditional"),
        ("To watch the mine in recent weeks is to fear for it.", "past"),
    ],
)
def test_what_is_told_in_the_present_of_a_later_day_is_planned(text, status):
    document = replace(ingest(text), metadata=Metadata(date="2026-04-15"))
    (reading,) = read_documents([document], load(), CONFIG)
    assert [event.status for event in reading.events] == [status]


@pytest.mark.parametrize(
    ("kind", "text", "dates"),
    [
        ("opinion", "The miners who died on 3 March were killed by greed.", 0),
        ("opinion", "The miners who died were buried on 3 March.", 1),
        ("opinion", "The mayor said that the miners who died on 3 March had been warned.", 1),
        ("news", "The miners who died on 3 March were buried by the river.", 1),
    ],
)
def test_of_what_an_opinion_writer_judges_no_date_in_passing_is_an_event(kind, text, dates):
    document = replace(ingest(text), metadata=Metadata(date="2026-04-15", kind=kind))
    (reading,) = read_documents([document], load(), CONFIG)
    assert len(reading.events) == dates


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Today, we take the river for granted.", 0),
        ("He has made great strides to understand people today.", 0),
        ("Anyone today who wants a boat can hire one.", 0),
        ("Today, the council meets in Kells.", 1),
        ("The levy is unlikely to be cut this year.", 0),
        ("Sales dropped roughly 40 percent from 2008.", 0),
        ("Ann Roe, who was her adviser in 2012, stayed away.", 0),
        ("Ann Roe was elected mayor of Kells in 2012.", 1),
        ("She plays the part that Roe plays today.", 0),
        ("It was our third final in the last year.", 0),
        ("The council meets today.", 1),
        ("Hart will speak at a meeting today.", 1),
        ("The shop opened on Alder Street 15 years ago.", 1),
        ("The old ferry songs are still being sung today.", 0),
        ("The land, worth at least two million today, was sold by Hart.", 0),
        ("This week is a good one for the harbour.", 0),
        ("Did the council meet in March?", 0),
        ('Hart wrote in a letter in March: "Who pays?"', 1),
        ("The election in March was a triumph for Hart.", 1),
        ("It was the first strike since 2006.", 0),
        ("His share fell to 44 percent, from 54 percent in July.", 0),
        ("Hart has run the ferry since 2006.", 1),
        ("The rules say judges must hear cases within 45 days.", 0),
        ("The council will decide within two weeks.", 1),
        ("The union would strike if the council does not pay within 48 hours.", 1),
        ("Ann Roe, a manager of the 2012 campaign, stayed away.", 0),
        ("The 2012 campaign of the miners failed.", 1),
        ("Only two of the ferries do today.", 0),
        ("The ferry today left early.", 1),
        ("They hold their largest majority since 1928.", 0),
        ("It was the first rocket since 1970 to reach the town.", 0),
        ("Hart was at 18 percent, down two points from March.", 0),
        ("Sales are up 20 percent over last year.", 0),
        ("It is a change from last year.", 0),
        ("He wants to bring back the 1990s.", 0),
        ("The left-leaning April 6 movement spoke out.", 0),
        ("Hart arrived late for Monday's contest.", 1),
        ("They have fewer ferries than we did in 1916.", 0),
        ("The fleet is smaller now than at any time since 1917.", 0),
        ("The crowd was larger than the whole turnout four years ago.", 0),
        ("Some 300 people voted, a 30% decline from the last contest, in 2008.", 0),
        ("The gap has narrowed from last year.", 0),
        ("A poll for one Sunday newspaper spoke of greed.", 0),
        ("Fares are not as low as they were in 2014.", 0),
        ("Hart hopes to win as she did in 2014.", 1),
        ('"We came here tonight to mourn," Ann Hart said.', 0),
        ("Ann Hart came tonight.", 1),
        ("The ferry may sail as early as Friday.", 1),
        ("More than 60 people were hurt on Monday.", 1),
        ("The council must answer no later than Friday.", 1),
        ("Hart fell from her roof on Monday.", 1),
    ],
)
def test_nowadays_and_a_span_of_time_are_no_day_of_an_event(text, events):
    document = replace(ingest(text), metadata=Metadata(date="2026-04-15"))
    (reading,) = read_documents([document], load(), CONFIG)
    assert len(reading.events) == events


def test_what_was_planned_for_a_known_day_is_past_where_nobody_knows_when_that_was_written():
    (reading,) = read_documents([ingest("The works were to start in January 1874.")], load(), CONFIG)
    assert [event.status for event in reading.events] == ["past"]
