"""The office in apposition to a name: "Ann Roe, the mayor," and "the mayor, Ann Roe"."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Doc, Token

from generator.analysis.roles.phrases import cut_phrase, is_office
from generator.analysis.roles.titles import is_address, is_title, make_role
from generator.findings import Role


def find_office_after(doc: Doc, first: int, last: int) -> Role | None:
    """Return the office in apposition: "Ban Ki-moon, the head of the United Nations,"."""
    for noun in _find_appositions(doc, first, last):
        span = cut_phrase(noun)
        if is_office(span, noun):
            return make_role(span)
    return None


def _find_appositions(doc: Doc, first: int, last: int) -> Iterator[Token]:
    """Yield the nouns in apposition to a name; behind a list, those of its last ("Roe, Lind and Grey, the mayor")."""
    head = doc[first:last].root
    heads = [head, *head.ancestors] if head.dep_ == "conj" else [head]
    listed = takewhile(lambda one: one is head or one in head.conjuncts, heads)
    for noun in (child for one in listed for child in one.children if child.dep_ == "appos" and child.i >= last):
        between = doc[last : noun.left_edge.i]
        near = noun.head == head or between.text == ","
        another = any(token.ent_type_ == "PERSON" for token in between)
        if near and not another and noun.pos_ in {"NOUN", "PROPN"} and noun.ent_type_ != "PERSON":
            yield noun


def find_office_in_front(doc: Doc, first: int, last: int) -> Role | None:
    """Return the office to which a name is in apposition: "the Crown prosecutor, Mark Tedeschi,"."""
    head = doc[first:last].root
    noun = _find_office_before(head.head, first) if head.dep_ == "appos" else None
    if noun is None or noun.i > first or noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_:
        return None
    span = cut_phrase(noun)
    quoted = any(token.is_quote for token in doc[span.end : first])
    if span.end > first or quoted or not is_office(span, noun):
        return None
    return make_role(span)


def _find_office_before(noun: Token, first: int) -> Token:
    """Return the office before a name in apposition: right before its comma, else the noun or what is over it."""
    comma = first - 1 - is_address(noun.doc[first - 1])
    near = noun.doc[max(0, comma - 1) : comma]
    if noun.doc[comma].text == "," and near and near[0].tag_ == "NN" and is_title(near):
        return noun if near[0] in noun.conjuncts else near[0]
    own = is_title(noun.doc[noun.i : noun.i + 1])
    return noun if own else find_office_over(noun) or noun


def find_office_over(noun: Token) -> Token | None:
    """Return the office that a noun only tells the body of: the spokeswoman of "a spokeswoman for the insurer"."""
    link = noun.head
    over = link.head if noun.dep_ == "pobj" and link.lower_ in {"for", "of"} else None
    return over if over is not None and over.pos_ == "NOUN" and is_title(noun.doc[over.i : over.i + 1]) else None
