from typing import Any

import pytest

from generator.config import Config
from tests.verify.tampering import Change, change_all, change_json, find_faults

STORY, HISTORY = "stories/talks.json", "history/talks.json"


def another_date(briefing: Any) -> None:
    briefing["version"]["date"] = "2020-01-01"


def a_line_taken_for_new(briefing: Any) -> None:
    line = briefing["sections"][0]["items"][0]["line"]
    briefing["version"]["added"] = [
        {"section": "bottom-line", "kind": "", "document_id": "talks", "sentences": [1], "line_id": line["id"]}
    ]


@pytest.mark.parametrize("change", [another_date, a_line_taken_for_new])
def test_a_page_that_tells_another_change_than_the_history_is_told(site: Config, change: Change):
    change_all(site, STORY, change)
    (fault,) = find_faults(site)
    assert fault.startswith(f"briefings/{STORY}:")
    assert fault.endswith(f"tells another change than {HISTORY}")


def forget_a_passage(history: Any) -> None:
    history["versions"][0]["added"].pop()


def forget_the_document(history: Any) -> None:
    history["versions"][0]["documents"][0]["sha256"] = "0"


@pytest.mark.parametrize("change", [forget_a_passage, forget_the_document])
def test_a_history_that_does_not_know_what_the_page_shows_is_told(site: Config, change: Change):
    change_json(site, HISTORY, change)
    assert any(
        f"shows what {HISTORY} does not know of; run `briefings generate`" in fault for fault in find_faults(site)
    )


@pytest.mark.parametrize("text", ["", "{}", None])
def test_a_history_that_is_none_is_told_with_the_remedy(site: Config, text: str | None):
    path = site.pages / HISTORY
    path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    assert any(
        f"{HISTORY}: is no history" in fault and "remove it to begin anew" in fault for fault in find_faults(site)
    )
