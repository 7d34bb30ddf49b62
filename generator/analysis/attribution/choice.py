"""The choice between candidates: is it a cue, which content does it give, to whom."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import exp

from spacy.tokens import Doc

from generator.analysis.attribution.contents import Content, find_contents
from generator.analysis.attribution.cues import Cue, find_cues
from generator.analysis.attribution.features import MOST, content_features, count_feature, cue_features, source_features
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.sources import Source, find_sources
from generator.analysis.attribution.spans import TokenSpans, holds, overlap, trim
from generator.analysis.attribution.standing import can_state
from generator.analysis.attribution.weights import Weights, chance, score

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


@dataclass(frozen=True, slots=True)
class Choice:
    """A cue, the content and the source chosen for it, and how likely cue and content are right together."""

    cue: Cue
    content: Content
    words: frozenset[int]
    source: Source | None
    confidence: float


def choose(doc: Doc, quoted: Quoted, weights: Weights) -> list[Choice]:
    """Return the likeliest attributions in text order.

    Of two with one content the likelier stays, or the one whose source can speak; it is the surer for the other.
    """
    kept: list[Choice] = []
    for choice in sorted(_likely(doc, quoted, weights), key=lambda choice: -choice.confidence):
        same = next((n for n, other in enumerate(kept) if overlap(choice.words, other.words) > _SAME), None)
        if same is None:
            kept.append(choice)
        else:
            confidence = 1 - (1 - kept[same].confidence) * (1 - choice.confidence)
            better = (
                choice.confidence > _RIVALRY * kept[same].confidence and _speaks(choice) and not _speaks(kept[same])
            )
            kept[same] = replace(choice if better else kept[same], confidence=confidence)
    kept = [choice for choice in kept if choice.confidence >= _LEAST]
    in_order = [_with_free(choice, kept, quoted) for choice in sorted(kept, key=lambda choice: choice.cue.head.i)]
    return [_without_sequel(_without_narration(choice, quoted), kept) for choice in in_order]


def _with_free(choice: Choice, kept: list[Choice], quoted: Quoted) -> Choice:
    """Give a source the quotations that stand free behind its quotation and that nobody else is given."""
    last = choice.content.spans[-1][1] - 1
    free = quoted.behind(max(last, choice.cue.head.i)) if quoted.hold(last) else ()
    taken = [span for other in kept for span in other.content.spans]
    new = tuple(span for span in free if not any(first < span[1] and span[0] < end for first, end in taken))
    return replace(choice, content=replace(choice.content, spans=(*choice.content.spans, *new))) if new else choice


def _speaks(choice: Choice) -> bool:
    return choice.source is not None and can_state(choice.source.head)


def _without_narration(choice: Choice, quoted: Quoted) -> Choice:
    """Cut from a content what the document goes on to tell behind a quotation (“Go,” she said, but he stayed)."""
    cue = choice.cue.head
    before = [span for span in choice.content.spans if span[1] <= cue.i]
    behind = [span for span in choice.content.spans if span[0] > cue.i]
    if before and behind and before[-1] in quoted.spans and not quoted.hold(behind[0][0]):
        spans = (*before, *(span for span in behind if quoted.hold(span[0])))
        return replace(choice, content=replace(choice.content, spans=spans))
    return choice


def _without_sequel(choice: Choice, others: list[Choice]) -> Choice:
    """Cut from a content what its source says in a further clause ("described …, emphasizing that …")."""
    head = choice.cue.head
    for other in others:
        cue = other.cue.head
        if cue.head == head and cue.dep_ in {"advcl", "conj"} and holds(choice.content.spans, cue.i):
            start = cue.left_edge.i
            cut = (trim(head.doc, (first, min(last, start))) for first, last in choice.content.spans)
            spans = tuple((first, last) for first, last in cut if last > first)
            if spans:
                return replace(choice, content=replace(choice.content, spans=spans))
    return choice


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
        content, own, certainty = _best_content(cue, contents, quoted, weights)
        if is_cue * certainty >= _FAINT:
            yield Choice(cue, content, own, _best_source(cue, content.spans, weights), is_cue * certainty)


def _best_content(
    cue: Cue, contents: tuple[Content, ...], quoted: Quoted, weights: Weights
) -> tuple[Content, frozenset[int], float]:
    """Return the content that most probably shares half of its words with the right one, its words and how probably.

    Many are nearly the same, so each is judged by the odds of all that are much like it (minimum Bayes risk).
    """
    odds = [exp(_FLATNESS * score(weights.content, content_features(cue, one, contents, quoted))) for one in contents]
    total = sum(odds)
    shares = [one / total for one in odds]
    held = [quoted.words_of(one.spans) for one in contents]
    likeness = [sum(p for p, other in zip(shares, held, strict=True) if overlap(one, other) >= _SAME) for one in held]
    best = max(range(len(contents)), key=lambda k: likeness[k] + _EXACT * shares[k])
    return contents[best], held[best], likeness[best]


def _best_source(cue: Cue, content: TokenSpans, weights: Weights) -> Source | None:
    scored = ((score(weights.source, source_features(cue, one)), one) for one in find_sources(cue, content))
    log_odds, best = max(scored, key=lambda row: row[0], default=(_LEAST_SOURCE, None))
    return best if log_odds > _LEAST_SOURCE else None
