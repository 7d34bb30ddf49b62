"""The office right before a name: "Secretary of State", "the far-right former minister"."""

from spacy.tokens import Doc, Span, Token

from generator.analysis.roles.phrases import HYPHENS, is_joint, is_owner_mark
from generator.analysis.roles.titles import (
    DETERMINERS,
    KIN,
    LINKS,
    STATES,
    is_address,
    is_bare_kin,
    is_calling,
    is_of_several,
    is_title,
    make_role,
)
from generator.findings import Role
from generator.lexicon import read_words

_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})
_TELLING = frozenset({"compound", "nmod", "amod"})
"""What a word in small letters is before a title in capitals if it belongs to it."""
_LONGEST_TITLE = 9
_ACRONYM = 4
"""Letters of a word in capitals that may be short for a body."""


def find_title_before(doc: Doc, first: int) -> Role | None:
    """Return the office right before a name: "Secretary of State", "the former French president", "Minister Mr."."""
    first -= bool(first) and is_address(doc[first - 1])
    start = first
    while start > 0 and first - start < _LONGEST_TITLE and _belongs_to_title(doc[start - 1], doc[first]):
        start -= 1
    start = max(start, *(token.i + 1 for token in doc[start:first] if _begins_anew(token) or _ends_other(token)), 0)
    while start < first and (doc[start].lower_ in LINKS | DETERMINERS or not _may_open(doc[start])):
        start += 1
    if start == first or doc[start].sent != doc[first].sent or doc[first - 1].lower_ in LINKS:
        return None
    span = _with_hyphens(_nearest_title(_from_opening(doc[start:first])))
    if not (is_title(span) or is_calling(span)) or is_bare_kin(span):
        return None
    return None if is_of_several(span[-1]) else make_role(span)


def _from_opening(span: Span) -> Span:
    """Return a title from the last "former" and the like; its last word where an article tells of another phrase."""
    start = span.start
    for token in span[1:]:
        if token.lower_ == "the" and token.nbor(-1).lower_ not in LINKS:
            return span[-1:]
        linked = token.nbor(-1).lower_ in LINKS
        if token.lower_ in STATES and (not linked or not is_title(span.doc[start : token.i - 1])):
            start = token.i
    return span.doc[start : span.end]


def _nearest_title(span: Span) -> Span:
    """Return what follows the last "of" or "for" where that is an office ("the brother of former minister …")."""
    for token in reversed(span[:-1]):
        if token.lower_ in {"of", "for", "to"} and not token.ent_type_:
            following = span.doc[token.i + 1 + (token.nbor().lower_ in DETERMINERS) : span.end]
            return following if is_title(following) or is_calling(following) else span
    return span


def _belongs_to_title(token: Token, name: Token) -> bool:
    of_another = token.ent_type_ == "PERSON" and name.ent_iob_ != "I" and not _tells_whose(token, name)
    if of_another or (token.is_sent_start and token.sent != name.sent):
        return False
    joined = token.lower_ == "in" and is_joint(token.nbor())
    return token.lower_ != "percent" and (joined or token.lower_ in LINKS or _may_open(token))


def _tells_whose(token: Token, name: Token) -> bool:
    """Return whether a person's name only tells of whose staff an officer is ("Roe campaign manager Ann Lind")."""
    before_title = token.i < token.head.i < name.i
    return token.dep_ == "compound" and before_title and token.head.ent_type_ != "PERSON"


def _may_open(token: Token) -> bool:
    doc, i = token.doc, token.i
    if token.is_lower and doc[i + 1].is_title and is_title(doc[i + 1 : i + 2]) and not is_title(doc[i : i + 1]):
        if token.tag_ == "VBG":
            return token.lower_ in STATES
        if token.tag_ == "NN" and token.dep_ not in _TELLING:
            return False
    return token.pos_ in _MODIFIERS or token.lower_ in STATES - {"then"}


def _begins_anew(token: Token) -> bool:
    """Return whether an "and" parts a title from somebody's name, or a thing, before it ("Roe and Sen. Lind")."""
    if token.lower_ != "and" or not token.i or token.ent_type_:
        return False
    before, after = token.nbor(-1), token.nbor()
    office = before.lower_ not in KIN and is_title(token.doc[before.i : token.i])
    thing = before.pos_ == "NOUN" and before.is_lower and after.is_title and not office
    return thing or before.ent_type_ in {"PERSON", "GPE", "ORG"} or _is_named_holder(token)


def _ends_other(token: Token) -> bool:
    """Return whether a word ends another phrase: many people ("candidates Sen. Roe"), an owner, a headline, a place."""
    after = token.nbor()
    if is_owner_mark(token):
        return True
    if token.text in HYPHENS:
        return bool(token.whitespace_)
    headline = token.i > 0 and all(word.is_upper and len(word) > _ACRONYM for word in (token.nbor(-1), token))
    many = token.is_lower and token.tag_ == "NNS" and token.lemma_ in read_words("people_nouns") | read_words("titles")
    return (many and after.is_title) or (headline and not after.is_upper)


def _is_named_holder(link: Token) -> bool:
    """Return whether what stands before an "and" is a title in capitals and a name that the tagger passed over."""
    doc, start = link.doc, link.i
    while start and doc[start - 1].is_title and doc[start - 1].pos_ in _MODIFIERS and link.i - start < _LONGEST_TITLE:
        start -= 1
    return any(is_title(doc[start:end]) for end in range(start + 1, link.i))


def _with_hyphens(span: Span) -> Span:
    """Return a title with the whole of its first word ("far-right", "then-minister"), but without an age."""
    doc, start = span.doc, span.start
    while start > 1 and is_joint(doc[start - 1]):
        start -= 2
    if not doc[start].text.isdigit():
        return doc[start : span.end]
    start = span.start
    while start + 2 < span.end and is_joint(doc[start + 1]):
        start += 2
    return doc[min(start + 1, span.end - 1) : span.end]
