"""Contents made whole: what a chosen one lacks (quotations behind it), and what it has of other speech or narration."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from generator.analysis.attribution.choice import Choice
from generator.analysis.attribution.contents import Content
from generator.analysis.attribution.continuation import cut_at_next_speaker
from generator.analysis.attribution.cues import Cue
from generator.analysis.attribution.quoted import Quoted
from generator.analysis.attribution.spans import holds, trim
from generator.analysis.clauses import CLAUSE_SUBJECTS, FINITE
from generator.lexicon import read_classes, read_words

SEQUEL = "sequel"
"""The name of a content that goes on behind the sentence of its cue."""
_OPENING = frozenset({'"', "“", "'"})
_LEADING = frozenset({"ADP", "DET", "PART"})
_LEAST_GOING_ON = 0.5
"""Confidence from which whoever spoke is given the quotation behind the sentence."""
_TRAILING = 6
"""So many tokens may follow the words, their cue and their source in the sentence ("in a statement on Monday.")."""


def complete(chosen: list[Choice], quoted: Quoted) -> list[Choice]:
    """Return the choices in text order, each with all that it gives and nothing else."""
    in_order = sorted(chosen, key=lambda choice: choice.cue.head.i)
    told = (_without_narration(longer, quoted) for choice in in_order for longer in _go_on(choice, chosen, quoted))
    own = (_without_sequel(_without_others(choice, chosen), chosen) for choice in told)
    whole = (_without_beginning(choice) for choice in own)
    return [cut_at_next_speaker(choice, chosen) for choice in whole]


def _go_on(choice: Choice, chosen: list[Choice], quoted: Quoted) -> Iterator[Choice]:
    """Yield a choice with the quotations that stand free behind it and that nobody else is given.

    They lengthen a quotation; behind words that are none they are a content of their own.
    """
    last = choice.content.spans[-1][1] - 1
    goes_on = quoted.hold(last)
    free = quoted.behind(max(last, choice.cue.head.i)) if goes_on or _has_last_word(choice, chosen, quoted) else ()
    taken = [span for other in chosen for span in other.content.spans]
    new = tuple(span for span in free if not any(first < span[1] and span[0] < end for first, end in taken))
    if goes_on and new:
        yield replace(choice, content=replace(choice.content, spans=(*choice.content.spans, *new)))
    else:
        yield choice
    if new and not goes_on:
        yield replace(choice, content=Content(SEQUEL, new), words=quoted.words_of(new))


def _has_last_word(choice: Choice, chosen: list[Choice], quoted: Quoted) -> bool:
    """Return whether a sentence ends with what somebody surely says ("Roe said the quay was lost. “We wept.”")."""
    cue, source = choice.cue.head, choice.source
    if source is None or not choice.is_spoken or choice.confidence < _LEAST_GOING_ON:
        return False
    end = quoted.ends[cue.i]
    told = max(cue.i + 1, source.span[1], choice.content.spans[-1][1])
    later = (other for other in chosen if cue.i < other.cue.head.i < end and not choice.gives(other))
    alone = not any(later) and not any(other.gives(choice) for other in chosen)
    return alone and end - told <= _TRAILING


def _without_narration(choice: Choice, quoted: Quoted) -> Choice:
    """Cut from a content what the document tells behind a quotation (“Go,” she said on “News Hour”, but he stayed)."""
    cue = choice.cue.head
    before = [span for span in choice.content.spans if span[1] <= cue.i]
    behind = [span for span in choice.content.spans if span[0] > cue.i]
    narrated = any(not quoted.hold(first) or _is_title(cue.doc, first) for first, _ in behind[:1])
    if narrated and before and before[-1] in quoted.spans:
        return replace(choice, content=replace(choice.content, spans=tuple(before)))
    return choice


def _is_title(doc: Doc, start: int) -> bool:
    """Return whether a quotation is but where something was said ("on “News Hour”")."""
    return doc[start - 1].pos_ in _LEADING


def _without_beginning(choice: Choice) -> Choice:
    """Cut from a content the preposition that its cue governs, or what a participle adds to its source.

    "called on | the town to pay", "according to Roe, quoting her aunt, | the town will pay".
    """
    cue, ((start, end), *rest) = choice.cue.head, choice.content.spans
    first = cue.doc[start]
    if (
        start == cue.i + 1
        and first.head == cue
        and f"{cue.lemma_} {first.lower_}" in read_classes("cues")["preposition"]
    ):
        start += 1
    elif start == cue.i + 1 and first.ent_type_ in {"DATE", "TIME"}:
        start = _behind_date(cue.doc, start)
    elif choice.cue.kind == "prefix" and first.tag_ == "VBG" and start > cue.i and first.dep_ in {"advcl", "acl"}:
        start = trim(cue.doc, (first.right_edge.i + 1, end))[0]
    return replace(choice, content=replace(choice.content, spans=((start, end), *rest))) if start < end else choice


def _behind_date(doc: Doc, start: int) -> int:
    """Return where a clause begins behind the date of its verb ("promised Monday | to go"), else the start."""
    end = start
    while end < len(doc) and doc[end].ent_type_ in {"DATE", "TIME"}:
        end += 1
    return end if doc[end : end + 1] and doc[end].tag_ == "TO" else start


def _without_others(choice: Choice, others: list[Choice]) -> Choice:
    """Drop the stretches behind a cue that a later one gives (“Go,” she said, adding that at home “he will cry”)."""
    cue = choice.cue.head
    later = [other for other in others if cue.i < other.cue.head.i]
    spans = tuple(
        (start, end)
        for start, end in choice.content.spans
        if not any(other.cue.head.i < start and holds(other.content.spans, start) for other in later)
    )
    return replace(choice, content=replace(choice.content, spans=spans)) if spans else choice


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


def cut_at_saying(cue: Cue, content: Content, quoted: Quoted) -> Content:
    """Return a content without the verb in it that gives a quotation ("decried it, saying, “…”", "and said “…”")."""
    ((start, end), *_), doc = content.spans, cue.head.doc
    inside = [i for i in range(max(start, cue.head.i) + 1, end - 2) if not quoted.hold(i)]
    last = next((i for i in inside if _gives_quotation(doc, i) or _goes_on_after(cue.head, doc[i])), None)
    if last is None:
        return content
    return replace(content, spans=(trim(doc, (start, last)),))


def _goes_on_after(cue: Token, word: Token) -> bool:
    """Return whether a word joins to a cue the next that its source says or does ("said it should close | and left").

    It has the tense of the cue, below which it hangs, or the verb below which the parser hung it has another; or it
    gives a quotation.
    """
    joined = (c for c in word.head.children if c.dep_ == "conj" and c.left_edge.i == word.i + 1)
    verb = next(joined, None) if word.dep_ == "cc" else None
    if verb is None or verb.tag_ != _find_tense(cue) or any(c.dep_ in CLAUSE_SUBJECTS for c in verb.children):
        return False
    if verb.lower_ == verb.lemma_.lower():  # "would begin and cost": the same word in both tenses
        return False
    says = verb.lemma_ in read_words("speech_verbs")
    apart = word.head.tag_ not in {"VBD", "VBN"} or any(child.lower_ == "be" for child in word.head.children)
    return word.head == cue or apart or (says and (word.head.tag_ != verb.tag_ or _opens_quotation(verb)))


def _find_tense(cue: Token) -> str:
    """Return the tag of the finite verb of a cue, or of the one that it hangs on; of a perfect that of the past."""
    verbs = (token.tag_ for token in (cue, *cue.ancestors) if token.tag_ in FINITE | {"VBN"})
    return next(verbs, "").replace("VBN", "VBD")


def _gives_quotation(doc: Doc, i: int) -> bool:
    return doc[i].lower_ == "saying" and _opens_quotation(doc[i])


def _opens_quotation(verb: Token) -> bool:
    """Return whether a quotation begins right behind a verb."""
    return verb.doc[verb.i + 1 : verb.i + 3].text.lstrip(" ,:")[:1] in _OPENING
