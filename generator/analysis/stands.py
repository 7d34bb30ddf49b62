"""Stands: what each actor, and each source that is no actor, says, wants or thinks; what is said again is told once."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.analysis.extents import find_said, is_thing
from generator.analysis.source_names import find_before, name_sources
from generator.analysis.told_when import find_telling_date, is_earlier
from generator.findings import Attribution
from generator.reading import Reading
from generator.story import Actor, Stand, Story, Telling

_REPEATED = 0.75
_ADDED = 0.5
"""A repetition adds at most so large a share of the words that it repeats: one with more says something new."""
_COMPARABLE = 5
"""Fewer words are the same words, or say something else ("That was not true")."""
_WORD = re.compile(r"\w+")

_Head = tuple[Actor | None, str]


def find_stands(story: Story) -> tuple[Stand, ...]:
    """Return the stands of the actors in order of salience, then those of other sources as their best ranks."""
    order = {actor.id: number for number, actor in enumerate(story.actors)}
    ranked = {place: number for number, place in enumerate(story.ranking)}
    told: dict[tuple[str | None, str], tuple[Actor | None, list[Telling]]] = {}
    for (actor, name), telling in _find_tellings(story, ranked):
        told.setdefault((actor.id if actor else None, name), (actor, []))[1].append(telling)
    stands = [Stand(actor, name, _fold(story, tellings)) for (_, name), (actor, tellings) in told.items()]
    last = len(order)
    stands.sort(key=lambda one: (order.get(one.actor.id, last) if one.actor else last, one.tellings[0].rank))
    return tuple(stands)


def _find_tellings(story: Story, ranked: dict[tuple[int, int], int]) -> Iterator[tuple[_Head, Telling]]:
    """Yield what is said, in order, each with whose it is: an actor, or what a document calls another source."""
    for i, reading in enumerate(story.readings):
        known = [a for a in reading.positions if _is_known(story, i, a)]
        names = name_sources(reading, (a for a in known if not story.source_of(i, a)))
        for attribution in known:
            actor = story.source_of(i, attribution)
            rank = ranked.get((i, attribution.sentence), len(ranked))
            when = find_telling_date(reading, attribution)
            earlier = is_earlier(reading.doc[attribution.cue_token], when)
            telling = Telling(i, attribution, when, rank, earlier)
            yield (actor, actor.name if actor else names[attribution]), telling


def _is_known(story: Story, index: int, attribution: Attribution) -> bool:
    """Return whether it can be told who speaks: not where a pronoun may stand for another, or for nobody named.

    Of an answer in an interview that has no source, it is known that nobody is named.
    """
    if not attribution.source:
        return True
    head = story.readings[index].doc[attribution.source_token or 0]
    actor = story.source_of(index, attribution)
    if actor is None and head.pos_ == "PRON":
        before = find_before(story.readings[index], attribution)
        return before is not None and story.source_of(index, before) is None
    if head.pos_ != "PRON" or head.lower_ == "it" or actor is None:
        return True
    return any(m.sure or m.reason == "speaker" for i, m in actor.mentions if i == index and m.start == head.idx)


def _fold(story: Story, tellings: list[Telling]) -> tuple[Telling, ...]:
    """Return the best ranked first, without those that say, with one cue, what one before them says.

    That one, of the earlier document, counts them, so that it stays what it is when another article says it again.
    """
    kept: list[Telling] = []
    compared: list[tuple[str, set[str]]] = []
    for one in tellings:
        cue, words = _find_cue(story, one), _find_words(story, one)
        alike = (
            n
            for n, (other, others) in enumerate(compared)
            if other == cue and _is_alike(one, kept[n]) and _repeats(words, others)
        )
        same = next(alike, None)
        if same is None:
            kept.append(one)
            compared.append((cue, words))
        else:
            first = kept[same]
            again = (*first.repeats, (one.reading, one.attribution))
            kept[same] = replace(first, repeats=again, rank=min(first.rank, one.rank))
    return tuple(sorted(kept, key=lambda telling: telling.rank))


def _find_cue(story: Story, telling: Telling) -> str:
    """Return the lemma of a cue that takes a thing ("rejected a plan"): it tells what the words alone do not.

    Empty where the content is a clause or a quotation, which tells by itself.
    """
    doc, attribution = story.readings[telling.reading].doc, telling.attribution
    told = attribution.kind == "direct" or not is_thing(doc, attribution.content)
    return "" if told else doc[attribution.cue_token].lemma_.lower()


def _find_words(story: Story, telling: Telling) -> set[str]:
    """Return the words of what is said, in small letters."""
    reading: Reading = story.readings[telling.reading]
    spans = (reading.with_whole_quotations(span) for span in find_said(reading, telling.attribution))
    return {word for span in spans for word in _WORD.findall(reading.document.plain[slice(*span)].lower())}


def _is_alike(one: Telling, other: Telling) -> bool:
    return one.attribution.factuality == other.attribution.factuality and one.earlier == other.earlier


def _repeats(words: set[str], others: set[str]) -> bool:
    """Return whether words say what others did: most of the fewer, all figures, and little more."""
    if _figures(words) != _figures(others):
        return False
    fewest = min(len(words), len(others))
    if fewest < _COMPARABLE:
        return words <= others or others <= words
    new = len(words - others) > _ADDED * len(others)
    return not new and len(words & others) >= _REPEATED * fewest


def _figures(words: set[str]) -> set[str]:
    return {word for word in words if word.isdigit()}
