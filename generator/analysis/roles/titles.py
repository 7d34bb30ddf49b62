"""Words for offices and callings, and for how one is addressed."""

from collections.abc import Iterable
from functools import cache, lru_cache

from spacy.tokens import Span, Token

from generator.findings import Role
from generator.lexicon import read_classes, read_table, read_words

LINKS = frozenset({"of", "for", "to", "the", "and", "-", "&"})
DETERMINERS = frozenset({
    "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "this", "that", "whose", "one", "another",
    "some", "other", "fellow", "rival",
})  # fmt: skip
STATES = frozenset({"former", "ex", "then", "acting", "late", "incoming", "outgoing", "retired"})
"""Words that open a title."""
PROFESSIONS = ("er", "or", "ist", "ian", "man", "woman", "eer", "path")
KIN = frozenset({
    "father", "mother", "brother", "sister", "son", "daughter", "husband", "wife", "uncle", "aunt", "cousin", "nephew",
    "niece", "grandfather", "grandmother", "grandson", "granddaughter", "stepfather", "stepmother", "widow", "widower",
})  # fmt: skip

_OWNERS = frozenset({"FAC", "GPE", "NORP", "ORG", "PERSON"})
_KEPT = 4096
"""Phrases of which it is kept whether they are titles: most words are asked for more than once."""


def is_title(span: Span) -> bool:
    """Return whether the last word, or the word before "of" and the like, names an office."""
    return _is_title(tuple(token.lower_ for token in span))


@lru_cache(maxsize=_KEPT)
def _is_title(words: tuple[str, ...]) -> bool:
    links = (i for i, word in enumerate(words) if word in {"of", "for", "to", "at", "in"} and i)
    head = next((i for i in links if words[i - 1] != "-"), len(words))
    titles = read_words("titles")
    return any(
        " ".join(words[i:head]).replace(" - ", "-") in titles or _singular(words[i:head]) in titles for i in range(head)
    )


def _singular(words: tuple[str, ...]) -> str:
    return " ".join(words).removesuffix("s")


def is_address(token: Token) -> bool:
    """Return whether a word is a form of address ("Mr.")."""
    return any(token.lower_ in titles for titles in read_classes("honorifics").values())


@cache
def find_short_titles() -> dict[str, str]:
    """Return by its short form, in small letters and without its stop, each title that has one."""
    return {short: title for (short,), (title,) in read_table("title_abbreviations")}


def find_office_words(roles: Iterable[Role]) -> frozenset[str]:
    """Return the words of some roles in small letters and in full, less articles and what only links them."""
    words = {word.removesuffix(".") for role in roles for word in role.text.lower().split()}
    return frozenset(find_short_titles().get(word, word) for word in words - LINKS - DETERMINERS)


def is_calling(span: Span) -> bool:
    """Return whether a phrase in small letters ends in a profession ("fashion designer")."""
    return bool(span) and span[-1].tag_ == "NN" and span[-1].is_lower and span[-1].lower_.endswith(PROFESSIONS)


def is_of_several(token: Token) -> bool:
    """Return whether a title is that of each in a list ("councillors"), or no noun ("a major Warhol show")."""
    return token.tag_ in {"NNS", "NNPS"} or token.pos_ == "ADJ"


def is_bare_kin(span: Span) -> bool:
    """Return whether a phrase tells that somebody is kin, but nothing whose ("father Ann Roe", not "her father")."""
    owned = span.doc[max(0, span.start - 1)].tag_ in {"PRP$", "POS"}
    return len(span) == 1 and span.text in KIN and not owned


def make_role(span: Span) -> Role:
    """Return the role of a phrase, less the body "at" or "with" which it is held, or whose it is."""
    at = next((token.i for token in span[1:-1] if token.lower_ in {"at", "with"}), None)
    office = span if at is None else span.doc[span.start : at]
    affiliation = _find_owner(span) if at is None else (span.doc[at + 1].idx, span.end_char)
    return Role(office.start_char, office.end_char, " ".join(office.text.split()), affiliation)


def _find_owner(span: Span) -> tuple[int, int] | None:
    """Return where the name stands whose an office right behind it is ("Norway's prime minister"), if one does."""
    mark = span.doc[max(0, span.start - 1)]
    owner = mark.head
    if mark.tag_ != "POS" or owner.ent_type_ not in _OWNERS or owner.i + 1 != mark.i:
        return None
    start = next(token.i for token in span.doc[owner.left_edge.i : mark.i] if token.lower_ not in DETERMINERS)
    return span.doc[start].idx, mark.idx + len(mark)
