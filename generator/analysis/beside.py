"""Who is named beside the head of a source: in apposition, behind offices, as owner of what is written."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.analysis.records import is_record
from generator.analysis.roles.apposition import find_office_over
from generator.analysis.roles.titles import is_title

_BODIES = frozenset(
    {"party", "company", "firm", "agency", "group", "newspaper", "magazine", "network", "union", "bank"}
)
"""Nouns that only say what the name before them is ("the Unity party")."""


def find_beside(head: Token) -> Iterator[Token]:
    """Yield what stands in apposition to a source's head, and what names its owner or which body it is."""
    wrote, is_body = is_record(head), head.lemma_ in _BODIES
    yield from (child for child in head.children if child.dep_ == "appos")
    if head.dep_ == "appos" and head.ent_type_ == "":
        yield head.head
    yield from _find_named_before(head)
    yield from filter(None, (find_double_officer(head),))
    for child in head.children:
        if (wrote and child.dep_ == "poss") or (child.dep_ == "compound" and (wrote or is_body)):
            yield child


def find_double_officer(head: Token) -> Token | None:
    """Return the person named behind two offices that share their article ("the chairman and party leader Ann Roe")."""
    joined = next((child for child in head.children if child.dep_ == "cc"), head)
    name = head.right_edge
    between = head.doc[joined.i + 1 : name.i]
    offices = [token for token in (head, *between) if is_title(token.doc[token.i : token.i + 1])]
    apart = any(token.dep_ in {"det", "poss", "punct"} for token in between)
    named = name.ent_type_ == "PERSON" and head.ent_type_ != "PERSON"
    return name if head in offices and len(offices) > 1 and named and not apart else None


def _find_named_before(head: Token) -> Iterator[Token]:
    """Yield the person right before the comma at a description's head ("Ann Roe, the leader of the board, said")."""
    start = head.left_edge.i
    if start > head.sent.start + 1 and head.left_edge.lower_ == "the" and head.pos_ == "NOUN":
        name, comma = head.doc[start - 2 : start]
        apart = name.dep_ == "npadvmod" and name.head == head.head
        yield from (name,) if comma.text == "," and name.ent_type_ == "PERSON" and apart else ()


def find_beside_body(office: Token) -> Iterator[Token]:
    """Yield what stands in apposition to the body of an office."""
    nouns = (noun for link in office.children for noun in link.children if find_office_over(noun) == office)
    yield from (child for noun in nouns for child in noun.children if child.dep_ == "appos")
