"""What goes wrong for want of something: "unless …", "otherwise …", "will not be able to …"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.clauses import PREDICATES, SUBJECTS, VERBS
from generator.analysis.risks.denial import is_denied
from generator.analysis.risks.harmless import is_mild
from generator.analysis.risks.matter import is_ill
from generator.analysis.risks.negation import has_not, is_of_nobody
from generator.analysis.risks.prospect import find_mark, find_protases, has_prospect

ABILITY = frozenset({"able", "unable"})
_NOTHING = frozenset({"nothing", "nobody"})
_SIDE = frozenset({"relcl", "acl"})
_WANTED = frozenset({"want", "hope", "propose"})
"""Verbs by which it is wanted that somebody be no longer able."""
_LINKED = frozenset({"pobj", "conj"})
_SAID_WITH = SUBJECTS | PREDICATES | _LINKED | {"dobj", "xcomp", "prep"}
"""How what a verb says hangs on it, and what is linked to that."""
_NEAR = 3
"""So many words above a condition, one may put in prospect what comes unless it is met."""


def find_wants(span: Span) -> Iterator[Token]:
    """Yield the words that tell what comes for want of something, without a word of danger."""
    for token in span:
        if is_alternative(token):
            yield from _verbs_ahead([token])
        elif token.pos_ in {"VERB", "AUX"} and token.dep_ == "advcl" and _is_want(token):
            yield from _verbs_ahead(list(_find_mains(token)))
        elif token.pos_ in {"VERB", "AUX"} and has_prospect(token):
            yield from _find_ills(token)
        elif token.lower_ in ABILITY and _is_lost(token):
            yield token


def is_alternative(verb: Token) -> bool:
    """Return whether a verb tells what comes otherwise, or "or", with a subject of its own, what nobody wants."""
    if any(child.lower_ == "otherwise" and child.dep_ == "advmod" for child in verb.children):
        return verb.dep_ not in _SIDE
    before = verb.doc[verb.left_edge.i - 1] if verb.dep_ == "conj" and verb.left_edge.i else None
    joined = before is not None and before.lower_ == "or"
    return joined and is_ill(verb) and any(child.dep_ in SUBJECTS for child in verb.children)


def _find_mains(clause: Token) -> Iterator[Token]:
    """Yield the verbs that a condition may be one of, the nearest first, with what they say or begin."""
    for word in [*clause.ancestors][:_NEAR]:
        yield word
        yield from (c for child in (word, *word.children) for c in child.children if c.dep_ in {"ccomp", "xcomp"})


def _verbs_ahead(words: list[Token]) -> Iterator[Token]:
    """Yield the first verb that is in prospect and not denied."""
    yield from [word for word in words if has_prospect(word) and not (_is_negated(word) or is_of_nobody(word))][:1]


def _is_negated(verb: Token) -> bool:
    """Return whether a verb is negated, or what is "going to" be done is."""
    return has_not(verb) or (verb.dep_ == "xcomp" and verb.head.lower_ == "going" and has_not(verb.head))


def _is_want(clause: Token) -> bool:
    """Return whether a condition is that something is not done: "unless …", "if nothing …"."""
    if clause.head.tag_ == "VBD" and not has_prospect(clause.head):
        return False
    if find_mark(clause) == "unless":
        return True
    return find_mark(clause) == "if" and any(
        c.lower_ in _NOTHING and c.nbor().lower_ != "else" for c in clause.children
    )


def _find_ills(verb: Token) -> Iterator[Token]:
    """Yield the words for what nobody wants by which a verb tells what comes under a condition."""
    if has_not(verb) or not any(find_mark(clause) == "if" for clause in find_protases(verb)):
        return
    for word in _told_by(verb):
        if is_ill(word) and not (is_denied(word) or is_mild(word)):
            yield word


def _told_by(word: Token) -> Iterator[Token]:
    """Yield a verb with what it speaks of and what it says, less what is told of either."""
    yield word
    for child in word.children:
        if child.dep_ in _SAID_WITH and (word.pos_ in VERBS or child.dep_ in _LINKED):
            yield from _told_by(child)


def _is_lost(able: Token) -> bool:
    """Return whether somebody will be no longer able to do something."""
    verb = able.head
    if any(word.lemma_ in _WANTED for word in verb.ancestors):
        return False
    return able.dep_ == "acomp" and has_prospect(verb) and (able.lower_ == "unable" or has_not(verb))
