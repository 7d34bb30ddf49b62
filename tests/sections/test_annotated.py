"""The annotated source page."""

from dataclasses import replace

from generator.models import Paragraph
from generator.sections.annotated import annotate_source

USES = {2: ["Risks", "Positions"]}


def test_each_sentence_has_its_voice_and_the_sections_that_use_it(reading):
    page = annotate_source(reading, "story", USES)
    sentences = page.blocks[0].sentences
    assert [sentence.voice for sentence in sentences] == list(reading.voices)
    assert [sentence.used_by for sentence in sentences] == [(), ("Risks", "Positions"), (), (), ()]


def test_each_sentence_stands_where_it_says(reading):
    page = annotate_source(reading, "story", USES)
    text = reading.document.text
    assert [text[s.start : s.end] for s in page.blocks[0].sentences] == [s.text for s in page.blocks[0].sentences]


def test_what_is_no_prose_is_shown_as_it_stands(reading):
    text = f"{reading.document.text}\n\na  | b"
    table = Paragraph(len(text) - 6, len(text), "other")
    document = replace(reading.document, text=text, plain=text, paragraphs=(*reading.document.paragraphs, table))
    page = annotate_source(replace(reading, document=document), "story", USES)
    assert [block.text for block in page.blocks if block.kind == "other"] == ["a | b"]
