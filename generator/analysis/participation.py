"""Who takes part in what is told, and who is but named: where it happens, by whom it is reported, whom it is about."""

from spacy.tokens import Span, Token

from generator.analysis.entities.countries import takes_part
from generator.analysis.names.words import is_modifier
from generator.analysis.outlets import is_outlet
from generator.analysis.roles.titles import is_title
from generator.lexicon import read_classes, read_words
from generator.reading import Reading
from generator.story import Actor, Story

_ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "agent"})
_REPORTING = frozenset({"report", "publish", "cite", "quote", "air", "broadcast"})
_WHERE = frozenset({"at", "in", "near", "outside", "inside"})
_HOLDING = frozenset({"control", "flip", "gain", "have", "hold", "join", "keep", "pass", "retain", "take"})
"""Verbs with a chamber as their object that do nothing to it."""
_COMING = frozenset({"come", "elect", "get", "go", "head", "move", "return", "travel", "walk"})
"""Verbs of which one is led "to" where one then is."""


def find_participants(story: Story) -> frozenset[str]:
    """Return the ids of the actors that do or say something, or to which something is done.

    A person and a group always are such, and so is who stands in a title; a state, chamber or place by what it does; an
    outlet by what it says, or does but report; another body unless it is but where something happens.
    """
    stated = (story.source_of(i, a) for i, reading in enumerate(story.readings) for a in reading.positions)
    speaking = {actor.id for actor in stated if actor}
    return frozenset(a.id for a in story.actors if a.id in speaking or is_in_title(story, a) or _participates(story, a))


def is_in_title(story: Story, actor: Actor) -> bool:
    """Return whether one of its names stands in the title of a document that names it."""
    titles = {story.readings[i].document.metadata.title.lower() for i, _ in actor.mentions}
    return any(name.lower() in title for name in actor.names for title in titles)


def list_spans(story: Story, actor: Actor) -> tuple[tuple[Reading, Span], ...]:
    """Return the words of each mention, with their reading, in the order of the mentions."""
    pairs = ((story.readings[i], mention) for i, mention in actor.mentions)
    spans = ((reading, reading.doc.char_span(m.start, m.end, alignment_mode="expand")) for reading, m in pairs)
    return tuple((reading, span) for reading, span in spans if span is not None)


def only_reports(story: Story, actor: Actor) -> bool:
    """Return whether an outlet is neither quoted nor does, or has done to it, anything but telling."""
    if not is_outlet(actor) or any(_does_more(span) for _, span in list_spans(story, actor)):
        return False
    quoted = (
        story.source_of(i, attribution)
        for i, reading in enumerate(story.readings)
        for attribution in reading.positions
        if attribution.kind != "indirect"
    )
    return all(source is None or source.id != actor.id for source in quoted)


def _participates(story: Story, actor: Actor) -> bool:
    spans = [span for _, span in list_spans(story, actor)]
    if actor.type == "state":
        return any(takes_part(span.root) for span in spans)
    if actor.type == "place":
        return any(_acts(span.root) for span in spans)
    if is_outlet(actor):
        return any(_does_more(span) for span in spans)
    if actor.type == "organization" and _is_chamber(actor):
        return any(takes_part(span.root) and not _is_prize(span.root) for span in spans)
    return actor.type != "organization" or not all(_is_where(span) for span in spans)


def _is_chamber(actor: Actor) -> bool:
    """Return whether an actor is a house of a parliament, or the whole of one."""
    return any(name.split()[-1] in read_classes("seats")["chambers"] for name in actor.names)


def _is_prize(noun: Token) -> bool:
    """Return whether something is but what somebody wins or holds ("keep the Senate"), or what is told of it is."""
    if noun.dep_ == "nsubj":
        return noun.head.lemma_ == "be"
    return noun.dep_ == "dobj" and noun.head.lemma_ in read_classes("seats")["taking"] | _HOLDING


def _acts(noun: Token) -> bool:
    return noun.dep_ in {"nsubj", "agent"} and noun.head.pos_ == "VERB"


def _does_more(span: Span) -> bool:
    """Return whether an outlet does, or has done to it, anything but telling."""
    verb = span.root.head
    told = verb.lemma_.lower() in read_words("speech_verbs") | _REPORTING
    return span.root.dep_ in _ACTING and verb.pos_ == "VERB" and not told


def _is_its_own(noun: Token) -> bool:
    """Return whether a noun is a deed, an officer or a part of the body whose name stands before it."""
    known = read_words("act_nouns") | read_words("people_nouns")
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in known or is_title(noun.doc[noun.i : noun.i + 1])


def _is_where(span: Span) -> bool:
    """Return whether a body is but where something happens, or tells which event or seat is meant ("NBA games")."""
    root, link = span.root, span.root.head
    if is_modifier(span):
        return not _is_its_own(link)
    led = link.lower_ == "to" and link.head.lemma_ in _COMING
    placed = link.lower_ in _WHERE and not is_title(link.doc[link.head.i : link.head.i + 1])
    return root.dep_ == "pobj" and (placed or led)
