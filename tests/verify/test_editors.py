"""What a page says of its editor, held against the settings and the notes, and never against a seed."""

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.build import generate
from generator.config import Config
from generator.edits import ActorEdit, StoryEdit
from generator.models import HiddenLine
from tests.verify.tampering import change_all, find_faults, items_of

STORY = "stories/talks.json"
NOTE = "They said “we never wrote that”.\n\n- a point, and “words that no seed holds”\n"


def first_position(config: Config) -> str:
    briefing = json.loads((config.pages / STORY).read_text("utf-8"))
    return str(items_of(briefing, "positions")[0]["positions"][0]["line"]["id"])


@pytest.fixture
def edited(site: Config) -> Config:
    """Return a site whose editor titled a story, hid a line and added a note."""
    (site.seeds / "notes").mkdir()
    (site.seeds / "notes/talks.md").write_text(NOTE, encoding="utf-8")
    hide = (HiddenLine(first_position(site), "said of “another bank”"),)
    edited = replace(site, stories=(StoryEdit("talks", "What became of the talks", hide),))
    generate(edited)
    return edited


def test_title_note_and_reason_are_the_editor_s_and_hold_without_a_seed(edited: Config):
    page = (edited.pages / "stories/talks.md").read_text("utf-8")
    assert "“we never wrote that”" in page
    assert "1 line hidden by the editor: said of “another bank”." in page
    assert find_faults(edited) == []


def test_a_title_that_quotes_what_no_seed_holds_is_told(site: Config):
    edited = replace(site, stories=(StoryEdit("talks", "“We give up”"),))
    generate(edited)
    assert any("no cited seed holds the quotation “We give up”" in fault for fault in find_faults(edited))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"stories": ()}, "the title is not what briefings.yml gives; run `briefings generate`"),
        ({"stories": ()}, "which briefings.yml does not; run `briefings generate`"),
        (
            {"stories": (StoryEdit("talks", "What became of the talks", (HiddenLine("risks", "x"),)),)},
            "which briefings.yml does not; run",
        ),
    ],
)
def test_other_settings_than_a_page_was_made_from_are_told(edited: Config, change, reason: str):
    assert any(
        fault.startswith(f"briefings/{STORY}:") and reason in fault for fault in find_faults(replace(edited, **change))
    )


def test_a_line_that_should_be_hidden_and_is_shown_is_told(site: Config):
    line = first_position(site)
    edited = replace(site, stories=(StoryEdit("talks", hide=(HiddenLine(line, "x"),)),))
    assert any(f"shows '{line}', which briefings.yml hides" in fault for fault in find_faults(edited))


@pytest.mark.parametrize("text", ["Other words.", None])
def test_a_note_changed_or_gone_since_is_told(edited: Config, text: str | None):
    path = edited.seeds / "notes/talks.md"
    path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    (fault,) = find_faults(edited)
    assert "the editor's note is not what seeds/notes/talks.md holds; run `briefings generate`" in fault


def test_a_note_that_nobody_wrote_is_told(edited: Config):
    def change(briefing: Any) -> None:
        briefing["note"]["text"] = "Made up."

    change_all(edited, STORY, change)
    (fault,) = find_faults(edited)
    assert "the editor's note is not what seeds/notes/talks.md holds" in fault


def test_an_unsourced_line_beside_the_note_is_still_told(edited: Config):
    path = edited.pages / "stories/talks.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("</aside>\n", "</aside>\n\n- “Made up”, it said.\n", 1), encoding="utf-8")
    assert any("line without evidence" in fault for fault in find_faults(edited))
    assert any("no cited seed holds the quotation “Made up”" in fault for fault in find_faults(edited))


SHE = """\
Anna Weber, the finance minister of Norway, opened the talks on Monday.

Weber is tired. She will resign if the talks with Iran collapse.
"""
CALLED = 'Anna "Annie" Weber'


@pytest.mark.parametrize("name", ["Anna M. Weber", CALLED, "Anna “Annie” Weber"])
def test_a_name_that_no_article_has_is_the_editor_s_and_holds(site: Config, name: str):
    (site.seeds / "talks.txt").write_text(SHE, encoding="utf-8")
    edited = replace(site, actors=(ActorEdit(name, names=("Anna Weber",)),))
    pages = generate(edited).pages
    assert "person, so called by the editor, also Anna Weber" in pages["stories/talks.md"]
    assert any("so called by the editor" in pages[page] for page in pages if page.startswith("actors/"))
    assert json.dumps(f"[{name}]", ensure_ascii=False) in pages["stories/talks.json"]
    assert find_faults(edited) == []
    (fault, *_) = find_faults(site)
    assert "as neither a seed nor briefings.yml does; run `briefings generate`" in fault


def test_a_name_with_quotation_marks_that_the_article_has_holds_and_is_nobody_s_invention(site: Config):
    (site.seeds / "talks.txt").write_text(SHE.replace("Anna Weber", CALLED), encoding="utf-8")
    edited = replace(site, actors=(ActorEdit(CALLED, names=("Anna", "Annie", "Weber")),))
    pages = generate(edited).pages
    assert json.dumps(f"[{CALLED}]") in pages["stories/talks.json"]
    assert "so called by the editor" not in pages["stories/talks.md"]
    assert find_faults(edited) == []


def test_a_role_that_no_editor_gave_is_told(site: Config):
    edited = replace(site, actors=(ActorEdit("Anna Weber", role="Treasurer"),))
    generate(edited)
    assert find_faults(edited) == []
    assert any("gives the role «Treasurer», which briefings.yml does not" in fault for fault in find_faults(site))
