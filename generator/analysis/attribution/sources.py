"""Source candidates: those to whom a cue may give its content."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from generator.analysis.attribution.cues import Cue, find_handed
from generator.analysis.attribution.spans import TokenSpan, TokenSpans, holds
from generator.analysis.attribution.subjects import find_subject, find_subject_before, is_subject

_TRAILING = frozenset({"relcl", "acl", "appos", "prep"})
_ADDRESSING = frozenset({"from", "by", "to", "for", "with", "among", "in"})
_CLOSING = frozenset({")", '"', "”"})
_RELATIVE = frozenset({"WP", "WDT"})
_HOPS = 5
_RAISING = frozenset({"seem", "appear", "happen", "tend"})
"""Verbs whose subject belongs to the clause below them: they have no source of their own."""


@dataclass(frozen=True, slots=True)
class Source:
    """A candidate: how it hangs on its cue, how much of its phrase it takes, its head and its stretch."""

    name: str
    extent: str
    head: Token
    span: TokenSpan


def find_sources(cue: Cue, content: TokenSpans) -> tuple[Source, ...]:
    """Return the candidates outside the content, none twice."""
    found: dict[TokenSpan, Source] = {}
    barred = ((cue.head.i, cue.head.i + 1), *content)
    for name, head in _find_heads(cue):
        if not holds(content, head.i):
            for extent, span in _extents(head, barred):
                found.setdefault(span, Source(name, extent, head, span))
    return tuple(found.values())


def _find_heads(cue: Cue) -> Iterator[tuple[str, Token]]:
    if cue.kind == "verb" and cue.head.lemma_ in _RAISING:
        yield from ((name, head) for name, head in _of_verb(cue.head) if name in {"to", "for"})
    elif cue.kind == "verb":
        yield from _of_verb(cue.head)
    elif cue.kind == "adverb":
        yield from _of_verb(cue.head.head)
    elif cue.kind == "noun":
        yield from _of_noun(cue.head)
    elif cue.kind == "prefix":
        links = {"of"} if cue.head.lower_ == "in" else {"to", "according"}
        own = (t for t in cue.head.subtree if t.dep_ == "pobj" and not any(map(_is_clause, _between(t, cue.head))))
        yield from (("pobj", t) for t in own if t.head.lower_ in links)
    else:
        yield from _before_colon(cue.head)


def _between(token: Token, above: Token) -> Iterator[Token]:
    """Yield what stands over a word, up to one above."""
    while token.head not in {token, above}:
        token = token.head
        yield token


def _is_clause(token: Token) -> bool:
    return token.dep_ in {"relcl", "acl", "advcl"}


def _of_verb(verb: Token) -> Iterator[tuple[str, Token]]:
    """Yield subjects, agents, owners and objects of the verb and of what governs it, the nearest first."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and find_handed(verb.head.head) == verb:
        quoted = (child for child in verb.head.head.children if child.dep_ in {"dobj", "nsubjpass"})
        yield from (("nsubj0", child) for child in quoted)
        return
    before = find_subject_before(verb)
    if before is not None:
        yield "before", before
    governor = verb
    for hop in range(_HOPS):
        for child in governor.children:
            yield from _beside(child, governor, hop)
        if governor.dep_ in {"relcl", "acl"}:
            yield f"head{hop}-{governor.dep_}", governor.head
        if governor.head == governor:
            break
        governor = governor.head


def _beside(child: Token, governor: Token, hop: int) -> Iterator[tuple[str, Token]]:
    if is_subject(child):
        relative = child.tag_ in {"WP", "WDT"} and governor.dep_ == "relcl"
        yield (f"relative{hop}", governor.head) if relative else (f"{child.dep_}{hop}", child)
    elif child.dep_ == "agent":
        yield from ((f"agent{hop}", inner) for inner in child.children if inner.dep_ == "pobj")
    elif child.dep_ == "prep" and child.lower_ in _ADDRESSING and hop == 0:
        yield from ((child.lower_, inner) for inner in child.children if inner.dep_ == "pobj")
    elif child.dep_ == "dobj" or (child.dep_ == "poss" and governor.pos_ == "NOUN"):
        yield f"{child.dep_}{hop}", child


def _of_noun(noun: Token) -> Iterator[tuple[str, Token]]:
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in {"amod", "compound"} and child.ent_type_):
            yield child.dep_, child
        elif child.dep_ == "prep":
            yield from ((f"of-{child.lower_}", inner) for inner in child.children if inner.dep_ == "pobj")
    yield from ((f"of-{name}", head) for name, head in _of_verb(noun.head) if head != noun)


def _before_colon(colon: Token) -> Iterator[tuple[str, Token]]:
    before = colon.doc[colon.sent.start : colon.i]
    tops = [t for t in before if not t.is_space and (t.head.i >= colon.i or t.head.i < before.start or t.head == t)]
    verbal = (find_subject(token) if token.pos_ in {"VERB", "AUX"} else token for token in tops[:2])
    yield from (("before", token) for token in verbal if token is not None)


def _extents(head: Token, barred: TokenSpans) -> Iterator[tuple[str, TokenSpan]]:
    """Yield a phrase without its relative clause, without all that trails, and whole up to the clause of its cue."""
    inside = [t for t in head.subtree if not t.is_space]
    clauses = [c for c in head.children if c.dep_ == "relcl"]
    relative = {t.i for c in clauses for t in c.subtree}
    own = {t.i for c in clauses if c.left_edge.i <= barred[0][0] <= c.right_edge.i for t in c.subtree}
    begun = own - {t.i for t in head.subtree if t.tag_ in _RELATIVE and t.i == min(own, default=0)}
    trailing = {t.i for c in head.children if c.dep_ in _TRAILING and c.i > head.i for t in c.subtree}
    found: dict[TokenSpan, str] = {}
    for extent, cut in (("full", relative), ("short", trailing), ("whole", begun)):
        span = _stretch(head, {t.i for t in inside if t.i not in cut and not holds(barred, t.i)})
        found.setdefault(span, extent)
    plain = [span for span in found if '"' not in head.doc[slice(*span)].text]
    yield from ((found[span], span) for span in plain or found)


def _stretch(head: Token, kept: set[int]) -> TokenSpan:
    """Return the unbroken stretch around a head, without possessive mark and punctuation at its end."""
    first, last = head.i, head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    doc = head.doc
    while last > head.i and (doc[last].tag_ == "POS" or (doc[last].is_punct and doc[last].text not in _CLOSING)):
        last -= 1
    return first, last + 1
