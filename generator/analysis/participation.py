"""Who takes part in what is told, and who is but named: where it happens, by whom it is reported, whom it is about."""

from spacy.tokens import Span, Token

from generator.analysis.actors import find_in_title
from generator.analysis.entities.deeds import takes_part
from generator.analysis.names.words import first_names, is_modifying
from generator.analysis.outlets import does_more, is_outlet
from generator.analysis.roles.titles import is_address, is_title
from generator.lexicon import read_classes, read_words
from generator.reading import Reading
from generator.story import Actor, Story

_WHERE = frozenset({"at", "in", "near", "outside", "inside"})
_HOLDING = frozenset({
    "chair", "control", "direct", "earn", "enable", "flip", "gain", "have", "head", "hold", "join", "keep", "lead",
    "manage", "pass", "retain", "run", "take", "use",
})  # fmt: skip
"""Verbs with a body as their object that do nothing to it."""
_WHOSE = frozenset({"at", "for", "from", "of"})
"""Prepositions between who speaks and the body for which it is."""
_OUTSIDERS = frozenset({
    "audience", "backer", "candidate", "critic", "crowd", "donor", "fan", "foe", "opponent", "rival", "supporter",
    "voter",
})  # fmt: skip
"""Those beside a body who are not it, or do not act for it ("party donors")."""
_FEW = 2
"""So many mentions of a word do not make it a person."""
_LESSER = frozenset({"compound", "nmod"})
_FOLLOWERS = frozenset({"administration", "campaign", "candidacy", "era", "presidency"})
"""What goes by the name of a person who need do nothing himself ("Ann Roe's campaign")."""


def find_participants(story: Story) -> frozenset[str]:
    """Return the ids of the actors that do or say something, or to which something is done.

    A group always is such, and so is who stands in a title; a state, place or body by what it does; an outlet by what
    it says, or does but report; a person unless the name only tells which of what follows ("the Roe bill"), is all of a
    line, or is a word that nothing else takes for a person.
    """
    stated = (story.source_of(i, a) for i, reading in enumerate(story.readings) for a in reading.positions)
    speaking = {actor.id for actor in stated if actor}
    return frozenset(a.id for a in story.actors if a.id in speaking or is_in_title(story, a) or _participates(story, a))


def is_in_title(story: Story, actor: Actor) -> bool:
    """Return whether one of its names stands in the title of a document that names it, and not as where."""
    titles = {story.readings[i].document.metadata.title for i, _ in actor.mentions}
    found = ((title, find_in_title(title, name)) for name in actor.names for title in titles)
    return any(match and _WHERE.isdisjoint(title[: match.start()].lower().split()[-2:]) for title, match in found)


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
        told = (span.root for span in spans if not _is_line(span))
        return not all(map(_tells_which, told)) and (len(spans) > _FEW or _is_surely_person(actor, spans))
    acts = takes_part if _is_chamber(actor) else _has_part
    return actor.type != "organization" or any(acts(span.root) and not _is_prize(span.root) for span in spans)


def _is_line(name: Span) -> bool:
    """Return whether a name is all that a sentence says, as below a letter."""
    return name.root.dep_ == "ROOT" and not any(token.pos_ in {"VERB", "AUX"} for token in name.sent)


def _is_surely_person(actor: Actor, spans: list[Span]) -> bool:
    """Return whether a person has a full or a known first name, an office, a form of address, or a pronoun."""
    told = bool(actor.roles) or any(mention.kind == "pronoun" for _, mention in actor.mentions)
    named = any(" " in name or name in first_names() for name in actor.names)
    return told or named or any(span.start and is_address(span.doc[span.start - 1]) for span in spans)


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


def _has_part(noun: Token) -> bool:
    """Return whether a body does or undergoes something, itself or by those who act or speak for it."""
    link = noun.head
    if link != noun and (noun.dep_ == "conj" or (noun.dep_ == "appos" and not noun.doc[noun.left_edge.i - 1].is_punct)):
        return _has_part(link)
    if is_modifying(noun) or (noun.dep_ == "det" and link.i > noun.i):
        return _is_its_own(link)
    if link.lower_ == "with" and (link.head.lemma_ == "be" or _is_officer(link.head)):
        return False
    if noun.dep_ == "pobj" and link.lower_ in _WHOSE and link.head.lower_.startswith("spokes"):
        return True
    told = (word for verb in noun.children if verb.dep_ == "relcl" for word in verb.children if word.lower_ == "which")
    return takes_part(noun) or any(map(_acts, (noun, *told)))


def _is_officer(noun: Token) -> bool:
    """Return whether a word is one person, by name or by an office, who does not speak for another."""
    if noun.ent_type_ == "PERSON":
        return True
    return (
        noun.tag_ in {"NN", "NNP"} and is_title(noun.doc[noun.i : noun.i + 1]) and not noun.lower_.startswith("spokes")
    )


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
