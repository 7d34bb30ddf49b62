"""Holders: whose leaning it is: the subject's, the owner's, or that of who says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.analysis.beside import find_beside
from generator.analysis.speakers import actor_at
from generator.analysis.stances.leanings import Leaning, is_a
from generator.analysis.verbs.auxiliaries import MAY
from generator.findings import Attribution, Mention
from generator.reading import Reading
from generator.story import Actor, Story

_CONDITIONS = frozenset({"if", "unless", "whether", "until"})
_UNREAL = MAY | {"should"}
_SELF = frozenset({"i", "we", "my", "our"})
_SOME = frozenset(
    {"some", "many", "most", "several", "few", "all", "half", "numerous", "certain", "other", "fellow", "top"}
)
_TOLD = 0.5
"""Confidence from which words may be another's."""


@dataclass(frozen=True, slots=True)
class Floor:
    """Who is spoken of in a reading, surely, and who speaks."""

    reading: Reading
    spoken: Sequence[tuple[Mention, Actor]]
    speakers: Mapping[Attribution, Actor]

    def actor(self, token: Token) -> Actor | None:
        """Return the actor of whom a word speaks."""
        return actor_at(self.spoken, token.idx)

    def tellings(self, token: Token) -> list[Attribution]:
        """Return the attributions in whose content a word stands, the widest first."""
        told = [a for a in self.reading.attributions if a.confidence >= _TOLD]
        around = [a for a in told if any(start <= token.idx < end for start, end in a.content)]
        return sorted(around, key=lambda a: sum(start - end for start, end in a.content))

    def speaks_for(self, attribution: Attribution, actor: Actor) -> bool:
        """Return whether an actor is the source of an attribution, or is named by it ("a spokesman for Roe")."""
        named = (m for m, one in self.spoken if one.id == actor.id and m.kind == "name")
        within = any(start <= m.start < end for m in named for start, end in attribution.source)
        speaker = self.speakers.get(attribution)
        return within or (speaker is not None and speaker.id == actor.id)


def make_floor(story: Story, reading: int) -> Floor:
    """Return who is spoken of and who speaks in a reading of a story."""
    sure = [(m, actor) for m, actor in story.spoken[reading] if m.sure or m.reason == "speaker"]
    return Floor(story.readings[reading], sure, story.speakers[reading])


def find_holders(leaning: Leaning, floor: Floor, within: Leaning | None = None) -> tuple[Actor, ...]:
    """Return the actors that surely hold a leaning, which stands as a noun `within` another."""
    around = floor.tellings((within or leaning).top)
    if not _is_meant(leaning) or any("denied" in a.factuality for a in around):
        return ()
    subject = None if leaning.stated else _find_subject(leaning.top)
    if leaning.stated or (subject is not None and subject.lower_ in _SELF):
        return _find_teller(leaning, around, floor)
    subjects = () if subject is None or _points_ahead(subject) else (subject, *subject.conjuncts)
    actors = [actor for token in subjects if (actor := _find_actor(token, floor)) is not None]
    if within is not None:
        return tuple(actors)
    return tuple(
        actor
        for actor in actors
        if all(floor.speaks_for(a, actor) for a in around) and _is_own_thought(leaning.top, actor, floor)
    )


def _is_own_thought(verb: Token, actor: Actor, floor: Floor) -> bool:
    """Return whether all verbs in whose clause a verb stands have an actor for their subject."""
    thinkers = [_find_subject(above) for above in _find_above(verb)]
    return all(one is not None and (one.lower_ in _SELF or _find_actor(one, floor) == actor) for one in thinkers)


def _find_above(verb: Token) -> Iterator[Token]:
    """Yield the verbs in whose clause a verb says what somebody says or thinks ("they believe Roe opposes it")."""
    yield from (
        token.head
        for token in (verb, *verb.ancestors)
        if token.dep_ == "ccomp" and token.head.pos_ == "VERB" and token.head.i < token.i
    )


def _points_ahead(owner: Token) -> bool:
    """Return whether a pronoun stands before the subject of its sentence, which it may mean ("Known for his …")."""
    return owner.pos_ == "PRON" and any(c.dep_ == "nsubj" and c.i > owner.i for c in owner.sent.root.children)


def _find_teller(leaning: Leaning, around: list[Attribution], floor: Floor) -> tuple[Actor, ...]:
    """Return who says what surrounds a leaning, if it is one who does; of "I" only in quotation marks."""
    tellers = [floor.speakers.get(a) for a in around if a.sure]
    quoted = leaning.stated or (around and around[-1].kind != "indirect")
    ids = {teller.id if teller is not None else None for teller in tellers}
    first = tellers[0] if tellers else None
    if first is None or not quoted or len(ids) > 1 or len(tellers) < len(around):
        return ()
    return (first,) if _is_own_thought(leaning.top, first, floor) else ()


def _find_actor(subject: Token, floor: Floor) -> Actor | None:
    """Return the actor that a word or a name beside it speaks of; a people or some of many are not the whole."""
    if any(child.dep_ == "nummod" or child.lower_ in _SOME for child in subject.children):
        return None
    actors = (floor.actor(token) for token in (subject, *find_beside(subject)))
    actor = next((actor for actor in actors if actor is not None), None)
    return None if actor is not None and actor.type == "state" and subject.ent_type_ == "NORP" else actor


def _find_subject(word: Token) -> Token | None:
    """Return the subject of a verb, or what stands for it: the agent of a passive, the owner of a noun."""
    if word.pos_ == "NOUN":
        return _child(word, "poss")
    if _child(word, "nsubjpass") is not None:
        agent = _child(word, "agent")
        return None if agent is None else _child(agent, "pobj")
    own = _child(word, "nsubj")
    if own is not None:
        return word.head if own.tag_ in {"WP", "WDT"} and word.dep_ == "relcl" else own
    going = word.dep_ == "xcomp" and is_a(word.head, "going")
    shared = going or word.dep_ == "conj" or (word.dep_ == "advcl" and word.tag_ == "VBG")
    return _find_subject(word.head) if shared and word.head.pos_ in {"VERB", "AUX"} else None


def _child(word: Token, dep: str) -> Token | None:
    return next((child for child in word.children if child.dep_ == dep), None)


def _is_meant(leaning: Leaning) -> bool:
    """Return whether the text says that somebody leans so, and not if, whether, once or perhaps."""
    top = leaning.top
    asked = top.sent.text.rstrip().endswith("?")
    clauses = (child for word in (top, leaning.target) for child in word.children if child.dep_ == "advcl")
    hanging = any(child.lower_ in _CONDITIONS for clause in clauses for child in clause.children)
    before = any(is_a(child, "before") for child in top.children)
    real = all(_is_real(token, own=token is top and leaning.stated) for token in (top, *top.ancestors))
    return real and not any((asked, hanging, before, any(map(_is_denied, top.ancestors))))


def _is_real(token: Token, *, own: bool) -> bool:
    """Return whether a word has neither condition nor possibility beside it, but for what is its `own`."""
    conditional = any(c.dep_ in {"mark", "advmod"} and c.lower_ in _CONDITIONS for c in token.children)
    return not conditional and (own or not any(c.dep_ == "aux" and c.lower_ in _UNREAL for c in token.children))


def _is_denied(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)
