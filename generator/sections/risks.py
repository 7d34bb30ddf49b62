"""Risks: the exact passage, its condition and consequence, who states it, the likelihood as written (ISO 31000)."""

import re
from dataclasses import dataclass

from generator.analysis.risks.plainness import is_plain
from generator.analysis.speakers import find_stating
from generator.config import Config
from generator.findings import Attribution, Risk
from generator.models import Line, Part, Span
from generator.reading import Reading
from generator.sections.lines import make_line, make_part, said_line, sentence_line
from generator.story import Story

ID = "risks"
HEADING = "Risks"
_REPEATED = 0.8
"""Two risks that share so much of the shorter one's words are one."""
_FEWEST = 4
"""A content of fewer words is shown in its sentence."""
_LEANING = frozenset({"it", "this", "that", "which", "who", "should"})
_RELATIVE = re.compile(r",? (?:which|who|whose)\b")


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A risk as the page shows it; None for what the document does not state."""

    line: Line
    category: str
    condition: Part | None
    consequence: Part | None
    likelihood: Part | None
    stated_by: str | None
    """The actor's name; None where no actor states the risk."""
    source: Part | None
    """The document's words for who states it."""
    cue: Part | None
    affected: Part | None
    unknown: bool
    """Of nobody known, in quotation marks or by a pronoun; else, without a source, the document itself states it."""
    plain: bool
    """It tells how likely it is, on what it hangs, or that it is a danger, and of what."""
    editors: bool = False
    """An editor names who states it."""


def build(story: Story, config: Config) -> tuple[RiskRow, ...]:
    """Return the risks that actors state, then those of others and of the unknown, then the documents' own.

    Those that are told less plainly come last.
    """
    found = [(_row(story, i, risk), risk) for i, reading in enumerate(story.readings) for risk in reading.risks]
    found.sort(key=lambda one: (not _is_carried(one[1]), _rank(one[0])))
    rows: list[tuple[RiskRow, set[str]]] = []
    for row, risk in found:
        words = set(row.line.text.lower().split())
        if not any(_repeats(words, others) or _has(other.line, row.line, risk) for other, others in rows):
            rows.append((row, words))
    return tuple(sorted((row for row, _ in rows), key=_rank))


def _rank(row: RiskRow) -> tuple[bool, ...]:
    return not row.plain, row.stated_by is None, row.source is None, not row.unknown, row.condition is None


def _is_carried(risk: Risk) -> bool:
    """Return whether the condition of a risk stands in a sentence before."""
    return risk.condition is not None and risk.condition[0] < risk.start


def _has(line: Line, own: Line, risk: Risk) -> bool:
    """Return whether a line shows the sentence of a risk, too, with one before or behind it."""
    return line.evidence.document_id == own.evidence.document_id and risk.sentence + 1 in line.sentences


def _repeats(words: set[str], others: set[str]) -> bool:
    """Return whether the words of two risks are much the same."""
    return len(words & others) >= _REPEATED * min(len(words), len(others))


def _row(story: Story, index: int, risk: Risk) -> RiskRow:
    reading = story.readings[index]
    attribution = reading.attributions[risk.attribution] if risk.attribution is not None else None
    actor, source = find_stating(story, index, risk)
    pronoun = actor is None and _is_by_pronoun(reading, risk)
    if attribution and attribution.quotable and _holds(reading, attribution, risk) and not _leans(reading, attribution):
        line = said_line(story, index, attribution, ID)
    else:
        line = sentence_line(story, index, reading.sentences[risk.sentence], ID)
    if risk.condition is not None and _is_carried(risk) and not _holds_span(line, risk.condition):
        before = reading.sentence_at(risk.condition[0])
        line = make_line(story, index, ((before.start, risk.end),), ID)
    elif risk.trigger is not None and not _shows(line, risk.trigger, attribution):
        whole = reading.with_whole_sentences(reading.sentences[risk.sentence])
        line = make_line(story, index, (whole,), ID)
    return RiskRow(
        line=line,
        category=risk.category,
        condition=_part(reading, risk.condition),
        consequence=_part(reading, risk.consequence),
        likelihood=_part(reading, risk.likelihood),
        stated_by=actor.name if actor else None,
        source=None if pronoun or source is None else make_part(reading.document, _cut_relative(reading, source)),
        cue=_part(reading, _find_cue(reading, risk)),
        affected=_part(reading, risk.affected),
        unknown=risk.quoted or pronoun or (attribution is not None and not attribution.source),
        plain=any(is_plain(risk, word) for word in reading.doc if word.idx == risk.trigger),
    )


def _shows(line: Line, trigger: int, attribution: Attribution | None) -> bool:
    """Return whether a line has the word that makes a risk, or that word is the cue, which stands below it."""
    cue = attribution.cue if attribution else ()
    return _holds_span(line, (trigger, trigger)) or any(start <= trigger < end for start, end in cue)


def _holds_span(line: Line, span: Span) -> bool:
    """Return whether a line shows where a span begins."""
    spans = [(part.start, part.end) for part in line.parts if part.start is not None and part.end is not None]
    return any(start <= span[0] < end for start, end in spans)


def _holds(reading: Reading, attribution: Attribution, risk: Risk) -> bool:
    """Return whether a content, more than a scrap, has the words that make the risk, or what its cue warns of."""
    if sum(len(reading.document.plain[slice(*span)].split()) for span in attribution.content) < _FEWEST:
        return False
    if risk.trigger is not None:
        spans = (*attribution.content, *attribution.cue)
        return any(start <= risk.trigger < end for start, end in spans)
    return any(start < risk.end and risk.start < end for start, end in attribution.content)


def _leans(reading: Reading, attribution: Attribution) -> bool:
    """Return whether a content begins with a word for what stands before it ("worry that this could …")."""
    first = reading.doc.char_span(*attribution.content[0], alignment_mode="expand")
    word = next((token for token in first or () if token.is_alpha and token.dep_ != "mark"), None)
    return word is not None and word.lower_ in _LEANING and word.dep_ != "det"


def _is_by_pronoun(reading: Reading, risk: Risk) -> bool:
    """Return whether a pronoun alone says who states a risk."""
    token = risk.holder if risk.attribution is None else reading.attributions[risk.attribution].source_token
    return token is not None and reading.doc[token].pos_ == "PRON"


def _find_cue(reading: Reading, risk: Risk) -> Span | None:
    """Return the words by which somebody states or fears a risk; of "was asked by the board" that is "asked".

    None for a reply, whose cue is the question.
    """
    token = risk.cue
    if risk.attribution is not None:
        attribution = reading.attributions[risk.attribution]
        if attribution.reply:
            return None
        if not attribution.source or attribution.source[0] < attribution.cue[0]:
            return attribution.cue[0]
        by = reading.doc[attribution.source_token or 0].head
        if by.dep_ != "agent":
            return attribution.cue[0]
        token = attribution.cue_token
    if token is None:
        return None
    word = reading.doc[token]
    return word.idx, word.idx + len(word)


def _cut_relative(reading: Reading, source: Span) -> Span:
    """Return who states a risk without what the document says of them (", which …")."""
    found = _RELATIVE.search(reading.document.plain, *source)
    return source[0], found.start() if found else source[1]


def _part(reading: Reading, span: Span | None) -> Part | None:
    return make_part(reading.document, span) if span is not None else None
