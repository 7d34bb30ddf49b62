"""Attributions: who is given which words or thoughts (source, cue, content: PARC3, PolNeAR).

Every word that may be a cue gets candidates for its content and its source; weights learned from annotated articles
choose between them. Which of them may stand on a page is decided apart (`fitness`).
"""

from spacy.tokens import Doc

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.completion import SEQUEL
from generator.analysis.attribution.cues import cue_span
from generator.analysis.attribution.fitness import is_sure, is_whole
from generator.analysis.attribution.quoted import Quoted, find_quoted
from generator.analysis.attribution.selection import choose
from generator.analysis.attribution.spans import characters, holds
from generator.analysis.attribution.weights import read_weights
from generator.analysis.event_types import find_event_type
from generator.analysis.extents import kind_of
from generator.analysis.factuality import find_factuality
from generator.findings import Attribution, Quotation, Sentence

__all__ = ["find_attributions"]


def find_attributions(
    doc: Doc, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order; one inside the content of another names it as its parent."""
    quoted = find_quoted(doc, sentences, quotations)
    numbers = {i: sentence.index for sentence in sentences for i in range(sentence.first, sentence.last)}
    choices = [choice for choice in choose(doc, quoted, read_weights()) if choice.cue.head.i in numbers]
    return tuple(_make(choice, choices, numbers, quoted, quotations) for choice in choices)


def _make(
    choice: Choice,
    choices: list[Choice],
    numbers: dict[int, int],
    quoted: Quoted,
    quotations: tuple[Quotation, ...],
) -> Attribution:
    cue, doc = choice.cue.head, choice.cue.head.doc
    content = tuple(characters(doc, span) for span in choice.content.spans)
    kind = kind_of(doc, content, quotations)
    parent = _parent(choice, choices)
    sure = is_sure(choice)
    return Attribution(
        sentence=numbers[cue.i],
        source=(characters(doc, choice.source.span),) if choice.source else (),
        cue=(characters(doc, cue_span(choice.cue, choice.content.spans[0])),),
        content=content,
        kind=kind,
        cue_token=cue.i,
        source_token=choice.source.head.i if choice.source else None,
        confidence=choice.confidence,
        parent=parent,
        sure=sure,
        quotable=sure and parent is None and is_whole(choice, quoted),
        factuality=find_factuality(doc, cue, content, direct=kind == "direct"),
        event_type=find_event_type(cue) if choice.content.name != SEQUEL else None,
    )


def _parent(inner: Choice, choices: list[Choice]) -> int | None:
    """Return the number of the choice whose content most narrowly holds another's cue."""
    holding = [
        (sum(last - first for first, last in outer.content.spans), number)
        for number, outer in enumerate(choices)
        if outer is not inner and holds(outer.content.spans, inner.cue.head.i)
    ]
    return min(holding)[1] if holding else None
