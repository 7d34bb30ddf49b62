"""Risks: sentences that say that something bad may come (terms of ISO 31000); no score is invented."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from generator.analysis.clauses import find_verb
from generator.analysis.risks.holders import find_holder
from generator.analysis.risks.parts import find_affected, find_condition, find_consequence, find_likelihood
from generator.analysis.risks.triggers import find_triggers
from generator.lexicon import read_classes
from generator.models import Voice
from generator.reading import Attribution, Quotation, Risk, Sentence

_TOPIC = 2.0
"""What the document's words count for the category, all together, beside one of the sentence."""
_JOKING = frozenset({"joke", "quip", "jest"})
_PAGE = frozenset({"i", "we", "you"})
"""Who is meant by these words outside quotation marks: who writes and who reads."""
_NEAR = 400
"""So many characters behind a speaker's words a quotation without a cue is still the speaker's."""


def find_risks(
    sentences: tuple[tuple[Sentence, DocSpan], ...],
    voices: tuple[Voice, ...],
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Risk, ...]:
    """Return the risks in text order, at most one a sentence."""
    topics = _count_topics([token for _, span in sentences for token in span])
    found = (
        _risk(sentence, span, attributions, quotations, topics)
        for (sentence, span), voice in zip(sentences, voices, strict=True)
        if voice != "none"
    )
    return tuple(risk for risk in found if risk is not None)


def _risk(
    sentence: Sentence,
    span: DocSpan,
    attributions: tuple[Attribution, ...],
    quotations: tuple[Quotation, ...],
    topics: dict[str, float],
) -> Risk | None:
    sources = [part for attribution in attributions for part in attribution.source]
    triggers = (token for token in find_triggers(span) if not any(start <= token.idx < end for start, end in sources))
    trigger = next(triggers, None)
    if trigger is None:
        return None
    number = _stating(trigger, attributions, quotations)
    if number is not None and _is_meant_otherwise(attributions[number], span.doc):
        return None
    condition = find_condition(span)
    quoted = number is None and _is_quoted(trigger, quotations)
    holder = find_holder(trigger) if number is None and not quoted else None
    return Risk(
        sentence.index,
        sentence.start,
        sentence.end,
        _category(span, trigger, topics),
        find_likelihood(span, trigger),
        condition,
        find_consequence(trigger, condition),
        find_affected(trigger),
        number,
        quoted,
        trigger.idx,
        holder.i if holder is not None else None,
    )


def _is_meant_otherwise(attribution: Attribution, doc: Doc) -> bool:
    """Return whether somebody denies what is said, or says it for a joke."""
    return "denied" in attribution.factuality or doc[attribution.cue_token].lemma_.lower() in _JOKING


def _is_no_source(doc: Doc, attribution: Attribution) -> bool:
    """Return whether a source is whom others say it of ("is accused of"), or author and reader ("I think …")."""
    if attribution.source_token is None:
        return False
    source = doc[attribution.source_token]
    return source.dep_ == "nsubjpass" or (source.lower_ in _PAGE and attribution.kind == "indirect")


def _is_quoted(trigger: Token, quotations: tuple[Quotation, ...]) -> bool:
    return any(quotation.start <= trigger.idx < quotation.end for quotation in quotations)


def _goes_on(trigger: Token, quotations: tuple[Quotation, ...]) -> bool:
    """Return whether a trigger stands in a quotation with which its sentence begins, or that began before."""
    start = trigger.sent.start_char
    return any(q.start <= trigger.idx < q.end and q.start <= start + 1 for q in quotations)


def _stating(trigger: Token, attributions: tuple[Attribution, ...], quotations: tuple[Quotation, ...]) -> int | None:
    """Return the number of the first attribution whose content or cue holds the trigger, sure or in quotation marks.

    A quotation that goes on in a sentence without a cue is that of who spoke just before.
    """
    for number, attribution in enumerate(attributions):
        told = attribution.sure or (attribution.kind != "indirect" and attribution.source)
        if attribution.parent is not None or not told or _is_no_source(trigger.doc, attribution):
            continue
        inside = any(start <= trigger.idx < end for start, end in attribution.content)
        if inside or attribution.cue_token == trigger.i:
            return number
    by_verb = _find_cue_above(trigger, attributions)
    if by_verb is not None or not _goes_on(trigger, quotations):
        return by_verb
    before = [
        (max(end for _, end in a.content), number)
        for number, a in enumerate(attributions)
        if a.kind != "indirect" and a.source and a.parent is None and max(end for _, end in a.content) <= trigger.idx
    ]
    end, number = max(before, default=(-_NEAR, -1))
    return number if trigger.idx - end < _NEAR else None


def _find_cue_above(trigger: Token, attributions: tuple[Attribution, ...]) -> int | None:
    """Return the number of the attribution whose cue is the verb that a clause with the trigger completes."""
    clauses = [word for word in (trigger, *trigger.ancestors) if word.dep_ == "ccomp"]
    cues = {
        a.cue_token: number for number, a in enumerate(attributions) if a.source and not _is_no_source(trigger.doc, a)
    }
    return next((cues[clause.head.i] for clause in clauses if clause.head.i in cues), None)


def _category(span: DocSpan, trigger: Token, topics: dict[str, float]) -> str:
    """Return the category with most words in the sentence, those of the trigger's clause counting twice.

    What the whole document speaks of decides near ties.
    """
    here = _count_topics([*span, *_clause(trigger)])
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
