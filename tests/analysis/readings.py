"""Readings put together by hand, without a parse: sentences, and what is read in them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from generator.analysis.actors import merge_actors
from generator.analysis.key_actors import find_key_actors
from generator.analysis.participation import find_participants
from generator.analysis.speakers import find_speakers, find_spoken
from generator.analysis.stands import find_stands
from generator.config import Config
from generator.findings import Attribution, AttributionKind, Entity, Mention, Role, Sentence
from generator.models import ActorType, Metadata, Span
from generator.reading import Reading
from generator.story import Story
from tests.analysis.case_files import make_document, untagged

CONFIG = Config(Path())


def make_reading(*sentences: str, id: str = "a", metadata: Metadata | None = None, **parts: Any) -> Reading:
    """Return a reading of the sentences, each an event that stands alone unless `parts` say otherwise."""
    text = " ".join(sentences)
    doc = untagged(text)
    found = tuple(_find_sentences(doc, sentences))
    defaults: dict[str, Any] = {"voices": ("event",) * len(sentences), "dependences": (None,) * len(sentences)}
    defaults["genre"] = {"analysis": "argument", "opinion": "opinion"}.get(
        metadata.kind or "" if metadata else "", "report"
    )
    defaults["openings"] = tuple(sentence.start for sentence in found)
    return Reading(
        document=make_document(text, metadata, id),
        doc=doc,
        sentences=found,
        **({"headline": (0, len(sentences[0]))} | defaults | parts),
    )


def make_story(*readings: Reading, **parts: Any) -> Story:
    """Return the story of the readings."""
    actors = merge_actors(readings)
    spoken = find_spoken(readings, actors)
    found = {
        "actors": actors,
        "spoken": spoken,
        "speakers": find_speakers(readings, spoken),
        "originals": tuple(range(len(readings))),
    }
    story = Story("story", readings, **(found | parts))
    told = replace(story, stands=find_stands(story), participants=find_participants(story))
    return replace(told, key_actors=find_key_actors(told, CONFIG.key_actors))


def find(reading: Reading, words: str, after: int = 0) -> Span:
    """Return where the words stand first, from the offset `after` on."""
    start = reading.document.text.index(words, after)
    return start, start + len(words)


def with_entity(reading: Reading, name: str, kind: ActorType, *mentions: Mention, role: str = "") -> Entity:
    """Return the actor of that name, its mentions given, and its role where the words stand."""
    roles = (Role(*find(reading, role), role),) if role else ()
    return Entity(name, kind, mentions, roles, (name,))


def attribute(
    reading: Reading, source: str, cue: str, *content: str, kind: AttributionKind = "indirect"
) -> Attribution:
    """Return the attribution of the content to the source, each found by its words."""
    spans = find(reading, source), find(reading, cue)
    heads = [next(token.i for token in reading.doc if token.idx + len(token) > start) for start, _ in spans]
    sentence = reading.sentence_at(spans[1][0]).index
    found = tuple(find(reading, words) for words in content)
    return Attribution(sentence, (spans[0],), (spans[1],), found, kind, heads[1], heads[0])


def _find_sentences(doc: Doc, sentences: tuple[str, ...]) -> Iterator[Sentence]:
    start = 0
    for number, sentence in enumerate(sentences):
        end = start + len(sentence)
        span = doc.char_span(start, end, alignment_mode="expand")
        first, last = (0, 0) if span is None else (span.start, span.end)
        yield Sentence(number, start, end, first, last, 0, prose=True)
        start = end + 1
