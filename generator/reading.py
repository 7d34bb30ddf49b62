"""A document as read: its parse, and all that was found in it."""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from generator.findings import (
    Attribution,
    DateExpression,
    Dependence,
    Entity,
    Event,
    Genre,
    Question,
    Quotation,
    Risk,
    Sentence,
    Term,
    Turn,
    Unreported,
)
from generator.models import Document, Span, Voice


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and all that was read in it; a pure function of document and settings."""

    document: Document
    doc: Doc
    sentences: tuple[Sentence, ...]
    headline: Span
    """What the lead is about, in its own words: a title for want of one."""
    genre: Genre = "report"
    quotations: tuple[Quotation, ...] = ()
    turns: tuple[Turn, ...] = ()
    """In order, of an interview: two take turns in it, of whom one asks."""
    dates: tuple[DateExpression, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    voices: tuple[Voice, ...] = ()
    """One a sentence."""
    dependences: tuple[Dependence | None, ...] = ()
    """One a sentence."""
    openings: tuple[int | None, ...] = ()
    """One a sentence: the offset from which it stands alone, None where it leans on the one before."""
    risks: tuple[Risk, ...] = ()
    events: tuple[Event, ...] = ()
    questions: tuple[Question, ...] = ()
    unreported: tuple[Unreported, ...] = ()
    treaties: tuple[Span, ...] = ()
    """Agreements and the like ("a memorandum") spoken of once, and so without their terms."""
    terms: tuple[Term, ...] = ()

    @property
    def positions(self) -> tuple[Attribution, ...]:
        """The attributions fit to stand on a page, none of them a headline's."""
        return tuple(a for a in self.attributions if a.quotable and self.sentences[a.sentence].prose)

    @property
    def argues(self) -> bool:
        """Whether the document has a thesis of its own."""
        return self.genre in {"argument", "opinion"}

    def answers(self, sentence: Sentence) -> bool:
        """Return whether a sentence stands in an answer of an interview."""
        return any(turn.begin <= sentence.start < turn.end for turn in self.turns if not turn.asks)

    def span(self, sentence: Sentence) -> DocSpan:
        """Return the tokens of a sentence."""
        return self.doc[sentence.first : sentence.last]

    def with_whole_quotations(self, span: Span) -> Span:
        """Return a span widened to the quotations that one of its ends cuts in two."""
        start, end = span
        for quotation in self.quotations:
            holds_start, holds_end = quotation.start < start < quotation.end, quotation.start < end < quotation.end
            if holds_start and not holds_end:
                start = quotation.start
            elif holds_end and not holds_start:
                end = quotation.end
        return start, end

    def with_whole_sentences(self, sentence: Sentence) -> Span:
        """Return the span of a sentence and of those that a quotation binds to it."""
        start, end = self.with_whole_quotations((sentence.start, sentence.end))
        bound = [s for s in self.sentences if s.start < end and start < s.end]
        return bound[0].start, bound[-1].end

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds, or else precedes, a character offset."""
        return self.sentences[max(bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1, 0)]
