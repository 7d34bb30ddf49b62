"""The annotated source page."""

from dataclasses import replace

import pytest

from generator.models import Metadata, Paragraph
from generator.reading import Reading
from generator.sections.annotated import annotate_source

USES = {2: ["Risks", "Positions"]}


def published(reading: Reading, publish: str) -> list[int]:
    """Return the numbers of the sentences whose text the page shows."""
    document = replace(reading.document, metadata=Metadata(publish=publish))  # type: ignore[arg-type]
    page = annotate_source(replace(reading, document=document), "story", USES)
    sentences = [sentence for block in page.blocks for sentence in block.sentences]
    assert all((s.start is None) == (s.text == "") for s in sentences)
    return [sentence.number for sentence in sentences if sentence.text]


@pytest.mark.parametrize(("publish", "expected"), [("full", [1, 2, 3, 4, 5]), ("used", [1, 2, 3]), ("link", [])])
def test_what_is_published_is_all_or_the_used_with_their_neighbours_or_nothing(reading, publish, expected):
    assert published(reading, publish) == expected


def test_each_sentence_has_its_voice_and_the_sections_that_use_it(reading):
    page = annotate_source(reading, "story", USES)
    sentences = page.blocks[0].sentences
    assert [sentence.voice for sentence in sentences] == list(reading.voices)
    assert [sentence.used_by for sentence in sentences] == [(), ("Risks", "Positions"), (), (), ()]


def test_each_sentence_stands_where_it_says(reading):
    page = annotate_source(reading, "story", USES)
    text = reading.document.text
    assert [text[s.start : s.end] for s in page.blocks[0].sentences] == [s.text for s in page.blocks[0].sentences]


@pytest.mark.parametrize(("publish", "expected"), [("full", ["a | b"]), ("used", []), ("link", [])])
def test_what_is_no_prose_is_shown_where_the_whole_text_is(reading, publish, expected):
    text = f"{reading.document.text}\n\na  | b"
    table = Paragraph(len(text) - 6, len(text), "other")
    document = replace(
        reading.document,
        text=text,
        plain=text,
        paragraphs=(*reading.document.paragraphs, table),
        metadata=Metadata(publish=publish),
    )
    page = annotate_source(replace(reading, document=document), "story", USES)
    assert [block.text for block in page.blocks if block.kind == "other"] == expected
