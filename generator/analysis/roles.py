"""Roles: the office or profession that stands with a name, as the document words it."""

from spacy.tokens import Doc, Span, Token

from generator.lexicon import read_words
from generator.story import Role

_LINKS = frozenset({"of", "for", "to", "the", "and", "-", "&"})
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_PROFESSIONS = ("er", "or", "ist", "ian", "man", "woman", "eer", "path")
_LONGEST_TITLE = 9
_LONGEST_APPOSITIVE = 16


def is_title(span: Span) -> bool:
    """Return whether the last word, or the word before "of" and the like, names an office."""
    words = [token.lower_ for token in span]
    head = next((i for i, word in enumerate(words) if word in {"of", "for", "to", "at", "in"} and i), len(words))
    titles = read_words("titles")
    return any(
        " ".join(words[i:head]).replace(" - ", "-") in titles or _singular(words[i:head]) in titles for i in range(head)
    )


def _singular(words: list[str]) -> str:
    return " ".join(words).removesuffix("s")


def find_roles(doc: Doc, first: int, last: int, label: str) -> tuple[Role, ...]:
    """Return the roles right before and in apposition to the name that the tokens make."""
    if label == "NORP" or (label != "PERSON" and last - first > 1):
        return ()
    found = [_title_before(doc, first)]
    if label == "PERSON":
        found += [_appositive_after(doc, first, last), _appositive_before(doc, first, last)]
    return tuple(role for role in found if role)


def _title_before(doc: Doc, first: int) -> Role | None:
    """Return the office right before a name: "Secretary of State", "the former French president"."""
    start = first
    while start > 0 and first - start < _LONGEST_TITLE and _belongs_to_title(doc[start - 1], doc[first]):
        start -= 1
    while start < first and (doc[start].lower_ in _LINKS or doc[start].pos_ not in _MODIFIERS):
        start += 1
    if start == first or doc[start].sent != doc[first].sent or doc[first - 1].lower_ in _LINKS:
        return None
    span = _nearest_title(doc[start:first])
    if not is_title(span) or span.text.lower() in {"mr", "mr.", "mrs", "mrs.", "ms", "ms."}:
        return None
    return Role(span.start_char, span.end_char, " ".join(span.text.split()))


def _nearest_title(span: Span) -> Span:
    """Return what follows the last "of" or "for" where that is an office ("the brother of former minister …")."""
    for token in reversed(span[:-1]):
        if token.lower_ in {"of", "for"}:
            following = span.doc[token.i + 1 : span.end]
            return following if is_title(following) else span
    return span


def _belongs_to_title(token: Token, name: Token) -> bool:
    if token.ent_type_ == "PERSON" or (token.is_sent_start and token.sent != name.sent):
        return False
    return token.lower_ in _LINKS or token.pos_ in _MODIFIERS


def _appositive_after(doc: Doc, first: int, last: int) -> Role | None:
    """Return the office in apposition: "Ban Ki-moon, the head of the United Nations,"."""
    head = doc[first:last].root
    for child in head.children:
        if (
            child.dep_ != "appos"
            or child.i < last
            or child.pos_ not in {"NOUN", "PROPN"}
            or child.ent_type_ == "PERSON"
        ):
            continue
        span = _without_clause(doc, child)
        if _is_office(span, child):
            return Role(span.start_char, span.end_char, " ".join(span.text.split()))
    return None


def _appositive_before(doc: Doc, first: int, last: int) -> Role | None:
    """Return the office to which a name is in apposition: "the Crown prosecutor, Mark Tedeschi,"."""
    head = doc[first:last].root
    if head.dep_ != "appos" or head.head.i > first or head.head.pos_ not in {"NOUN", "PROPN"} or head.head.ent_type_:
        return None
    span = _without_clause(doc, head.head)
    if span.end > first or not _is_office(span, head.head):
        return None
    return Role(span.start_char, span.end_char, " ".join(span.text.split()))


def _is_office(span: Span, head: Token) -> bool:
    """Return whether a phrase names an office or a profession, by a known title or the ending of its noun."""
    if len(span) > _LONGEST_APPOSITIVE:
        return False
    known = any(is_title(span.doc[i : i + 1]) for i in range(span.start, head.i + 1))
    return known or (head.tag_ == "NN" and head.lower_.endswith(_PROFESSIONS))


def _without_clause(doc: Doc, head: Token) -> Span:
    """Return the phrase of a noun without article, relative clause and what follows a comma."""
    left = head.left_edge.i
    while doc[left].lower_ in _DETERMINERS and left < head.i:
        left += 1
    right = head.i + 1
    for token in doc[head.i + 1 : head.right_edge.i + 1]:
        if (
            (token.is_punct and token.text not in {"-", "–", "'"})
            or token.dep_ in {"relcl", "acl"}
            or token.tag_ in {"WDT", "WP"}
        ):
            break
        right = token.i + 1
    return doc[left:right]
