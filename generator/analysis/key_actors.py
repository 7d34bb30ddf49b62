"""Key actors: whom a reader must know, out of all that the documents speak of."""

from spacy.tokens import Span

from generator.analysis.names.words import is_modifier
from generator.analysis.participation import is_in_title, list_spans, only_reports
from generator.reading import Reading
from generator.story import Actor, Story

_OPENING = 2
"""Sentences that open a document, headings and the like aside."""


def find_key_actors(story: Story, most: int) -> frozenset[str]:
    """Return the ids of the most salient actors that matter, `most` at most.

    An actor matters that is no place, takes part, does not only report, and says something, is told of in two
    sentences, or stands in a document's title or opening and not only beside another's name.
    """
    stated = (story.source_of(i, a) for i, reading in enumerate(story.readings) for a in reading.positions)
    speaking = {actor.id for actor in stated if actor}
    able = (
        actor
        for actor in story.actors
        if actor.type != "place"
        and actor.id in story.participants
        and _matters(story, actor, speaks=actor.id in speaking)
    )
    return frozenset([actor.id for actor in able][:most])


def _matters(story: Story, actor: Actor, *, speaks: bool) -> bool:
    if is_in_title(story, actor):
        return True
    if only_reports(story, actor):
        return False
    named = [(story.readings[i], mention) for i, mention in actor.mentions]
    sentences = {(reading.document.id, reading.sentence_at(mention.start).index) for reading, mention in named}
    opening = any(_opens(reading, span) and not is_modifier(span) for reading, span in list_spans(story, actor))
    return speaks or len(sentences) > 1 or opening


def _opens(reading: Reading, span: Span) -> bool:
    told = [index for index, voice in enumerate(reading.voices) if voice != "none"]
    return reading.sentence_at(span.start_char).index in told[:_OPENING]
