"""Key actors: whom a reader must know, out of all that the documents speak of."""

import re

from spacy.tokens import Span

from generator.analysis.entities.countries import takes_part
from generator.analysis.names.words import is_modifier
from generator.lexicon import read_classes, read_words
from generator.reading import Mention, Reading
from generator.story import Actor, Story

_OPENING = 2
"""Sentences that open a document, headings and the like aside."""
_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "agent"})
_REPORTING = frozenset({"report", "publish", "cite", "quote", "air", "broadcast"})
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-TV)?$")
"""A station of the United States."""


def find_key_actors(story: Story, most: int) -> frozenset[str]:
    """Return the ids of the most salient actors that matter, `most` at most.

    An actor matters that says something, is told of in two sentences, or stands in a document's title or opening and
    not only beside another's name; a state only where it takes part, an outlet only where it is quoted or does more
    than report.
    """
    stated = [(story.source_of(i, a), a) for i, reading in enumerate(story.readings) for a in reading.positions]
    speaking = {actor.id for actor, _ in stated if actor}
    quoted = {actor.id for actor, attribution in stated if actor and attribution.kind != "indirect"}
    able = (
        actor
        for actor in story.actors
        if _matters(story, actor, speaks=actor.id in speaking, quoted=actor.id in quoted)
    )
    return frozenset([actor.id for actor in able][:most])


def _matters(story: Story, actor: Actor, *, speaks: bool, quoted: bool) -> bool:
    if actor.type == "place":
        return False
    named = [(story.readings[i], mention) for i, mention in actor.mentions]
    roots = [(reading, span) for reading, mention in named if (span := _find_span(reading, mention)) is not None]
    if any(name.lower() in reading.document.metadata.title.lower() for name in actor.names for reading, _ in named):
        return True
    if actor.type == "state" and not any(takes_part(span.root) for _, span in roots):
        return False
    if _is_outlet(actor):
        return quoted or any(_does_more(span) for _, span in roots)
    sentences = {(reading.document.id, reading.sentence_at(mention.start).index) for reading, mention in named}
    opening = any(_opens(reading, span) and not is_modifier(span) for reading, span in roots)
    return speaks or len(sentences) > 1 or opening


def _find_span(reading: Reading, mention: Mention) -> Span | None:
    return reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")


def _opens(reading: Reading, span: Span) -> bool:
    told = [index for index, voice in enumerate(reading.voices) if voice != "none"]
    return reading.sentence_at(span.start_char).index in told[:_OPENING]


def _is_outlet(actor: Actor) -> bool:
    media = read_classes("sectors")["MED"]
    return actor.type == "organization" and any(
        name in read_words("outlets") or _CALL_SIGN.match(name) or not media.isdisjoint(name.lower().split())
        for name in actor.names
    )


def _does_more(span: Span) -> bool:
    """Return whether an outlet does, or has done to it, anything but telling."""
    verb = span.root.head
    told = verb.lemma_.lower() in read_words("speech_verbs") | _REPORTING
    return span.root.dep_ in _ACTING and verb.pos_ == "VERB" and not told
