"""Who takes part, and who is but named."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents, read_story
from generator.analysis.participation import find_participants, only_reports
from generator.models import Metadata
from tests.analysis.model import ingest, load, read
from tests.analysis.readings import CONFIG


def part(text: str) -> tuple[list[str], list[str]]:
    """Return the names of those who take part in a text, and of the others, each in alphabetical order."""
    story = read(text)
    participants = find_participants(story)
    names = [sorted(a.name for a in story.actors if (a.id in participants) is wanted) for wanted in (True, False)]
    return names[0], names[1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Roe met the divers in Chicago on Monday. She was glad.", "Chicago"),
        ("Ann Roe wants to stop all travellers who enter Norway by ferry.", "Norway"),
        ("Ann Roe went on CNN on Monday. She was glad.", "CNN"),
        ("Ann Roe told the Washington Post that she was glad.", "Washington Post"),
        ("Ann Roe spoke at Harvard University on Monday. She was glad.", "Harvard University"),
        ("Ann Roe was elected to the Senate on Monday. She was glad.", "the Senate"),
        ("Ann Roe hopes to keep the Senate in May. She was glad.", "the Senate"),
        ("Ann Roe, who is the Speaker of the House, was glad.", "House"),
        ("Ann Roe wants to make Norway great again. She was glad.", "Norway"),
        ("Ann Roe has a Harvard University degree. She was glad.", "Harvard University"),
        ("Ann Roe, the chief economist at Harvard University, was glad.", "Harvard University"),
        ("Ann Roe, a professor of law at Harvard University, was glad.", "Harvard University"),
        ("Harvard University provost Ann Roe was glad.", "Harvard University"),
        ("Ann Roe spoke in the House or the Senate on Monday. She was glad.", "the Senate"),
        ("Ann Roe met Democratic Party donors on Monday. She was glad.", "Democratic Party"),
        ("Ann Roe spoke of the Obama administration on Monday. She was glad.", "Obama"),
        ("Ann Roe, who managed Carl Lind's campaign, was glad.", "Carl Lind"),
        ("In these years Norway was in crisis. Ann Roe was glad.", "Norway"),
        ("Ann Roe wants to make Norway pay for the bridge. She was glad.", "Norway"),
        ("Ann Roe promised to save Norway on Monday. She was glad.", "Norway"),
        ("Norway should pay for the bridge. Ann Roe was glad.", "Norway"),
        ("Ann Roe got a loan from Goldman Sachs on Monday. She was glad.", "Goldman Sachs"),
        ("Ann Roe owns shares in firms like Goldman Sachs. She was glad.", "Goldman Sachs"),
        ("Keswick Divers Association President Carl Lind met Ann Roe.", "Keswick Divers Association"),
        ("Ann Roe used Goldman Sachs on Monday. She was glad.", "Goldman Sachs"),
        ("Ann Roe will be on the board of Goldman Sachs. She was glad.", "Goldman Sachs"),
        ("Norwegians voted on Monday, and many in Norway were glad. Ann Roe sang.", "Norway"),
        ("Ann Roe has served as Norway's top diplomat. She was glad.", "Norway"),
        ("Norway's food watchdog signed the treaty on Monday. Ann Roe was glad.", "Norway"),
        ("The treaty was signed by Norway's former prime minister. Ann Roe was glad.", "Norway"),
        ("Norway has no plan for the bridge. Ann Roe was glad.", "Norway"),
        ("Ann Roe wants to protect Norway from the storm. She was glad.", "Norway"),
        ("Ann Roe chairs Goldman Sachs. She was glad.", "Goldman Sachs"),
        ("Ann Roe, an analyst with Goldman Sachs, was glad.", "Goldman Sachs"),
        ("Ann Roe, who is with Goldman Sachs, was glad.", "Goldman Sachs"),
        ("Ann Roe was glad that Kestner had been seen in the garden.", "Kestner"),
        ("Ann Roe was glad. The divers left.\n\nCarl Lind.", "Carl Lind"),
    ],
)
def test_where_something_happens_and_whom_it_is_told_takes_no_part(text, name):
    acting, named = part(text)
    assert "Ann Roe" in acting
    assert name in named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chicago sued the harbour on Monday. Ann Roe was glad.", "Chicago"),
        ("Norway signed the treaty on Monday. Ann Roe was glad.", "Norway"),
        ("CNN dismissed two editors on Monday. Ann Roe was glad.", "CNN"),
        ("The Washington Post reported that Ann Roe was glad.", "Washington Post"),
        ("Harvard University has sued Ann Roe, who was glad.", "Harvard University"),
        ("Ann Roe spoke for Harvard University spokesman Carl Lind on Monday.", "Harvard University"),
        ("Norway's prime minister vetoed the treaty. Ann Roe was glad.", "Norway"),
        ("Norway is ready to sign the treaty. Ann Roe was glad.", "Norway"),
        ("The Lind campaign dismissed Carl Lind on Monday. Ann Roe was glad.", "Carl Lind"),
        ("The Senate passed the bill on Monday. Ann Roe was glad.", "the Senate"),
        ("Goldman Sachs must repay Ann Roe, who was glad.", "Goldman Sachs"),
        ("The investment bank Goldman Sachs repaid Ann Roe, who was glad.", "Goldman Sachs"),
        ("A spokeswoman for Goldman Sachs repaid Ann Roe, who was glad.", "Goldman Sachs"),
        ("Ann Roe got a loan from Goldman Sachs, which had sued her.", "Goldman Sachs"),
        ("Ann Roe met Harvard University officials on Monday. She was glad.", "Harvard University"),
        ("Ann Roe was glad that Mrs Kestner had been seen in the garden.", "Kestner"),
    ],
)
def test_who_does_or_says_something_takes_part(text, name):
    assert name in part(text)[0]


def test_a_title_takes_what_it_names_for_an_actor_and_not_where_something_happens():
    document = ingest("Police met Ann Roe on the stairs of Goldman Sachs.")
    titles = ("Ann Roe robbed at Goldman Sachs", "Ann Roe robbed in old Goldman Sachs", "Goldman Sachs robbed")
    documents = [replace(document, metadata=Metadata(title=title)) for title in titles]
    stories = [read_story("a", tuple(read_documents([d], load(), CONFIG)), CONFIG) for d in documents]
    assert ["goldman-sachs" in story.participants for story in stories] == [False, False, True]


def test_an_outlet_that_is_quoted_does_more_than_report():
    told = read("The Washington Post reported that Ann Roe was glad.")
    quoted = read("“The harbour is a disgrace,” the Washington Post wrote on Monday.")
    outlets = [(story, actor) for story in (told, quoted) for actor in story.actors if actor.name == "Washington Post"]
    assert [only_reports(story, outlet) for story, outlet in outlets] == [True, False]
