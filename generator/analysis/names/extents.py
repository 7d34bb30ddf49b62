"""How far a name reaches: cut to the name itself, and completed where the tagger broke it."""

import re

from spacy.tokens import Doc, Span, Token

from generator.analysis.names.cuts import (
    LEANINGS,
    NAMING,
    PANELS,
    POST_NOMINALS,
    SUFFIXES,
    cut_name,
    leads_to_campus,
    leads_to_field,
)
from generator.analysis.names.words import first_names, is_body, is_branch
from generator.analysis.plaintext import text_of
from generator.analysis.roles.titles import is_address, is_title
from generator.lexicon import read_classes, read_words
from generator.lexicon.countries import country_names, demonyms

_WITHIN = frozenset({"of", "for", "the", "and", "&", "de", "del", "della", "di", "du", "la", "le", "von", "van", "al"})
"""Words in small letters within a name."""
_OUR = frozenset({"Our", "My", "Your"})
"""Words that have a capital within a sentence where they open a name ("Our Roads PAC")."""
_NUMBERS = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")


def fit(span: Span, label: str, taken: set[int]) -> Span:
    """Return what of and around a span is the name, empty where nothing is; `taken` are all tokens that are tagged."""
    span = cut_name(span, label)
    doc, first, last = span.doc, span.start, span.end
    while first and (_continues(doc, first - 1, taken) or is_branch(doc[first - 1 : last])):
        opens = doc[first].text in first_names() and doc[first - 1].text not in first_names()
        if label == "PERSON" and last - first > 1 and opens:
            break
        first -= 1
    first = before_hyphen(doc, first)
    first -= is_ours(doc[first:last]) or 2 * _is_of_couple(doc[first:last])
    if label == "PERSON":
        last = _after_nickname(doc, first, _after_hyphens(doc, _after_surname(doc, last, taken)))
        last = _after_suffix(doc, last)
    while last - first > len(("Ann", "Roe")) and doc[last - 1].text in POST_NOMINALS:
        last -= 1
    if label == "ORG":
        last = _after_body(doc, last, taken)
    if _owns_body(doc, last):
        last += 2
    if label in {"ORG", "FAC"} and is_body(span):
        last = _end_of_campus(doc, _end_of_phrase(doc, last, taken))
    return doc[first:last]


def _is_of_couple(name: Span) -> bool:
    """Return whether a body is named after two by their first names, one before it ("Ann and Jan Roe Foundation")."""
    if name.start <= 1 or len(name) <= 1 or name[0].text not in first_names():
        return False
    first, joined = name.doc[name.start - 2], name.doc[name.start - 1]
    return joined.lower_ in {"and", "&"} and first.text in first_names() and is_body(name[-1:])


def is_ours(name: Span) -> bool:
    """Return whether a body's name has "Our" before it as its first word."""
    before = name.doc[max(0, name.start - 1)]
    ours = before.text in _OUR and not before.is_sent_start and not before.nbor(-1).is_quote
    return ours and bool(name) and is_body(name[-1:])


def is_leaning(span: Span) -> bool:
    """Return whether a name only tells for or against whom somebody is ("anti-Roe")."""
    before = span.doc[max(0, span.start - 1)]
    return before.text == "-" and not before.whitespace_ and before.doc[max(0, before.i - 1)].lower_ in LEANINGS


def before_hyphen(doc: Doc, first: int) -> int:
    """Return where a name begins that the tagger broke within a people's ("African-American"), or behind a letter."""
    joined = 1 < first < len(doc) and doc[first - 1].text == "-" and not doc[first - 1].whitespace_
    if joined and doc[first - 2].is_upper and len(doc[first - 2]) == 1:
        return first - 2
    peoples = joined and doc[first].text in demonyms() and doc[first - 2].text.endswith(("an", "ese", "ish"))
    return first - 2 if peoples else first


def _continues(doc: Doc, i: int, taken: set[int]) -> bool:
    """Return whether a word that the tagger passed over belongs to the name after it ("CEO Enver Solomon")."""
    token = doc[i]
    if token.i in taken or token.pos_ != "PROPN" or not token.is_title or not token.is_alpha:
        return False
    begins_person = token.text in first_names() and doc[i + 1].ent_type_ == "PERSON"
    once = text_of(doc).count(doc[i : i + 2].text) == 1
    if token.is_sent_start and not begins_person and (doc[i + 1].ent_type_ not in NAMING or once):
        return False
    epithet = token.lower_ in read_words("adjectives") and doc[i + 1].text in first_names()
    if (
        epithet
        or is_title(doc[max(0, i - 1) : i + 1])
        or is_address(token)
        or not token.whitespace_
        or doc[i - 1].lower_ in {"of", "for"}
    ):
        return False
    return token.lower_ not in read_classes("name_nouns")["organization"]


def _after_surname(doc: Doc, last: int, taken: set[int]) -> int:
    """Return where a person's name ends whose last word the tagger passed over ("Ann Grey" of "Ann Grey Roe")."""
    following = doc[last : last + 1]
    if not following or following[0].i in taken or doc[last - 1].head != following[0] or not following[0].is_title:
        return last
    named = following[0].pos_ == "PROPN" and following[0].is_alpha and not is_title(following)
    return last + (named and following.text not in POST_NOMINALS)


def _after_body(doc: Doc, last: int, taken: set[int]) -> int:
    """Return where a body's name ends whose last words the tagger passed over ("House" of "House Roads PAC")."""
    end = last
    while end < len(doc) and end not in taken and doc[end].pos_ == "PROPN" and doc[end].text[0].isupper():
        end += 1
    named = doc[end - 1].lower_ in read_classes("name_nouns")["organization"] and not is_title(doc[end - 1 : end])
    return end if end > last and named else last


def _after_hyphens(doc: Doc, last: int) -> int:
    """Return where a person's name ends that the tagger broke at a hyphen ("Lam Cheuk-ting")."""
    while last + 1 < len(doc) and doc[last].text == "-" and not doc[last].whitespace_ and not doc[last - 1].whitespace_:
        following = doc[last + 1]
        if following.ent_type_ or not following.is_alpha or following.pos_ not in {"PROPN", "X", "NOUN"}:
            break
        if following.is_lower and doc[last + 2 : last + 3] and doc[last + 2].pos_ == "NOUN":
            break
        last += 2
    return last


def _after_nickname(doc: Doc, first: int, last: int) -> int:
    """Return where a person's name ends that the tagger broke at a nickname (the rest of `Robert "Bob" Roe`)."""
    opened = sum(token.is_quote for token in doc[first:last]) % 2
    opens = doc[last : last + 1].text in {'"', "“", "'", "‘"}
    if not opened and not opens:
        return last
    close = last if opened else last + 2
    following = doc[close : close + 2]
    ends = len(following) > 1 and following[0].is_quote and following[1].pos_ == "PROPN"
    return close + 2 if ends and doc[close - 1].is_title else last


def _after_suffix(doc: Doc, last: int) -> int:
    """Return where a person's name ends with its "Jr.", which may stand behind a comma."""
    suffix = last + (doc[last : last + 1].text == ",")
    return suffix + 1 if doc[suffix : suffix + 1].text.lower() in SUFFIXES else last


def _owns_body(doc: Doc, last: int) -> bool:
    """Return whether a plural name owns the body that it names in small letters ("the Farmers' union")."""
    if last + 1 >= len(doc) or doc[last].text not in {"'", "’"}:
        return False
    return doc[last - 1].text.endswith("s") and doc[last + 1].text in read_classes("name_nouns")["organization"]


def _end_of_phrase(doc: Doc, last: int, taken: set[int]) -> int:
    """Return where a body's name ends with its "of the …", "for …" and "and …", in capitals throughout."""
    following = doc[last : last + 2]
    if doc[last - 1].text.isupper() and doc[last - 1].lower_ not in PANELS:
        return last
    if len(following) > 1 and following[0].lower_ == "and" and _is_plural(doc[last - 1]) and _is_plural(following[1]):
        return last + 2
    leads = following[:1].text.lower() in {"of", "for"} or (bool(following) and leads_to_field(following[0]))
    if not leads:
        return last
    end = last
    for token in doc[last + 1 :]:
        if token.lower_ in _WITHIN or _opens_aim(token):
            continue
        if not _goes_on(token) or (token.i in taken and token.ent_type_ in _NUMBERS - {"ORDINAL"}):
            break
        end = token.i + 1
    return end


def _end_of_campus(doc: Doc, last: int) -> int:
    """Return where a university's name ends with its town."""
    if last + 1 < len(doc) and leads_to_campus(doc[last]):
        last += 1
        while last < len(doc) and doc[last].pos_ == "PROPN":
            last += 1
    return last


def _opens_aim(token: Token) -> bool:
    """Return whether "a" behind "for" leads to the aim that ends a name ("Centre for a Modern Keswick")."""
    return token.text in {"a", "an"} and token.nbor(-1).text == "for" and token.i + 1 < len(token.doc)


def _goes_on(token: Token) -> bool:
    """Return whether a word is part of a body's name: a capital, no country, no noun for another body; "6th" of one."""
    if _ORDINAL.match(token.text) and token.doc[token.i + 1 : token.i + 2].text.istitle():
        return True
    named = token.pos_ in {"PROPN", "ADJ", "NOUN"} and token.text[0].isupper() and not token.is_sent_start
    abroad = token.text in country_names() and not token.nbor(-1).is_title
    return named and not abroad and not is_body(token.doc[token.i : token.i + 1])


def _is_plural(token: Token) -> bool:
    plural = token.tag_ in {"NNPS", "NNS"} or (token.tag_ == "NNP" and token.text.endswith("s"))
    return token.text[0].isupper() and plural
