"""The choice between candidates: is it a cue, which content does it give, to whom."""

from collections.abc import Iterator
from dataclasses import replace
from math import exp

from spacy.tokens import Doc

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.completion import complete, cut_at_saying
from generator.analysis.attribution.content_features import content_features
from generator.analysis.attribution.contents import Content, find_contents
from generator.analysis.attribution.cues import Cue, find_cues, find_handed
from generator.analysis.attribution.equated import find_equated
from generator.analysis.attribution.features import MOST, count_feature, cue_features, group_of, source_features
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.sources import Source, find_sources
from generator.analysis.attribution.spans import TokenSpans, overlap
from generator.analysis.attribution.standing import can_state
from generator.analysis.attribution.weights import Weights, chance, score
from generator.lexicon import read_words

_LEAST = 0.34
"""Confidence from which an attribution is taken, near where precision and recall met best in the training set."""
_FAINT = 0.15
"""Confidence from which a candidate speaks for one whose content is the same."""
_LEAST_SOURCE = -2.0
"""Log odds below which the text names no source."""
_RIVALRY = 0.6
"""A rival must be so nearly as likely."""
_SAME = 0.5
"""Two contents that share so many words are one."""
_FLATNESS = 0.7
"""The power of a content's odds among its rivals, and what being the very best counts beside being much the same."""
_EXACT = 0.5
_PLAIN = 0.5
"""Confidence of what somebody says in so many words, at least; so near the quotation stands to its verb."""
_NEAR = 2


def choose(doc: Doc, quoted: Quoted, weights: Weights) -> list[Choice]:
    """Return the likeliest attributions in text order; of two with one content one stays, the surer for the other."""
    kept: list[Choice] = []
    found = (*_likely(doc, quoted, weights), *find_equated(doc, quoted))
    for choice in sorted(found, key=lambda choice: -choice.confidence):
        same = next((n for n, other in enumerate(kept) if overlap(choice.words, other.words) > _SAME), None)
        if same is None:
            kept.append(choice)
        else:
            confidence = 1 - (1 - kept[same].confidence) * (1 - choice.confidence)
            kept[same] = replace(choice if _outdoes(choice, kept[same]) else kept[same], confidence=confidence)
    return complete([choice for choice in kept if choice.confidence >= _LEAST], quoted)


def _outdoes(choice: Choice, likelier: Choice) -> bool:
    """Return whether a choice gives a content better, and its source can speak.

    The other's source cannot, or its cue is a verb of saying that tells of the other's verb ("Roe said figures show …")
    or stands before the other's colon.
    """
    says = "clause" in group_of(choice.cue.head)
    tells = says and likelier.cue.kind == "verb" and choice.gives(likelier)
    rivals = choice.confidence > _RIVALRY * likelier.confidence and (tells or not likelier.is_spoken)
    return choice.is_spoken and (rivals or (says and likelier.cue.kind == "colon"))


def _likely(doc: Doc, quoted: Quoted, weights: Weights) -> Iterator[Choice]:
    for cue in find_cues(doc, weights.nouns):
        log_odds = score(weights.cue, cue_features(cue, quoted))
        counts = [weights.cue.get(count_feature(cue.kind, count), 0.0) for count in range(MOST + 1)]
        if chance(log_odds + max(counts)) < _FAINT:
            continue
        contents = find_contents(cue, quoted)
        is_cue = chance(log_odds + counts[min(len(contents), MOST)]) if contents else 0.0
        if is_cue < _FAINT:
            continue
        content, certainty = _best_content(cue, contents, quoted, weights)
        content = cut_at_saying(cue, content, quoted)
        if is_cue * certainty >= _FAINT:
            source = _best_source(cue, content.spans, weights)
            choice = Choice(cue, content, quoted.words_of(content.spans), source, is_cue * certainty)
            yield replace(choice, confidence=max(_PLAIN, choice.confidence)) if _is_plain(choice, quoted) else choice


def _is_plain(choice: Choice, quoted: Quoted) -> bool:
    """Return whether somebody says a quotation that stands right behind the verb, or before it and its subject.

    Roe says “we lost the quay”; “We lost the quay,” Roe tweeted on Monday.
    """
    cue, span = choice.cue, choice.content.spans[0]
    if not choice.is_spoken or choice.source is None:
        return False
    if cue.head.dep_ == "pcomp" and find_handed(cue.head.head.head) == cue.head:
        return True
    near = 0 < span[0] - cue.head.i <= _NEAR or choice.source.span[0] == span[1] < cue.head.i
    said = cue.kind == "verb" and cue.head.lemma_ in read_words("speech_verbs")
    return near and said and span in quoted.spans


def _best_content(cue: Cue, contents: tuple[Content, ...], quoted: Quoted, weights: Weights) -> tuple[Content, float]:
    """Return the content that most probably shares half of its words with the right one, and how probably.

    Many are nearly the same, so each is judged by the odds of all that are much like it (minimum Bayes risk).
    """
    scores = (score(weights.content, features) for features in content_features(cue, contents, quoted))
    odds = [exp(_FLATNESS * one) for one in scores]
    total = sum(odds)
    shares = [one / total for one in odds]
    held = [quoted.words_of(one.spans) for one in contents]
    likeness = [sum(p for p, other in zip(shares, held, strict=True) if overlap(one, other) >= _SAME) for one in held]
    best = max(range(len(contents)), key=lambda k: likeness[k] + _EXACT * shares[k])
    return contents[best], likeness[best]


def _best_source(cue: Cue, content: TokenSpans, weights: Weights) -> Source | None:
    """Return the likeliest source; of a participle ("saying"), the likeliest that can speak, if there is one."""
    scored = ((score(weights.source, source_features(cue, one)), one) for one in find_sources(cue, content))
    likely = [one for odds, one in sorted(scored, key=lambda row: -row[0]) if odds > _LEAST_SOURCE]
    speaking = [one for one in likely if cue.head.tag_ == "VBG" and can_state(one.head)]
    return next(iter((*speaking, *likely)), None)
