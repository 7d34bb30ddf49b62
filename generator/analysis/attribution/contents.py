"""Content candidates: the stretches that a cue may give to its source."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as DocSpan

from generator.analysis.attribution.cues import Cue
from generator.analysis.attribution.quoted import Quoted, snap
from generator.analysis.attribution.spans import TokenSpan, TokenSpans, runs, side_of, trim
from generator.analysis.attribution.subjects import find_subject, find_subject_before
from generator.lexicon import read_classes

_HANGING = frozenset(
    {"ccomp", "xcomp", "dobj", "oprd", "attr", "acomp", "parataxis", "advcl", "acl", "relcl"}
) | frozenset({"conj", "appos", "nsubj", "nsubjpass", "dative", "pcomp"})
_OBJECTS = frozenset({"dobj", "oprd", "dative", "attr", "acomp"})
_AFTER_OBJECT = frozenset({"prep", "oprd", "xcomp", "acomp", "dobj", "ccomp", "advcl"})
_ASIDE = frozenset({"parataxis", "ccomp", "advcl", "conj"})
_OPENING_CLAUSE = frozenset({"IN", "VBG", "VBN", "WDT", "WP", "WP$", "WRB", "CC", "DT", "PRP$"})
_DASHES = frozenset({";", "—", "–", "--", "-"})
_LONGEST_ASIDE = 16


@dataclass(frozen=True, slots=True)
class Content:
    """A candidate: how it hangs on its cue, and its stretches."""

    name: str
    spans: TokenSpans


def find_contents(cue: Cue, quoted: Quoted) -> tuple[Content, ...]:
    """Return the candidates, none twice."""
    doc = cue.head.doc
    found: dict[TokenSpans, str] = {}
    for content in _find(cue, quoted):
        trimmed = (trim(doc, span) for span in snap(doc, content.spans, quoted.spans, cue.head.i))
        spans = tuple(
            sorted({span for span in trimmed if any(token.is_alpha or token.is_digit for token in doc[slice(*span)])})
        )
        free = quoted.behind(max(spans[-1][1] - 1, cue.head.i)) if spans else ()
        if free and any(quoted.hold(i) for first, last in spans for i in range(first, last)):
            found.setdefault((*spans, *free), f"{content.name}+free")
        if spans:
            found.setdefault(spans, content.name)
    return tuple(Content(name, spans) for spans, name in found.items())


def _find(cue: Cue, quoted: Quoted) -> Iterator[Content]:
    if _compares(cue.head):
        yield from _governors(cue)
        yield from (content for content in _quotations(cue, quoted) if content.name != "quoted-free")
    elif cue.kind in {"verb", "noun"}:
        yield from _hanging(cue)
        yield from _behind_object(cue)
        yield from _inside_object(cue)
        yield from _governors(cue)
        yield from _quotations(cue, quoted)
    elif cue.kind == "prefix":
        yield from _around(cue.head)
    elif cue.kind == "colon":
        yield from _behind_colon(cue.head, quoted)
    else:
        yield Content("governor", runs(t for t in cue.head.head.subtree if t != cue.head and not t.is_space))


def _hanging(cue: Cue) -> Iterator[Content]:
    """Yield what depends on the cue, whole and cut before what trails behind it."""
    head = cue.head
    before = find_subject_before(head)
    barred = {"conj", "nsubj", "nsubjpass"} if cue.kind == "noun" else frozenset[str]()
    for child in head.children:
        span = _without_speaker(side_of(child, head), before)
        if span and child.dep_ in _HANGING and child.dep_ not in barred and not _has_other_clause(child, head):
            yield from _cuts(child.dep_, head.doc, span, child)
            start = _clause_start(child)
            if child.dep_ == "ccomp" and span[0] < start < span[1]:
                yield from _cuts("ccomp-start", head.doc, (start, span[1]), child)
        elif span and child.dep_ == "prep":
            yield from _governed(child, head)
            yield Content("prep+", (span,))
    right = [c for c in head.children if c.i > head.i and c.dep_ != "punct"]
    end = side_of(right[-1], head) if right else None
    if end:
        yield Content("right", ((head.i + 1, end[1]),))


def _without_speaker(span: TokenSpan | None, speaker: Token | None) -> TokenSpan | None:
    """Return a stretch without the speaker at its end whom the parser took for a part of it."""
    if span and speaker is not None and span[0] < speaker.left_edge.i < span[1]:
        return span[0], speaker.left_edge.i
    return span


def _has_other_clause(child: Token, head: Token) -> bool:
    """Return whether words before a cue cannot be its clause, since one with "that" stands behind it."""
    marked = (c for c in head.children if c.dep_ == "ccomp" and c.i > head.i)
    return child.i < head.i and child.dep_ == "ccomp" and any(t.dep_ == "mark" for c in marked for t in c.children)


def _governed(preposition: Token, head: Token) -> Iterator[Content]:
    """Yield what a preposition of the cue governs ("called for …")."""
    for inner in preposition.children:
        inside = side_of(inner, head) if inner.dep_ in {"pobj", "pcomp"} else None
        if inside:
            yield from _cuts("prep", head.doc, inside, inner)


def _clause_start(clause: Token) -> int:
    """Return where a clause begins with its complementizer or subject, behind what the parser put before it."""
    starts = [c.left_edge.i for c in clause.children if c.dep_ in {"mark", "nsubj", "nsubjpass", "expl", "csubj"}]
    return min(starts, default=clause.left_edge.i)


def _cuts(name: str, doc: Doc, span: TokenSpan, top: Token) -> Iterator[Content]:
    """Yield a stretch whole, then cut at a dash, at its first commas before a clause, before what trails."""
    first, last = span
    yield Content(name, (span,))
    commas = [
        i for i in range(first + 1, last - 1) if doc[i].text == "," and doc[i + 1].tag_ in _OPENING_CLAUSE and i > top.i
    ]
    for i in (*commas[:2], *commas[2:][-1:]):
        yield Content(f"{name}-comma", ((first, i),))
    dash = next((i for i in range(first + 1, last - 1) if doc[i].text in _DASHES and i > top.i), None)
    if dash:
        yield Content(f"{name}-dash", ((first, dash),))
    trailing = [c for c in top.children if c.dep_ in {"advcl", "prep", "npadvmod", "conj"} and top.i < c.i < last]
    for child in trailing[-2:]:
        yield Content(f"{name}-{child.dep_}", ((first, child.left_edge.i),))


def _behind_object(cue: Cue) -> Iterator[Content]:
    """Yield the object with what follows it in the verb phrase ("accused him of fraud")."""
    head = cue.head
    right = [c for c in head.children if c.i > head.i]
    first = next((c for c in right if c.dep_ in _OBJECTS), None)
    start = side_of(first, head) if first is not None else None
    if first is None or start is None:
        return
    rest = [c for c in right if c.i > first.i and c.dep_ in _AFTER_OBJECT]
    for count in sorted({1, 2, len(rest)} & set(range(1, len(rest) + 1))):
        end = side_of(rest[count - 1], head)
        if end:
            names = "+".join(c.lower_ if c.dep_ == "prep" else c.dep_ for c in rest[: min(count, 2)])
            yield from _cuts(f"object+{names}", head.doc, (start[0], end[1]), rest[count - 1])


def _inside_object(cue: Cue) -> Iterator[Content]:
    """Yield what an object or complement is about ("is critical of the plan", "made the case for it")."""
    for child in cue.head.children:
        if child.dep_ in {"dobj", "acomp", "attr"} and child.i > cue.head.i:
            for prep in (c for c in child.children if c.dep_ == "prep" and c.i > child.i):
                for inner in (c for c in prep.children if c.dep_ in {"pobj", "pcomp"}):
                    yield Content(f"{child.dep_}>prep", ((prep.i + 1, inner.right_edge.i + 1),))


def _governors(cue: Cue) -> Iterator[Content]:
    """Yield what the cue is put into as an aside, and what its relative clause or participle says more of."""
    head = cue.head
    if head.dep_ == "relcl" or (head.dep_ == "acl" and head.tag_ == "VBN"):
        yield Content(f"antecedent-{head.dep_}", ((head.head.left_edge.i, head.head.i + 1),))
    if cue.kind == "noun":
        return
    if head.dep_ in _ASIDE and head.head != head:
        inside = {t.i for t in head.subtree}
        rest = [t for t in head.head.subtree if t.i not in inside and not t.is_space]
        yield Content("governor", runs(rest))
        before = [t for t in rest if t.i < head.i]
        if before and len(before) < len(rest):
            yield Content("governor-left", runs(before))
    aside = _aside(head)
    if aside:
        sentence = head.sent
        yield Content("aside", ((sentence.start, aside[0]), (aside[1], sentence.end)))
        yield Content("aside-left", ((sentence.start, aside[0]),))


def _aside(verb: Token) -> TokenSpan | None:
    """Return the stretch between two commas, or to the end, that holds a verb and its subject, and little else."""
    sentence, doc, subject = verb.sent, verb.doc, find_subject(verb)
    if subject is None:
        return None
    edge = min(subject.left_edge.i, verb.i) if subject.i < verb.i else verb.i
    left = next((i for i in range(edge, sentence.start, -1) if doc[i].text == ","), None)
    right = next((i for i in range(max(verb.i, subject.i), sentence.end) if doc[i].text == ","), sentence.end - 1)
    return (left, right + 1) if left is not None and right - left <= _LONGEST_ASIDE else None


def _quotations(cue: Cue, quoted: Quoted) -> Iterator[Content]:
    """Yield the quotations beside the cue in its sentence, and those that stand free behind it."""
    i = cue.head.i
    beside = [span for span in quoted.beside[i] if not span[0] <= i < span[1]]
    left, right = [span for span in beside if span[1] <= i], [span for span in beside if span[0] > i]
    if left:
        yield Content("quoted-left", (left[-1],))
    if right:
        yield Content("quoted-right", (right[0],))
    if left and right:
        yield Content("quoted-both", (left[-1], right[0]))
    if len(right) > 1:
        yield Content("quoted-rights", tuple(right))
    if not beside and quoted.behind(i):
        yield Content("quoted-free", quoted.behind(i))
    if not beside and (asked := quoted.asked_before(cue.head)):
        yield Content("quoted-before", (asked,))


def _compares(verb: Token) -> bool:
    """Return whether a cue leans on the clause that it gives ("As Roe told the board, the quay is lost")."""
    own = {"ccomp", "xcomp", "oprd"} if verb.lemma_ == "tell" else {"ccomp", "xcomp", "oprd", "dobj"}
    marked = any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.children)
    governing = {f"{verb.lemma_} {child.lower_}" for child in verb.children} & read_classes("cues")["preposition"]
    return verb.dep_ == "advcl" and marked and not governing and not any(child.dep_ in own for child in verb.children)


def _around(prefix: Token) -> Iterator[Content]:
    """Yield the clause or sentence that "according to …" belongs to, without it."""
    inside = {t.i for t in prefix.subtree}
    governor = prefix.head
    while governor.dep_ != "ROOT" and governor.pos_ not in {"VERB", "AUX"}:
        governor = governor.head
    if governor.i not in inside:
        yield Content("governor", runs(t for t in governor.subtree if t.i not in inside and not t.is_space))
    rest = [t for t in prefix.sent if t.i not in inside and not t.is_space]
    yield Content("sentence", runs(rest))
    yield Content("left", runs(t for t in rest if t.i < prefix.i))


def _behind_colon(colon: Token, quoted: Quoted) -> Iterator[Content]:
    doc, sentence = colon.doc, colon.sent
    yield Content("behind", ((colon.i + 1, sentence.end),))
    line = next((i for i in range(colon.i + 1, len(doc)) if doc[i].is_space and "\n" in doc[i].text), None)
    if line is not None and line > sentence.end:
        yield Content("line", ((colon.i + 1, line),))
    if colon.i + 1 >= sentence.end - 1 and sentence.end < len(doc):
        following: DocSpan = doc[sentence.end].sent
        yield Content("following", ((following.start, following.end),))
    near = next((span for span in quoted.spans if 0 <= span[0] - colon.i - 1 <= 2), None)
    if near:
        yield Content("quoted-right", (near,))
