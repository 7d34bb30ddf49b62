"""The phrase of a noun that may name an office, less what only goes on from it."""

from spacy.tokens import Span, Token

from generator.analysis.roles.titles import DETERMINERS, KIN, LINKS, PROFESSIONS, is_bare_kin, is_of_several, is_title

_ANYBODY = frozenset({"man", "woman", "gentleman"})
_PRAISE = frozenset({"best", "better", "greatest", "least", "more", "most", "ultimate", "worst"})
"""Words that judge who somebody is, and tell no office."""
HYPHENS = frozenset({"-", "–"})
_INNER = HYPHENS | frozenset({"'", "’", "&"})
"""Marks within a phrase ("Roe & Lind")."""
_LONGEST = 24


def is_office(span: Span, head: Token) -> bool:
    """Return whether a phrase names an office or a profession, by a known title or the ending of its noun."""
    named = any(token.ent_type_ == "PERSON" for token in span[-2:] if not _is_served(token, head))
    if named or len(span) > _LONGEST or span[0].is_quote or sum(map(_is_double, span)) % 2:
        return False
    before = {token.lower_ for token in span.doc[head.left_edge.i : head.i]}
    told_behind = any(token.dep_ in {"relcl", "acl"} for token in head.subtree)
    if is_bare_kin(span) or before & _PRAISE or ("only" in before and told_behind):
        return False
    words = (span.doc[i : i + 2] for i in range(span.start, head.i + 1))
    known = any(is_title(pair[:1]) and pair[-1].tag_ != "POS" for pair in words) and not is_of_several(head)
    return known or (head.tag_ == "NN" and head.lower_.endswith(PROFESSIONS) and head.lower_ not in _ANYBODY)


def _is_double(token: Token) -> bool:
    """Return whether a mark opens or closes a quotation, and is no apostrophe."""
    return token.is_quote and token.text not in _INNER


def _is_served(token: Token, head: Token) -> bool:
    """Return whether a name is that of whom an office serves ("spokesman for Ann Roe", "Ann Roe's spokesman")."""
    name = token.head if token.dep_ in {"case", "compound"} else token
    if name.dep_ == "poss":
        return name.head == head
    return name.dep_ == "pobj" and name.head.lower_ in {"for", "of", "to"} and name.head.head == head


def cut_phrase(head: Token) -> Span:
    """Return the phrase of a noun without article, relative clause and what follows a comma or "and a"."""
    doc, left = head.doc, _left_edge(head).i
    left = next((i + 1 for i in range(head.i - 1, left, -1) if is_owner_mark(doc[i])), left)
    while left < head.i and _is_before(doc[left]):
        left += 1
    right = head.i + 1
    for token in doc[head.i + 1 : head.right_edge.i + 1]:
        if (
            (token.is_punct and token.text not in _INNER)
            or token.dep_ in {"relcl", "acl"}
            or token.tag_ in {"WDT", "WP", "WP$"}
            or (token.lower_ == "with" and not _names_body(token))
            or (token.lower_ == "and" and token.nbor().lower_ in {"a", "an", "one"})
        ):
            break
        right = token.i + 1
    while right > head.i + 1 and (doc[right - 1].tag_ in {"POS", "RB"} or doc[right - 1].lower_ in LINKS):
        right -= 1
    return doc[left:right]


def _names_body(link: Token) -> bool:
    """Return whether a body's name follows a word ("a lawyer with the Harbour Trust", not "with a boat")."""
    following = link.nbor(1 + (link.nbor().lower_ == "the")) if link.i + 2 < len(link.doc) else link
    return following.ent_type_ == "ORG"


def _left_edge(head: Token) -> Token:
    """Return the first word of a noun's phrase, across a hyphen that the parse broke at ("vice-president")."""
    edge = head.left_edge
    while edge.i > 1 and is_joint(edge.nbor(-1)):
        edge = edge.nbor(-2).left_edge
    return edge


def _is_before(token: Token) -> bool:
    """Return whether a word or mark stands before an office: an article, "now the", the end of a quotation."""
    present = token.lower_ in {"now", "currently", "also"} and token.nbor().lower_ in DETERMINERS
    ends = token.is_quote and bool(token.whitespace_)
    return present or ends or token.lower_ in DETERMINERS | {"only", "("}


def is_owner_mark(token: Token) -> bool:
    """Return whether a mark tells that a relative owns what follows ("her husband's")."""
    return token.tag_ == "POS" and bool(token.i) and token.nbor(-1).lower_ in KIN


def is_joint(token: Token) -> bool:
    """Return whether a hyphen joins the words beside it."""
    return token.text in HYPHENS and bool(token.i) and not token.whitespace_ and not token.nbor(-1).whitespace_
