"""Who takes part in what is told, and who is but named: where it happens, by whom it is reported, whom it is about."""

from spacy.tokens import Span, Token

from generator.analysis.actors import find_in_title
from generator.analysis.entities.deeds import takes_part
from generator.analysis.names.words import is_modifying
from generator.analysis.outlets import does_more, is_outlet
from generator.analysis.roles.titles import is_title
from generator.lexicon import read_classes, read_words
from generator.reading import Reading
from generator.story import Actor, Story

_WHERE = frozenset({"at", "in", "near", "outside", "inside"})
_HOLDING = frozenset({"control", "flip", "gain", "have", "hold", "join", "keep", "pass", "retain", "take"})
"""Verbs with a chamber as their object that do nothing to it."""
_WHOSE = frozenset({"at", "for", "of", "to"})
"""Prepositions between somebody's office and the body at which it is held."""
_COMING = frozenset({"come", "elect", "get", "go", "head", "move", "return", "travel", "walk", "welcome"})
"""Verbs of which one is led "to" where one then is."""
_PARTS = frozenset({"control", "floor", "rule", "seat", "wing"})
"""What a body has without doing anything ("control of the Senate")."""
_OUTSIDERS = frozenset({
    "audience", "backer", "candidate", "critic", "crowd", "donor", "fan", "foe", "opponent", "rival", "supporter",
    "voter",
})  # fmt: skip
"""Those beside a body who are not it, or do not act for it ("party donors")."""
_LESSER = frozenset({"compound", "nmod"})
_FOLLOWERS = frozenset({"administration", "campaign", "candidacy", "era", "presidency"})
"""What goes by the name of a person who need do nothing himself ("Ann Roe's campaign")."""


def find_participants(story: Story) -> frozenset[str]:
    """Return the ids of the actors that do or say something, or to which something is done.

    A group always is such, and so is who stands in a title; a state, chamber or place by what it does; an outlet by
    what it says, or does but report; another body unless it is but where something happens or where somebody holds an
    office; a person unless the name only tells which of what follows ("the Roe bill").
    """
    stated = (story.source_of(i, a) for i, reading in enumerate(story.readings) for a in reading.positions)
    speaking = {actor.id for actor in stated if actor}
    return frozenset(a.id for a in story.actors if a.id in speaking or is_in_title(story, a) or _participates(story, a))


def is_in_title(story: Story, actor: Actor) -> bool:
    """Return whether one of its names stands in the title of a document that names it."""
    titles = {story.readings[i].document.metadata.title for i, _ in actor.mentions}
    return any(find_in_title(title, name) for name in actor.names for title in titles)


def list_spans(story: Story, actor: Actor) -> tuple[tuple[Reading, Span], ...]:
    """Return the words of each mention, with their reading, in the order of the mentions."""
    pairs = ((story.readings[i], mention) for i, mention in actor.mentions)
    spans = ((reading, reading.doc.char_span(m.start, m.end, alignment_mode="expand")) for reading, m in pairs)
    return tuple((reading, span) for reading, span in spans if span is not None)


def only_reports(story: Story, actor: Actor) -> bool:
    """Return whether an outlet is neither quoted nor does, or has done to it, anything but telling."""
    if not is_outlet(actor) or any(does_more(span) for _, span in list_spans(story, actor)):
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
        return any(does_more(span) for span in spans)
    if actor.type == "person":
        return not all(_tells_which(span.root) for span in spans)
    if actor.type == "organization" and _is_chamber(actor):
        return any(takes_part(span.root) and not _is_prize(span.root) for span in spans)
    return actor.type != "organization" or not all(_is_beside(span.root) for span in spans)


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


def _is_beside(noun: Token) -> bool:
    """Return whether a body is but where something happens, whose somebody is, or which event or seat is meant."""
    link = noun.head
    if noun.dep_ == "conj" and link != noun:
        return _is_beside(link)
    if is_modifying(noun) or (noun.dep_ == "det" and link.i > noun.i):
        return not _is_its_own(link)
    if noun.dep_ != "pobj":
        return noun.dep_ == "attr" and noun.tag_ in {"NNS", "NNPS"}
    led = link.lower_ == "to" and link.head.lemma_ in _COMING
    whose = link.lower_ in _WHOSE and (_is_officer(link.head) or link.head.lemma_.lower() in _PARTS)
    return link.lower_ in _WHERE or led or whose


def _is_officer(noun: Token) -> bool:
    """Return whether a word is one person, by name or by an office, who does not speak for another."""
    if noun.ent_type_ == "PERSON":
        return True
    return noun.tag_ == "NN" and is_title(noun.doc[noun.i : noun.i + 1]) and not noun.lower_.startswith("spokes")


def _is_its_own(noun: Token) -> bool:
    """Return whether a noun is a deed of the body whose name stands before it, its people, or who speaks for it."""
    between = noun.doc[max(0, noun.i - 3) : noun.i + 1]
    if noun.lemma_.lower() in read_words("act_nouns") or any(t.lower_.startswith("spokes") for t in between):
        return True
    people = noun.lemma_.lower() in read_words("people_nouns") or is_title(noun.doc[noun.i : noun.i + 1])
    return people and not _is_officer(noun) and noun.lemma_.lower() not in _OUTSIDERS


def _tells_which(noun: Token) -> bool:
    """Return whether a person's name only tells which bill, whose office or whose campaign is meant."""
    link = noun.head
    if noun.dep_ == "conj" and link != noun:
        return _tells_which(link)
    if not is_modifying(noun) or link.ent_type_ == "PERSON" or link.lemma_.lower() in read_words("act_nouns"):
        return False
    return noun.dep_ in _LESSER or link.lemma_.lower() in _FOLLOWERS or _is_officer(link)
