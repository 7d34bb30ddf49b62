"""Which sentences say most: sumy's rating together with position, actors and age, and what several articles tell."""

import re
from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Span, Token

from generator.analysis.colour import is_foil
from generator.analysis.coverage import cover
from generator.analysis.judgement import is_advice, is_judged
from generator.analysis.leads import find_news
from generator.analysis.rating import rate_sentences
from generator.analysis.scenes import is_aside, is_scene
from generator.findings import Sentence
from generator.models import stated_title
from generator.reading import Reading
from generator.story import Actor, Place

_CENTRALITY, _ACTORS = 1.0, 0.3
"""Weights of sumy's rating and of naming the story's first actors."""
_POSITION_IN_REPORT, _POSITION_IN_ARGUMENT, _POSITION_AMONG = 14.0, 3.0, 6.0
"""Weights of an early place in an article read alone, less where its point comes late, and in one of several."""
_CONCLUSION = 4
"""As if behind so many sentences stands a judgement with which an argument ends."""
_JUDGING = 0.5
"""Weight of judging, in an argument."""
_VIEW, _MATTER, _MOST = 1.0, 1.0, 2
"""Weights of a view in an answer, and of a word that it shares with title and introduction, so many at most."""
_TOPICAL = frozenset({"NOUN", "PROPN"})
_EARLIER, _LEANING, _SCENIC = -1.0, -2.0, -4.0
"""Weights of telling what was before, of leaning on the sentence before, though mended, and of painting a scene."""
_FOIL = -1.5
"""Weight of what an argument opens with to answer it ("Yet …") right behind."""
_OPENING = 2
"""So many sentences stand at the head."""
_NEWS = 3.0
"""Weight of standing in an article of the latest day among several, less the older it is."""
_LEAST = 0.1
"""No score among several articles is lower, since what a sentence adds is multiplied by it."""
_LEADING = 5
"""So many actors count as the story's first."""
_LARGEST = 300
"""So many sentences of a story, earliest first, are compared with each other; the cost grows with their square."""
_SHORTEST, _LONGEST = 6, 60
"""Words of a sentence fit to be lifted."""
_TELLING = 12
"""A sentence of fewer words whose head is no verb is a heading or a scrap; of a longer one, the parse may be wrong."""
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)

_PARTICLE, _CAPITAL = 3, 0.9
"""Words of so many letters at most stand small in a headline; of the others, such a share is in capitals."""


def rank_sentences(
    readings: tuple[Reading, ...], actors: tuple[Actor, ...], algorithm: str, originals: tuple[int, ...] = ()
) -> tuple[Place, ...]:
    """Return (reading, sentence) of every sentence fit to be lifted, best first.

    Among several articles, those follow the first that tell most of what is in all of them and not yet told.

    `originals`: one a reading, the number of the first of which it is a reprint, which is no newer than that.

    Raises:
        ConfigError: sumy has no such algorithm.
    """
    originals = originals or tuple(range(len(readings)))
    places = sorted(
        ((i, sentence.index) for i, reading in enumerate(readings) for sentence in reading.sentences),
        key=lambda place: place[::-1],
    )
    spans = [readings[i].span(readings[i].sentences[n]) for i, n in places]
    ratings = rate_sentences(spans[:_LARGEST], algorithm) + (0.0,) * len(spans[_LARGEST:])
    starts = [find_news(reading, [one for one in reading.sentences if _is_fit(reading, one)]) for reading in readings]
    position, news = _weigh_position(readings, starts), _weigh_news([readings[i] for i in originals])
    argued = [reading.argues for reading in readings]
    scores: dict[Place, float] = {}
    for (i, n), rating in zip(places, ratings, strict=True):
        reading, sentence = readings[i], readings[i].sentences[n]
        if _is_fit(reading, sentence):
            named = _count_named(actors[:_LEADING], i, sentence)
            is_view = argued[i] and reading.voices[n] == "assessment"
            scenic = is_scene(reading, sentence) or (argued[i] and is_aside(reading.span(sentence)))
            whole = is_view and len(readings) == 1
            distance = _distance_of_thesis(reading, sentence) if whole else _distance(reading, sentence, starts[i])
            early = position / (1 + distance) ** 0.5
            scores[i, n] = _CENTRALITY * rating + early + _ACTORS * min(2, named) + news[i]
            scores[i, n] += _EARLIER * _is_background(reading, sentence) + _SCENIC * scenic
            scores[i, n] += _FOIL * (argued[i] and n < _OPENING and is_foil(reading, sentence))
            scores[i, n] += _weigh_answer(reading, sentence) if reading.turns else 0
            scores[i, n] += _JUDGING * is_view + _LEANING * (not argued[i] and _is_mended(reading, sentence))
    if len(readings) == 1:
        return tuple(sorted(scores, key=lambda place: -scores[place]))
    sentences = dict(zip(places, spans, strict=True))
    return cover({place: max(_LEAST, score) for place, score in scores.items()}, sentences, originals)


def _weigh_position(readings: tuple[Reading, ...], starts: list[int | None]) -> float:
    """Return what an early place counts: less in what judges much, and where nobody knows with what the news begins."""
    if len(readings) != 1:
        return _POSITION_AMONG
    late = readings[0].genre != "report" or starts[0] is None or bool(readings[0].turns)
    return _POSITION_IN_ARGUMENT if late else _POSITION_IN_REPORT


def _distance_of_thesis(reading: Reading, sentence: Sentence) -> int:
    """Return how many sentences stand before a judgement of an argument, or behind it: there its thesis may stand."""
    return min(sentence.index, len(reading.sentences) - 1 - sentence.index + _CONCLUSION)


def _distance(reading: Reading, sentence: Sentence, start: int | None) -> int:
    """Return how many sentences of the news stand before one; what comes before the news is as far as can be."""
    before = sentence.index - (start or 0)
    return before if before >= 0 else len(reading.sentences)


def _weigh_news(readings: Sequence[Reading]) -> list[float]:
    """Return for each reading how new it is among the days of reports, nothing for an argument or without a date."""
    dates = ["" if reading.argues else reading.document.metadata.date for reading in readings]
    days = sorted({date for date in dates if date})
    last = max(1, len(days) - 1)
    return [_NEWS * days.index(date) / last if date in days else 0.0 for date in dates]


def _is_fit(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence can be lifted: prose, neither scrap, sprawl nor advice, leaning at most on a name."""
    words = len(reading.document.plain[sentence.start : sentence.end].split())
    if reading.voices[sentence.index] == "none" or not _SHORTEST <= words <= _LONGEST:
        return False
    span = reading.span(sentence)
    scrap = words < _TELLING or reading.answers(sentence)
    if (scrap and _lacks_clause(span.root)) or _is_headline(span) or is_advice(span.root):
        return False
    return reading.openings[sentence.index] is not None or reading.dependences[sentence.index] == "coreference"


def _weigh_answer(reading: Reading, sentence: Sentence) -> float:
    """Return what it counts that a sentence of an interview judges, or shares words with title and introduction."""
    before = takewhile(lambda token: token.idx < reading.turns[0].begin, reading.doc)
    matter = {word.lower() for word in stated_title(reading.document).split()}
    matter |= {token.lemma_.lower() for token in before if token.pos_ in _TOPICAL}
    shared = {token.lemma_.lower() for token in reading.span(sentence) if token.pos_ in _TOPICAL} & matter
    return _VIEW * is_judged(reading.span(sentence), argued=True) + _MATTER * min(_MOST, len(shared))


def _lacks_clause(root: Token) -> bool:
    """Return whether a sentence, by its head, has no main clause ("Or, if you prefer, tea.")."""
    return root.pos_ in {"NOUN", "PROPN", "CCONJ"} or any(child.dep_ == "mark" for child in root.children)


def _is_headline(span: Span) -> bool:
    """Return whether a sentence is set as a headline: broken off by ";", or nearly all its words in capitals."""
    words = [token for token in span if token.is_alpha and len(token) > _PARTICLE]
    capital = sum(token.text[0].isupper() for token in words)
    return span.text.rstrip().endswith(";") or (len(words) >= _SHORTEST and capital >= _CAPITAL * len(words))


def _is_mended(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is shown less a connective at its head, without which it may say another thing."""
    return reading.dependences[sentence.index] == "discourse" and reading.openings[sentence.index] != sentence.start


def _is_background(reading: Reading, sentence: Sentence) -> bool:
    """Return whether a sentence is dated before what the article reports; what is "since" then reaches to it."""
    earlier = (date for date in reading.dates if date.earlier and sentence.start <= date.start < sentence.end)
    return any(not _SINCE.search(reading.document.plain, sentence.start, date.start) for date in earlier)


def _count_named(actors: tuple[Actor, ...], reading: int, sentence: Sentence) -> int:
    return sum(
        any(i == reading and m.kind == "name" and sentence.start <= m.start < sentence.end for i, m in actor.mentions)
        for actor in actors
    )
