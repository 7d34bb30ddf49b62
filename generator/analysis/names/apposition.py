"""What stands in apposition to a name, and the settlements that it tells of."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.analysis.clauses import SUBJECTS
from generator.analysis.roles.apposition import find_office_over

_SETTLEMENTS = frozenset({"capital", "city", "town", "village", "hamlet", "suburb", "island"})
"""Nouns for the place whose name follows ("the capital Keswick")."""
_CALLING = frozenset({"call", "name", "dub"})
"""Verbs behind a noun that lead to its name ("a firm called Roe")."""
_CLAUSES = frozenset({"relcl", "acl", "advcl"})


def nouns_in_apposition(span: Span) -> Iterator[Token]:
    """Yield the nouns that stand beside a name for whom or what it names."""
    root = span.root
    if root.dep_ == "appos" and root.head.i < span.start:
        office = find_office_over(root.head)
        yield root.head if office is None else office
    yield from (child for child in root.children if child.dep_ == "appos" and child.i >= span.end)
    if root.head.lemma_ in _CALLING and root.head.dep_ == "acl":
        yield root.head.head
    before = span.doc[span.start - 1] if span.start else None
    if before is not None and before.pos_ == "NOUN" and _stands_with(before, root):
        yield before


def _stands_with(noun: Token, name: Token) -> bool:
    """Return whether a noun right before a name tells what it is, also where the parse has two subjects of a verb."""
    twice = noun.dep_ == name.dep_ and noun.head == name.head and noun.dep_ in SUBJECTS
    return twice or (noun.dep_ == "compound" and noun.head == name)


def is_settlement(span: Span) -> bool:
    """Return whether a noun for a place stands in apposition or before a name that it does not lead to as a clause.

    "The town Smith loves" tells nothing of Smith.
    """
    listed = span.root.head if span.root.dep_ == "conj" else span.root
    over = [listed.head] if listed.dep_ == "appos" and listed.head.i < span.start else []
    beside = (noun for noun in (*nouns_in_apposition(span), *over) if noun.pos_ == "NOUN")
    if any(noun.lemma_.lower() in _SETTLEMENTS for noun in beside):
        return True
    before = span.doc[max(0, span.start - 2) : span.start]
    known = len(before) == len(("the", "town")) and before[0].lower_ == "the" and before[1].lower_ in _SETTLEMENTS
    return known and not (span.root.dep_ == "nsubj" and span.root.head.dep_ in _CLAUSES)
