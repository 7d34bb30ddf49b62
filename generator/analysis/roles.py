"""Roles: the office or profession that stands with a name, as the document words it."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import takewhile

from spacy.tokens import Doc, Span, Token

from generator.lexicon import read_classes, read_table, read_words
from generator.reading import Role

_LINKS = frozenset({"of", "for", "to", "the", "and", "-", "&"})
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN"})
_DETERMINERS = frozenset({
    "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "this", "that", "whose", "one", "another",
    "some",
})  # fmt: skip
_STATES = frozenset({"former", "ex", "then", "acting", "late", "incoming", "outgoing", "retired"})
"""Words that open a title."""
_PROFESSIONS = ("er", "or", "ist", "ian", "man", "woman", "eer", "path")
_ANYBODY = frozenset({"man", "woman", "gentleman"})
_CHOOSING = frozenset({"appoint", "choose", "elect", "name", "promote", "reappoint", "reelect", "select"})
"""Verbs of which somebody comes out with an office."""
_PRAISE = frozenset({"best", "better", "greatest", "least", "more", "most", "ultimate", "worst"})
"""Words that judge who somebody is, and tell no office."""
_KIN = frozenset({
    "father", "mother", "brother", "sister", "son", "daughter", "husband", "wife", "uncle", "aunt", "cousin", "nephew",
    "niece", "grandfather", "grandmother", "grandson", "granddaughter", "stepfather", "stepmother", "widow", "widower",
})  # fmt: skip
_HYPHENS = frozenset({"-", "–"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
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


def find_office_words(roles: Iterable[Role]) -> frozenset[str]:
    """Return the words of some roles in small letters and in full, less articles and what only links them."""
    words = {word.removesuffix(".") for role in roles for word in role.text.lower().split()}
    return frozenset(find_short_titles().get(word, word) for word in words - _LINKS - _DETERMINERS)


@cache
def find_short_titles() -> dict[str, str]:
    """Return by its short form, in small letters and without its stop, each title that has one."""
    return {short: title for (short,), (title,) in read_table("title_abbreviations")}


def is_address(token: Token) -> bool:
    """Return whether a word is a form of address ("Mr.")."""
    return any(token.lower_ in titles for titles in read_classes("honorifics").values())


def _singular(words: list[str]) -> str:
    return " ".join(words).removesuffix("s")


def find_roles(doc: Doc, first: int, last: int) -> tuple[Role, ...]:
    """Return the roles right before, in apposition to, and told of the person's name that the tokens make."""
    kinds = _appositive_after, _appositive_before, _predicate
    found = _title_before(doc, first), *(find(doc, first, last) for find in kinds)
    return tuple(role for role in found if role)


def _title_before(doc: Doc, first: int) -> Role | None:
    """Return the office right before a name: "Secretary of State", "the former French president", "Minister Mr."."""
    first -= bool(first) and is_address(doc[first - 1])
    start = first
    while start > 0 and first - start < _LONGEST_TITLE and _belongs_to_title(doc[start - 1], doc[first]):
        start -= 1
    start = max(start, *(token.i + 1 for token in doc[start:first] if _begins_anew(token)), 0)
    while start < first and (doc[start].lower_ in _LINKS or not _may_open(doc[start])):
        start += 1
    if start == first or doc[start].sent != doc[first].sent or doc[first - 1].lower_ in _LINKS:
        return None
    span = _with_hyphens(_nearest_title(_from_opening(doc[start:first])))
    if not (is_title(span) or _is_calling(span)) or _is_bare_kin(span):
        return None
    return None if _is_of_several(span[-1]) else _make_role(span)


def _with_hyphens(span: Span) -> Span:
    """Return a title with the whole of its first word ("far-right", "then-minister"), but without an age."""
    doc, start = span.doc, span.start
    while start > 1 and _is_joint(doc[start - 1]):
        start -= 2
    if not doc[start].text.isdigit():
        return doc[start : span.end]
    start = span.start
    while start + 2 < span.end and _is_joint(doc[start + 1]):
        start += 2
    return doc[min(start + 1, span.end - 1) : span.end]


def _is_joint(token: Token) -> bool:
    """Return whether a hyphen joins the words beside it."""
    return token.text in _HYPHENS and bool(token.i) and not token.whitespace_ and not token.nbor(-1).whitespace_


def _is_bare_kin(span: Span) -> bool:
    """Return whether a phrase tells that somebody is kin, but nothing whose ("father Ann Roe", not "her father")."""
    owned = span.doc[max(0, span.start - 1)].tag_ in {"PRP$", "POS"}
    return len(span) == 1 and span.text in _KIN and not owned


def _is_calling(span: Span) -> bool:
    """Return whether a phrase in small letters ends in a profession ("fashion designer")."""
    return span[-1].tag_ == "NN" and span[-1].is_lower and span[-1].lower_.endswith(_PROFESSIONS)


def _is_of_several(token: Token) -> bool:
    """Return whether a title is that of each in a list ("councillors"), or no noun ("a major Warhol show")."""
    return token.tag_ in {"NNS", "NNPS"} or token.pos_ == "ADJ"


def _make_role(span: Span) -> Role:
    """Return the role of a phrase, cut before the body "at" which it is held."""
    at = next((token.i for token in span[1:-1] if token.lower_ == "at"), None)
    office = span if at is None else span.doc[span.start : at]
    affiliation = None if at is None else (span.doc[at + 1].idx, span.end_char)
    return Role(office.start_char, office.end_char, " ".join(office.text.split()), affiliation)


def _from_opening(span: Span) -> Span:
    """Return a title from the last "former" and the like; its last word where an article tells of another phrase."""
    start = span.start
    for token in span[1:]:
        if token.lower_ == "the" and token.nbor(-1).lower_ not in _LINKS:
            return span[-1:]
        linked = token.nbor(-1).lower_ in _LINKS
        if token.lower_ in _STATES and (not linked or not is_title(span.doc[start : token.i - 1])):
            start = token.i
    return span.doc[start : span.end]


def _nearest_title(span: Span) -> Span:
    """Return what follows the last "of" or "for" where that is an office ("the brother of former minister …")."""
    for token in reversed(span[:-1]):
        if token.lower_ in {"of", "for"} and not token.ent_type_:
            following = span.doc[token.i + 1 + (token.nbor().lower_ in _DETERMINERS) : span.end]
            return following if is_title(following) or _is_calling(following) else span
    return span


def _may_open(token: Token) -> bool:
    return token.pos_ in _MODIFIERS or token.lower_ in _STATES - {"then"}


def _begins_anew(token: Token) -> bool:
    """Return whether an "and" parts a title from somebody's name before it ("Roe and Sen. Lind")."""
    named = bool(token.i) and token.nbor(-1).ent_type_ in {"PERSON", "GPE", "ORG"}
    return named and token.lower_ == "and" and not token.ent_type_


def _belongs_to_title(token: Token, name: Token) -> bool:
    of_another = token.ent_type_ == "PERSON" and name.ent_iob_ != "I"
    if of_another or (token.is_sent_start and token.sent != name.sent):
        return False
    return token.lower_ != "percent" and (token.lower_ in _LINKS or _may_open(token))


def _appositive_after(doc: Doc, first: int, last: int) -> Role | None:
    """Return the office in apposition: "Ban Ki-moon, the head of the United Nations,"."""
    for noun in _find_appositions(doc, first, last):
        span = _without_clause(doc, noun)
        if _is_office(span, noun):
            return _make_role(span)
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


def _appositive_before(doc: Doc, first: int, last: int) -> Role | None:
    """Return the office to which a name is in apposition: "the Crown prosecutor, Mark Tedeschi,"."""
    head = doc[first:last].root
    noun = _find_office_before(head.head, first) if head.dep_ == "appos" else None
    if noun is None or noun.i > first or noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_:
        return None
    span = _without_clause(doc, noun)
    quoted = any(token.is_quote for token in doc[span.end : first])
    if span.end > first or quoted or not _is_office(span, noun):
        return None
    return _make_role(span)


def _find_office_before(noun: Token, first: int) -> Token:
    """Return the office before a name in apposition: right before its comma, else the noun or what is over it."""
    comma = first - 1 - is_address(noun.doc[first - 1])
    near = noun.doc[max(0, comma - 1) : comma]
    if noun.doc[comma].text == "," and near and near[0].tag_ == "NN" and is_title(near):
        return noun if near[0] in noun.conjuncts else near[0]
    own = is_title(noun.doc[noun.i : noun.i + 1])
    return noun if own else find_office_over(noun) or noun


def _predicate(doc: Doc, first: int, last: int) -> Role | None:
    """Return the office that somebody is said to hold now or to have got: "is the mayor", "who was elected mayor"."""
    head = doc[first:last].root
    clauses = [child for child in head.children if child.dep_ == "relcl"]
    verbs = [verb for verb in clauses if any(c.lower_ == "who" and c.dep_ in _SUBJECTS for c in verb.children)]
    verbs += [head.head] * (head.dep_ in _SUBJECTS)
    for noun in (noun for verb in verbs if _holds_office(verb) for noun in _complements(verb)):
        span = _without_clause(doc, noun)
        if noun.pos_ in {"NOUN", "PROPN"} and _is_office(span, noun):
            return _make_role(span)
    return None


def _holds_office(verb: Token) -> bool:
    """Return whether a verb tells, as a fact, that its subject is something or became it."""
    if any(c.dep_ in {"neg", "mark"} or c.tag_ == "MD" or c.lower_ == "to" for c in verb.children):
        return False
    if verb.lemma_ == "be":
        return verb.tag_ in {"VBZ", "VBP"}
    chosen = verb.lemma_ in _CHOOSING and any(c.dep_ == "auxpass" for c in verb.children)
    chosen |= verb.lemma_ == "take" and any(c.dep_ == "prt" and c.lower_ == "over" for c in verb.children)
    return chosen or (verb.lemma_ == "become" and verb.tag_ in {"VBD", "VBN"})


def _complements(verb: Token) -> Iterator[Token]:
    """Yield what somebody is or becomes: "elected mayor", "appointed as mayor"."""
    for child in verb.children:
        if child.dep_ in {"attr", "oprd"}:
            yield child
        elif child.lower_ == "as":
            yield from (c for c in child.children if c.dep_ == "pobj")


def find_office_over(noun: Token) -> Token | None:
    """Return the office that a noun only tells the body of: the spokeswoman of "a spokeswoman for the insurer"."""
    link = noun.head
    over = link.head if noun.dep_ == "pobj" and link.lower_ in {"for", "of"} else None
    return over if over is not None and over.pos_ == "NOUN" and is_title(noun.doc[over.i : over.i + 1]) else None


def _is_office(span: Span, head: Token) -> bool:
    """Return whether a phrase names an office or a profession, by a known title or the ending of its noun."""
    if len(span) > _LONGEST_APPOSITIVE or any(token.ent_type_ == "PERSON" for token in span[-2:]):
        return False
    if _is_bare_kin(span) or any(token.lower_ in _PRAISE for token in span[: head.i - span.start]):
        return False
    words = (span.doc[i : i + 2] for i in range(span.start, head.i + 1))
    known = any(is_title(pair[:1]) and pair[-1].tag_ != "POS" for pair in words) and not _is_of_several(head)
    return known or (head.tag_ == "NN" and head.lower_.endswith(_PROFESSIONS) and head.lower_ not in _ANYBODY)


def _left_edge(head: Token) -> Token:
    """Return the first word of a noun's phrase, across a hyphen that the parse broke at ("vice-president")."""
    edge = head.left_edge
    while edge.i > 1 and edge.nbor(-1).text == "-" and not edge.nbor(-1).whitespace_ and not edge.nbor(-2).whitespace_:
        edge = edge.nbor(-2).left_edge
    return edge


def _without_clause(doc: Doc, head: Token) -> Span:
    """Return the phrase of a noun without article, relative clause and what follows a comma or "and a"."""
    left = _left_edge(head).i
    while doc[left].lower_ in _DETERMINERS | {"only"} and left < head.i:
        left += 1
    right = head.i + 1
    for token in doc[head.i + 1 : head.right_edge.i + 1]:
        if (
            (token.is_punct and token.text not in {"-", "–", "'"})
            or token.dep_ in {"relcl", "acl"}
            or token.tag_ in {"WDT", "WP", "WP$"}
            or token.lower_ == "with"
            or (token.lower_ == "and" and token.nbor().lower_ in {"a", "an"})
        ):
            break
        right = token.i + 1
    while right > head.i + 1 and (doc[right - 1].tag_ in {"POS", "RB"} or doc[right - 1].lower_ in _LINKS):
        right -= 1
    return doc[left:right]
