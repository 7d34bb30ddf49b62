"""Who speaks: the actor that the source of each attribution means."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from generator.analysis.beside import find_beside, find_beside_body
from generator.analysis.extents import trim_source
from generator.analysis.outlets import is_outlet
from generator.analysis.records import find_makers, is_known_record, is_record
from generator.findings import Attribution, Mention, Risk
from generator.lexicon import read_words
from generator.models import Span
from generator.reading import Reading
from generator.story import Actor, Spoken, Story

_GENERAL = frozenset({"group", "organization", "organisation", "body"})
"""Nouns for any body."""
_OUTLETS = frozenset({"newspaper", "paper", "magazine", "network", "outlet", "site", "website", "publication"})
_BODILY = frozenset({"organization", "group"})
_REACH = 2
"""A body goes on speaking in the so many sentences behind its own."""


def find_spoken(readings: Sequence[Reading], actors: Sequence[Actor]) -> tuple[Spoken, ...]:
    """Return for each reading where it speaks of the actors, in order."""
    spoken: list[list[tuple[Mention, Actor]]] = [[] for _ in readings]
    for actor in actors:
        for index, mention in actor.mentions:
            spoken[index].append((mention, actor))
    return tuple(tuple(sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end))) for pairs in spoken)


def find_speakers(readings: Sequence[Reading], spoken: Sequence[Spoken]) -> tuple[Mapping[Attribution, Actor], ...]:
    """Return for each reading the actor of each attribution whose source is one."""
    return tuple(dict(_find_in(reading, pairs)) for reading, pairs in zip(readings, spoken, strict=True))


def actor_at(spoken: Spoken, offset: int) -> Actor | None:
    """Return the actor of whom a document speaks at a character offset, the shortest mention first."""
    here = ((m.end - m.start, actor) for m, actor in spoken if m.start <= offset < m.end)
    return min(here, key=lambda pair: pair[0], default=(0, None))[1]


def find_stating(story: Story, index: int, risk: Risk) -> tuple[Actor | None, Span | None]:
    """Return the actor that states a risk or fears it, and the words for whoever does; None for what is not told."""
    reading = story.readings[index]
    plain = reading.document.plain
    if risk.attribution is not None:
        attribution = reading.attributions[risk.attribution]
        source = trim_source(plain, attribution.source[0]) if attribution.source else None
        return story.source_of(index, attribution), source
    if risk.holder is None:
        return None, None
    head = reading.doc[risk.holder]
    spoken = story.spoken[index]
    found = (actor_at(spoken, token.idx) for token in (head, *find_beside(head)))
    actor = next((one for one in found if one is not None and not _is_a_people(one, head)), None)
    return actor, trim_source(plain, (head.left_edge.idx, head.right_edge.idx + len(head.right_edge)))


def _is_a_people(actor: Actor, head: Token) -> bool:
    """Return whether a word that names a state or group means some of it ("many Americans", "the Keswick Democrat")."""
    one = head.tag_ in {"NN", "NNP"} and head.lower_ in read_words("people_nouns")
    return head.ent_type_ == "NORP" and actor.type != "person" and (actor.type == "state" or one)


def _find_in(reading: Reading, spoken: Spoken) -> Iterator[tuple[Attribution, Actor]]:
    """Yield each attribution with its actor; who made a record is whose words it gives, and goes on as "it"."""
    makers: dict[str, set[Actor]] = defaultdict(set)
    before: tuple[int, Actor] | None = None
    for attribution in (a for a in reading.attributions if a.source_token is not None):
        head = reading.doc[attribution.source_token or 0]
        speaker = _speaker(reading, attribution, spoken)
        if is_record(head) and speaker is not None:
            makers[head.lower_].add(speaker)
        elif is_record(head):
            speaker = _find_maker(head, spoken, makers[head.lower_])
        near = before is not None and attribution.sentence - before[0] <= _REACH
        if speaker is None and before is not None and near and _goes_on(head, before[1]):
            speaker = before[1]
        if speaker is not None:
            yield attribution, speaker
        if attribution.parent is None:
            body = speaker if speaker is not None and speaker.type in _BODILY else None
            before = (attribution.sentence, body) if body is not None else None


def _find_maker(head: Token, spoken: Spoken, makers: set[Actor]) -> Actor | None:
    """Return the one actor that made a record, or that made the record of this noun that the text has named before."""
    found = {actor for token in find_makers(head) if (actor := actor_at(spoken, token.idx)) is not None}
    makers |= found
    known = found or (makers if is_known_record(head) else set())
    return next(iter(known)) if len(known) == 1 else None


def _goes_on(head: Token, body: Actor) -> bool:
    """Return whether a word stands for the body that spoke just before: "it", "the group", of an outlet "the paper"."""
    alone = head.left_edge.lower_ == "the" and head.i - head.left_edge.i == 1 and head.right_edge == head
    called = head.lower_ in _GENERAL or (head.lower_ in _OUTLETS and is_outlet(body))
    return head.lower_ == "it" or (alone and called)


def _speaker(reading: Reading, attribution: Attribution, spoken: Spoken) -> Actor | None:
    """Return the actor that the head of a source speaks of, or a name in apposition to it.

    Of what it has written ("the board's report") it is the owner. A people ("many Americans") is not its state.
    """
    if attribution.source_token is None:
        return None
    head = reading.doc[attribution.source_token]
    found = [actor_at(spoken, token.idx) for token in (head, *find_beside(head))]
    actors = [actor for actor in found if actor is not None] or _find_holder(reading, attribution, spoken)
    if not actors or _is_a_people(actors[0], head):
        return None
    people = [actor for actor in actors if actor.type == "person"]
    return people[0] if people and found[0] is None else actors[0]


def _find_holder(reading: Reading, attribution: Attribution, spoken: Spoken) -> list[Actor]:
    """Return the one person named in a source that begins with an office, or in apposition to the body of one.

    "Governor of Keswick Ann Roe", "a spokeswoman for the insurer, Ann Roe".
    """
    start, end = attribution.source[0]
    opening = reading.document.plain[start:end].split()[:1]
    titled = bool(opening) and opening[0].lower() in read_words("titles")
    beside = {token.idx for token in find_beside_body(reading.doc[attribution.source_token or 0])}
    within = [(m, actor) for m, actor in spoken if m.kind == "name" and start <= m.start < end]
    named = (actor for m, actor in within if titled or any(m.start <= offset < m.end for offset in beside))
    people = list({actor.id: actor for actor in named if actor.type == "person"}.values())
    return people if len(people) == 1 else []
