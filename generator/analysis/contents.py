"""Contents: the words or thoughts that a cue gives to its source."""

from dataclasses import dataclass

from spacy.tokens import Token

from generator.analysis.cues import Cue
from generator.lexicon import read_classes
from generator.models import Span
from generator.story import Quotation

_FEWEST_QUOTED = 3
"""A quotation of no more words beside a cue is a term, not what was said."""


@dataclass(frozen=True, slots=True)
class Content:
    """The spans of a content, and the token that heads it; None for a quotation that hangs on nothing."""

    spans: tuple[Span, ...]
    head: Token | None


def find_content(cue: Cue, quotations: tuple[Quotation, ...]) -> Content | None:
    """Return what the cue gives to its source, or None: then it is no cue here."""
    if cue.kind == "prefix":
        return _around(cue.head)
    if cue.kind == "noun":
        return _of_noun(cue.head)
    content = _of_verb(cue)
    if content is None and "clause" in cue.classes:
        content = _governor(cue) or _beside(cue, quotations)
    return _with_quotations(content, cue, quotations) if content else None


def _of_verb(cue: Cue) -> Content | None:
    verb = cue.head
    wanted = {"clause": {"ccomp"}, "infinitive": {"xcomp"}}
    deps = set().union(*(wanted.get(name, set()) for name in cue.classes))
    for child in verb.children:
        if child.dep_ in deps and (child.dep_ != "xcomp" or _is_infinitive(child)):
            return Content((_subtree(child, verb),), child)
    if "object" in cue.classes:
        return _object(verb) or _prepositional(verb, cue)
    return _prepositional(verb, cue)


def _is_infinitive(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children) or token.tag_ == "VBG"


def _object(verb: Token) -> Content | None:
    """Return the object with what follows it inside the verb phrase ("accused him of fraud")."""
    parts = [c for c in verb.children if c.dep_ in {"dobj", "oprd"} or (c.dep_ == "nsubjpass" and _has_agent(verb))]
    if not parts:
        return None
    spans = [_subtree(part, verb) for part in parts if part.tag_ not in {"WDT", "WP"}]
    if parts[0].dep_ == "dobj":
        spans += [
            _subtree(c, verb)
            for c in verb.children
            if c.dep_ == "prep" and c.i > parts[0].i and c.lower_ in {"of", "as", "for", "to"}
        ]
    return Content(_joined(spans), parts[0]) if spans else None


def _has_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.children)


def _prepositional(verb: Token, cue: Cue) -> Content | None:
    if "preposition" not in cue.classes:
        return None
    known = read_classes("cues")["preposition"]
    for child in verb.children:
        if child.dep_ == "prep" and f"{verb.lemma_.lower()} {child.lower_}" in known:
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None:
                return Content((_subtree(inner, verb),), inner)
    return None


def _governor(cue: Cue) -> Content | None:
    """Return the clause into which the cue is put as an aside: "The law, she said, is bad."."""
    verb = cue.head
    if verb.dep_ not in {"parataxis", "ccomp", "advcl"} or not any(
        c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children
    ):
        return None
    if verb.dep_ != "parataxis" and not _is_aside(verb):
        return None
    governor = verb.head
    inside = {token.i for token in verb.subtree}
    return Content(_runs([token for token in governor.subtree if token.i not in inside]), governor)


def _is_aside(verb: Token) -> bool:
    """Return whether the clause of a verb stands between commas or marks, without a complementizer."""
    if any(child.dep_ in {"mark", "advmod"} and child.i < verb.i for child in verb.children):
        return False
    left, right = verb.left_edge.i, verb.right_edge.i
    doc = verb.doc
    before = doc[left - 1] if left else None
    after = doc[right + 1] if right + 1 < len(doc) else None
    return before is not None and before.is_punct and (after is None or after.is_punct) and right - left < 12


def _beside(cue: Cue, quotations: tuple[Quotation, ...]) -> Content | None:
    """Return the quotations that touch the cue's sentence."""
    sent = cue.head.sent
    spans = [(q.start, q.end) for q in quotations if q.start < sent.end_char and sent.start_char < q.end]
    spans = [span for span in spans if not span[0] <= cue.head.idx < span[1]]
    words = sum(any(start <= token.idx < end for start, end in spans) for token in sent if token.is_alpha)
    return Content(tuple(spans), None) if words > _FEWEST_QUOTED else None


def _around(prefix: Token) -> Content | None:
    """Return the clause that "according to …" belongs to, without it."""
    inside = {token.i for token in prefix.subtree}
    governor = prefix.head
    while governor.dep_ != "ROOT" and governor.pos_ not in {"VERB", "AUX"}:
        governor = governor.head
    tokens = [token for token in governor.subtree if token.i not in inside]
    return Content(_runs(tokens), governor) if tokens and governor.i not in inside else None


def _of_noun(noun: Token) -> Content | None:
    """Return the clause or infinitive that a noun announces: "his promise to …", "the claim that …"."""
    for child in noun.children:
        if child.dep_ in {"acl", "ccomp"} and child.i > noun.i and (_announced(child) or child.dep_ == "ccomp"):
            return Content((_subtree(child, noun),), child)
        if child.dep_ == "relcl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
            return Content((_subtree(child, noun),), child)
    return None


def _announced(token: Token) -> bool:
    marks = {child.lower_ for child in token.children if child.dep_ in {"mark", "aux"}}
    return bool(marks & {"that", "to"})


def _subtree(token: Token, cue: Token) -> Span:
    """Return the stretch of a token's subtree on its own side of the cue."""
    tokens = [t for t in token.subtree if (t.i > cue.i) == (token.i > cue.i) and not t.is_space]
    first, last = tokens[0], tokens[-1]
    return first.idx, last.idx + len(last)


def _runs(tokens: list[Token]) -> tuple[Span, ...]:
    """Return the unbroken stretches of tokens that hold a word, without the period at their end."""
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    for run in runs:
        if run[-1].text == ".":
            run.pop()
    return tuple((run[0].idx, run[-1].idx + len(run[-1])) for run in runs if any(t.is_alpha for t in run))


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that touch made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _with_quotations(content: Content, cue: Cue, quotations: tuple[Quotation, ...]) -> Content:
    """Widen a content to the quotations that hold most of it, so that a quotation is kept whole."""
    spans = list(content.spans)
    for quotation in quotations:
        if quotation.start <= cue.head.idx < quotation.end:
            continue
        for i, (start, end) in enumerate(spans):
            inside = min(end, quotation.end) - max(start, quotation.start)
            if inside > 0 and (start >= quotation.start or end <= quotation.end):
                spans[i] = (min(start, quotation.start), max(end, quotation.end))
    cut = [(s, e) if not s <= cue.head.idx < e else (s, s) for s, e in spans]
    return Content(_joined([span for span in cut if span[1] > span[0]]) or content.spans, content.head)
