"""Lines as a page shows them: words of a document, [names] put in for pronouns, cuts, and the evidence."""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from generator.analysis.datelines import after_dateline
from generator.analysis.extents import cut_gloss, find_said
from generator.analysis.guard import leans
from generator.findings import Attribution, Mention, Sentence
from generator.models import UNNAMED, Document, Evidence, Line, Part, Span, join_parts, shown
from generator.reading import Reading
from generator.story import Actor, Story

_SUBJECTS = {"his": "he", "him": "he", "her": "she"}
_BOUNDARY = re.compile(r"[.!?]\s")
_GOING_ON = re.compile(
    r"[\"”’']?,?\s*(?:[—–]|--?)?\s*"
    r"(?:but|yet|and yet|if|unless|as|because|since|though|although|while|whereas|whoever|whatever|except|until|so|even"
    r"|who|whom|whose|which|where)\b"
)


def make_line(story: Story, reading: int, spans: tuple[Span, ...], section: str, known: str = "") -> Line:
    """Return what a page shows of the spans, in order, with the sentences they stand in as evidence.

    A quotation that a span would cut in two is kept whole. A pronoun or description is followed by its actor's name in
    brackets, unless the line named the actor before or the reader knows (`known`: the name that the line stands under).
    The voice is that of the first sentence.
    """
    read = story.readings[reading]
    spans = _merge(read.with_whole_quotations(span) for span in spans)
    sentences = [s for s in read.sentences if any(s.start < end and start < s.end for start, end in spans)]
    parts: list[Part] = []
    named = {known}
    for span in spans:
        if parts:
            parts.append(Part("cut", "…"))
        parts += _parts(story, reading, span, named)
    evidence = make_evidence(read.document, (min(s.start for s in sentences), max(s.end for s in sentences)))
    return Line(
        id=f"{section}-{_digest(read.document, spans)}",
        text=join_parts(parts),
        parts=tuple(parts),
        evidence=evidence,
        sentences=tuple(s.index + 1 for s in sentences),
        voice=read.voices[sentences[0].index],
    )


def summary_lines(story: Story, section: str) -> tuple[Line, ...]:
    """Return the lines of bottom line and key points; what leans on the line right above is shown without it again."""
    above = (None, *story.summary)
    return tuple(
        sentence_line(story, i, story.readings[i].sentences[n], section, follows=before == (i, n - 1))
        for (i, n), before in zip(story.summary, above, strict=False)
    )


def sentence_line(story: Story, reading: int, sentence: Sentence, section: str, *, follows: bool = False) -> Line:
    """Return a sentence so that it stands alone, with those that share a quotation with it.

    A dateline or a speaker's name and colon before it, a connective at its head and a gloss that the document adds to
    a source's words are cut; where it leans on the sentence before in other ways, that one is shown too, unless it
    `follows` right after it. An answer in an interview has the name of who gives it before it, in brackets.
    """
    read = story.readings[reading]
    start, end = read.with_whole_sentences(sentence)
    opening, first = read.openings[sentence.index], read.doc[sentence.first].idx
    head = max(first, after_dateline(read.document.plain, sentence.start))
    asked: tuple[Span, ...] = ()
    if leans(read, sentence) and not follows:
        before = read.sentences[sentence.index - 1]
        opened = read.openings[before.index] or read.doc[before.first].idx
        if read.answers(sentence) and not read.answers(before):
            asked, start = ((opened, before.end),), first
        else:
            start = min(start, opened)
    elif start == sentence.start:
        start = first if opening is None else max(opening, head)
    stated = read.voices[sentence.index] == "statement"
    shown_end = cut_gloss(read.document.plain, (start, end), read.quotations)[1] if stated else end
    speaker = _find_replying(story, reading, (start, shown_end))
    line = make_line(story, reading, (*asked, (start, shown_end)), section, speaker)
    told = [part for part in line.parts if part.kind != "cut"]
    answer = next((n for n, part in enumerate(told) if part.start == start), 0)
    named = (Part("insertion", f"[{speaker}]"),) if speaker else ()
    parts = (*told[:answer], *named, *_cut(start > head), *told[answer:], *_cut(shown_end < end))
    return replace(line, parts=parts, text=join_parts(parts), voice=read.voices[sentence.index])


def _find_replying(story: Story, reading: int, span: Span) -> str:
    """Return the name of who gives the answer that a span begins with, or that none is named; "" if its words tell."""
    read = story.readings[reading]
    first = read.sentence_at(span[0])
    replies = (a for a in read.attributions if a.reply and not any(span[0] <= s < span[1] for s, _ in a.source))
    reply = next((a for a in replies if a.content[0][0] < first.end and first.start < a.content[-1][1]), None)
    if reply is None:
        return ""
    actor = story.source_of(reading, reply)
    return actor.name if actor is not None else "" if reply.source else UNNAMED


def said_line(story: Story, reading: int, attribution: Attribution, section: str, known: str = "") -> Line:
    """Return what a source says as a line, with a mark where its end is cut or a connective before it."""
    read = story.readings[reading]
    spans = find_said(read, attribution)
    line = make_line(story, reading, spans, section, known)
    left = read.document.plain[spans[-1][1] : attribution.content[-1][1]]
    joined = spans[0][0] >= attribution.content[0][1]
    goes_on = any(character.isalnum() for character in left) or _goes_on(read, attribution, spans[-1][1])
    parts = (*_cut(joined), *line.parts, *_cut(goes_on))
    return replace(line, parts=parts, text=join_parts(parts), voice="statement")


def _goes_on(reading: Reading, attribution: Attribution, end: int) -> bool:
    """Return whether an answer goes on behind, or a sentence before who says it or with what bears on it ("but …")."""
    if attribution.reply:
        turns = (turn for turn in reading.turns if turn.begin <= attribution.content[0][0] < turn.end)
        return any(character.isalnum() for turn in turns for character in reading.document.plain[end : turn.end])
    told = min(start for start, _ in (*attribution.source, *attribution.cue))
    if end < told:
        return any(character.isalnum() for character in reading.document.plain[end:told])
    last = reading.sentences[attribution.sentence].end
    return attribution.cue[0][0] < end < last and _GOING_ON.match(reading.document.plain, end, last) is not None


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _cut(is_cut: bool) -> tuple[Part, ...]:
    return (Part("cut", "…"),) if is_cut else ()


def make_part(document: Document, span: Span) -> Part:
    """Return the words of a span as they stand."""
    return Part("verbatim", shown(document, span), *span)


def make_evidence(document: Document, span: Span) -> Evidence:
    """Return the passage between two offsets."""
    return Evidence(document.id, *span, document.text[span[0] : span[1]])


def _parts(story: Story, reading: int, span: Span, named: set[str]) -> list[Part]:
    """Return the words of a span, with a name after each word that stands for an actor not yet named."""
    document = story.readings[reading].document
    spoken = story.spoken[reading]
    first, last = (bisect_left(spoken, offset, key=lambda pair: pair[0].start) for offset in span)
    parts: list[Part] = []
    position = span[0]
    for mention, actor in spoken[first:last]:
        if mention.end > span[1] or not mention.sure or actor.name in named:
            continue
        named.add(actor.name)
        if mention.kind != "name" and _needs_name(actor, document.plain[mention.start : mention.end]):
            end = _first_pronoun(document, (position, mention.start), actor, mention) or mention.end
            parts += [_verbatim(document, (position, end)), Part("insertion", f"[{actor.name}]")]
            position = end
    if shown(document, (position, span[1])):
        parts.append(_verbatim(document, (position, span[1])))
    return parts


def _first_pronoun(document: Document, before: Span, actor: Actor, mention: Mention) -> int | None:
    """Return the end of an unlinked "He" before a linked "his": one sentence seldom speaks of two by such words."""
    subject = _SUBJECTS.get(document.plain[mention.start : mention.end].lower())
    words = document.plain[slice(*before)]
    if actor.type != "person" or subject is None or _BOUNDARY.search(words):
        return None
    first = re.match(rf"\s*{subject}\b", words, re.IGNORECASE)
    return before[0] + first.end() if first else None


def _needs_name(actor: Actor, words: str) -> bool:
    """Return whether words leave open who is meant; a people's name ("Russian") tells its country by itself."""
    return actor.type != "state" or words[:1].islower()


def _verbatim(document: Document, span: Span) -> Part:
    words = document.plain[span[0] : span[1]]
    start, end = span[0] + len(words) - len(words.lstrip()), span[1] - len(words) + len(words.rstrip())
    return make_part(document, (start, end))


def _digest(document: Document, spans: tuple[Span, ...]) -> str:
    key = f"{document.id}:{';'.join(f'{start}-{end}' for start, end in spans)}"
    return hashlib.sha256(key.encode()).hexdigest()[:8]
