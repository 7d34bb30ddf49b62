"""Notes of the editor: read by the name of their story, never taken for articles."""

from dataclasses import replace

import pytest

from generator.ingest import find_articles, read_notes, read_seeds
from generator.models import Note

WORDS = "Corrected: the vote was on *Tuesday*."


def test_a_note_is_read_by_the_name_of_its_story_with_author_and_date(put, config):
    put("notes/talks.md", f"---\nauthor: Ann Example\ndate: 9 March 2026\n---\n{WORDS}\n\nMore.\n")
    notes, errors = read_notes(config)
    (note,) = notes.values()
    assert list(notes) == ["talks"]
    assert note == Note("seeds/notes/talks.md", note.sha256, f"{WORDS}\n\nMore.", "Ann Example", "2026-03-09")
    assert errors == ()


def test_author_and_date_may_be_left_out(put, config):
    put("notes/talks.md", WORDS)
    note = read_notes(config)[0]["talks"]
    assert (note.text, note.author, note.date) == (WORDS, "", "")


def test_a_note_is_no_article(put, config):
    put("notes/talks.md", WORDS)
    put("notes/talks.yml", "title: x")
    put("talks.txt", "He went.")
    assert [path.name for path in find_articles(config).seeds] == ["talks.txt"]
    assert read_seeds(config)[1] == ()


def test_without_the_folder_there_are_none(config):
    assert read_notes(config) == ({}, ())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("talks.md", "", "empty"),
        ("talks.md", "---\nauthor: Ann\n---\n\n", "holds no words; write the note below its front matter"),
        ("talks.md", "---\nauthor: Ann\nWords", "its front matter is not closed"),
        (
            "talks.md",
            "---\ntitle: x\n---\nWords",
            "unknown key 'title'; a note states its author and date",
        ),
        ("talks.md", "---\nauthor: A\nauthor: B\n---\nWords", "'author' stands in line 2, and again in line 3"),
        ("talks.md", "---\ndate: soon\n---\nWords", "'date' is 'soon', which names no single day"),
        ("talks.md", "---\nauthor: [a, {b: c}]\n---\nWords", "'author' is no plain text"),
        ("talks.md", b"\x00\x01\x02", "holds NUL characters"),
        ("talks.txt", "Words", "no note of a story; write it as seeds/notes/NAME.md, NAME being the story's"),
        ("more/talks.md", "Words", "no note of a story; write it as seeds/notes/NAME.md"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line_and_the_others_are_read(put, config, name, content, reason):
    put(f"notes/{name}", content)
    put("notes/zoo.md", WORDS)
    notes, (error,) = read_notes(config)
    assert list(notes) == ["zoo"]
    assert str(error).startswith(f"seeds/notes/{name}: {reason}")
    assert "\n" not in str(error)


def test_control_characters_are_blanked(put, config):
    put("notes/talks.md", "One\x02wzxhzdk:0\x03two and more words here")
    assert read_notes(config)[0]["talks"].text == "One wzxhzdk:0 two and more words here"


def test_the_notes_of_a_demonstration_left_out_are_left_out(put, config):
    put("notes/demonstration-ferry.md", WORDS)
    assert list(read_notes(config)[0]) == ["demonstration-ferry"]
    assert read_notes(replace(config, demonstration=False)) == ({}, ())
