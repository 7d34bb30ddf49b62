"""Risks: sentences that say that something bad may come (terms of ISO 31000); no score is invented."""

from collections.abc import Iterable

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from generator.analysis.clauses import find_verb
from generator.analysis.risks.carrying import REACH, find_carried
from generator.analysis.risks.contests import tells_of_contest
from generator.analysis.risks.holders import find_holder
from generator.analysis.risks.parts import (
    choose_condition,
    find_affected,
    find_conditions,
    find_consequence,
    find_likelihood,
)
from generator.analysis.risks.plainness import is_plain
from generator.analysis.risks.stating import find_quotation, find_stating, is_meant_otherwise, is_quoted
from generator.analysis.risks.tellers import find_teller
from generator.analysis.risks.triggers import find_triggers, is_mere_harm
from generator.findings import Attribution, Quotation, Risk, Sentence
from generator.lexicon import read_classes
from generator.models import Span, Voice

_TOPIC = 4.0
"""What the document's words count for the category, all together, beside one of the sentence."""
_CLAUSE = 2
"""So many times more than the others the words around the trigger count."""


def find_risks(
    sentences: tuple[tuple[Sentence, DocSpan], ...],
    voices: tuple[Voice, ...],
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Risk, ...]:
    """Return the risks in text order, at most one a sentence."""
    topics = _count_topics([token for _, span in sentences for token in span])
    contest = bool(sentences) and tells_of_contest(sentences[0][1].doc)
    found = (
        _risk(sentences[max(0, number - REACH) : number + 1], attributions, quotations, topics, contest)
        for number, voice in enumerate(voices)
        if voice != "none"
    )
    return tuple(risk for risk in found if risk is not None)


def _risk(
    told: tuple[tuple[Sentence, DocSpan], ...],
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...],
    topics: dict[str, float],
    contest: bool,
) -> Risk | None:
    """Return the risk of the last of the sentences told; those before may hold its condition."""
    sentence, span = told[-1]
    sources = [part for attribution in attributions for part in attribution.source]
    conditions = tuple(find_conditions(span))
    found = (t for t in find_triggers(span, contest=contest) if not any(_holds(source, t) for source in sources))
    trigger = min(found, key=lambda token: any(_holds(condition, token) for _, condition in conditions), default=None)
    if trigger is None:
        return None
    number = find_stating(trigger, attributions, quotations)
    if number is not None and is_meant_otherwise(attributions[number], span.doc):
        return None
    condition = choose_condition(conditions, trigger)
    likelihood = find_likelihood(span, trigger)
    carried = find_carried(told, trigger) if not conditions else None
    if carried is not None and find_quotation(carried[1][0], quotations) == find_quotation(trigger.idx, quotations):
        condition = carried[1]
        likelihood = likelihood or find_likelihood(carried[0], carried[0].root)
    quoted = number is None and is_quoted(trigger, quotations)
    feeling = find_holder(trigger) if number is None and not quoted else None
    teller = (feeling, trigger) if feeling else find_teller(trigger, quotations) if number is None else None
    holder, cue = teller or (None, None)
    risk = Risk(
        sentence.index,
        sentence.start,
        sentence.end,
        _category(span, trigger, topics),
        likelihood,
        condition,
        find_consequence(trigger, condition),
        find_affected(trigger),
        number,
        quoted and holder is None,
        trigger.idx,
        holder.i if holder is not None else None,
        cue.i if cue is not None else None,
    )
    return None if is_mere_harm(trigger) and not is_plain(risk, trigger) else risk


def _holds(span: Span, token: Token) -> bool:
    return span[0] <= token.idx < span[1]


def _category(span: DocSpan, trigger: Token, topics: dict[str, float]) -> str:
    """Return the category with most words in the sentence, those of the trigger's clause counting three times.

    What the whole document speaks of decides near ties.
    """
    here = _count_topics([*span, *[*_clause(trigger)] * _CLAUSE])
    scores = {name: here[name] + _TOPIC * topics[name] / max(1.0, sum(topics.values())) for name in here}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] else "other"


def _clause(trigger: Token) -> Iterable[Token]:
    """Return the words of the smallest clause around a trigger, and the noun that it tells of."""
    verb = find_verb(trigger) or trigger
    return (verb.head, *verb.subtree) if verb.dep_ == "relcl" else verb.subtree


def _count_topics(tokens: Iterable[Token]) -> dict[str, float]:
    """Return how many words stand for each category."""
    words = [(token.lower_, token.lemma_.lower()) for token in tokens]
    classes = read_classes("risk_categories")
    return {name: float(sum(not entries.isdisjoint(forms) for forms in words)) for name, entries in classes.items()}
