"""How what several documents tell is set side by side, on the real pipeline."""

from dataclasses import replace

import pytest

from generator.analysis import read_documents, read_story
from generator.models import Metadata
from generator.sections import agreement
from generator.sections.agreement import Compared
from tests.analysis.model import ingest, load
from tests.analysis.readings import CONFIG

FOURTEEN = "An explosion killed 14 miners in Zambia on Tuesday."
TWELVE = "The number of dead in the mine is 12, not 14, the ministry said."


def only(*articles: tuple[str, str]) -> Compared:
    """Return the one thing compared in articles, each a date with a text."""
    documents = [replace(ingest(text, f"{n}"), metadata=Metadata(date=date)) for n, (date, text) in enumerate(articles)]
    story = read_story("story", tuple(read_documents(documents, load(), CONFIG)), CONFIG)
    (compared,) = (item for item in agreement.build(story, CONFIG) if isinstance(item, Compared))
    return compared


@pytest.mark.parametrize(("later", "over_time"), [("2026-11-19", True), ("2026-11-17", False), ("", False)])
def test_tolls_of_different_days_differ_over_time(later, over_time):
    assert only(("2026-11-17", FOURTEEN), (later, TWELVE)).over_time is over_time


def test_a_toll_that_a_later_article_denies_is_marked():
    told = only(("2026-11-17", FOURTEEN), ("2026-11-19", TWELVE)).told
    assert [(one.part.text, one.withdrawn) for one in told] == [("14 miners", True), ("12", False)]


def test_what_is_no_toll_is_a_conflict_on_whatever_day_it_is_told():
    nine = "The closure saves 9 million crowns a year, the treasurer said."
    compared = only(("2026-11-17", nine), ("2026-11-19", nine.replace("9", "6")))
    assert (compared.kind, compared.of, compared.over_time) == ("conflict", "figures", False)
