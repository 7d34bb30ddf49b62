"""Extracts: paragraphs that give somebody's words without marks, as the one before announces ("Roe wrote:")."""

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span, Token

from generator.analysis.clauses import SUBJECTS
from generator.findings import Attribution, Dependence, Quotation, Risk, Sentence
from generator.lexicon import read_classes, read_words

_AUTHORS = frozenset({"i", "me", "us", "we", "you"})
"""Who speaks where an author, or a reader, is said to."""
Guarded = tuple[tuple[Dependence | None, ...], tuple[int | None, ...]]
"""For each sentence why it cannot stand alone, and from which offset it does."""


def find_extracts(sentences: tuple[tuple[Sentence, Span], ...], quotations: tuple[Quotation, ...]) -> frozenset[int]:
    """Return the sentences of each paragraph that opens no quotation and is announced by a colon behind a verb."""
    opened = {quotation.start for quotation in quotations}
    announced = {
        sentence.paragraph
        for (before, span), (sentence, _) in pairwise(sentences)
        if before.paragraph != sentence.paragraph and sentence.start not in opened and _announces(span)
    }
    return frozenset(sentence.index for sentence, _ in sentences if sentence.paragraph in announced)


def _announces(span: Span) -> bool:
    """Return whether a sentence that ends with a colon tells that somebody says something, other than its author."""
    verbs = read_words("speech_verbs") | read_classes("cues")["clause"]
    says = (token for token in span if token.pos_ == "VERB" and token.lemma_ in verbs)
    return span.text.rstrip().endswith(":") and any(map(_has_speaker, says))


def _has_speaker(verb: Token) -> bool:
    subjects = [child.lower_ for child in verb.children if child.dep_ in SUBJECTS]
    return _AUTHORS.isdisjoint(subjects) and (bool(subjects) or verb.tag_ == "VBG")


def withhold(extracts: Collection[int], attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Return the attributions, none within an extract for a page: what "he thinks" there is what its speaker says."""
    return tuple(replace(one, quotable=False) if one.sentence in extracts else one for one in attributions)


def leave_open(extracts: Collection[int], risks: tuple[Risk, ...]) -> tuple[Risk, ...]:
    """Return the risks, of each within an extract left open who states it."""
    return tuple(replace(one, quoted=True) if one.sentence in extracts else one for one in risks)


def lean_on_announcement(extracts: Collection[int], guarded: Guarded) -> Guarded:
    """Return what the guard found, no sentence of an extract fit to be lifted: it does not tell who speaks."""
    dependences, openings = guarded
    return (
        tuple("discourse" if i in extracts else dependence for i, dependence in enumerate(dependences)),
        tuple(None if i in extracts else opening for i, opening in enumerate(openings)),
    )
